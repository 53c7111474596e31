/**
 * A stored treatment as it is answered.
 *
 * @since 0.1.0
 */
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import type { Version } from "@haemtrack/domain/diary/Version"
import { toText } from "@haemtrack/domain/product/Amount"
import * as Arr from "effect/Array"
import type { TreatmentRecord, TreatmentVersion } from "../../api/treatments.ts"
import type { StoredTreatment } from "../../store/treatment/StoredTreatment.ts"
import { authorBody, occurredAtBody } from "./occurredAtBody.ts"

const content = (treatment: Treatment) => ({
  ...treatment,
  occurredAt: occurredAtBody(treatment.occurredAt),
  total: toText(treatment.total),
  lines: Arr.map(treatment.lines, (line) => ({ ...line, amount: toText(line.amount) }))
})

/** The record that stands. */
export const treatmentBody = (stored: StoredTreatment): TreatmentRecord => ({
  ...content(stored.treatment),
  version: stored.version,
  status: stored.status,
  recordedAt: stored.recordedAt,
  recordedBy: authorBody(stored.recordedBy),
  ...(stored.version === 1 ? {} : { changedAt: stored.changedAt, changedBy: authorBody(stored.changedBy) })
})

/** One version, with the record as it stood then. @param first the version that recorded it */
export const versionBody = (version: Version, first: Version): TreatmentVersion => ({
  version: version.version,
  kind: version.kind,
  at: version.at,
  by: authorBody(version.by),
  ...("amendment" in version ? { amendment: version.amendment } : {}),
  treatment: {
    ...content(version.treatment),
    version: version.version,
    status: version.status,
    recordedAt: first.at,
    recordedBy: authorBody(first.by),
    ...(version.version === 1 ? {} : { changedAt: version.at, changedBy: authorBody(version.by) })
  }
})
