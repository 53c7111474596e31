/**
 * One look at a record of a person, or one change of it, as the person may read it later (ID-22).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { AccountId } from "../person/AccountId.ts"
import { Name, PersonId } from "../person/Person.ts"
import { BreakGlassCategory } from "./BreakGlass.ts"
import { PersonRecord, Right } from "./permissionMatrix.ts"
import { Purpose, Role } from "./Role.ts"

/** Who did what with which kind of record, where and why. A list that showed twenty people is twenty of these. */
export const AccessEvent = Schema.Struct({
  at: Instant,
  personId: PersonId,
  by: AccountId,
  name: Name,
  role: Role,
  centre: Schema.optionalKey(Name),
  right: Right,
  record: PersonRecord,
  purpose: Purpose,
  /** The other system through which it was done. */
  through: Schema.optionalKey(Name),
  breakGlass: Schema.optionalKey(BreakGlassCategory)
})
export type AccessEvent = typeof AccessEvent.Type
