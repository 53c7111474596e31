/**
 * A weight by which a clinician wants doses counted in place of the actual one: in obesity, with oedema, after an amputation
 * (clinical 3.3.8).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { AccountId } from "./AccountId.ts"
import { Remark } from "./Remark.ts"
import { Kilograms } from "./Weight.ts"

/** It holds from its day on, and is printed with its reason and the actual weight beside it. */
export const DosingWeight = Schema.Struct({ kg: Kilograms, reason: Remark, from: LocalDate, by: AccountId })
export type DosingWeight = typeof DosingWeight.Type
