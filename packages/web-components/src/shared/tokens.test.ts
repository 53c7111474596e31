import { describe, expect, it } from "@effect/vitest"
import { colours, type Colour } from "./tokens.ts"
import { tokensSheet } from "./tokensSheet.ts"

/** Relative luminance and contrast of WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** ux 2.1: what was measured, in light and in dark. */
const measured: ReadonlyArray<readonly [Colour, Colour, number, number]> = [
  ["ink", "paper", 14.2, 16.2],
  ["ink-2", "paper", 7.5, 10.4],
  ["ink-2", "surface", 7.9, 9.5],
  ["ink-2", "sunken", 6.8, 10.1],
  ["brand", "surface", 7.7, 10.0],
  ["brand", "brand-soft", 6.4, 7.4],
  ["on-brand", "brand", 7.8, 10.2],
  ["bleed", "surface", 6.6, 8.3],
  ["bleed", "bleed-soft", 5.5, 7.1],
  ["activity", "activity-soft", 5.5, 7.8],
  ["procedure", "procedure-soft", 6.4, 7.1],
  ["unrecorded", "unrecorded-soft", 5.0, 6.8],
  ["ok", "ok-soft", 5.7, 7.9],
  ["warn", "warn-soft", 5.5, 7.8],
  ["danger", "danger-soft", 6.1, 7.3],
  ["line-strong", "surface", 4.1, 5.3],
  ["focus", "focus-ink", 8.8, 12.1]
]

describe("tokens", () => {
  it.each(measured)("contrast of %s on %s is what was measured: %d in light, %d in dark", (one, other, light, dark) => {
    expect(contrast(colours[one][0], colours[other][0])).toBeCloseTo(light, 1)
    expect(contrast(colours[one][1], colours[other][1])).toBeCloseTo(dark, 1)
  })

  it("text stays above 4.5 and marks and borders above 3 on every ground that they are drawn on", () => {
    const marks = ["prophylaxis", "bleed", "activity", "procedure", "warn", "ink-2"] as const
    for (const side of [0, 1] as const) {
      for (const ground of ["paper", "surface", "sunken"] as const) {
        for (const text of ["ink", "ink-2", "brand"] as const) {
          expect(contrast(colours[text][side], colours[ground][side])).toBeGreaterThanOrEqual(4.5)
        }
        for (const mark of [...marks, "line-strong"] as const) {
          expect(contrast(colours[mark][side], colours[ground][side])).toBeGreaterThanOrEqual(3)
        }
      }
    }
  })

  it("the sheet for pages holds every token", () => expect(tokensSheet).toMatchFileSnapshot("./tokens.css"))
})
