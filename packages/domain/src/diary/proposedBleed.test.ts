import { describe, expect, it } from "@effect/vitest"
import { epochMillis, instantOf } from "../calendar/Instant.ts"
import { bleedId, knownBleed, momentInLondon } from "../testing/bleed.ts"
import { BodySite } from "./BodySite.ts"
import { proposedBleed } from "./proposedBleed.ts"

const start = momentInLondon("2026-06-01T08:00")
const at = momentInLondon

describe("proposedBleed", () => {
  const knee = [BodySite.make("joint.knee.left")]
  const followUp = { propose: "follow_up", of: bleedId(1) }

  it("F35: within 72 hours of the last treatment a follow-up, one second over a new bleed", () => {
    const there = [knownBleed({ startedAt: start }, ["2026-06-03T08:00"])]
    const last = at("2026-06-06T08:00")
    expect(proposedBleed(knee, last, there)).toEqual(followUp)
    const over = { ...last, instant: instantOf(epochMillis(last.instant) + 1000) }
    expect(proposedBleed(knee, over, there)).toEqual({ propose: "new_bleed" })
  })

  it("F35: an untreated bleed counts from its start, and only the same site counts", () => {
    expect(proposedBleed(knee, at("2026-06-04T08:00"), [knownBleed({ startedAt: start })])).toEqual(followUp)
    const right = [BodySite.make("joint.knee.right")]
    expect(proposedBleed(right, at("2026-06-01T09:00"), [knownBleed({ startedAt: start })])).toEqual({
      propose: "new_bleed"
    })
    const unknown = [BodySite.make("unknown")]
    const there = [knownBleed({ startedAt: start, sites: [BodySite.make("unknown")] })]
    expect(proposedBleed(unknown, at("2026-06-01T09:00"), there)).toEqual({ propose: "new_bleed" })
  })

  it("F35: the latest of several, and none that was no bleed or came later", () => {
    const there = [
      knownBleed({ startedAt: start }),
      knownBleed({ id: bleedId(2), startedAt: at("2026-06-02T08:00") }),
      knownBleed({ id: bleedId(3), startedAt: at("2026-06-02T09:00"), verification: "refuted" }),
      knownBleed({ id: bleedId(4), startedAt: at("2026-06-03T09:00") })
    ]
    expect(proposedBleed(knee, at("2026-06-02T10:00"), there)).toEqual({ propose: "follow_up", of: bleedId(2) })
  })

  it("F35: a late entry looks at the treatments before it, not at those since", () => {
    const there = [knownBleed({ startedAt: start }, ["2026-06-01T09:00", "2026-06-20T09:00"])]
    expect(proposedBleed(knee, at("2026-06-02T09:00"), there)).toEqual(followUp)
    expect(proposedBleed(knee, at("2026-06-10T09:00"), there)).toEqual({ propose: "new_bleed" })
  })
})
