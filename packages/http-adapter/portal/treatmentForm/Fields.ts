/**
 * A treatment as it stands in the form: what was typed and chosen so far, complete or not.
 *
 * Kept as typed, so that nothing is lost or rewritten while a person is still writing; `read` makes a treatment of it.
 */
import type { Fold, PartOfDay, Precision } from "@haemtrack/domain/calendar/Told"
import type { BatchMissingReason, Confirmation } from "@haemtrack/domain/diary/Treatment"
import type { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import type { Scan } from "../../src/api/catalogue.ts"
import { noDate, type TypedDate } from "../fields/dateFields.ts"
import { typedDate } from "../fields/digits.ts"

/** How the day is told: most treatments are written down on the day itself. */
export type When = "now" | "earlier" | "yesterday" | "another"

/** One batch: what stands on its box, how many vials were opened, and how much was given from them. */
export interface Box {
  readonly presentationId: string
  readonly batch: string
  readonly missingReason: BatchMissingReason | undefined
  /** The day is left empty where none is printed. */
  readonly expiry: TypedDate
  readonly vials: string
  readonly amount: string
  /** Typed by the person; until then the amount follows the vials. */
  readonly isOwnAmount: boolean
  /** What the service said of the code of the box, when it was pasted. */
  readonly checks: Scan["checks"] | undefined
}

export interface Fields {
  readonly reason: TreatmentReason | undefined
  readonly when: When
  readonly date: TypedDate
  readonly hour: string
  readonly minutes: string
  readonly isUnsure: boolean
  /** How exact the time is, once the person has said so. */
  readonly precision: Precision | undefined
  readonly partOfDay: PartOfDay | undefined
  /** The answer to "which of the two was it", asked only where the time happened twice. */
  readonly fold: Fold | undefined
  readonly isElsewhere: boolean
  readonly zone: string
  readonly productId: string
  readonly total: string
  readonly boxes: ReadonlyArray<Box>
  readonly confirmations: ReadonlyArray<Confirmation>
}

export const emptyBox: Box = {
  presentationId: "",
  batch: "",
  missingReason: undefined,
  expiry: noDate,
  vials: "1",
  amount: "",
  isOwnAmount: false,
  checks: undefined
}

/** The time of day of a wall time, as it would be typed. */
const clock = (wall: string) => ({ hour: wall.slice(11, 13), minutes: wall.slice(14, 16) })

/** A form that says "just now". @param wall the wall time now, `YYYY-MM-DDTHH:MM` */
export const blank = (wall: string, zone: string): Fields => ({
  reason: undefined,
  when: "now",
  date: typedDate(wall),
  ...clock(wall),
  isUnsure: false,
  precision: undefined,
  partOfDay: undefined,
  fold: undefined,
  isElsewhere: false,
  zone,
  productId: "",
  total: "",
  boxes: [emptyBox],
  confirmations: []
})

/** A form for a given day, whose time is still to be told. */
export const blankOn = (date: string, when: When, zone: string): Fields => ({
  ...blank(`${date}T00:00`, zone),
  when,
  hour: "",
  minutes: ""
})

/** The same form, told for another time: now, or a day whose time is still to be told. */
export const atWall = (fields: Fields, wall: string): Fields => ({ ...fields, date: typedDate(wall), ...clock(wall) })

/** With one box changed. */
export const withBox = (fields: Fields, place: number, change: Partial<Box>): Fields => ({
  ...fields,
  boxes: fields.boxes.map((box, each) => (each === place ? { ...box, ...change } : box))
})
