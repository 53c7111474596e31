import { defineConfig, type Plugin } from "vite"

/** Style sheets are put together when the file is built: the tokens that no rule uses, and their table, stay out of it. */
const stylesAtBuild: Plugin = {
  name: "styles-at-build",
  async load(id) {
    if (!id.endsWith("/styles.ts")) return undefined
    const { styles } = await import(id)
    const text = [styles]
      .flat()
      .join("")
      .replaceAll(/\s+/g, " ")
      .replaceAll(/ ?([{};,]) ?/g, "$1")
      .replaceAll(": ", ":")
      .replaceAll(";}", "}")
    return `export const styles = [new CSSStyleSheet()]\nstyles[0].replaceSync(${JSON.stringify(text)})\n`
  }
}

/** Indentation is for the reader of the source; inside a template it would be sent to everybody. */
const withoutIndentation: Plugin = {
  name: "without-indentation",
  enforce: "pre",
  transform: (code, id) => (id.includes("/src/") ? code.replaceAll(/\n\s+/g, "\n") : undefined)
}

/** One file with Lit inside, for a page without a bundler: `<script type="module">`, and `<haem-day>` is there. */
export default defineConfig({
  resolve: { conditions: ["haemtrack-source"] },
  plugins: [stylesAtBuild, withoutIndentation],
  build: {
    target: "es2023",
    emptyOutDir: false,
    lib: { entry: { "haem-day": "src/haem-day/define.ts" }, formats: ["es"] },
    outDir: "dist/standalone",
    // Asked for here because Vite leaves the spaces of an ES library to its user's own bundler; this file has none.
    rolldownOptions: { output: { minify: true } }
  }
})
