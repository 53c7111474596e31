/**
 * What the questions of the form are drawn with, and how each says that something was typed.
 *
 * @since 0.1.0
 */
import type { KnownBleed } from "../shared/KnownBleed.ts"
import type { Product } from "../source/Source.ts"
import type { Sheet } from "./controls.ts"
import type { Refusal } from "./refusal.ts"
import type { TypedBleed } from "./TypedBleed.ts"
import type { TypedTreatment } from "./TypedTreatment.ts"

export interface Section extends Sheet {
  readonly typed: TypedTreatment
  readonly newBleed: TypedBleed
  readonly refusal: Refusal
  readonly products: ReadonlyArray<Product>
  /** Those that it may be for; unset is not known, and never "none". */
  readonly bleeds: ReadonlyArray<KnownBleed> | undefined
  /** Whether whoever keeps the diary also takes a bleed. */
  readonly canStartBleed: boolean
  /** The centre's number, day and night. */
  readonly phone: string | undefined
  /** The day by the calendar of the person's zone. */
  readonly today: string
  /** The person's own zone. */
  readonly home: string
  readonly change: (change: Partial<TypedTreatment>) => void
  readonly changeBleed: (change: Partial<TypedBleed>, other?: Partial<TypedTreatment>) => void
  /** "Just now", of the treatment. */
  readonly setNow: () => void
  /** The same, of the beginning of the bleed. */
  readonly setBleedNow: () => void
}
