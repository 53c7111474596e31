import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/episodes-72h.json" with { type: "json" }
import { type Instant, instantOf } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { entryAt, episodeEntries } from "../testing/bleed.ts"
import { BodySite } from "./BodySite.ts"
import type { EpisodeEntry } from "./EpisodeEntry.ts"
import { type Episode, episodes } from "./episodes.ts"

type VectorEntry = (typeof vectors.cases)[number]["input"]["entries"][number]

/** Sites and reasons of the vectors as the tables spell them (codes 1.1, 3.6). */
const asEntry = (entry: VectorEntry): EpisodeEntry => {
  const at = instantOf(Date.parse(entry.at))
  return {
    id: entry.id,
    at,
    date: LocalDate.make(at.slice(0, 10)),
    site: BodySite.make(entry.side === "n/a" ? entry.site : `joint.${entry.site}.${entry.side}`),
    ...(entry.kind === "bleed"
      ? { kind: "onset" }
      : { kind: "treatment", reason: entry.reason === 2 ? "follow_up" : "bleed" }),
    ...(entry.newBleed === true ? { link: { newBleed: true } } : {})
  }
}

const asVector = ({ entries, flags, site, start, treated }: Episode, starts: ReadonlyMap<Instant, string>) => ({
  ...(site === "unknown"
    ? { site, side: "n/a" }
    : { site: site.split(".")[1] ?? site, side: site.split(".")[2] ?? "n/a" }),
  start: starts.get(start),
  entries,
  treated,
  orphan: flags.includes("orphan")
})

const knee = BodySite.make("joint.knee.left")

/** An entry so many hours after the beginning of 2026, at the left knee. */
const onset = (id: string, hours: number, about: Partial<EpisodeEntry> = {}): EpisodeEntry =>
  // A partial of a union cannot say that it is of the same kind, so what a test is about is given last.
  ({ id, site: knee, kind: "onset", ...entryAt(0, hours * 3600), ...about }) as EpisodeEntry
const dose = (id: string, hours: number, about: Partial<EpisodeEntry> = {}): EpisodeEntry =>
  ({ id, site: knee, kind: "treatment", reason: "bleed", ...entryAt(0, hours * 3600), ...about }) as EpisodeEntry

const within = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

/** Bleeds at one site, each treated at once and perhaps again before the next. */
const bleedsWithDoses = Arbitrary.map(
  Arbitrary.array(Arbitrary.all({ after: within(1, 200), doses: Arbitrary.array(within(1, 90), { maxLength: 3 }) }), {
    maxLength: 8
  }),
  (drawn) => {
    const starts = drawn.map((_, index) => drawn.slice(0, index + 1).reduce((sum, { after }) => sum + after, 0))
    return drawn.map(({ doses }, index) => {
      const [start = 0, next = Number.POSITIVE_INFINITY] = starts.slice(index)
      return {
        id: `b${index}`,
        start,
        doses: [start, ...doses.map((later) => start + later).filter((at) => at < next)]
      }
    })
  }
)

const idsOf = (entries: ReadonlyArray<EpisodeEntry>) => episodes(entries).map((episode) => episode.entries)

const shuffled = (entries: ReadonlyArray<EpisodeEntry>, seed: number) =>
  entries
    .map((entry, index) => ({ entry, key: ((index + 1) * (seed * 2 + 1) * 2_654_435_761) % 4_294_967_296 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ entry }) => entry)

