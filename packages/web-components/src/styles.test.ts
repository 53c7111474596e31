/// <reference types="node" />
/**
 * Guard of U13: a style sheet of an element holds no colour of its own, no physical side, and no `style=` is written into a
 * template, where a strict content security policy would drop it.
 */
import { globSync, readFileSync } from "node:fs"
import { describe, expect, it } from "@effect/vitest"

const faults = {
  "a colour literal":
    /#[0-9a-f]{3,8}\b(?![-\w])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|:\s*(?:white|black|red|green|blue|gr[ae]y)\b/i,
  "a physical side":
    /\b(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|^\s*(?:left|right|width|height|(?:min|max)-(?:width|height))\s*:|text-align:\s*(?:left|right)|float:/m,
  "an inline style": /\sstyle=/
} as const
type Fault = keyof typeof faults

const found = (text: string): ReadonlyArray<string> =>
  Object.entries(faults).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []))

/** What is CSS or markup in a source file: its template literals. */
const templates = (source: string): string => (source.match(/(?:css|html|svg)`[\s\S]*?`/g) ?? []).join("\n")

const files: ReadonlyArray<string> = globSync("src/**/*.ts", { exclude: ["**/*.test.ts", "**/tokens.ts"] })

describe("style sheets", () => {
  it("are found where they are", () => expect(files).toContain("src/haem-day/styles.ts"))

  it.each(files)("%s draws with tokens and logical sides alone", (file) => {
    expect(found(templates(readFileSync(file, "utf8")))).toEqual([])
  })

  it.each<[Fault, string]>([
    ["a colour literal", "css`a { color: #fff; }`"],
    ["a colour literal", "css`a { background: rgb(1 2 3); }`"],
    ["a colour literal", "css`a { color: white; }`"],
    ["a physical side", "css`a { margin-left: 1px; }`"],
    ["a physical side", "css`a {\n  width: 1px;\n}`"],
    ["a physical side", "css`a { text-align: right; }`"],
    ["an inline style", 'html`<p style="color: inherit">`']
  ])("the guard bites: %s in %s", (fault, source) => expect(found(templates(source))).toEqual([fault]))
})
