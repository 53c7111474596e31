import { describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import { acceptableDrafts, context, treatment } from "../testing/diary.ts"
import { AmendmentReason, AmendmentTextMissing } from "./Amendment.ts"
import { record } from "./record.ts"
import { Refused } from "./Refused.ts"
import { TreatmentWithdrawn } from "./Version.ts"
import { withdraw } from "./withdraw.ts"

describe("withdraw", () => {
  it.prop(
    "history: what was taken back is what stood, and is out of count",
    [acceptableDrafts, AmendmentReason],
    ([draft, reason]) => {
      const stands = Result.getOrThrow(record(draft, context()))
      const amendment = { reason, text: "written twice" }
      assertSuccess(withdraw({ status: "given", treatment: stands }, amendment), {
        status: "withdrawn",
        treatment: Result.getOrThrow(record(draft, context())),
        amendment
      })
    }
  )
  it.prop("once: what was taken back is not taken back again", [AmendmentReason], ([reason]) =>
    assertFailure(
      Result.flatMap(withdraw({ status: "given", treatment: treatment() }, { reason, text: "x" }), (withdrawn) =>
        withdraw(withdrawn, { reason })
      ),
      new TreatmentWithdrawn()
    )
  )
  it("refuses the reason `other` without a text", () =>
    assertFailure(
      withdraw({ status: "given", treatment: treatment() }, { reason: "other" }),
      new Refused({ mistakes: [{ pointer: "/text", error: new AmendmentTextMissing() }] })
    ))
})
