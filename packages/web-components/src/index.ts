/**
 * The elements as classes, and the types of what they take and send. Nothing is registered: that is what `<tag>/define` does.
 *
 * @since 0.1.0
 */
export { type DayState, HaemDay, type HaemAddEvent, type HaemEntryOpenEvent } from "./haem-day/HaemDay.ts"
export type { OwnWords, Words } from "./messages/Words.ts"
export type { Entry, EntryBatch } from "./shared/Entry.ts"
export type { HaemError, HaemErrorEvent } from "./shared/HaemErrorEvent.ts"
export type { FieldProblem, Problem } from "./source/Problem.ts"
export type {
  Answer,
  Asked,
  Check,
  DiaryMonth,
  MonthSource,
  Presentation,
  Product,
  Scan,
  ScanText,
  Source,
  TreatmentSource
} from "./source/Source.ts"
export type {
  Amendment,
  AmountValue,
  Confirmation,
  EditableTreatment,
  Expiry,
  StoredTreatment,
  ToldTime,
  TreatmentChange,
  TreatmentDraft,
  TreatmentLine
} from "./source/Treatment.ts"
