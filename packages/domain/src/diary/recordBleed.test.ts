import { describe, expect, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { addDays } from "../calendar/month.ts"
import { Zone } from "../calendar/Zone.ts"
import { IdInFuture } from "../person/Uuid7.ts"
import { bleed, bleedContext, bleedDraft, bleedId, bleeds, knownBleed, momentInLondon } from "../testing/bleed.ts"
import { london, today } from "../testing/diary.ts"
import { amendBleed, withdrawBleed } from "./amendBleed.ts"
import { AmendmentTextMissing } from "./Amendment.ts"
import { Bleed } from "./Bleed.ts"
import { BleedDraft, EndBeforeStart, SiteRequired, SiteTwice } from "./BleedDraft.ts"
import { BleedId } from "./BleedId.ts"
import { type BleedMistakeError, BleedRefused } from "./BleedRefused.ts"
import { BleedWithdrawn } from "./BleedVersion.ts"
import { InvalidBodySite } from "./BodySite.ts"
import { OccurredBeforeBirth, OccurredInFuture } from "./occurrence.ts"
import { ConfirmationRequired, Question } from "./Question.ts"
import { recordBleed } from "./recordBleed.ts"
import { UnknownBleed } from "./TreatmentDraft.ts"

const refused = (...all: ReadonlyArray<readonly [pointer: string, error: BleedMistakeError]>) =>
  new BleedRefused({ mistakes: all.map(([pointer, error]) => ({ pointer, error })) })

const zone = Zone.make("Europe/London")
const aDay = (local: string) => ({ precision: "day", local: LocalDate.make(local), zone }) as const
const moreInformation = { reason: "more_information" } as const

describe("recordBleed", () => {
  it("clinical 4.2: what the person told is kept, and nothing is guessed", () =>
    assertSuccess(recordBleed(bleedDraft(), bleedContext()), bleed()))

  it("clinical 4.2: what was not asked or not answered is absent", () => {
    const { cause: _, severity: __, ...least } = bleedDraft()
    const kept = Result.getOrThrow(recordBleed(least, bleedContext()))
    expect(Object.keys(kept)).not.toEqual(expect.arrayContaining(["cause"]))
    expect(kept).not.toHaveProperty("severity")
    expect(kept).not.toHaveProperty("pain")
    expect(kept.response).toBe("not_recorded")
  })

  it.prop("clinical 4.2: a bleed is read as it was written", [bleeds], ([each]) =>
    assertSuccess(Schema.decodeUnknownResult(Bleed)(JSON.parse(JSON.stringify(each))), each)
  )

  it("API-3: all mistakes are named at once, in the order of the form", () => {
    const sites = ["joint.knee", "nose", "nose", "head.left"]
    const draft = bleedDraft({ startedAt: london("2027-01-01T08:00"), sites, link: { sameBleedAs: bleedId(9) } })
    assertFailure(
      recordBleed(draft, bleedContext()),
      refused(
        ["/startedAt", new OccurredInFuture()],
        ["/sites/0", new InvalidBodySite({ reason: "SideMissing" })],
        ["/sites/2", new SiteTwice()],
        ["/sites/3", new InvalidBodySite({ reason: "SideNotKnownHere" })],
        ["/link/sameBleedAs", new UnknownBleed()]
      )
    )
  })

  it("clinical 4.2: a bleed without a site is refused by name", () =>
    assertFailure(recordBleed(bleedDraft({ sites: [] }), bleedContext()), refused(["/sites", new SiteRequired()])))

  it("D14: a start ahead of the clock is refused, ten minutes are believed", () => {
    assertSuccess(
      recordBleed(bleedDraft({ startedAt: london(`${today}T12:10`) }), bleedContext()).pipe(Result.map(() => 1)),
      1
    )
    assertFailure(
      recordBleed(bleedDraft({ startedAt: london(`${today}T12:11`) }), bleedContext()),
      refused(["/startedAt", new OccurredInFuture()])
    )
  })

  it("a start before the birth, and an id of next week, are refused", () =>
    assertFailure(
      recordBleed(
        bleedDraft({ id: BleedId.make("019f6361-0000-7000-9000-000000000001"), startedAt: london("2001-02-02T08:00") }),
        bleedContext()
      ),
      refused(["/startedAt", new OccurredBeforeBirth()], ["/id", new IdInFuture()])
    ))

  it("clinical 4.2: it does not stop before it begins, by the clock or by the day", () => {
    const ended = (endedAt: NonNullable<BleedDraft["endedAt"]>) =>
      recordBleed(bleedDraft({ endedAt }), bleedContext()).pipe(Result.map(({ course }) => course.state))
    assertSuccess(ended(london(`${today}T06:50`)), "ended")
    assertSuccess(ended(aDay(today)), "ended")
    assertSuccess(ended({ precision: "unknown" }), "ended")
    const before = refused(["/endedAt", new EndBeforeStart()])
    assertFailure(ended(london(`${today}T06:49`)), before)
    assertFailure(ended(aDay(addDays(today, -1))), before)
  })

  it("an end told as a day only is a day where the bleed began, or at home", () => {
    const endedAt = { precision: "day", local: today } as const
    const zoneOf = (startedAt: BleedDraft["startedAt"]) => {
      const { course } = Result.getOrThrow(recordBleed(bleedDraft({ startedAt, endedAt }), bleedContext()))
      return course.state === "ended" && course.endedAt.precision !== "unknown" ? course.endedAt.zone : undefined
    }
    expect(zoneOf({ precision: "day", local: today, zone: Zone.make("Asia/Tokyo") })).toBe("Asia/Tokyo")
    expect(zoneOf({ precision: "unknown" })).toBe("Europe/London")
  })

  it("clinical 9.6: an old bleed is asked about, kept with the answer, and marked as written from memory", () => {
    const on = (daysAgo: number) => bleedDraft({ startedAt: aDay(addDays(today, -daysAgo)) })
    const question = Question.cases.DateLongAgo.make({ pointer: "/startedAt" })
    assertSuccess(recordBleed(on(31), bleedContext()).pipe(Result.map(({ review }) => review)), [])
    assertFailure(
      recordBleed(on(32), bleedContext()),
      new ConfirmationRequired({ confirmations: ["date_long_ago"], questions: [question] })
    )
    const answered = { ...on(91), confirmations: ["date_long_ago"] as const }
    const { confirmations, review } = Result.getOrThrow(recordBleed(answered, bleedContext()))
    expect([confirmations, review]).toEqual([["date_long_ago"], ["recalled_from_memory"]])
  })

  it("F36: not being sure is kept as such, and is in no rate", () =>
    expect(Result.getOrThrow(recordBleed(bleedDraft({ certainty: "unsettled" }), bleedContext())).certainty).toBe(
      "unsettled"
    ))

  it.each([
    [{ note: `a${"\n".repeat(1999)}` }, true],
    [{ note: "x".repeat(2001) }, false],
    [{ note: "\u202Eturned" }, false],
    [{ note: "\uD800" }, false],
    [{ pain: 10 }, true],
    [{ pain: 11 }, false],
    [{ pain: Number.NaN }, false],
    [{ pain: 2.5 }, false],
    [{ certainty: "not_a_bleed" }, false],
    [{ endedAt: { local: "2026-07-08", precision: "day" } }, true],
    [{ startedAt: { precision: "unknown" } }, true],
    [{ startedAt: "2026-07-06T06:50:00+01:00[Europe/London]" }, true],
    [{ sites: "joint.knee.left" }, false],
    [{ sites: Array.from({ length: 21 }, () => "nose") }, false]
  ])("a body with %j: %s", (about, isRead) => {
    const body: unknown = { ...Schema.encodeSync(BleedDraft)(bleedDraft()), ...about }
    expect(Result.isSuccess(Schema.decodeUnknownResult(BleedDraft)(body))).toBe(isRead)
  })
})

describe("amendBleed", () => {
  const recorded = { kind: "recorded", bleed: bleed() } as const
  const change = (about: Partial<BleedDraft> = {}) => {
    const { id: _, ...editable } = bleedDraft(about)
    return { ...editable, amendment: moreInformation }
  }

  it("clinical 9.7: signs, the end and the response come later, as another version", () => {
    const later = change({ symptoms: ["swelling", "swelling"], response: "good", endedAt: aDay(today), pain: 3 })
    assertSuccess(
      amendBleed(recorded, later, bleedContext()),
      bleed({
        symptoms: ["swelling"],
        response: "good",
        pain: 3,
        course: {
          state: "ended",
          endedAt: { ...momentInLondon(`${today}T12:00`), precision: "day" }
        }
      })
    )
  })

  it("clinical 9.7: what the centre settled, verified, closed and linked stays", () => {
    const said = bleed({
      certainty: "not_a_bleed",
      verification: "refuted",
      course: { state: "closed_by_centre", at: momentInLondon(`${today}T10:00`).instant, reason: "Seen in clinic" },
      centreLink: { newBleed: true }
    })
    assertSuccess(amendBleed({ kind: "settled", bleed: said }, change({ pain: 1 }), bleedContext()), {
      ...said,
      pain: 1
    })
  })

  it.each(["not_a_bleed", "cannot_tell"] as const)(
    "F36: what was settled as %s stays, also when unconfirmed",
    (certainty) =>
      assertSuccess(
        Result.map(
          amendBleed({ kind: "settled", bleed: bleed({ certainty }) }, change({ certainty: "knock" }), bleedContext()),
          (kept) => kept.certainty
        ),
        certainty
      )
  )

  it("the person's own words are theirs to correct", () =>
    assertSuccess(
      amendBleed(
        { kind: "recorded", bleed: bleed({ certainty: "knock" }) },
        change({ certainty: "bleed" }),
        bleedContext()
      ),
      bleed()
    ))

  it("clinical 9.6: a correction that leaves the time as it was keeps the answer about it", () => {
    const old = bleed({
      startedAt: momentInLondon("2026-01-02T08:00"),
      confirmations: ["date_long_ago"],
      review: ["recalled_from_memory"]
    })
    const same = change({ startedAt: london("2026-01-02T08:00"), pain: 2 })
    assertSuccess(amendBleed({ kind: "recorded", bleed: old }, same, bleedContext()), { ...old, pain: 2 })
  })

  it("a link to itself, or to a bleed of nobody, is refused", () => {
    const linked = change({ link: { sameBleedAs: bleedId(1) } })
    assertFailure(
      amendBleed(recorded, linked, bleedContext({ bleeds: [knownBleed()] })),
      refused(["/link/sameBleedAs", new UnknownBleed()])
    )
    const before = bleed({ personLink: { sameBleedAs: bleedId(7) } })
    assertSuccess(
      amendBleed({ kind: "amended", bleed: before }, change({ link: { sameBleedAs: bleedId(7) } }), bleedContext()),
      before
    )
  })

  it("clinical 9.7: the reason other needs a text", () =>
    assertFailure(
      amendBleed(recorded, { ...change(), amendment: { reason: "other" } }, bleedContext()),
      refused(["/amendment/text", new AmendmentTextMissing()])
    ))
})

describe("withdrawBleed", () => {
  it("clinical 9.7: what stood is kept with the reason, and is not taken back twice", () => {
    const amendment = { reason: "duplicate" } as const
    assertSuccess(withdrawBleed({ kind: "recorded", bleed: bleed() }, amendment), {
      kind: "withdrawn",
      bleed: bleed(),
      amendment
    })
    const gone = { kind: "withdrawn", bleed: bleed() } as const
    assertFailure(withdrawBleed(gone, amendment), new BleedWithdrawn())
    const { id: _, ...editable } = bleedDraft()
    assertFailure(amendBleed(gone, { ...editable, amendment }, bleedContext()), new BleedWithdrawn())
  })

  it("clinical 9.7: the reason other needs a text", () =>
    assertFailure(
      withdrawBleed({ kind: "recorded", bleed: bleed() }, { reason: "other", text: " " }),
      refused(["/text", new AmendmentTextMissing()])
    ))
})
