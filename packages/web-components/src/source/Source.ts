/**
 * Where an element gets a person's diary from, and where it writes to: one function for each thing that it asks for.
 *
 * A page hands over an object of this shape in place of arrays. `httpSource` makes one for the haemtrack service; a host with a
 * store of its own writes the few functions that its elements ask for (the calendar asks for `month` alone).
 *
 * A function answers, whatever happens: a failure is an answer with a `problem`, and the element draws it. An element takes a
 * rejected promise for `Unreadable`, and waits for no answer after the `signal` that it gave is aborted.
 *
 * @since 0.1.0
 */
import type { Bleed } from "../shared/Bleed.ts"
import type { Entry, Unit } from "../shared/Entry.ts"
import type { KnownBleed } from "../shared/KnownBleed.ts"
import type { BleedDraft } from "./BleedDraft.ts"
import type { Problem } from "./Problem.ts"
import type { Amendment, AmountValue, Expiry, StoredTreatment, TreatmentChange, TreatmentDraft } from "./Treatment.ts"

/** What was asked for, or why it was not done. */
export type Answer<Value> =
  | { readonly value: Value; readonly problem?: undefined }
  | { readonly problem: Problem; readonly value?: undefined }

/** That the element no longer waits: it is gone, or has asked for something else. */
export interface Asked {
  readonly signal?: AbortSignal
}

/** A month of the diary. */
export interface DiaryMonth {
  /** `YYYY-MM`; an answer for another month than the one asked for is not drawn. */
  readonly month: string
  /** The treatments of its days, in any order. */
  readonly entries: ReadonlyArray<Entry>
  /**
   * The bleeds of its days, in any order; unset is not known, and never "none" (U4). A haemtrack service hands over those that
   * began on them: one of the month before is not drawn on, open or not.
   */
  readonly bleeds?: ReadonlyArray<Bleed>
  /** The person's home zone. */
  readonly zone?: string
}

/** A vial size of a product. */
export interface Presentation {
  readonly id: string
  readonly strength: AmountValue
  /** Numbers of its packs (GTIN, 14 digits), where they are known: the entry `scan` finds the product by them. */
  readonly gtins?: ReadonlyArray<string>
}

/** A product that a treatment can name. */
export interface Product {
  readonly id: string
  /** The name on the box. */
  readonly brand: string
  readonly unit: Unit
  /** Whether a new treatment may name it; `true` when left out. */
  readonly offered?: boolean
  readonly presentations: ReadonlyArray<Presentation>
}

/** Codes 5.4: `unknown` where there is nothing to compare with. Never a pass by default. */
export type Check = "pass" | "fail" | "unknown"

/** What stands on the code of a box, for a person to compare with the box. */
export interface Scan {
  readonly gtin?: string
  readonly batch?: string
  readonly expiry?: Expiry
  /** Where the number of the pack is known; else the person is asked which product it is. */
  readonly productId?: string
  readonly presentationId?: string
  readonly checks: { readonly product: Check; readonly expiry: Check; readonly recall: Check }
}

/** The text of a scan, and the local day on which the box is used. */
export interface ScanText {
  readonly text: string
  readonly onDate?: string
}

/** What reads a diary month by month. */
export interface MonthSource {
  readonly month: (month: string, asked: Asked) => Promise<Answer<DiaryMonth>>
}

/** What a treatment is written with. */
export interface TreatmentSource {
  readonly products: (asked: Asked) => Promise<Answer<ReadonlyArray<Product>>>
  /** One treatment, to be corrected or taken back. */
  readonly treatment: (id: string, asked: Asked) => Promise<Answer<StoredTreatment>>
  /** Sent twice with one key it is recorded once, and both times answered alike. */
  readonly record: (
    draft: TreatmentDraft,
    asked: Asked & { readonly idempotencyKey: string }
  ) => Promise<Answer<StoredTreatment>>
  /** Refused with `VersionDiffers` when `version` is no longer the one that stands. */
  readonly amend: (
    id: string,
    change: TreatmentChange,
    asked: Asked & { readonly version: number }
  ) => Promise<Answer<StoredTreatment>>
  /** Takes it back as entered in error: it stays in its history. */
  readonly withdraw: (
    id: string,
    amendment: Amendment,
    asked: Asked & { readonly version: number }
  ) => Promise<Answer<StoredTreatment>>
  /** Reads the code of a box, where the host can. */
  readonly parseScan?: (scan: ScanText, asked: Asked) => Promise<Answer<Scan>>
}

/** Those that a treatment may be for now, or those that began on some days, both included. */
export type WhichBleeds = { readonly status: "open" } | { readonly from: string; readonly to: string }

/** What a bleed is named and started with. A host may be without it: the form then says that a bleed cannot be named there. */
export interface BleedSource {
  readonly bleeds: (which: WhichBleeds, asked: Asked) => Promise<Answer<ReadonlyArray<KnownBleed>>>
  /** Sent twice with one key it is recorded once, and both times answered alike. */
  readonly recordBleed: (
    draft: BleedDraft,
    asked: Asked & { readonly idempotencyKey: string }
  ) => Promise<Answer<KnownBleed>>
}

/** A whole diary. */
export interface Source extends MonthSource, TreatmentSource, Partial<BleedSource> {}
