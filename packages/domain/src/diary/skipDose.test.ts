import { describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import { LocalDate } from "../calendar/LocalDate.ts"
import { today } from "../testing/diary.ts"
import { person } from "../testing/person.ts"
import { AmendmentTextMissing } from "./Amendment.ts"
import {
  amendSkippedDose,
  DoseAhead,
  DoseRecorded,
  skipDose,
  SkippedDoseWithdrawn,
  SkipTextMissing,
  withdrawSkippedDose
} from "./skipDose.ts"
import { type SkippedDoseDraft, SkippedDoseId, SkippedDoseReason } from "./SkippedDose.ts"

const draft: SkippedDoseDraft = {
  id: SkippedDoseId.make("019f361f-78a0-7000-8000-000000000005"),
  plannedDate: today,
  regimenId: "019f361f-78a0-7000-8000-000000000006",
  reason: "forgot"
}
const context = { personId: person().id, today, recorded: new Set<LocalDate>() }

describe("skipDose", () => {
  it("F19: it is an entry of its own, with its reason", () =>
    assertSuccess(skipDose(draft, context), { ...draft, personId: person().id }))

  it("F19: a dose that is recorded was not skipped", () =>
    assertFailure(skipDose(draft, { ...context, recorded: new Set([today]) }), new DoseRecorded()))

  it("F19: a dose of tomorrow can still be taken", () =>
    assertFailure(skipDose({ ...draft, plannedDate: LocalDate.make("2026-07-07") }, context), new DoseAhead()))

  it("F19: another reason is said in words", () => {
    assertFailure(skipDose({ ...draft, reason: "other", text: "  " }, context), new SkipTextMissing())
    assertSuccess(
      Result.map(skipDose({ ...draft, reason: "other", text: "On a ferry" }, context), () => 1),
      1
    )
  })

  it.prop(
    "F19: each reason of the list but another is kept as it is",
    [SkippedDoseReason],
    ([reason]) => Result.isSuccess(skipDose({ ...draft, reason }, context)) === (reason !== "other")
  )
})

describe("amendSkippedDose and withdrawSkippedDose", () => {
  const skippedDose = { ...draft, personId: person().id }
  const recorded = { kind: "recorded", skippedDose } as const
  const { id: _, ...part } = draft
  const amendment = { reason: "typo" } as const

  it("clinical 9.7: it is corrected, and taken back once, with a reason", () => {
    assertSuccess(amendSkippedDose(recorded, { ...part, reason: "unwell", amendment }, context), {
      ...skippedDose,
      reason: "unwell"
    })
    assertSuccess(withdrawSkippedDose(recorded, amendment), { kind: "withdrawn", skippedDose, amendment })
    const gone = { kind: "withdrawn", skippedDose } as const
    assertFailure(withdrawSkippedDose(gone, amendment), new SkippedDoseWithdrawn())
    assertFailure(amendSkippedDose(gone, { ...part, amendment }, context), new SkippedDoseWithdrawn())
  })

  it("clinical 9.7: the reason other needs a text, and a correction is judged like a new entry", () => {
    assertFailure(withdrawSkippedDose(recorded, { reason: "other" }), new AmendmentTextMissing())
    assertFailure(amendSkippedDose(recorded, { ...part, reason: "other", amendment }, context), new SkipTextMissing())
  })
})
