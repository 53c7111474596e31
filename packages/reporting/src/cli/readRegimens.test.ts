import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { addDays, LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { isScheduled } from "@haemtrack/domain/dosing/Phase"
import { wasHeld } from "@haemtrack/domain/dosing/Regimen"
import { slots } from "@haemtrack/domain/dosing/slots"
import { afterAll, describe, expect, it } from "vitest"
import { csvText } from "../table/csvText.ts"
import { inhabitantsOf } from "../testing/inventedRecords.ts"
import { scheduleText } from "../testing/scheduleText.ts"
import { readRegimens } from "./readRegimens.ts"

const folder = mkdtempSync(join(tmpdir(), "haemtrack-regimens-"))
afterAll(() => rmSync(folder, { recursive: true }))

const columns = [
  "regimen_id",
  "phase_no",
  "person_id",
  "phase",
  "valid_from",
  "valid_to",
  "kind",
  "product",
  "dose",
  "unit",
  "schedule"
]
const period = { from: LocalDate.make("2025-01-01"), to: LocalDate.make("2026-06-30") }

const put = (name: string, rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  writeFileSync(join(folder, name), csvText(columns, rows))
  return join(folder, name)
}
const row = (...changed: ReadonlyArray<readonly [name: string, field: string]>): ReadonlyArray<string> => {
  const usual = ["R1", "1", "P1", "maintenance", "2026-01-01", "", "prophylaxis", "A8S", "1500", "[iU]", "FREQ=DAILY"]
  return columns.map((name, place) => changed.find(([each]) => each === name)?.[1] ?? usual[place] ?? "")
}

describe("a file of regimens", () => {
  it("has the planned days that the domain expects of the same regimens", () => {
    const prescribed = inhabitantsOf(1, 24).flatMap(({ prescription }, index) =>
      prescription.plan === undefined ? [] : [{ person: `P${index}`, regimen: prescription.plan.regimen }]
    )
    const rows = prescribed.flatMap(({ person, regimen }) =>
      regimen.versions
        .filter(wasHeld)
        .flatMap(({ end = "", no, phases, start }) =>
          phases
            .filter(isScheduled)
            .map((phase, place) => [
              ...[`${person}-${no}`, String(place + 1), person, phase.role, start, end, regimen.kind],
              ...["A8S", "1500", "[iU]", scheduleText(phase)]
            ])
        )
    )
    const { planned, refused } = readRegimens(put("regimens.csv", rows.toReversed()), "stop", period)
    expect({ refused, people: planned.size }).toEqual({ refused: 0, people: prescribed.length })
    expect(prescribed.length).toBeGreaterThan(10)
    for (const { person, regimen } of prescribed) {
      const expected = slots(regimen, addDays(period.from, -300), period.to).map(({ date }) => date)
      const found = (planned.get(person) ?? [])
        .flatMap((plan) => plan.slots)
        .filter((day) => day >= addDays(period.from, -300) && day <= period.to)
      expect(found).toEqual(regimen.kind === "prophylaxis" ? expected : [])
    }
  })

  it("phases follow each other, each with its own days, interval and amount", () => {
    const path = put("phases.csv", [
      row(
        ["phase", "loading"],
        ["schedule", "FREQ=DAILY;INTERVAL=7;COUNT=4"],
        ["dose", "3000"],
        ["valid_to", "2026-12-31"]
      ),
      row(["phase_no", "2"], ["schedule", "FREQ=DAILY;INTERVAL=14"], ["valid_to", "2026-12-31"])
    ])
    const { planned } = readRegimens(path, "stop", period)
    const told = planned.get("P1")?.map(({ slots: days, ...rest }) => ({ ...rest, days: days.length }))
    expect(told).toMatchObject([
      { since: "2026-01-01", until: "2026-01-28", intervalDays: 7, prescribed: 3000, product: "A8S", days: 4 },
      { since: "2026-01-29", until: "2026-12-31", intervalDays: 14, prescribed: 1500 }
    ])
  })

  it("a plan for when it is needed has no planned day, and needs no days", () => {
    const path = put("needed.csv", [row(["kind", "on_demand"], ["phase", "on_demand"], ["schedule", ""])])
    expect(readRegimens(path, "stop", period).planned.get("P1")).toEqual([])
  })

  it.each([
    [row(["schedule", "FREQ=YEARLY"])],
    [row(["dose", ""])],
    [row(["dose", "-1500"])],
    [row(["valid_from", "2026-02-30"])],
    [row(["valid_to", "2025-01-01"])],
    [row(["kind", "sometimes"])],
    [row(["phase_no", "0"])]
  ])("a row that is no phase is told by its number, or left out and counted: %#", (bad) => {
    const path = put("bad.csv", [row(), bad])
    expect(() => readRegimens(path, "stop", period)).toThrow("row 2 is not a phase of a plan")
    expect(readRegimens(path, "skip", period).refused).toBe(1)
  })
})
