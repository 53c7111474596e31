import { describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { leaveFor, OptOutNotChecked } from "./ExportPurpose.ts"

const today = LocalDate.make("2026-06-01")

describe("leaveFor", () => {
  it.each(["planning", "research"] as const)("PRV-4: for %s only when the opt-out was checked", (purpose) => {
    assertFailure(leaveFor(purpose, undefined, today), new OptOutNotChecked())
    assertFailure(leaveFor(purpose, addDays(today, 1), today), new OptOutNotChecked())
    assertSuccess(leaveFor(purpose, today, today), purpose)
  })
  it.each(["direct_care", "service_evaluation", "own_copy"] as const)("PRV-4: %s needs no check", (purpose) => {
    assertSuccess(leaveFor(purpose, undefined, today), purpose)
  })
})
