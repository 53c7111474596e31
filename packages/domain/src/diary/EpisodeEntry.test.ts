import { describe, expect, it } from "@effect/vitest"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Zone } from "../calendar/Zone.ts"
import { bleed, bleeds, bleedId, momentInLondon } from "../testing/bleed.ts"
import { treatment } from "../testing/diary.ts"
import { BodySite } from "./BodySite.ts"
import { entriesOf } from "./EpisodeEntry.ts"

const at = momentInLondon

describe("entriesOf", () => {
  const zone = Zone.make("Europe/London")
  const given = treatment({ reason: "bleed", bleedId: bleedId(1) })

  it("clinical 4.5.1: a bleed of two sites is two entries, and so is its treatment", () => {
    const two = bleed({ sites: [BodySite.make("joint.knee.left"), BodySite.make("nose")] })
    expect(entriesOf([two], [given], zone).map(({ kind, site }) => [kind, site])).toEqual([
      ["onset", "joint.knee.left"],
      ["onset", "nose"],
      ["treatment", "joint.knee.left"],
      ["treatment", "nose"]
    ])
  })

  it("F36: what does not count leaves its treatments out with it; a routine dose is no entry", () => {
    expect(entriesOf([bleed({ certainty: "unsettled" })], [given], zone)).toEqual([])
    expect(entriesOf([bleed({ verification: "refuted" })], [given], zone)).toEqual([])
    expect(entriesOf([], [treatment()], zone)).toEqual([])
  })

  it("clinical 4.5.5: a treatment that names no bleed has no site", () =>
    expect(entriesOf([], [treatment({ reason: "follow_up" })], zone)).toEqual([
      {
        id: given.id,
        site: "unknown",
        kind: "treatment",
        reason: "follow_up",
        at: given.occurredAt.instant,
        date: "2026-07-06"
      }
    ]))

  it("clinical 4.5.6: the centre's link wins over the person's", () => {
    const linked = bleed({ personLink: { sameBleedAs: bleedId(2) }, centreLink: { newBleed: true } })
    expect(entriesOf([linked], [], zone)[0]?.link).toEqual({ newBleed: true })
  })

  it("a day is placed at noon, and may have been any minute of it", () => {
    const day = { ...at("2026-06-01T12:00"), precision: "day" } as const
    expect(entriesOf([bleed({ startedAt: day })], [], zone)[0]).toMatchObject({
      at: "2026-06-01T11:00:00Z",
      date: "2026-06-01",
      between: { earliest: "2026-05-31T23:00:00Z", latest: "2026-06-01T22:59:00Z" }
    })
  })

  it("a bleed whose start nobody knows stands at its first treatment, or where it was written down", () => {
    const unknown = bleed({ startedAt: { precision: "unknown" } })
    expect(entriesOf([unknown], [given], zone)[0]).toMatchObject({ at: given.occurredAt.instant, date: "2026-07-06" })
    expect(entriesOf([unknown], [], zone)[0]).toMatchObject({ date: LocalDate.make("2026-07-06") })
  })

  it.prop("total: any bleeds have entries, one a site", [bleeds], ([each]) =>
    expect(entriesOf([{ ...each, certainty: "bleed", verification: "unconfirmed" }], [], zone)).toHaveLength(
      each.sites.length
    )
  )
})
