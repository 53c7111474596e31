/** How long records are kept, and what a parent of two is asked. */
import { assert, describe, it } from "@effect/vitest"
import { instantOf } from "../calendar/Instant.ts"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { days } from "../testing/person.ts"
import { batchKeptUntil, mayGo, recordKeptUntil } from "./retention.ts"
import { inFiles, Severity } from "./Severity.ts"
import { asksWhose } from "./switchedDiary.ts"

const day = (text: string) => LocalDate.make(text)

describe("recordKeptUntil", () => {
  it.prop("monotone: a later entry never makes a record go earlier", [days, days], ([a, b]) => {
    const birth = day("2004-02-29")
    const [earlier, last] = a < b ? [a, b] : [b, a]
    assert.isTrue(recordKeptUntil(birth, earlier) <= recordKeptUntil(birth, last))
  })
  it.each([
    ["who was grown", "1980-06-01", "2020-03-01", "2028-03-01"],
    ["a child of 5", "2015-06-01", "2020-06-01", "2040-06-01"],
    ["who was 16", "2003-06-01", "2020-05-31", "2028-06-01"],
    ["who was 17", "2003-06-01", "2020-06-01", "2029-06-01"],
    ["who had just turned 18", "2002-06-01", "2020-06-01", "2028-06-01"]
  ])("PRV-5: the record of %s, born on %s, last entry on %s, is kept until %s", (_, birth, lastEntry, until) => {
    assert.strictEqual<string>(recordKeptUntil(day(birth), day(lastEntry)), until)
  })
  it("PRV-5: a centre may keep longer, and not shorter", () => {
    assert.strictEqual<string>(recordKeptUntil(day("1980-01-01"), day("2020-03-01"), 30), "2050-03-01")
    assert.strictEqual<string>(recordKeptUntil(day("1980-01-01"), day("2020-03-01"), 1), "2028-03-01")
  })
  it("PRV-5: a batch is traced for thirty years", () => {
    assert.strictEqual<string>(batchKeptUntil(day("2020-02-29")), "2050-02-28")
  })
  it.prop("PRV-5: nothing goes while it is held", [days, days], ([until, on]) => {
    assert.isFalse(mayGo(until, [{ from: on }], on))
    assert.strictEqual(
      mayGo(until, [{ from: addDays(on, 1) }, { from: day("2000-01-01"), to: addDays(on, -1) }], on),
      until <= on
    )
  })
})

describe("asksWhose", () => {
  it("F81: within a minute of turning to another diary", () => {
    const at = (seconds: number) => instantOf(Date.UTC(2026, 0, 1) + seconds * 1000)
    assert.deepEqual(
      [0, 59, 60, -1].map((seconds) => asksWhose(at(0), at(seconds))),
      [true, true, false, true]
    )
  })
})

describe("inFiles", () => {
  it("what is no degree is unknown", () => {
    assert.deepEqual(Severity.literals.map(inFiles), [
      "severe",
      "moderate",
      "mild",
      "unknown",
      "unknown",
      "unknown",
      "unknown"
    ])
  })
})
