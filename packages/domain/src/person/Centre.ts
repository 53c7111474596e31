/**
 * The haemophilia centre that is responsible for a person.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
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
export const CentreStay = Schema.Struct({ centreId: CentreId, from: LocalDate, to: Schema.optionalKey(LocalDate) })
export type CentreStay = typeof CentreStay.Type
