import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import { type Instant, instantOf } from "../calendar/Instant.ts"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { Zone } from "../calendar/Zone.ts"
import { instants } from "../testing/calendar.ts"
import { carerLink, carerLinks, days } from "../testing/person.ts"
import {
  keepBack,
  isReviewDue,
  type Linked,
  RenewalOutOfTime,
  renew,
  revoke,
  rightsAt,
  statusAt,
  TooYoungToWithhold
} from "./Carer.ts"
import { handoverOf, noticesBetween, ownAccount } from "./handover.ts"

const day = (text: string) => LocalDate.make(text)
const noon = (date: string): Instant => instantOf(Date.parse(`${date}T12:00:00Z`))

/** Turns 16 on 1 May 2024, and the review ends on 30 July. */
const linked: Linked = { birth: day("2008-05-01"), handoverAge: 16, zone: Zone.make("Europe/London") }
const parent = carerLink()

describe("statusAt", () => {
  it.prop(
    "ended for ever: no link that has ended gives anything at a later instant",
    [carerLinks, instants, instants],
    ([link, a, b]) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      if (earlier < noon(addDays(link.from, 1)) || statusAt(link, linked, earlier) !== "ended") return
      assert.strictEqual(statusAt(link, linked, later), "ended")
      assert.deepEqual(rightsAt(link, linked, later), [])
    }
  )
  it.prop(
    "revoked at once: from the instant of it on, a link gives nothing",
    [carerLinks, instants, instants],
    ([link, a, b]) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      assert.deepEqual(rightsAt(revoke(link, earlier), linked, later), [])
    }
  )
  it.prop("revoking twice is revoking once", [carerLinks, instants, instants], ([link, a, b]) => {
    const [earlier, later] = a < b ? [a, b] : [b, a]
    assert.deepEqual(revoke(revoke(link, earlier), later), revoke(link, earlier))
  })
  it.each([
    ["2015-12-31", "ended"],
    ["2016-01-01", "active"],
    ["2024-04-30", "active"],
    ["2024-05-01", "pending_review"],
    ["2024-07-29", "pending_review"],
    ["2024-07-30", "ended"]
  ] as const)("ID-15: a parent's link on %s is %s", (date, status) => {
    assert.strictEqual(statusAt(parent, linked, noon(date)), status)
  })
  it("ID-15: the day begins where the young person lives", () => {
    const midnight = instantOf(Date.parse("2024-04-30T23:00:00Z"))
    assert.strictEqual(statusAt(parent, linked, midnight), "pending_review")
    assert.strictEqual(statusAt(parent, { ...linked, zone: Zone.make("UTC") }, midnight), "active")
  })
  it("ID-15: a centre may set the age up to 18", () => {
    assert.strictEqual(statusAt(parent, { ...linked, handoverAge: 18 }, noon("2026-04-30")), "active")
  })
  it("ID-15: under review the rights are what they were", () => {
    assert.deepEqual(rightsAt(parent, linked, noon("2024-05-01")), parent.rights)
  })
  it("ID-15: only a parent's or guardian's link of before the handover is reviewed", () => {
    const late = noon("2025-01-01")
    assert.strictEqual(statusAt(carerLink({ kind: "carer_by_consent" }), linked, late), "active")
    assert.strictEqual(statusAt(carerLink({ kind: "legal_guardian" }), linked, late), "ended")
    assert.strictEqual(statusAt(carerLink({ from: day("2024-08-01") }), linked, late), "active")
  })
  it("clinical 9.9: a link ends after its last day", () => {
    const until = carerLink({ to: day("2020-03-31") })
    assert.strictEqual(statusAt(until, linked, noon("2020-03-31")), "active")
    assert.strictEqual(statusAt(until, linked, noon("2020-04-01")), "ended")
  })
  it("clinical 9.9: it ends at the instant of its revocation", () => {
    const revoked = revoke(parent, noon("2020-03-31"))
    assert.strictEqual(statusAt(revoked, linked, instantOf(Date.parse("2020-03-31T11:59:59Z"))), "active")
    assert.strictEqual(statusAt(revoked, linked, noon("2020-03-31")), "ended")
  })
})

