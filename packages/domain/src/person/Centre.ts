/**
 * The haemophilia centre that is responsible for a person.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import type { Ruled } from "../rules/Rule.ts"
import { Name } from "./Person.ts"
import { Uuid7 } from "./Uuid7.ts"

/** The id of a centre. */
export const CentreId = Uuid7.pipe(Schema.brand("CentreId"))
export type CentreId = typeof CentreId.Type

/** The age at which a young person takes the diary over: 16, or what the centre sets up to 18 (ID-15). */
export const HandoverAge = Schema.Literals([16, 17, 18])
export type HandoverAge = typeof HandoverAge.Type

/** A centre, with what its policy says. */
export const Centre = Schema.Struct({ id: CentreId, name: Name, handoverAge: HandoverAge })
export type Centre = typeof Centre.Type

/** A person's time at a centre: both days belong to it, and one without `to` goes on. */
export const CentreStay = Schema.Struct({
  centreId: CentreId,
  from: LocalDate,
  to: Schema.optionalKey(LocalDate)
}).check(Schema.makeFilter(({ from, to }) => to === undefined || from <= to, { expected: "a stay of a day at least" }))
export type CentreStay = typeof CentreStay.Type

/** The transfer would begin on or before the day on which the person came to the present centre: history is not rewritten. */
export class TransferTooEarly extends Schema.TaggedError<TransferTooEarly>()("TransferTooEarly", {}) implements Ruled {
  readonly rule = "F85"
  readonly field = "from"
}

/** The centre of a day; where two stays overlap, the one that began later. */
export const centreOn = (stays: ReadonlyArray<CentreStay>, date: LocalDate): CentreId | undefined =>
  stays.reduce<CentreStay | undefined>(
    (last, stay) =>
      stay.from <= date && (stay.to === undefined || date <= stay.to) && (last === undefined || last.from <= stay.from)
        ? stay
        : last,
    undefined
  )?.centreId

/**
 * Takes the person over to another centre from a day on. Law: the days before it keep the centre that they had, and every day
 * from it on has the new one.
 */
export const transfer = (
  stays: ReadonlyArray<CentreStay>,
  to: CentreId,
  from: LocalDate
): Result.Result<ReadonlyArray<CentreStay>, TransferTooEarly> => {
  if (stays.some((stay) => stay.from >= from)) return Result.fail(new TransferTooEarly())
  const before = stays.map((stay) =>
    stay.to === undefined || stay.to >= from ? { ...stay, to: addDays(from, -1) } : stay
  )
  return Result.succeed([...before, { centreId: to, from }])
}
