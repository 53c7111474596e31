import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { inventedRecords } from "../../testing/inventedRecords.ts"
import { gradesOf } from "./gradesOf.ts"

const day = LocalDate.make
const records = inventedRecords(1, 8)
const firstDays = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 28 }))

describe("gradesOf", () => {
  it.prop("clinical 4.9: a month with an entry in its observed part is never D", [firstDays], ([first]) => {
    const from = day(`2025-07-${String(first).padStart(2, "0")}`)
    for (const record of records) {
      const entries = [...record.treatments, ...record.bleeds].filter(({ on }) => from <= on && on <= "2025-07-31")
      const [july] = gradesOf(record, { from, to: day("2026-06-30") })
      if (july?.month !== "2025-07") continue
      expect(july.grade === "D" && entries.length > 0).toBe(false)
    }
  })
})
