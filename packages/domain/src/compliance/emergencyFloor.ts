/**
 * What stays at home whatever else is decided: enough for a major bleed, and enough until the next supply can come
 * (clinical 7.6).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { daysBetween, type LocalDate } from "../calendar/LocalDate.ts"
import type { Ruled } from "../rules/Rule.ts"
import type { HomeStock } from "./KeptRecords.ts"
import type { Thresholds } from "./RuleSet.ts"

/** A plan would leave less at home than the emergency floor, which it says, in thousandths of the product's unit. */
export class BelowEmergencyFloor
  extends Schema.TaggedError<BelowEmergencyFloor>()("BelowEmergencyFloor", {
    atLeast: Schema.Finite
  })
  implements Ruled
{
  readonly rule = "clinical 7.6"
  readonly field = "atHome"
}

/** What the floor is worked out from. */
export type FloorFor = Omit<HomeStock, "receivedAt" | "replacedAt" | "on" | "productId" | "atHome">

type FloorThresholds = Pick<Thresholds, "floorMajorDoses" | "floorExtraDays">

/**
 * The larger of the doses for a major bleed and the doses until the next possible supply and some days more (clinical 7.6).
 * Laws: never less with a later supply, and never below either of the two.
 *
 * @throws {RangeError} for a plan whose doses are not a day or more apart
 */
export const emergencyFloor = (needs: FloorFor, on: LocalDate, thresholds: FloorThresholds): number => {
  const { dose = 0, doseEveryDays = 1, majorBleedDose, nextSupplyOn } = needs
  if (!(doseEveryDays >= 1)) throw new RangeError("emergencyFloor: not an interval of days")
  const days = Math.max(0, daysBetween(on, nextSupplyOn)) + thresholds.floorExtraDays
  return Math.max(thresholds.floorMajorDoses * majorBleedDose, Math.ceil(days / doseEveryDays) * dose)
}

/** What a plan leaves at home, or why no plan may leave so little (clinical 7.6, F72). */
export const leaveAtHome = (planned: number, floor: number): Result.Result<number, BelowEmergencyFloor> =>
  planned >= floor ? Result.succeed(planned) : Result.fail(new BelowEmergencyFloor({ atLeast: floor }))
