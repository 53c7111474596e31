/**
 * What is known of a person when a dose is looked at. What is left out is not known, and a rule that needs it was not checked.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "../../calendar/LocalDate.ts"
import type { Disorder } from "../../person/Disorder.ts"
import type { DoseWeight } from "../../person/DosingWeight.ts"
import type { InhibitorState } from "../../person/inhibitorState.ts"
import type { Reaction } from "../../person/Reaction.ts"
import type { Severity } from "../../person/Severity.ts"
import type { Amount } from "../../product/Amount.ts"
import type { Catalogue } from "../../product/Catalogue.ts"
import type { Product } from "../../product/Product.ts"
import type { Dose, UsageClass } from "../Dose.ts"
import type { Setting } from "./Finding.ts"
import type { Thresholds } from "./thresholds.ts"

/** The facts about the person, as they are on the day of the dose. */
export interface Facts {
  readonly birthDate?: LocalDate
  readonly disorders?: ReadonlyArray<Disorder>
  readonly severity?: Severity
  /** How the person bleeds, whatever the level says, as a clinician set it. */
  readonly phenotype?: "severe" | "not_severe"
  readonly inhibitors: { readonly fviii?: InhibitorState; readonly fix?: InhibitorState }
  /** Those that stand: corrected as they are, without the ones that were taken back (clinical 1.9). */
  readonly reactions: ReadonlyArray<Reaction>
  /** The weight that doses are counted by (clinical 3.3.8). */
  readonly weight?: DoseWeight
  readonly haematuria?: "present" | "absent"
  /** Days with factor IX before the diary began. */
  readonly exposureDaysBefore?: number
}

/** What the plan says about this dose. */
export interface Prescribed {
  readonly productId: string
  readonly basis: "fixed" | "per_kg"
  readonly amount?: Amount
}

/** A product that the person is to have from a day on, until a day that belongs to it. */
export interface CurrentPlan {
  readonly product: Product
  readonly use: UsageClass
  readonly from: LocalDate
  readonly to?: LocalDate
}

/** All that the rules look at beside the dose itself. */
export interface Context {
  readonly setting: Setting
  readonly catalogue: Catalogue
  readonly thresholds: Thresholds
  readonly person: Facts
  /** The person's other doses, in any order: not this one. */
  readonly history: ReadonlyArray<Dose>
  readonly plans: ReadonlyArray<CurrentPlan>
  readonly prescribed?: Prescribed
}
