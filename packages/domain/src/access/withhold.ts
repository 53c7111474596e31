/**
 * What a person keeps from a carer, taken out of every answer, print and download: the fields are absent, not empty, so that
 * nobody reads from a gap what was there (F82).
 *
 * @since 0.1.0
 */
import type { Json, JsonObject } from "effect/Schema"
import type { CarerLink, Withheld } from "../person/Carer.ts"
import type { RecordKind } from "./permissionMatrix.ts"

/** The fields of answers by what is withheld; `symptoms` stays, without the symptom that says it. */
const fields = {
  pain: ["pain"],
  notes: ["note", "notes", "text"],
  photos: ["photo", "photos"],
  bleeds: ["bleed", "bleeds", "bleedId", "bleedIds"]
} as const satisfies Record<Withheld, ReadonlyArray<string>>

/** Records that are closed to the carer as a whole. A statement of no bleeds tells of bleeds, too. */
const records = {
  pain: [],
  notes: [],
  photos: [],
  bleeds: ["bleed", "no_bleed_statement"]
} as const satisfies Record<Withheld, ReadonlyArray<RecordKind>>

type Kept = Pick<CarerLink, "withholds">

/** Whether a kind of record is closed to the carer as a whole. */
export const isClosed = (record: RecordKind, { withholds }: Kept): boolean =>
  withholds.some((each) => records[each].some((closed) => closed === record))

/**
 * Why a treatment was given tells of a bleed, and a reason that is missing only then would tell it as well: so it goes from
 * every treatment, which is known by its product.
 */
const tellsReason = (key: string, of: JsonObject, { withholds }: Kept): boolean =>
  key === "reason" && withholds.includes("bleeds") && Object.hasOwn(of, "productId")

const isObject = (answer: Json): answer is JsonObject =>
  typeof answer === "object" && answer !== null && !Array.isArray(answer)

const isList = (answer: Json): answer is ReadonlyArray<Json> => Array.isArray(answer)

/**
 * An encoded answer without what the link withholds, at any depth. Laws: idempotent; adds no field; nothing withheld, nothing
 * changed.
 *
 * @example
 * withhold({ pain: 7, sites: [] }, { withholds: ["pain"] }) // => { sites: [] }
 */
export const withhold = (answer: Json, link: Kept): Json => {
  const hidden = new Set<string>(link.withholds.flatMap((each) => fields[each]))
  const without = (part: Json, under: string): Json => {
    if (isList(part)) {
      const kept = under === "symptoms" ? part.filter((each) => typeof each !== "string" || !hidden.has(each)) : part
      return kept.map((each) => without(each, under))
    }
    if (!isObject(part)) return part
    const kept = Object.entries(part).filter(([key]) => !hidden.has(key) && !tellsReason(key, part, link))
    return Object.fromEntries(kept.map(([key, value]) => [key, without(value, key)]))
  }
  return without(answer, "")
}
