import { describe, expect, it } from "@effect/vitest"
import { epochMillis } from "@haemtrack/domain/calendar/Instant"
import { type Moment, tell } from "@haemtrack/domain/calendar/Moment"
import { BodySite } from "@haemtrack/domain/diary/BodySite"
import * as Domain from "@haemtrack/domain/diary/proposedBleed"
import { bleedId, knownBleed, momentInLondon } from "@haemtrack/domain/testing/bleed"
import { tolds } from "@haemtrack/domain/testing/calendar"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { KnownBleed } from "../shared/KnownBleed.ts"
import { proposedBleed, sortedMillis } from "./proposedBleed.ts"

const spelled = ({ instant }: Moment): string => `${instant.slice(0, 16)}+00:00[UTC]`

/** A bleed of the domain's as a page hands it over. */
const handed = ({ bleed, treatments }: ReturnType<typeof knownBleed>): KnownBleed => ({
  id: bleed.id,
  sites: bleed.sites,
  from: bleed.startedAt.precision === "unknown" ? null : spelled(bleed.startedAt),
  to: null,
  certainty: bleed.verification === "refuted" ? "not_a_bleed" : bleed.certainty,
  treated: treatments.map(({ occurredAt }) => spelled(occurredAt))
})

const whole = (maximum: number) => Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum })))
const pick = <const Codes extends ReadonlyArray<string>>(codes: Codes) => Arbitrary.schema(Schema.Literals(codes))

/** Half days of June 2026, a minute before, on or after the hour, so that 72 hours are hit and missed by a minute. */
const times = Arbitrary.map(Arbitrary.all([whole(24), whole(2)]), ([halfDays, minute]) =>
  new Date(Date.UTC(2026, 5, 1, 12, minute - 1) + halfDays * 43_200_000).toISOString().slice(0, 16)
)
const sites = pick(["joint.knee.left", "nose", "unknown"])
const bleeds = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.all([
      times,
      Arbitrary.array(times, { maxLength: 3 }),
      pick(["bleed", "unsettled", "knock", "not_a_bleed"]),
      pick(["unconfirmed", "refuted"]),
      sites,
      pick(["told", "told", "not known"])
    ]),
    { maxLength: 4 }
  ),
  (all) =>
    all.map(([start, treated, certainty, verification, site, isTold], place) =>
      knownBleed(
        {
          id: bleedId(place + 1),
          startedAt: isTold === "told" ? momentInLondon(start) : { precision: "unknown" },
          certainty,
          verification,
          sites: [BodySite.make(site)]
        },
        treated
      )
    )
)

describe("proposedBleed", () => {
  it.prop("F35: proposes what the domain proposes", [sites, times, bleeds], ([site, local, known]) => {
    const at = momentInLondon(local)
    const proposal = Domain.proposedBleed([BodySite.make(site)], at, known)
    const proposed = proposedBleed(site, epochMillis(at.instant), known.map(handed))
    expect(proposed?.id).toBe(proposal.propose === "follow_up" ? proposal.of : undefined)
  })

  it("F35: 72 hours after the last treatment it is the same bleed, one second more and it is a new one", () => {
    const bleed = handed(knownBleed({}, ["2026-06-03T08:00"]))
    const last = Date.UTC(2026, 5, 6, 7)
    expect(proposedBleed("joint.knee.left", last, [bleed])).toBe(bleed)
    expect(proposedBleed("joint.knee.left", last + 1000, [bleed])).toBeUndefined()
  })

  it("of a beginning told as a day, its noon counts", () => {
    const bleed = { ...handed(knownBleed()), from: "2026-06-01" }
    const last = Date.UTC(2026, 5, 4, 12)
    expect(proposedBleed("joint.knee.left", last, [bleed])).toBe(bleed)
    expect(proposedBleed("joint.knee.left", last + 60_000, [bleed])).toBeUndefined()
  })
})

describe("sortedMillis", () => {
  it.prop("is where the domain sorts a told time", [tolds], ([told]) =>
    expect(sortedMillis(told)).toBe(epochMillis(Result.getOrThrow(tell(told, "test")).instant))
  )
})
