/**
 * Something that an invented person, or the centre for them, writes down: at a time, and with what is wrong about it.
 *
 * @since 0.1.0
 */
import type { BleedChange, BleedDraft } from "../../diary/BleedDraft.ts"
import type { BleedId } from "../../diary/BleedId.ts"
import type { SkippedDoseDraft } from "../../diary/SkippedDose.ts"
import type { StatementDraft } from "../../diary/Statement.ts"
import type { TreatmentDraft } from "../../diary/TreatmentDraft.ts"
import type { Boxes, Loss } from "./Home.ts"
import type { Faults } from "./Settings.ts"

/** What can be wrong with an entry. */
export type Fault = Extract<
  keyof Faults,
  "late" | "doubled" | "wrongBatch" | "unlistedBatch" | "noBatch" | "contradiction"
>

interface Written {
  /** Milliseconds since 1970. */
  readonly writtenAt: number
}

/** A treatment, as it is sent. */
export interface TreatmentWriting extends Written {
  readonly kind: "treatment"
  readonly draft: TreatmentDraft
  readonly faults: ReadonlyArray<Fault>
}

/** A bleed, as it is sent. */
export interface BleedWriting extends Written {
  readonly kind: "bleed"
  readonly draft: BleedDraft
  readonly faults: ReadonlyArray<Fault>
}

/** What is added to a bleed once it has stopped. */
export interface FollowUpWriting extends Written {
  readonly kind: "follow_up"
  readonly bleedId: BleedId
  readonly change: BleedChange
}

/** Everything that is written down about one person. */
export type Writing =
  | TreatmentWriting
  | BleedWriting
  | FollowUpWriting
  | (Written & { readonly kind: "skipped"; readonly draft: SkippedDoseDraft })
  | (Written & { readonly kind: "statement"; readonly draft: StatementDraft })
  | (Written & { readonly kind: "delivery" | "count"; readonly boxes: Boxes["boxes"] })
  | (Written & { readonly kind: "loss"; readonly boxes: Boxes["boxes"]; readonly reason: Loss["reason"] })
