/**
 * The tokens as a style sheet for a whole page: `tokens.css` is its text, kept equal by a test.
 *
 * @since 0.1.0
 */
import { colours, fonts, measures } from "./tokens.ts"

const property = (name: string, value: string): string => `  --haem-${name}: ${value};`

const softColours = Object.keys(colours).filter((name) => name.endsWith("-soft"))

/** Every token of ux 2.1 on the root of the page, in light, dark, more contrast and print. */
export const tokensSheet = [
  "/* Made from tokens.ts: do not edit. Change that file and run the package's tests with --update. */",
  ":root {",
  "  color-scheme: light dark;",
  ...Object.entries(colours).map(([name, [light, dark]]) => property(name, `light-dark(${light}, ${dark})`)),
  ...Object.entries({ ...measures, ...fonts }).map(([name, value]) => property(name, value)),
  "}",
  "@media (prefers-contrast: more) {",
  "  :root {",
  `  ${property("line", "var(--haem-line-strong)")}`,
  ...softColours.map((name) => `  ${property(name, "var(--haem-surface)")}`),
  "  }",
  "}",
  "@media print {",
  "  :root {",
  "    color-scheme: light;",
  "  }",
  "}",
  ""
].join("\n")
