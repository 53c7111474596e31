/** A treatment as the service tells it, in the shape that the elements draw (ux 3.1). */
import * as Offset from "@haemtrack/domain/calendar/Offset"
import type { Zone } from "@haemtrack/domain/calendar/Zone"
import type { Entry, EntryBatch } from "@haemtrack/web-components"
import type { Line, OccurredAt, TreatmentRecord } from "../../src/api/treatments.ts"
import { spelled } from "./wallClock.ts"

const told = ({ local, offsetMinutes, precision, zone }: typeof OccurredAt.Type): string =>
  precision === "minute" || precision === "hour"
    ? `${local}${Offset.format(offsetMinutes)}[${zone}]`
    : local.slice(0, 10)

const batchOf = ({ batch, vials }: typeof Line.Type): EntryBatch =>
  batch.number === undefined ? { missingReason: batch.missingReason ?? "other", vials } : { batch: batch.number, vials }

/** How exact it was; a part of a day that is not named is a day. */
const exactness = ({ partOfDay, precision }: typeof OccurredAt.Type) => {
  if (precision !== "part_of_day") return { precision } as const
  return partOfDay === undefined ? ({ precision: "day" } as const) : ({ precision, partOfDay } as const)
}

/** @param home the zone in which the time of recording is told */
export const entryOf = (treatment: TreatmentRecord, home: Zone): Entry => {
  return {
    ...exactness(treatment.occurredAt),
    id: treatment.id,
    at: told(treatment.occurredAt),
    fold: treatment.occurredAt.fold,
    reason: treatment.reason,
    amount: treatment.total.value,
    unit: treatment.total.unit,
    batches: treatment.lines.map(batchOf),
    source: "web",
    recorded: { at: spelled(treatment.recordedAt, home), by: treatment.recordedBy.name }
  }
}
