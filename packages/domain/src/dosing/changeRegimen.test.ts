import { assert, describe, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { clinician, fixed, periods, plans, regimen, version } from "../testing/dosing.ts"
import { accept, change, stop, VersionNotChanged, versionOn, withdraw } from "./changeRegimen.ts"
import { isScheduled, PhaseKind, PhaseRole } from "./Phase.ts"
import { Regimen, Version } from "./Regimen.ts"
import { slots } from "./slots.ts"

const day = (text: string) => LocalDate.make(text)
const assertRefused = (result: Result.Result<unknown, VersionNotChanged>, reason: VersionNotChanged["reason"]) =>
  assertFailure(result, new VersionNotChanged({ reason }))
const { no: _no, status: _status, ...newVersion } = version()

describe("change", () => {
  it.prop(
    "clinical 3.6.1: what was expected before a change stays, and from its day on the new version holds",
    [plans, plans, periods],
    ([old, next, [, , to]]) => {
      const start = addDays(old.start, 17)
      const before = regimen({ versions: [version({ ...old })] })
      const after = Result.getOrThrow(change(before, { ...newVersion, ...next, start }))
      const dayBefore = addDays(start, -1)
      assert.deepStrictEqual(slots(after, old.start, dayBefore), slots(before, old.start, dayBefore))
      assert.deepStrictEqual(
        slots(after, start, to),
        slots(regimen({ versions: [version({ ...next, start })] }), start, to)
      )
    }
  )
  it.prop("clinical 3.6.1: every day has one version at most, and none is lost", [plans, periods], ([old, [at]]) => {
    const start = addDays(old.start, 1)
    const before = regimen({ versions: [version({ ...old })] })
    const after = Result.getOrThrow(change(before, { ...newVersion, ...old, start }))
    assert.deepStrictEqual(
      after.versions.map(({ no, status }) => [no, status]),
      [
        [1, "replaced"],
        [2, "active"]
      ]
    )
    assert.isTrue(Schema.is(Regimen)(after))
    assert.strictEqual(versionOn(after, at)?.no, at < old.start ? undefined : at < start ? 1 : 2)
  })
  it("clinical 3.6.1: a version does not begin with the one that holds, or before it, or after its own end", () => {
    assertRefused(change(regimen(), newVersion), "NotAfterCurrent")
    assertRefused(change(regimen(), { ...newVersion, start: day("2025-12-31") }), "NotAfterCurrent")
    assertRefused(
      change(regimen(), { ...newVersion, start: day("2026-02-01"), end: day("2026-01-31") }),
      "EndsBeforeStart"
    )
  })
  it("clinical 3.6.1: a version that had ended keeps its end", () => {
    const ended = regimen({ versions: [version({ end: day("2026-01-10") })] })
    const after = Result.getOrThrow(change(ended, { ...newVersion, start: day("2026-03-01") }))
    assert.strictEqual(after.versions[0].end, day("2026-01-10"))
    assert.isUndefined(versionOn(after, day("2026-02-01")))
  })
})

describe("change after a stop", () => {
  it("clinical 3.6.1: a version that was to stop later ends before the new one, and no day has two", () => {
    const stopped = Result.getOrThrow(stop(regimen(), day("2026-03-31")))
    const after = Result.getOrThrow(change(stopped, { ...newVersion, start: day("2026-03-15") }))
    assert.deepStrictEqual(
      after.versions.map(({ end, status }) => [status, end]),
      [
        ["stopped", "2026-03-14"],
        ["active", undefined]
      ]
    )
    assert.isTrue(Schema.is(Regimen)(after))
    const both = [version({ status: "stopped", end: day("2026-03-31") }), version({ no: 2, start: day("2026-03-15") })]
    assert.isFalse(Schema.is(Regimen)(regimen({ versions: [version(), ...both.slice(1)] })))
    assert.isFalse(Schema.is(Regimen)({ ...regimen(), versions: both }))
  })
})

describe("withdraw", () => {
  it("clinical 3.6.1: of a version that was an error nothing was expected, and a better one may begin earlier", () => {
    const wrong = Result.getOrThrow(change(regimen(), { ...newVersion, start: day("2026-06-01") }))
    assertRefused(change(wrong, { ...newVersion, start: day("2026-03-01") }), "NotAfterCurrent")
    const taken = Result.getOrThrow(withdraw(wrong, 2))
    assert.isUndefined(versionOn(taken, day("2026-06-01")))
    const right = Result.getOrThrow(change(taken, { ...newVersion, start: day("2026-03-01") }))
    assert.strictEqual(versionOn(right, day("2026-02-28"))?.no, 1)
    assert.strictEqual(versionOn(right, day("2026-03-01"))?.no, 3)
    assertRefused(withdraw(taken, 2), "NoSuchVersion")
    assertRefused(withdraw(regimen(), 9), "NoSuchVersion")
  })
})

describe("stop", () => {
  it("clinical 3.6.1: the last day still belongs to it, and nothing comes after", () => {
    const stopped = Result.getOrThrow(stop(regimen(), day("2026-01-05")))
    assert.strictEqual(stopped.versions[0].status, "stopped")
    assert.strictEqual(slots(stopped, day("2026-01-01"), day("2026-02-01")).length, 3)
    assertRefused(stop(stopped, day("2026-01-06")), "NoneActive")
    assertRefused(stop(regimen(), day("2025-12-31")), "EndsBeforeStart")
  })
})

describe("accept", () => {
  const accepted = { by: clinician, on: day("2026-01-02") }
  it("clinical 3.6.1: the person agrees to a version, once", () => {
    const after = Result.getOrThrow(accept(regimen(), 1, accepted))
    assert.deepStrictEqual(after.versions[0].accepted, accepted)
    assertRefused(accept(after, 1, accepted), "AlreadyAccepted")
    assertRefused(accept(regimen(), 2, accepted), "NoSuchVersion")
  })
})

describe("Version", () => {
  const once = { role: "loading", kind: "every_n_days", n: 7, count: 4, dose: fixed(1) } as const
  const { count: _, ...endless } = once
  const is = (about: object) => Schema.is(Version)({ ...version(), ...about })
  it("clinical 3.6: only the last phase is without a count, and it begins before it ends", () => {
    assert.isTrue(is({ phases: [once, endless] }))
    assert.isFalse(is({ phases: [endless, once] }))
    assert.isFalse(is({ phases: [{ role: "on_demand", dose: fixed(1) }, once] }))
    assert.isFalse(is({ end: "2025-12-31" }))
    assert.isFalse(is({ pauses: [{ from: "2026-02-02", to: "2026-02-01" }] }))
    assert.isFalse(is({ phases: [] }))
  })
  it("clinical 3.6: a weekday is named once", () => {
    const monday = { day: 1, dose: fixed(1) }
    assert.isTrue(is({ phases: [{ role: "maintenance", kind: "days_of_week", days: [monday] }] }))
    assert.isFalse(is({ phases: [{ role: "maintenance", kind: "days_of_week", days: [monday, monday] }] }))
  })
  it("clinical 3.6.1: versions are numbered as they were written, and one at most is active", () => {
    assert.isFalse(Schema.is(Regimen)(regimen({ versions: [version({ no: 2 })] })))
    assert.isFalse(Schema.is(Regimen)(regimen({ versions: [version(), version({ no: 2 })] })))
    const stopped = version({ status: "stopped", end: day("2026-01-31") })
    assert.isTrue(Schema.is(Regimen)(regimen({ versions: [stopped, version({ no: 2, start: day("2026-02-01") })] })))
  })
  it.prop("the kinds and roles of phases are those of the table", [plans], ([{ phases }]) =>
    phases.every((phase) => isScheduled(phase) && Schema.is(PhaseKind)(phase.kind) && Schema.is(PhaseRole)(phase.role))
  )
  it.prop("every plan that the tests draw is one that can be kept", [plans], ([of]) => is(of))
})
