import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { localDates } from "../testing/calendar.ts"
import { ageOn, birthday } from "./age.ts"

const day = (text: string) => LocalDate.make(text)
const years = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 110 }))

describe("age", () => {
  it.prop("birthday: the age is n on the day of it, and n - 1 on the day before", [localDates, years], ([birth, n]) => {
    assert.strictEqual(ageOn(birth, birthday(birth, n)), n)
    assert.strictEqual(ageOn(birth, addDays(birthday(birth, n), -1)), n - 1)
  })
  it.prop("monotone: nobody gets younger", [localDates, localDates, localDates], ([birth, a, b]) => {
    assert.isAtMost(ageOn(birth, a < b ? a : b), ageOn(birth, a < b ? b : a))
  })
  it("ID-15: who was born on 29 February has their birthday on 1 March, but in a leap year on the day", () => {
    assert.strictEqual<string>(birthday(day("2008-02-29"), 15), "2023-03-01")
    assert.strictEqual<string>(birthday(day("2008-02-29"), 16), "2024-02-29")
    assert.strictEqual(ageOn(day("2008-02-29"), day("2023-02-28")), 14)
    assert.strictEqual(ageOn(day("2008-02-29"), day("2023-03-01")), 15)
  })
  it("a birthday beyond the diary's years is its last day", () => {
    assert.strictEqual<string>(birthday(day("2190-01-01"), 16), "2199-12-31")
  })
})
