/**
 * A stored bleed as whoever asks may see it, at the time of the answer.
 *
 * @since 0.1.0
 */
import { may } from "@haemtrack/domain/access/permissionMatrix"
import type { Role } from "@haemtrack/domain/access/Role"
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import type { Moment } from "@haemtrack/domain/calendar/Moment"
import { secondsAt } from "@haemtrack/domain/calendar/Offset"
import { ofFigures } from "@haemtrack/domain/calendar/WallTime"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import type { Bleed, BleedStatus } from "@haemtrack/domain/diary/Bleed"
import { type BleedTime, isKnown } from "@haemtrack/domain/diary/BleedTime"
import { emergency } from "@haemtrack/domain/diary/emergency"
import { statusAt } from "@haemtrack/domain/diary/KnownBleed"
import { toText } from "@haemtrack/domain/product/Amount"
import type { BleedRecord, BleedVersion } from "../../api/bleeds.ts"
import type { MadeVersion } from "../../store/bleed/bleedHistory.ts"
import type { StoredBleed } from "../../store/bleed/StoredBleed.ts"
import { authorBody, occurredAtBody } from "./occurredAtBody.ts"
import { tzdb } from "./tzdb.ts"

/** Who asks, and when. */
export interface Reader {
  readonly role: Role
  readonly nowMillis: number
}

const timeBody = (time: BleedTime) => (isKnown(time) ? occurredAtBody(time) : time)

const utc = Zone.make("UTC")

/** The zone whose calendar the bleed was told by; where it was told by none, no day is compared. */
const zoneOf = ({ course, startedAt }: Bleed): Zone => {
  if (isKnown(startedAt)) return startedAt.zone
  return course.state === "ended" && isKnown(course.endedAt) ? course.endedAt.zone : utc
}

const momentAt = (millis: number, zone: Zone): Moment => {
  const seconds = secondsAt(zone, millis)
  return {
    precision: "minute",
    local: ofFigures(millis + seconds * 1000),
    zone,
    offsetMinutes: Math.round(seconds / 60),
    instant: instantOf(millis),
    tzdb
  }
}

/** Open, closed or taken back at a time. */
const statusOf = (stored: StoredBleed, nowMillis: number): BleedStatus =>
  stored.kind === "withdrawn" ? "withdrawn" : statusAt(stored, momentAt(nowMillis, zoneOf(stored.bleed)))

/** What a version says, without the note for a role that does not read notes: counting needs none. */
const content = (bleed: Bleed, role: Role) => {
  const { centreLink, course, note, personLink, startedAt, ...told } = bleed
  return {
    ...told,
    startedAt: timeBody(startedAt),
    ...(course.state === "ended" ? { endedAt: timeBody(course.endedAt) } : {}),
    ...(personLink === undefined ? {} : { link: personLink }),
    ...(centreLink === undefined ? {} : { centreLink }),
    ...(note === undefined || may(role, "read", "entry_note") === undefined ? {} : { note }),
    redFlag: emergency(bleed) !== undefined
  }
}

/** The record that stands. */
export const bleedBody = (stored: StoredBleed, { nowMillis, role }: Reader): BleedRecord => ({
  ...content(stored.bleed, role),
  version: stored.version,
  status: statusOf(stored, nowMillis),
  treatments: stored.treatments.map(({ id, occurredAt, total }) => ({
    id,
    occurredAt: occurredAtBody(occurredAt),
    total: toText(total)
  })),
  recordedAt: stored.recordedAt,
  recordedBy: authorBody(stored.recordedBy),
  ...(stored.version === 1 ? {} : { changedAt: stored.changedAt, changedBy: authorBody(stored.changedBy) })
})

/** One version, with the bleed as it stood then. */
export const bleedVersionBody = (made: MadeVersion, role: Role): BleedVersion => ({
  version: made.version,
  kind: made.kind,
  at: made.at,
  by: authorBody(made.by),
  ...(made.amendment === undefined ? {} : { amendment: made.amendment }),
  bleed: { ...content(made.bleed, role), version: made.version }
})
