import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/target-joint.json" with { type: "json" }
import { LocalDate } from "../calendar/LocalDate.ts"
import { addDays } from "../calendar/month.ts"
import { jointEpisodes } from "../testing/bleed.ts"
import { BleedCause } from "./Bleed.ts"
import { type JointEpisode, type TargetJoint, targetJoint } from "./targetJoint.ts"

const day = (text: string) => LocalDate.make(text)

/** The vectors' causes (codes 3.4). */
const causes = { trauma: "injury", surgery: "procedure" } as const
const cause = (text: string): BleedCause =>
  text === "trauma" || text === "surgery" ? causes[text] : Schema.decodeUnknownSync(BleedCause)(text)

const asVector = ({ periods, status }: TargetJoint) => ({
  status,
  periods: periods.map(({ onset, resolvedOn = null }) => ({ onset, resolvedOn }))
})

const spontaneous = (...dates: ReadonlyArray<string>): ReadonlyArray<JointEpisode> =>
  dates.map((date) => ({ date: day(date), cause: "spontaneous" }))

/** Day by day, as the rule is written. */
const byDay = (all: ReadonlyArray<JointEpisode>, asOf: LocalDate): string => {
  const after = (date: string, months: number): string => {
    const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number)
    const target = new Date(Date.UTC(year, month - 1 + months, 1))
    const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
    return new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(dayOfMonth, last)))
      .toISOString()
      .slice(0, 10)
  }
  const dates = all.map(({ date }) => date).toSorted()
  const own = all
    .filter((each) => each.cause === "spontaneous")
    .map(({ date }) => date)
    .toSorted()
  let target: string | undefined
  let from = ""
  let status = "none"
  for (let today = "2022-01-01"; today <= asOf; today = addDays(today, 1)) {
    const makes = own.some((third, index) => {
      const first = own[index - 2]
      return third === today && third >= from && first !== undefined && third < after(first, 6)
    })
    if (target === undefined && makes) [target, status] = [today, "target"]
    if (target !== undefined && today >= after(target, 12)) {
      const yearBack = after(today, -12)
      if (dates.filter((date) => date > yearBack && date <= today).length <= 2) {
        ;[target, from, status] = [undefined, today, "resolved"]
      }
    }
  }
  return status
}

describe("targetJoint", () => {
  it.each(vectors.cases)("clinical 4.7: $name", ({ expected, input }) => {
    const all = input.episodes.map((each) => ({ date: day(each.date), cause: cause(each.cause) }))
    expect(asVector(targetJoint(all, day(input.asOf)))).toEqual(expected)
  })

  it.prop("clinical 4.7.2: as the rule says, day by day", [jointEpisodes], ([all]) =>
    expect(targetJoint(all, day("2026-06-30")).status).toBe(byDay(all, day("2026-06-30")))
  )

  it.prop("the order of the episodes does not matter", [jointEpisodes], ([all]) =>
    expect(targetJoint(all.toReversed(), day("2025-12-31"))).toEqual(targetJoint(all, day("2025-12-31")))
  )

  it.prop(
    "clinical 4.7.1: a bleed with a cause never makes a target",
    [jointEpisodes, jointEpisodes],
    ([all, more]) => {
      const injuries = more.map(({ date }): JointEpisode => ({ date, cause: "injury" }))
      const quiet = all.filter((each) => each.cause !== "spontaneous")
      expect(targetJoint([...quiet, ...injuries], day("2025-12-31")).status).toBe("none")
    }
  )

  it("clinical 4.7.1: three bleeds, the third within the half-open window", () => {
    expect(targetJoint(spontaneous("2025-01-01", "2025-03-01", "2025-06-30"), day("2025-12-31")).status).toBe("target")
    expect(targetJoint(spontaneous("2025-01-01", "2025-03-01", "2025-07-01"), day("2025-12-31")).status).toBe("none")
    expect(targetJoint(spontaneous("2025-01-01", "2025-03-01"), day("2025-12-31")).status).toBe("none")
  })

  it("clinical 4.7.2: a bleed on a 29 February is within the year until the end of the next February", () => {
    const before = spontaneous("2023-04-10", "2023-05-10", "2023-06-10")
    const after = spontaneous("2023-12-01", "2024-02-29", "2024-06-01", "2024-07-01")
    const injuries = after.map(({ date }): JointEpisode => ({ date, cause: "injury" }))
    expect(targetJoint([...before, ...injuries], day("2025-12-31")).periods).toEqual([
      { onset: "2023-06-10", resolvedOn: "2025-03-01" }
    ])
  })

  it("clinical 4.7.3: after its end it is one again, with bleeds from before the end among the three", () => {
    const before = spontaneous("2021-01-05", "2021-02-05", "2021-03-05", "2022-02-01", "2022-03-01")
    expect(targetJoint(before, day("2022-12-31")).periods).toEqual([{ onset: "2021-03-05", resolvedOn: "2022-03-05" }])
    expect(targetJoint([...before, ...spontaneous("2022-03-10")], day("2022-12-31")).periods).toEqual([
      { onset: "2021-03-05", resolvedOn: "2022-03-05" },
      { onset: "2022-03-10" }
    ])
  })

  it("clinical 4.7.4: a quiet year that was not observed is reported as unverified", () => {
    const all = spontaneous("2023-01-05", "2023-02-05", "2023-03-05")
    const gap = (from: string, to: string) => [{ from: day(from), to: day(to) }]
    const status = (gaps: ReturnType<typeof gap>) => targetJoint(all, day("2024-06-01"), gaps).status
    expect(status(gap("2023-06-01", "2023-06-30"))).toBe("resolved")
    expect(status(gap("2023-06-01", "2023-07-01"))).toBe("resolved_unverified")
    expect(status(gap("2023-01-01", "2023-03-20"))).toBe("resolved")
    expect(status([...gap("2023-06-01", "2023-06-20"), ...gap("2023-09-01", "2023-09-20")])).toBe("resolved_unverified")
  })

  it("clinical 4.7.5: bleeds of no recorded cause raise the flag only", () => {
    const two = spontaneous("2025-01-01", "2025-02-01")
    const found = targetJoint([...two, { date: day("2025-03-01") }], day("2025-06-01"))
    expect([found.status, found.possibleTarget]).toEqual(["none", true])
    const injured = targetJoint([...two, { date: day("2025-03-01"), cause: "injury" }], day("2025-06-01"))
    expect([injured.status, injured.possibleTarget]).toEqual(["none", false])
  })

  it("the ends of the calendar are days like any other", () => {
    const last = spontaneous("2199-12-29", "2199-12-30", "2199-12-31")
    expect(targetJoint(last, day("2199-12-31")).status).toBe("target")
    expect(targetJoint(spontaneous("1900-01-01", "1900-01-02", "1900-01-03"), day("2199-12-31")).status).toBe(
      "resolved"
    )
  })
})
