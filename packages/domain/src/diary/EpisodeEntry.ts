/**
 * An entry of the diary as the 72-hour rule looks at it: the onset of a bleed or a treatment for one, at one site (clinical 4.5.1).
 *
 * A bleed of two sites is two entries, and so is each treatment that names it.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { hoursLater, type Instant, instantOf } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { localDateAt } from "../calendar/localDay.ts"
import { localDate, type Moment, tell } from "../calendar/Moment.ts"
import * as WallTime from "../calendar/WallTime.ts"
import type { Zone } from "../calendar/Zone.ts"
import { madeAtMillis } from "../person/Uuid7.ts"
import { type Bleed, type BleedCause, countsInRates } from "./Bleed.ts"
import { isKnown } from "./BleedTime.ts"
import { BodySite } from "./BodySite.ts"
import { bleedOf, type Treatment } from "./Treatment.ts"
import { namesBleed } from "./TreatmentReason.ts"

/** Which other entry it is the same bleed as, by its id, or that it is a new one. It overrides the 72 hours (clinical 4.5.6). */
export type EntryLink = { readonly sameBleedAs: string } | { readonly newBleed: true }

/** When it was, at the earliest and at the latest, where only the day is known. */
export interface Placed {
  /** By which it is sorted; the first entry dates the episode. */
  readonly at: Instant
  readonly date: LocalDate
  readonly between?: { readonly earliest: Instant; readonly latest: Instant }
}

/** The onset of a bleed, or a treatment with the reason `bleed` or `follow_up`. An id stands once at a site. */
export type EpisodeEntry = Placed & {
  readonly id: string
  readonly site: BodySite
  readonly link?: EntryLink
} & (
    | { readonly kind: "onset"; readonly cause?: BleedCause }
    | { readonly kind: "treatment"; readonly reason: "bleed" | "follow_up" }
  )

/** The instant of a time of that day, on the earlier or the later of two; a time that the clocks jumped over is told by the noon. */
const timeOfDay = (noon: Moment, time: string, fold: "earlier" | "later", hoursAway: number): Instant =>
  Result.match(
    tell({ precision: "minute", local: WallTime.at(localDate(noon), time), zone: noon.zone, fold }, noon.tzdb),
    {
      onSuccess: ({ instant }) => instant,
      onFailure: () => hoursLater(noon.instant, hoursAway)
    }
  )

/** Where a moment stands. Told as a day only, it may have been any time of it (clinical 4.5, precision). */
const placed = (moment: Moment): Placed => {
  const point = { at: moment.instant, date: localDate(moment) }
  return moment.precision === "day"
    ? {
        ...point,
        between: {
          earliest: timeOfDay(moment, "00:00", "earlier", -12),
          latest: timeOfDay(moment, "23:59", "later", 12)
        }
      }
    : point
}

/** A device whose clock is wrong may have made an id of any year; a diary's calendar ends with 2199. */
const lastMillis = Date.UTC(2199, 11, 30)

/** A bleed whose start nobody knows began before it was written down, or was treated: it stands there, and is uncertain. */
const startOf = (bleed: Bleed, firstTreatment: Moment | undefined, homeZone: Zone): Placed => {
  if (isKnown(bleed.startedAt)) return placed(bleed.startedAt)
  const writtenDown = instantOf(Math.min(madeAtMillis(bleed.id), lastMillis))
  const { at, date } =
    firstTreatment === undefined
      ? { at: writtenDown, date: localDateAt(writtenDown, homeZone) }
      : { at: firstTreatment.instant, date: localDate(firstTreatment) }
  return { at, date, between: { earliest: instantOf(0), latest: at } }
}

const linkOf = ({ centreLink, personLink }: Bleed): { readonly link?: EntryLink } => {
  const link = centreLink ?? personLink
  return link === undefined ? {} : { link }
}

const unknownSite = BodySite.make("unknown")

/**
 * The entries of a diary for {@link episodes}: of the bleeds that count in rates, and of the treatments for a bleed. A treatment
 * that names no bleed has no site; one whose bleed does not count is left out with it.
 *
 * @param bleeds all bleeds of the person, without withdrawn ones
 * @param treatments all treatments of the person, without withdrawn ones
 */
export const entriesOf = (
  bleeds: ReadonlyArray<Bleed>,
  treatments: ReadonlyArray<Treatment>,
  homeZone: Zone
): ReadonlyArray<EpisodeEntry> => {
  const known = new Map(bleeds.map((bleed) => [bleed.id, bleed]))
  const forBleeds = treatments.filter(({ reason }) => namesBleed[reason] === "must")
  const first = new Map<string, Moment>()
  for (const treatment of forBleeds) {
    const [bleedId, { occurredAt }] = [bleedOf(treatment), treatment]
    if (bleedId === undefined) continue
    const before = first.get(bleedId)
    if (before === undefined || occurredAt.instant < before.instant) first.set(bleedId, occurredAt)
  }
  const onsets = bleeds.filter(countsInRates).flatMap((bleed) =>
    bleed.sites.map((site): EpisodeEntry => ({
      id: bleed.id,
      site,
      kind: "onset",
      ...startOf(bleed, first.get(bleed.id), homeZone),
      ...linkOf(bleed),
      ...(bleed.cause === undefined ? {} : { cause: bleed.cause })
    }))
  )
  const given = forBleeds.flatMap((treatment): ReadonlyArray<EpisodeEntry> => {
    const [bleedId, { id, occurredAt, reason }] = [bleedOf(treatment), treatment]
    const bleed = bleedId === undefined ? undefined : known.get(bleedId)
    if (bleed !== undefined && !countsInRates(bleed)) return []
    const sites = bleed?.sites ?? [unknownSite]
    return sites.map((site) => ({
      id,
      site,
      kind: "treatment",
      reason: reason === "follow_up" ? reason : "bleed",
      ...placed(occurredAt),
      ...(bleed === undefined ? {} : { link: { sameBleedAs: bleed.id } })
    }))
  })
  return [...onsets, ...given]
}
