import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { Instant, instantOf } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { changesBetween, standingIn, versionAt } from "./asOf.ts"
import { checkOf } from "./Check.ts"
import { nurse } from "../testing/bleed.ts"

const at = (hour: number) => instantOf(Date.UTC(2026, 5, 1) + hour * 3_600_000)
const version = (number: number, hour: number, kind = number === 1 ? "recorded" : "amended", day = "2026-06-01") => ({
  version: number,
  kind,
  at: at(hour),
  day: LocalDate.make(day)
})

const hours = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }))

/** The versions of an entry, each received at or after the one before it; some end by being taken back. */
const histories = Arbitrary.map(
  Arbitrary.all({
    times: Arbitrary.array(Arbitrary.schema(hours), { minLength: 1, maxLength: 6 }),
    isGone: Arbitrary.schema(Schema.Boolean)
  }),
  ({ isGone, times }) =>
    times
      .toSorted((a, b) => a - b)
      .map((hour, index) =>
        isGone && index > 0 && index === times.length - 1
          ? version(index + 1, hour, "withdrawn")
          : version(index + 1, hour)
      )
)

describe("versionAt", () => {
  it.prop("clinical 9.8: what comes later does not change what was known", [histories, hours], ([history, hour]) => {
    const known = history.filter((each) => each.at <= at(hour))
    expect(versionAt(history, at(hour))).toEqual(known.at(-1))
    expect(versionAt(known, at(hour))).toEqual(versionAt(history, at(hour)))
  })

  it("clinical 9.8: nothing of it was known before it was received", () => {
    expect(versionAt([version(1, 5)], at(4))).toBeUndefined()
    expect(versionAt([version(2, 6), version(1, 5)], at(6))?.version).toBe(2)
  })
})

describe("standingIn", () => {
  const view = (day: string, hour: number) => ({ asOf: LocalDate.make(day), knownAt: at(hour) })
  const days = (found: ReadonlyArray<{ readonly version: number }>) => found.map((each) => each.version)

  it("clinical 9.8: the version known by then, of entries up to a day", () => {
    const all = [[version(1, 0), version(2, 10, "amended", "2026-06-03")], [version(1, 1, "recorded", "2026-06-05")]]
    expect(days(standingIn(all, view("2026-06-02", 9), ({ day }) => day))).toEqual([1])
    expect(days(standingIn(all, view("2026-06-02", 10), ({ day }) => day))).toEqual([])
    expect(days(standingIn(all, view("2026-06-05", 10), ({ day }) => day))).toEqual([2, 1])
    expect(days(standingIn(all, view("1999-01-01", 10), () => undefined))).toEqual([2, 1])
  })

  it("clinical 9.7: what was taken back is out of every count from then on, and in it before", () => {
    const all = [[version(1, 0), version(2, 10, "withdrawn")]]
    expect(days(standingIn(all, view("2026-06-02", 9), ({ day }) => day))).toEqual([1])
    expect(days(standingIn(all, view("2026-06-02", 10), ({ day }) => day))).toEqual([])
  })
})

describe("changesBetween", () => {
  it("F37: what came, what reads otherwise, and what was taken back", () => {
    const [old, corrected, fresh] = [version(1, 0), version(2, 10, "settled"), version(1, 11)]
    const gone = version(2, 12, "withdrawn")
    const unseen = [version(1, 11), version(2, 12, "withdrawn")]
    expect(changesBetween([[old, corrected], [fresh], [old, gone], [old], unseen], at(5), at(20))).toEqual({
      added: [fresh],
      changed: [{ before: old, after: corrected }],
      withdrawn: [gone]
    })
  })

  it.prop("F37: between an instant and itself nothing changes", [histories, hours], ([history, hour]) =>
    expect(changesBetween([history], at(hour), at(hour))).toEqual({ added: [], changed: [], withdrawn: [] })
  )
})

describe("checkOf", () => {
  it("F89: a check is of one version; a correction is not checked yet", () => {
    const check = { version: 1, at: Instant.make("2026-06-02T08:00:00Z"), by: nurse }
    expect(checkOf(version(1, 0), [check])).toBe(check)
    expect(checkOf(version(2, 1), [check])).toBeUndefined()
  })
})
