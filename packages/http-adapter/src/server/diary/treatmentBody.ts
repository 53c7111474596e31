/**
 * A stored treatment as it is answered.
 *
 * @since 0.1.0
 */
import { Role } from "@haemtrack/domain/access/Role"
import type { Moment } from "@haemtrack/domain/calendar/Moment"
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import type { Author, Version } from "@haemtrack/domain/diary/Version"
import { toText } from "@haemtrack/domain/product/Amount"
import * as Arr from "effect/Array"
import * as Schema from "effect/Schema"
import type { OccurredAt, TreatmentRecord, TreatmentVersion } from "../../api/treatments.ts"
import type { StoredTreatment } from "../../store/treatment/StoredTreatment.ts"

/** The instant of a time that is only a day, or a part of one, serves order and is nobody's to see (TIME-3). */
const occurredAt = (moment: Moment): typeof OccurredAt.Type => {
  const { instant, ...told } = moment
  return moment.precision === "day" || moment.precision === "part_of_day" ? told : { ...told, instant }
}

const roleOf = Schema.decodeUnknownSync(Role)
const author = ({ name, role }: Author) => ({ name, role: roleOf(role) })

const content = (treatment: Treatment) => ({
  ...treatment,
  occurredAt: occurredAt(treatment.occurredAt),
  total: toText(treatment.total),
  lines: Arr.map(treatment.lines, (line) => ({ ...line, amount: toText(line.amount) }))
})

/** The record that stands. */
export const treatmentBody = (stored: StoredTreatment): TreatmentRecord => ({
  ...content(stored.treatment),
  version: stored.version,
  status: stored.status,
  recordedAt: stored.recordedAt,
  recordedBy: author(stored.recordedBy),
  ...(stored.version === 1 ? {} : { changedAt: stored.changedAt, changedBy: author(stored.changedBy) })
})

/** One version, with the record as it stood then. @param first the version that recorded it */
export const versionBody = (version: Version, first: Version): TreatmentVersion => ({
  version: version.version,
  kind: version.kind,
  at: version.at,
  by: author(version.by),
  ...("amendment" in version ? { amendment: version.amendment } : {}),
  treatment: {
    ...content(version.treatment),
    version: version.version,
    status: version.status,
    recordedAt: first.at,
    recordedBy: author(first.by),
    ...(version.version === 1 ? {} : { changedAt: version.at, changedBy: author(version.by) })
  }
})
