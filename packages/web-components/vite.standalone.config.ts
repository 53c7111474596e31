import { createHash } from "node:crypto"
import { globSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { defineConfig, type Plugin } from "vite"
import { packed } from "../../tools/packed.mjs"

/**
 * What can be had as one file with all that it needs inside, for a page without a bundler: every element, one element, the
 * service's source, a language. The name is the mode of the build: `vite build --config vite.standalone.config.ts --mode haem-day`.
 */
export const entries: Readonly<Record<string, string>> = {
  haemtrack: "src/define.ts",
  "haem-day": "src/haem-day/define.ts",
  "haem-calendar": "src/haem-calendar/define.ts",
  "haem-treatment-form": "src/haem-treatment-form/define.ts",
  httpSource: "src/source/httpSource.ts",
  ar: "src/messages/ar.ts"
}

/** Where the files go, with `integrity.json` beside them. */
export const outDir = "dist/standalone"

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
      .replaceAll(/ ?([{};,>]) ?/g, "$1")
      .replaceAll(": ", ":")
      .replaceAll(";}", "}")
      .replaceAll(/\b0\./g, ".")
      .replaceAll(/="([a-z][\w-]*)"(?=\])/g, "=$1")
      .trim()
    return `export const styles = [new CSSStyleSheet()]\nstyles[0].replaceSync(${JSON.stringify(text)})\n`
  }
}

/** After the minifier: what is inside templates, and inside Lit, it leaves as it stands. */
const packing: Plugin = {
  name: "packing",
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) if (file.type === "chunk") file.code = packed(file.code)
  }
}

/**
 * Asks the browser to compile the file as it arrives, beside the page's own thread, and not function by function at the first
 * drawing, which is a sixth sooner for it. Only for a file of which the first drawing calls most. A browser that does not
 * know the words reads past them.
 *
 * @source V8, "Giving V8 a heads-up: faster JavaScript startup with explicit compile hints", 2025
 */
const compiledAhead = (mode: string): Plugin => ({
  name: "compiled-ahead",
  generateBundle: (_, bundle) => {
    if (mode !== "haem-calendar") return
    for (const file of Object.values(bundle)) {
      if (file.type === "chunk") file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
    }
  }
})

/** For the `integrity` of a script tag: what a host has looked at is what its pages run (EMB-6). */
const integrity: Plugin = {
  name: "integrity",
  writeBundle: ({ dir = "" }) => {
    const hashes = globSync("*.js", { cwd: dir })
      .toSorted()
      .map((file) => [
        file,
        `sha384-${createHash("sha384")
          .update(readFileSync(join(dir, file)))
          .digest("base64")}`
      ])
    writeFileSync(join(dir, "integrity.json"), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`)
  }
}

export default defineConfig(({ mode }) => {
  const entry = entries[mode]
  if (entry === undefined) throw new RangeError(`the mode is one of ${Object.keys(entries).join(", ")}`)
  return {
    resolve: { conditions: ["haemtrack-source"] },
    plugins: [stylesAtBuild, packing, compiledAhead(mode), integrity],
    build: {
      target: "es2023",
      emptyOutDir: false,
      lib: { entry: { [mode]: entry }, formats: ["es"] },
      outDir,
      // Asked for here because Vite leaves the spaces of an ES library to its user's own bundler; this file has none.
      rolldownOptions: { output: { minify: true } }
    }
  }
})
