import { describe, expect, it } from "@effect/vitest"
import { instantOf } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { bleed, bleedId, momentInLondon, treatmentId } from "../testing/bleed.ts"
import { iu, nowMillis, treatment } from "../testing/diary.ts"
import { acts } from "../testing/household.ts"
import { diaryOf, mergeDiaries } from "./mergeDiaries.ts"
import { bleedParts, mergeFields, treatmentParts } from "./mergeFields.ts"
import type { Act } from "./Act.ts"
import { standingOf } from "./standingOf.ts"
import type { Treatment } from "./Treatment.ts"

const at = (second: number) => instantOf(nowMillis + second * 1000)
const amendment = { reason: "typo" } as const

const first: Act<Treatment> = {
  id: "a",
  entryId: treatmentId(1),
  madeAt: at(0),
  kind: "recorded",
  content: treatment()
}

const amended = (id: string, about: Partial<Treatment>, saw: readonly [string, ...Array<string>] = ["a"], second = 1) =>
  ({
    id,
    entryId: first.entryId,
    madeAt: at(second),
    kind: "amended",
    saw,
    amendment,
    content: treatment(about)
  }) as const
const withdrawn = (id: string, saw: readonly [string, ...Array<string>] = ["a"]) =>
  ({ id, entryId: first.entryId, madeAt: at(9), kind: "withdrawn", saw, amendment }) as const

const one = (...acts: ReadonlyArray<Act<Treatment>>) => standingOf(diaryOf([first, ...acts]), treatmentParts)[0]

describe("standingOf", () => {
  it("what was recorded, and then corrected, stands as it was last corrected", () => {
    expect(one()).toEqual({ state: "stands", entryId: first.entryId, content: treatment(), heads: [first] })
    expect(one(amended("b", { place: "home" }), amended("c", { place: "work" }, ["b"], 2))).toMatchObject({
      state: "stands",
      content: { place: "work" }
    })
  })

  it("clinical 9.7: what was taken back no longer stands", () =>
    expect(one(withdrawn("b"))).toEqual({ state: "withdrawn", entryId: first.entryId, heads: [withdrawn("b")] }))

  it("SYNC-3: corrections of different things both hold", () =>
    expect(one(amended("b", { place: "work" }), amended("c", { reason: "surgery" }))).toMatchObject({
      state: "stands",
      content: { place: "work", reason: "surgery" },
      heads: [{ id: "b" }, { id: "c" }]
    }))

  it("SYNC-3: the same thing changed twice waits for a person, with both kept", () => {
    const twice = one(amended("b", { place: "work" }), amended("c", { place: "school" }, ["a"], 2))
    expect(twice).toMatchObject({ state: "conflict", fields: ["place"], content: { place: "school" } })
    expect(twice?.heads.map(({ id }) => id)).toEqual(["b", "c"])
  })

  it("SYNC-3: the same thing changed to the same is no conflict", () =>
    expect(one(amended("b", { place: "work" }), amended("c", { place: "work" }))?.state).toBe("stands"))

  it("SYNC-3: corrected here and taken back there, it stays until a person decides", () =>
    expect(one(amended("b", { place: "work" }), withdrawn("c"))).toMatchObject({
      state: "conflict",
      fields: [],
      content: { place: "work" },
      heads: [{ id: "b" }, { id: "c" }]
    }))

  it("SYNC-3: who saw both settles it", () => {
    const both = [amended("b", { place: "work" }), amended("c", { place: "school" })]
    expect(one(...both, amended("d", { place: "home" }, ["b", "c"], 3))).toMatchObject({
      state: "stands",
      content: { place: "home" }
    })
    expect(one(...both, withdrawn("d", ["b", "c"]))?.state).toBe("withdrawn")
  })

  it("SYNC-3: what both go back to is the last that both knew of", () =>
    expect(
      one(
        amended("b", { place: "work", reason: "surgery" }),
        amended("c", { place: "school", reason: "surgery" }, ["b"], 2),
        amended("d", { place: "work", reason: "other" }, ["b"], 3)
      )
    ).toMatchObject({ state: "stands", content: { place: "school", reason: "other" } }))

  it("SYNC-3: three devices: what all of them go back to, whatever their clocks say", () => {
    const seen = amended("b", { place: "work" }, ["a"], -5)
    const three = [
      amended("c", { place: "work", reason: "surgery" }, ["b"]),
      amended("d", { place: "work", total: iu(1) }, ["b"]),
      amended("e", { place: "school" })
    ] as const
    expect(one(seen, ...three)).toMatchObject({ state: "conflict", fields: ["place"] })
    expect(one(seen, three[0], three[1])).toMatchObject({
      state: "stands",
      content: { place: "work", reason: "surgery" }
    })
    const late = amended("f", { place: "away" }, ["b"])
    expect(one(seen, three[0], late)).toMatchObject({ state: "stands", content: { place: "away", reason: "surgery" } })
  })

  it("acts that claim to have seen each other are all shown", () =>
    expect(
      one(amended("b", { place: "work" }, ["c"]), amended("c", { place: "home" }, ["b"]), withdrawn("d", ["d", "a"]))
        ?.heads
    ).toHaveLength(4))

  it.prop("each entry is told once, in one state", [acts], ([all]) => {
    const found = standingOf(diaryOf(all), treatmentParts)
    expect(found.map(({ entryId }) => entryId)).toEqual([...new Set(all.map(({ entryId }) => entryId))].toSorted())
  })
})

