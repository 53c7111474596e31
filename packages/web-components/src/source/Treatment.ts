/**
 * A treatment as the elements write and read it: the shape that goes over the wire, in plain types.
 *
 * It is the domain's `TreatmentDraft` and `TreatmentChange` without their brands, so that a host needs no library to make one;
 * a test holds the two together. Nothing here judges: whoever keeps the diary does.
 *
 * @since 0.1.0
 */
import type { BatchMissingReason, Reason, Unit } from "../shared/Entry.ts"

/** How much of a product: `{ value: 2000, unit: "[iU]" }`, at most 3 decimals. */
export interface AmountValue {
  readonly value: number
  readonly unit: Unit
}

/** When it was, as exactly as the person told it (codes 2.1, 2.2, 2.4). `local` is the wall clock, without an offset. */
export type ToldTime =
  | {
      readonly precision: "minute" | "hour"
      /** `2026-10-25T01:30` */
      readonly local: string
      readonly zone: string
      readonly offsetMinutes?: number
      readonly fold?: "earlier" | "later"
    }
  | {
      readonly precision: "day"
      /** `2026-10-25` */
      readonly local: string
      readonly zone: string
    }
  | {
      readonly precision: "part_of_day"
      readonly partOfDay: "morning" | "afternoon" | "evening" | "night"
      /** `2026-10-25` */
      readonly local: string
      readonly zone: string
    }

/** The expiry as printed: `2027-09-30` to the day, `2027-09` to the month. */
export interface Expiry {
  readonly value: string
  readonly precision: "day" | "month"
}

/** What was used of one batch; lines are numbered 1, 2, 3 as they stand. */
export interface TreatmentLine {
  readonly no: number
  readonly presentationId: string
  readonly vials: number
  readonly amount: AmountValue
  readonly batch: {
    readonly number?: string
    readonly expiry?: Expiry
    readonly missingReason?: BatchMissingReason
  }
}

/** Questions that were answered with "yes, keep it" (codes 7.4). */
export type Confirmation = "batch_expired" | "date_long_ago" | "possible_duplicate"

/** What a correction may change, whole: what is left out is cleared. */
export interface EditableTreatment {
  readonly occurredAt: ToldTime
  readonly reason: Reason
  /** The bleed that it was for: one of the diary, or one that is recorded before it. */
  readonly bleedId?: string
  /** Codes 1.5, 1.6. The form does not ask for them; a correction leaves them as they were. */
  readonly place?: "home" | "school" | "work" | "away" | "centre" | "hospital"
  readonly givenBy?: { readonly kind: "self" | "carer" | "staff" | "other" }
  readonly productId: string
  /** Stated by the person, so that a slip in one line is found. */
  readonly total: AmountValue
  readonly lines: readonly [TreatmentLine, ...ReadonlyArray<TreatmentLine>]
  readonly confirmations?: ReadonlyArray<Confirmation>
}

/** A treatment that is to be recorded; its id is a UUID of version 7, made by this device. */
export interface TreatmentDraft extends EditableTreatment {
  readonly id: string
}

/** Why an entry is corrected or taken back (codes 1.8); `other` needs the text. */
export interface Amendment {
  readonly reason:
    | "typo"
    | "wrong_person"
    | "wrong_product"
    | "wrong_batch"
    | "wrong_time"
    | "duplicate"
    | "more_information"
    | "other"
  readonly text?: string
}

/** A correction: the treatment as it should read, and why it is changed. */
export interface TreatmentChange extends EditableTreatment {
  readonly amendment: Amendment
}

/** A treatment as it stands in the diary. */
export interface StoredTreatment {
  readonly treatment: TreatmentDraft
  /** 1, 2, 3 ...: a change says which one it was made from. */
  readonly version: number
  readonly status: "given" | "withdrawn"
}
