/**
 * A bleed as the columns of its tables, for writing. Reading goes through the view `bleed_record`.
 *
 * @since 0.1.0
 */
import type { Bleed, Link } from "@haemtrack/domain/diary/Bleed"
import { type BleedTime, isKnown } from "@haemtrack/domain/diary/BleedTime"
import * as Arr from "effect/Array"
import { momentColumns } from "../momentColumns.ts"

const nowhen = {
  local_at: null,
  zone: null,
  offset_minutes: null,
  instant: null,
  part_of_day: null,
  fold: null,
  tzdb: null
}

/** A time that was told, also as not known; without one, every column is null. */
const timeColumns = (time: BleedTime | undefined) => {
  if (time === undefined) return { ...nowhen, precision: null }
  return isKnown(time) ? momentColumns(time) : { ...nowhen, precision: time.precision }
}

const prefixed = (prefix: string, columns: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(columns).map(([name, value]) => [`${prefix}_${name}`, value]))

const linkColumns = (link: Link | undefined) =>
  link !== undefined && "sameBleedAs" in link
    ? { link: "same_bleed", link_bleed_id: link.sameBleedAs }
    : { link: link === undefined ? null : "new_bleed", link_bleed_id: null }

/** What a version says of the bleed itself; the same columns for a new one and for a correction. */
export const columnsOf = (bleed: Bleed) => {
  const { course } = bleed
  return {
    ...prefixed("started", timeColumns(bleed.startedAt)),
    certainty: bleed.certainty,
    verification: bleed.verification,
    cause: bleed.cause ?? null,
    severity: bleed.severity ?? null,
    pain: bleed.pain ?? null,
    symptoms: bleed.symptoms,
    course: course.state,
    course_at: "at" in course ? course.at : null,
    course_reason: "reason" in course ? course.reason : null,
    ...prefixed("ended", timeColumns(course.state === "ended" ? course.endedAt : undefined)),
    response: bleed.response,
    ...prefixed("person", linkColumns(bleed.personLink)),
    ...prefixed("centre", linkColumns(bleed.centreLink)),
    note: bleed.note ?? null,
    confirmations: bleed.confirmations,
    review: bleed.review
  }
}

/** One row a site, in the order told. */
export const siteRows = ({ id, personId, sites }: Bleed) =>
  Arr.map(sites, (site, index) => ({ person_id: personId, bleed_id: id, no: index + 1, site }))
