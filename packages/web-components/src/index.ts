/**
 * The elements as classes, and the types of what they take and send. Nothing is registered: that is what `<tag>/define` does.
 *
 * @since 0.1.0
 */
export {
  HaemCalendar,
  type HaemDaySelectEvent,
  type HaemMonthChangeEvent,
  type HaemNoBleedsEvent,
  type HaemReadyEvent
} from "./haem-calendar/HaemCalendar.ts"
export type { CalendarState, CalendarView } from "./haem-calendar/Shown.ts"
export { type DayState, HaemDay, type HaemAddEvent, type HaemEntryOpenEvent } from "./haem-day/HaemDay.ts"
export type { RecalledBatch, StockBatch } from "./haem-treatment-form/boxes.ts"
export type { Draft } from "./haem-treatment-form/Draft.ts"
export type {
  HaemBleedRecordedEvent,
  HaemCancelEvent,
  HaemDraftEvent,
  HaemScanEvent,
  HaemSubmitEvent,
  HaemTreatmentRecordedEvent,
  HaemUndoEvent
} from "./haem-treatment-form/events.ts"
export type { Dose, EmergencyContact, UsualDose } from "./haem-treatment-form/given.ts"
export { HaemTreatmentForm } from "./haem-treatment-form/HaemTreatmentForm.ts"
export type { FormState } from "./haem-treatment-form/Shown.ts"
export type { FormSource } from "./haem-treatment-form/sending.ts"
export type { Job, StartedBleed, Submission } from "./haem-treatment-form/submission.ts"
export type { TypedBleed } from "./haem-treatment-form/TypedBleed.ts"
export type { OwnWords, Words } from "./messages/Words.ts"
export type { Bleed, Certainty } from "./shared/Bleed.ts"
export type { Entry, EntryBatch } from "./shared/Entry.ts"
export type { HaemError, HaemErrorEvent } from "./shared/HaemErrorEvent.ts"
export type { KnownBleed } from "./shared/KnownBleed.ts"
export type { Slot, SlotState } from "./shared/Slot.ts"
export type { Answer as StatementAnswer, Statement } from "./shared/Statement.ts"
export type { BleedDraft, ToldStart } from "./source/BleedDraft.ts"
export type { FieldProblem, Problem } from "./source/Problem.ts"
export type {
  Answer,
  Asked,
  BleedSource,
  Check,
  DiaryMonth,
  MonthSource,
  Presentation,
  Product,
  Scan,
  ScanText,
  Source,
  TreatmentSource,
  WhichBleeds
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
