/**
 * What the form draws from, read once for a drawing, and what a person can do in it.
 *
 * @since 0.1.0
 */
import type { FormWords } from "../messages/Words.ts"
import type { KnownBleed } from "../shared/KnownBleed.ts"
import type { Product } from "../source/Source.ts"
import type { EditableTreatment, StoredTreatment } from "../source/Treatment.ts"
import type { RecalledBatch, StockBatch } from "./boxes.ts"
import type { Topic } from "./describe.ts"
import type { Draft } from "./Draft.ts"
import type { Dose } from "./given.ts"
import type { Job } from "./submission.ts"
import type { TypedBleed } from "./TypedBleed.ts"
import type { TypedTreatment } from "./TypedTreatment.ts"
import type { View } from "./View.ts"

/** What the page that feeds the form knows. */
export type FormState = "ready" | "loading" | "empty" | "offline" | "error"

export interface Shown {
  readonly words: FormWords
  readonly state: FormState
  readonly isReadOnly: boolean
  readonly task: Job
  readonly view: View
  readonly draft: Draft | undefined
  /** The treatment that is corrected or taken back. */
  readonly stored: StoredTreatment | undefined
  readonly saved: StoredTreatment | undefined
  /** The last treatment that could be read from what was typed. */
  readonly readable: EditableTreatment | undefined
  readonly products: ReadonlyArray<Product>
  readonly stock: ReadonlyArray<StockBatch>
  /** Unset is unknown, never "none"; so are the bleeds. */
  readonly recalls: ReadonlyArray<RecalledBatch> | undefined
  readonly bleeds: ReadonlyArray<KnownBleed> | undefined
  readonly canStartBleed: boolean
  readonly plan: Dose | undefined
  /** The day of the treatment that the usual dose repeats. */
  readonly usualFrom: string | undefined
  readonly phone: string | undefined
  readonly enteredBy: string | undefined
  readonly longAgoDays: number
  /** The day by the calendar of the person's zone. */
  readonly today: string
  /** The person's own zone. */
  readonly home: string
}

export interface Acts {
  readonly change: (change: Partial<TypedTreatment>) => void
  readonly changeBleed: (change: Partial<TypedBleed>, other?: Partial<TypedTreatment>) => void
  readonly amend: (change: Partial<Pick<Draft, "amendment" | "code">>) => void
  readonly setNow: () => void
  readonly setBleedNow: () => void
  readonly read: () => void
  readonly save: () => void
  /** "Yes, keep it." */
  readonly keep: () => void
  /** What was typed, in place of what somebody else has written since. */
  readonly saveMine: (standing: StoredTreatment) => void
  readonly cancel: () => void
  readonly withdraw: () => void
  readonly undo: (saved: StoredTreatment) => void
  readonly another: () => void
  /** The person wants to see an entry. */
  readonly look: (id: string) => void
  /** In the short confirmation: a question to change its answer. */
  readonly open: (topic: Topic, control: string) => void
  /** Where the focus goes once it is drawn. */
  readonly focus: (field: string) => void
  /** Where it goes now. */
  readonly lead: (field: string) => void
}