describe("renew", () => {
  it("ID-15: renewed within the review, the link goes on, and the days before know nothing of it", () => {
    const renewed = Result.getOrThrow(renew(parent, linked, day("2024-06-15")))
    assert.strictEqual(statusAt(renewed, linked, noon("2024-06-14")), "pending_review")
    assert.strictEqual(statusAt(renewed, linked, noon("2024-06-15")), "active")
    assert.strictEqual(statusAt(renewed, linked, noon("2030-01-01")), "active")
  })
  it.each(["2024-04-30", "2024-07-30"])("ID-15: refused outside the review: %s", (date) => {
    assertFailure(renew(parent, linked, day(date)), new RenewalOutOfTime())
  })
})

describe("handover", () => {
  it("ID-15: notices half a year and a month before, and on the day; also of who was born on 29 February", () => {
    assert.deepEqual<unknown>(handoverOf(linked), {
      notices: ["2023-11-01", "2024-04-01", "2024-05-01"],
      reviewFrom: "2024-05-01",
      endsOn: "2024-07-30"
    })
    const leap = handoverOf({ birth: day("2008-02-29"), handoverAge: 17 })
    assert.strictEqual<string>(leap.reviewFrom, "2025-03-01")
  })
  it.prop(
    "ID-15: told once: the notices of two stretches that follow each other are those of the whole",
    [days, days, days],
    (three) => {
      const [a, b, c] = three.toSorted()
      if (a === undefined || b === undefined || c === undefined) return
      const young = { ...linked, birth: day("2004-02-29") }
      assert.deepEqual([...noticesBetween(young, a, b), ...noticesBetween(young, b, c)], noticesBetween(young, a, c))
    }
  )
  it("ID-15: four notices, the last when the links of parents have ended", () => {
    assert.deepEqual<unknown>(noticesBetween(linked, day("2023-10-31"), day("2024-07-30")), [
      { on: "2023-11-01", key: "handover.in_half_a_year" },
      { on: "2024-04-01", key: "handover.in_a_month" },
      { on: "2024-05-01", key: "handover.today" },
      { on: "2024-07-30", key: "handover.ended" }
    ])
  })
  it("ID-15: an account of one's own: not under 13, from 13 with a note, from 16 always", () => {
    const on = (date: string, competentSince?: string) =>
      ownAccount({ ...linked, ...(competentSince !== undefined && { competentSince: day(competentSince) }) }, day(date))
    assert.strictEqual(on("2021-04-30", "2020-01-01"), "carers_only")
    assert.strictEqual(on("2021-05-01"), "needs_note")
    assert.strictEqual(on("2021-05-01", "2021-05-02"), "needs_note")
    assert.strictEqual(on("2021-05-02", "2021-05-02"), "allowed")
    assert.strictEqual(on("2024-05-01"), "allowed")
  })
  it("ID-15: the yearly review of a link is due on its day, and the link goes on", () => {
    const attorney = carerLink({ kind: "attorney", reviewOn: day("2025-01-01") })
    assert.isFalse(isReviewDue(attorney, day("2024-12-31")))
    assert.isTrue(isReviewDue(attorney, day("2025-01-01")))
    assert.isFalse(isReviewDue(parent, day("2025-01-01")))
    assert.strictEqual(statusAt(attorney, linked, noon("2026-01-01")), "active")
  })
})

describe("keepBack", () => {
  it("F82: from the handover on the person chooses what a carer does not see", () => {
    assertFailure(keepBack(parent, ["pain"], linked, day("2024-04-30")), new TooYoungToWithhold())
    assertSuccess(keepBack(parent, ["pain"], linked, day("2024-05-01")), { ...parent, withholds: ["pain"] })
  })
  it("F82: earlier when staff hold them competent", () => {
    const competent = { ...linked, competentSince: day("2022-01-01") }
    assertFailure(keepBack(parent, ["bleeds"], competent, day("2021-12-31")), new TooYoungToWithhold())
    assertSuccess(keepBack(parent, ["bleeds"], competent, day("2022-01-01")), { ...parent, withholds: ["bleeds"] })
  })
})
