import { describe, expect, it } from "@effect/vitest"
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const portal = fileURLToPath(new URL("..", import.meta.url))

/** Every line of some files that a rule is broken in. */
const broken = (files: string, rule: RegExp): ReadonlyArray<string> =>
  globSync(files, { cwd: portal, exclude: ["messages/**", "**/*.test.ts"] }).flatMap((file) =>
    readFileSync(`${portal}/${file}`, "utf8")
      .split("\n")
      .flatMap((line, place) => (rule.test(line) ? [`${file}:${place + 1} ${line.trim()}`] : []))
  )

const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color)a?\(|:\s*(?:white|black|red|green|blue|gray|grey)\b/i
const physical =
  /\b(?:margin|padding|border|(?<!safe-area-)inset)-(?:left|right|top|bottom)\b|(?:^|[\s;{])(?:left|right|top|bottom)\s*:|:\s*(?:left|right)\s*;/

describe("the portal's look", () => {
  it("the rules see what they are for", () => {
    for (const line of ["color: #fff;", "background: rgb(0 0 0)", "  color: white;"]) expect(line).toMatch(colour)
    for (const line of ["margin-left: 1px;", "  left: 0;", "text-align: right;"]) expect(line).toMatch(physical)
    expect("inset-inline-start: 0; text-align: start; color: CanvasText").not.toMatch(physical)
  })
  it("no colour is written down outside the tokens (U13)", () => expect(broken("styles/*.css", colour)).toEqual([]))
  it("nothing is told by left and right, so that it can be read from either side (U13)", () =>
    expect(broken("styles/*.css", physical)).toEqual([]))
  it("no template has a style, a script or an address elsewhere (control 17)", () =>
    expect(
      broken(
        "**/*.{ts,html}",
        /\bstyle=|<style|<script(?! type="module" src="\.\/)|https?:\/\/(?!portal\.invalid|www\.w3\.org)/
      )
    ).toEqual([]))
})
