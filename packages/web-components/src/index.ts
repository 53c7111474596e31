/**
 * The elements as classes, and the types of what they take and send. Nothing is registered: that is what `<tag>/define` does.
 *
 * @since 0.1.0
 */
export { type DayState, HaemDay, type HaemAddEvent, type HaemEntryOpenEvent } from "./haem-day/HaemDay.ts"
export type { RecalledBatch, StockBatch } from "./haem-treatment-form/boxes.ts"
export type { Draft } from "./haem-treatment-form/Draft.ts"
export type { Dose } from "./haem-treatment-form/given.ts"
export {
  type FormState,
  HaemTreatmentForm,
  type HaemCancelEvent,
  type HaemDraftEvent,
  type HaemScanEvent,
  type HaemSubmitEvent,
  type HaemTreatmentRecordedEvent,
  type HaemUndoEvent,
  type Job,
  type Submission,
  type UsualDose
} from "./haem-treatment-form/HaemTreatmentForm.ts"
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