describe("mergeFields", () => {
  const base = treatment({ place: "home" })

  it("SYNC-3: a total from one device and lines from another are never mixed", () => {
    const [line] = base.lines
    const less = { ...base, total: iu(1000), lines: [line] as const }
    const other = { ...base, productId: "test-bypassing" }
    expect(mergeFields(base, [less, other], treatmentParts)).toEqual({
      state: "differs",
      fields: ["productId", "catalogueVersion", "total", "lines"]
    })
  })

  it("SYNC-3: what one takes out is out, and what follows from other fields is put together", () => {
    const { place: _, ...without } = base
    const named = { ...base, reason: "bleed", bleedId: bleedId(1), review: [] } as const
    const flagged = { ...base, review: ["needs_review", "recalled_from_memory"] } as const
    const before = { ...base, review: ["needs_review"] } as const
    expect(mergeFields<Treatment>(base, [without, named], treatmentParts)).toEqual({
      state: "merged",
      content: { ...without, reason: "bleed", bleedId: bleedId(1) }
    })
    const merged = mergeFields<Treatment>(before, [named, flagged], treatmentParts)
    expect(merged.state === "merged" && merged.content.review).toEqual(["recalled_from_memory"])
  })

  it.prop("a correction that changes nothing changes nothing", [acts], ([all]) => {
    for (const act of all) {
      if (act.kind === "withdrawn") continue
      expect(mergeFields(base, [base, act.content], treatmentParts)).toEqual(
        mergeFields(base, [act.content], treatmentParts)
      )
    }
  })

  it("SYNC-3: of a bleed, an end and a sign from two devices both hold", () => {
    const ended = bleed({ course: { state: "ended", endedAt: momentInLondon("2026-07-06T11:00") } })
    expect(mergeFields(bleed(), [ended, bleed({ symptoms: ["warmth"] })], bleedParts)).toEqual({
      state: "merged",
      content: { ...ended, symptoms: ["warmth"] }
    })
  })
})

describe("a year on two devices", () => {
  /** A thousand entries, each corrected once on this device. */
  const year = (device: string) => {
    const acts = Array.from({ length: 1000 }, (_, index): ReadonlyArray<Act<Treatment>> => {
      const entryId = `entry-${index}`
      const day = LocalDate.make("2026-07-06")
      const content = treatment({ occurredAt: momentInLondon(`${day}T07:30`) })
      const recorded = { id: `${entryId}-0`, entryId, madeAt: at(index), kind: "recorded", content } as const
      return [
        recorded,
        {
          ...recorded,
          id: `${entryId}-${device}`,
          kind: "amended",
          saw: [recorded.id],
          amendment,
          content: { ...content, place: device === "x" ? "home" : "work" }
        }
      ]
    })
    return diaryOf(acts.flat())
  }

  it("SYNC-3: two diaries of a thousand entries are merged, and every conflict is there", () => {
    const merged = standingOf(mergeDiaries(year("x"), year("y")), treatmentParts)
    expect(merged.filter(({ state }) => state === "conflict")).toHaveLength(1000)
  })
})
