/**
 * Codes in words, for readers of a report.
 *
 * @since 0.1.0
 */
import { type BodySite, parts } from "@haemtrack/domain/diary/BodySite"
import type { Unit } from "@haemtrack/domain/product/Unit"
import { fixed } from "./shown.ts"

const bare: Readonly<Record<string, string>> = {
  gi: "gut",
  gi_upper: "upper gut",
  gi_lower: "lower gut",
  retroperitoneal: "behind the abdomen",
  surgical_wound: "wound of an operation"
}

const spaced = (code: string): string => code.replaceAll("_", " ")

/** The first letter large. */
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/**
 * A site in words; left and right are the person's own.
 *
 * @example
 * import { BodySite } from "@haemtrack/domain/diary/BodySite"
 * siteWords(BodySite.make("joint.knee.left")) // => "Left knee"
 */
export const siteWords = (site: BodySite): string => {
  const { group, place, side } = parts(site)
  const named = [side, bare[place] ?? spaced(place)].filter((word) => word !== undefined).join(" ")
  if (group === "muscle") return capital(`${named} muscle`)
  return capital(group === "skin" && place !== "skin" ? `skin of ${named}` : named)
}

/** A code of several words, such as a diagnosis, as it is read. */
export const codeWords = (code: string): string =>
  capital(
    spaced(code).replace(/^haemophilia ([ab])$/, (_, letter: string) => `haemophilia ${letter.toUpperCase()}`)
  ).replace(/^Vwd$/, "von Willebrand disease")

const units: Readonly<Record<Unit, string>> = {
  "[iU]": "IU",
  "[arb'U]": "U",
  mg: "mg",
  g: "g",
  ug: "microgram",
  mL: "mL"
}

/** A unit as people write it. */
export const unitWords = (unit: Unit): string => units[unit]

/** So many of something, in words: one has no plural. */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
  `${fixed(count, Number.isInteger(count) ? 0 : 3)} ${count === 1 ? one : many}`
