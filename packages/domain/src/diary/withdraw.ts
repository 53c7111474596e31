/**
 * Taking an entry back as entered in error: it stays in its history and is out of every count (clinical 9.7).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Amendment, AmendmentTextMissing, isTextMissing } from "./Amendment.ts"
import { Refused } from "./Refused.ts"
import { TreatmentWithdrawn, type Version } from "./Version.ts"

/** The last version of a treatment: what stood, out of count, with the reason. */
export type Withdrawal = Pick<Extract<Version, { readonly kind: "withdrawn" }>, "status" | "treatment" | "amendment">

/**
 * The state to be stored as the next version; the treatment in it is the one that stood.
 *
 * @returns fails with `TreatmentWithdrawn` for one that was taken back already
 */
export const withdraw = (
  current: Pick<Version, "status" | "treatment">,
  amendment: Amendment
): Result.Result<Withdrawal, TreatmentWithdrawn | Refused> => {
  if (current.status === "withdrawn") return Result.fail(new TreatmentWithdrawn())
  return isTextMissing(amendment)
    ? Result.fail(new Refused({ mistakes: [{ pointer: "/text", error: new AmendmentTextMissing() }] }))
    : Result.succeed({ status: "withdrawn", treatment: current.treatment, amendment })
}
