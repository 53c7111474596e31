/**
 * A recall is closed by a named person, who gives a reason for every vial that could not be found.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Instant } from "../../calendar/Instant.ts"
import type { Author } from "../../diary/Version.ts"
import type { Ruled } from "../../rules/Rule.ts"
import * as StockItem from "../StockItem.ts"
import { type Proof, unaccountedAt } from "./proof.ts"
import type { ClosedRecall, GivenUp, OpenRecall } from "./Recall.ts"

/** So many vials are still without a reason (or, below zero, have one and are accounted for). */
export class VialsUnexplained
  extends Schema.TaggedError<VialsUnexplained>()("VialsUnexplained", { vials: Schema.Int })
  implements Ruled
{
  readonly rule = "R7"
  readonly field = "givenUp"
}

/** Whoever closes a recall is named. */
export class CloserUnnamed extends Schema.TaggedError<CloserUnnamed>()("CloserUnnamed", {}) implements Ruled {
  readonly rule = "R7"
  readonly field = "by"
}

const keyOf = ({ item, place }: Pick<GivenUp, "item" | "place">): string => `${StockItem.key(item)} ${place}`

/** The first place at which reasons and unaccounted vials differ in number, with the difference. */
const unexplained = ({ places }: Proof, givenUp: ReadonlyArray<GivenUp>): number | undefined => {
  const open = new Map<string, number>()
  const add = (key: string, vials: number) => open.set(key, (open.get(key) ?? 0) + vials)
  for (const at of places) add(keyOf(at), unaccountedAt(at))
  for (const each of givenUp) add(keyOf(each), -each.vials)
  return [...open.values()].find((vials) => vials !== 0)
}

/** Closes the recall (R7). Law: succeeds exactly when each unaccounted vial of each place has one reason. */
export const close = (
  recall: OpenRecall,
  sheet: Proof,
  givenUp: ReadonlyArray<GivenUp>,
  by: Author,
  at: Instant
): Result.Result<ClosedRecall, VialsUnexplained | CloserUnnamed> => {
  if (by.name.trim() === "") return Result.fail(new CloserUnnamed())
  const vials = unexplained(sheet, givenUp)
  return vials === undefined
    ? Result.succeed({ ...recall, status: "closed", closed: { by, at, givenUp } })
    : Result.fail(new VialsUnexplained({ vials }))
}
