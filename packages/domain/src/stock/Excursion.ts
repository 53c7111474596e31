/**
 * A time in which stock was too warm or too cold: it is set apart until a pharmacist says what becomes of it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { Author } from "../diary/Version.ts"
import { Name } from "../person/Person.ts"
import { ReasonText } from "./Explanation.ts"
import { Location } from "./Location.ts"
import { ExcursionId, VialCount } from "./Movement.ts"
import { StockItem } from "./StockItem.ts"

/** What a pharmacist decides (codes 5.3). */
export const ExcursionDecision = Schema.Literals(["pending", "release", "discard"])
export type ExcursionDecision = typeof ExcursionDecision.Type

/** The pharmacist's word, and who wrote it down. */
export const Ruling = Schema.Struct({
  decision: Schema.Literals(["release", "discard"]),
  reason: ReasonText.check(Schema.isPattern(/\P{Z}/u)),
  pharmacist: Name,
  by: Author,
  at: Instant
})
export type Ruling = typeof Ruling.Type

/** A temperature that was measured. */
export const Celsius = Schema.Finite.check(Schema.isBetween({ minimum: -100, maximum: 100 }))

/** Vials that were out of temperature together. A temperature that nobody measured is left out. */
export const Excursion = Schema.Struct({
  id: ExcursionId,
  place: Location,
  stock: Schema.NonEmptyArray(Schema.Struct({ item: StockItem, vials: VialCount })),
  from: Instant,
  to: Instant,
  maxC: Schema.optionalKey(Celsius),
  minC: Schema.optionalKey(Celsius),
  /** Who or what noticed: a logger in the fridge, the person, the courier. */
  source: Schema.Literals(["logger", "person", "courier", "staff"]),
  ruling: Schema.optionalKey(Ruling)
}).check(
  Schema.makeFilter(({ from, to }) => from <= to, { expected: "a time that begins first" }),
  Schema.makeFilter(({ maxC, minC }) => maxC === undefined || minC === undefined || minC <= maxC, {
    expected: "a lowest temperature that is not above the highest"
  })
)
export type Excursion = typeof Excursion.Type
