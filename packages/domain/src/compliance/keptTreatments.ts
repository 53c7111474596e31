/**
 * The history of a treatment as rows of record keeping: a row a version, each known until the next one came, so that a withdrawn
 * treatment is known only to the days before its withdrawal (clinical 7.9, 9.7).
 *
 * @since 0.1.0
 */
import type { Instant } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { isTimed } from "../diary/occurrence.ts"
import type { Line, Treatment } from "../diary/Treatment.ts"
import type { EntrySource, Version } from "../diary/Version.ts"
import type { BatchNumber } from "../product/BatchNumber.ts"
import { missingOfTreatment } from "./completeness.ts"
import type { KeptTreatment, Route } from "./KeptRecords.ts"
import { delayHours } from "./timeliness.ts"

/** The versions of one treatment in order, how the first came, and when it was written down (timeliness.writtenAt; on paper, when the form was received). */
export interface TreatmentHistory {
  readonly versions: ReadonlyArray<Version>
  readonly source: EntrySource
  readonly writtenAt: Instant
}

/** What the diary does not know of itself. */
export interface Surroundings {
  /** The day of a treatment in the person's home zone (clinical 9.4). */
  readonly dayOf: (treatment: Treatment) => LocalDate
  /** Whether the centre knows the batch. */
  readonly isListed: (batch: BatchNumber, presentationId: string) => boolean
}

const routes = {
  web: "electronic",
  offline: "electronic",
  embed: "electronic",
  staff: "electronic",
  device: "electronic",
  paper: "paper",
  import: "imported"
} as const satisfies Record<EntrySource, Route>

const batchOf = ({ batch, presentationId }: Line, isListed: Surroundings["isListed"]) => {
  if (!("number" in batch)) return "missing"
  return isListed(batch.number, presentationId) ? "listed" : "unlisted"
}

/**
 * The rows of a treatment. A correction does not make an entry late: its delay stays that of the first version. Law: the row
 * known at an instant is the version that stood then.
 */
export const keptTreatments = (
  { source, versions, writtenAt }: TreatmentHistory,
  { dayOf, isListed }: Surroundings
): ReadonlyArray<KeptTreatment> =>
  versions.flatMap((version, place): ReadonlyArray<KeptTreatment> => {
    if (version.status === "withdrawn") return []
    const { at, treatment } = version
    const replacedAt = versions[place + 1]?.at
    return [
      {
        id: treatment.id,
        on: dayOf(treatment),
        productId: treatment.productId,
        amount: treatment.total.thousandths,
        route: routes[source],
        ...(isTimed(treatment.occurredAt) ? { delayHours: delayHours(treatment.occurredAt.instant, writtenAt) } : {}),
        batches: treatment.lines.map((line) => batchOf(line, isListed)),
        missing: missingOfTreatment(treatment),
        receivedAt: at,
        ...(replacedAt === undefined ? {} : { replacedAt })
      }
    ]
  })