describe("episodes", () => {
  it.each(vectors.cases)("clinical 4.5: $name", ({ expected, input }) => {
    const starts = new Map(input.entries.map((entry) => [asEntry(entry).at, entry.at]))
    const found = episodes(input.entries.map(asEntry)).map((episode) => asVector(episode, starts))
    // Two spellings of one instant are one instant.
    const spelled = expected.episodes.map((each) => ({ ...each, start: starts.get(instantOf(Date.parse(each.start))) }))
    expect({ count: found.length, episodes: found }).toEqual({ ...expected, episodes: spelled })
  })

  it.prop(
    "clinical 4.5.1: the order of the input changes nothing",
    [episodeEntries, within(0, 1000)],
    ([entries, seed]) => expect(episodes(shuffled(entries, seed))).toEqual(episodes(entries))
  )

  it.prop("every entry is in exactly one episode", [episodeEntries], ([entries]) =>
    expect(idsOf(entries).flat().toSorted()).toEqual(entries.map(({ id }) => id).toSorted())
  )

  it.prop("each episode has an entry, and begins with its first", [episodeEntries], ([entries]) => {
    const at = new Map(entries.map((entry) => [entry.id, entry.at]))
    for (const episode of episodes(entries)) {
      const times = episode.entries.map((id) => at.get(id) ?? "")
      expect(times.toSorted()).toEqual(times)
      expect(episode.start).toBe(times[0])
    }
  })

  it.prop(
    "sites do not touch each other: without links, one site's episodes are those of its entries alone",
    [episodeEntries],
    ([drawn]) => {
      const entries = drawn.map(({ link: _, ...entry }) => entry)
      const alone = episodes(entries.filter(({ site }) => site === knee))
      expect(episodes(entries).filter(({ site }) => site === knee)).toEqual(alone)
    }
  )

  it.prop(
    "clinical 4.5.3: a follow-up within 72 hours of a treatment never opens an episode",
    [episodeEntries, within(0, 72 * 3600)],
    ([drawn, seconds]) => {
      const entries = drawn.map(({ link: _, ...entry }) => entry)
      const last = entries.filter(({ kind, site }) => kind === "treatment" && site === knee).at(-1)
      if (last === undefined) return
      const at = instantOf(Date.parse(last.at) + seconds * 1000)
      const followUp = dose("later", 0, { at, date: LocalDate.make(at.slice(0, 10)), reason: "follow_up" })
      expect(episodes([...entries, followUp]).length).toBeLessThanOrEqual(episodes(entries).length)
    }
  )

  it("clinical 4.5.1: of an onset and a treatment at one instant, the onset is first", () =>
    expect(idsOf([dose("a", 0), onset("z", 0)])).toEqual([["z", "a"]]))

  it("clinical 4.5.2: the hours run from the last treatment, and from the onset while there is none", () => {
    expect(idsOf([onset("a", 0), dose("b", 70), onset("c", 142)])).toEqual([["a", "b", "c"]])
    expect(idsOf([onset("a", 0), onset("b", 70), onset("c", 142)])).toEqual([["a", "b", "c"]])
    expect(idsOf([onset("a", 0), onset("c", 142)])).toEqual([["a"], ["c"]])
  })

  it("clinical 4.5.3: 72 hours are the same bleed, one second more is a new one", () => {
    expect(idsOf([dose("a", 0), onset("b", 72)])).toEqual([["a", "b"]])
    expect(idsOf([dose("a", 0), onset("b", 72 + 1 / 3600)])).toEqual([["a"], ["b"]])
  })

  it("clinical 4.5.4: an untreated re-bleed does not prolong the episode", () => {
    expect(idsOf([dose("a", 0), onset("b", 60), onset("c", 100)])).toEqual([["a", "b"], ["c"]])
    expect(idsOf([dose("a", 0), onset("b", 60), dose("b2", 61), onset("c", 100)])).toEqual([["a", "b", "b2", "c"]])
  })

  it("clinical 4.5.5: entries at an unknown site are each their own", () => {
    const unknown = BodySite.make("unknown")
    const found = episodes([onset("a", 0, { site: unknown }), dose("b", 1, { site: unknown }), onset("c", 2)])
    expect(found.map(({ entries, flags }) => [entries, flags])).toEqual([
      [["a"], ["unknown_site"]],
      [["b"], ["unknown_site"]],
      [["c"], []]
    ])
  })

  it("clinical 4.5.6: a link joins what lies apart, and the next entry goes on from there", () =>
    expect(
      idsOf([onset("a", 0), dose("b", 1), dose("c", 200, { link: { sameBleedAs: "a" } }), onset("d", 210)])
    ).toEqual([["a", "b", "c", "d"]]))

  it("clinical 4.5.6: a new bleed is one within the 72 hours, and the next entry is of it", () =>
    expect(idsOf([dose("a", 0), onset("b", 10, { link: { newBleed: true } }), dose("c", 20)])).toEqual([
      ["a"],
      ["b", "c"]
    ]))

  it("clinical 4.5.6: a treatment that is linked to a bleed which was written with a later time is of that bleed", () =>
    expect(
      episodes([
        dose("a", 0),
        dose("b", 8, { link: { sameBleedAs: "c" } }),
        onset("c", 12, { link: { newBleed: true } }),
        dose("d", 13, { link: { sameBleedAs: "b" } })
      ]).map(({ entries, start }) => [entries, start])
    ).toEqual([
      [["a"], entryAt(0, 0).at],
      [["b", "c", "d"], entryAt(0, 8 * 3600).at]
    ]))

  it("clinical 4.5.6: links over sites and chains of them are followed", () =>
    expect(
      idsOf([
        onset("a", 0, { link: { sameBleedAs: "b" }, site: BodySite.make("nose") }),
        onset("b", 100, { link: { sameBleedAs: "c" }, site: BodySite.make("joint.ankle.left") }),
        onset("c", 200)
      ])
    ).toEqual([["a", "b", "c"]]))

  it("clinical 4.5.6: a link to a bleed of two sites is to that of the same site, else to the first", () => {
    const two = [onset("a", 0, { site: BodySite.make("joint.ankle.left") }), onset("a", 0)]
    expect(idsOf([...two, dose("b", 100, { link: { sameBleedAs: "a" } })])).toEqual([["a"], ["a", "b"]])
    const elsewhere = dose("b", 100, { link: { sameBleedAs: "a" }, site: BodySite.make("nose") })
    expect(idsOf([...two, elsewhere])).toEqual([["a", "b"], ["a"]])
  })

  it("clinical 4.5.6: links in a ring, to itself and to nothing leave the hours to decide", () => {
    expect(idsOf([onset("a", 0, { link: { sameBleedAs: "a" } }), onset("b", 1)])).toEqual([["a", "b"]])
    expect(idsOf([onset("a", 0, { link: { sameBleedAs: "gone" } }), onset("b", 100)])).toEqual([["a"], ["b"]])
    expect(
      idsOf([
        onset("a", 0, { link: { sameBleedAs: "c" } }),
        onset("b", 100, { link: { sameBleedAs: "a" } }),
        onset("c", 200, { link: { sameBleedAs: "b" } })
      ])
        .flat()
        .toSorted()
    ).toEqual(["a", "b", "c"])
  })

  it("clinical 4.5.7: a follow-up that opens an episode counts as an orphan", () => {
    const found = episodes([dose("a", 0, { reason: "follow_up" }), dose("b", 1)])
    expect(found.map(({ entries, flags, treated }) => [entries, flags, treated])).toEqual([
      [["a", "b"], ["orphan"], true]
    ])
    expect(episodes([dose("a", 0)])[0]?.flags).toEqual([])
  })

  it("clinical 4.5: a day that could go either way makes the episode uncertain", () => {
    const atNoon = (day: number): Partial<EpisodeEntry> => ({
      ...entryAt(day * 2 + 1, 0),
      between: { earliest: entryAt(day * 2, 0).at, latest: entryAt(day * 2 + 1, 43_140).at }
    })
    expect(episodes([dose("a", 12), onset("b", 0, atNoon(3))])[0]?.flags).toEqual(["uncertain_72h"])
    expect(episodes([dose("a", 12), onset("b", 0, atNoon(2))])[0]?.flags).toEqual([])
    expect(episodes([dose("a", 6), onset("b", 0, atNoon(3))]).map(({ flags }) => flags)).toEqual([
      [],
      ["uncertain_72h"]
    ])
    expect(episodes([dose("a", 0, atNoon(0)), onset("b", 84.5)]).map(({ flags }) => flags)).toEqual([
      [],
      ["uncertain_72h"]
    ])
  })

  it("the cause is that of the first bleed which says one", () =>
    expect(
      episodes([
        dose("a", 0),
        onset("b", 1),
        onset("c", 2, { cause: "injury" }),
        onset("d", 3, { cause: "activity" })
      ])[0]?.cause
    ).toBe("injury"))

  // A treatment that names a bleed after the next one at its site has begun tells the two methods apart: none is drawn.
  it.prop(
    "clinical 4.5: the same episodes as by linked treatments, where each names its bleed and each re-bleed was treated",
    [bleedsWithDoses],
    ([bleeds]) => {
      const entries = bleeds.flatMap(({ doses, id, start }) => [
        onset(id, start),
        ...doses.map((hour, index) => dose(`${id}-${index}`, hour, { link: { sameBleedAs: id } }))
      ])
      const starts: Array<number> = []
      let end = Number.NEGATIVE_INFINITY
      for (const { doses, start } of bleeds) {
        if (start - end > 72) starts.push(start)
        end = Math.max(end, ...doses)
      }
      expect(episodes(entries).map(({ start }) => start)).toEqual(starts.map((hour) => entryAt(0, hour * 3600).at))
    }
  )

  it("a chain of 20,000 links is followed", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      onset(`e${index}`, index, { link: { sameBleedAs: `e${index + 1}` } })
    )
    expect(episodes(chain)).toHaveLength(1)
  })
})
