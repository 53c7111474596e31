/**
 * A bleed that a treatment may be for: a bleed of the diary with what its 72 hours are counted from (clinical 4.5).
 *
 * @since 0.1.0
 */
import { type Bleed, isBleed } from "./Bleed.ts"
import { told } from "./Entry.ts"

/** Every {@link Bleed} is one; of more it is said when it was treated, and it may be without a day of its beginning. */
export interface KnownBleed extends Omit<Bleed, "from"> {
  /** `null` when nobody knows when it began. */
  readonly from: string | null
  /** The moments of the treatments that name it, spelt as an entry's `at`; unset is not known. */
  readonly treated?: ReadonlyArray<string> | undefined
}

const anyDay = "2000-01-01"

/** Whether a treatment may be said to be for it. */
export const isKnownBleed = (input: unknown): input is KnownBleed => {
  const { from, treated }: { readonly [member: string]: unknown } = Object(input)
  return (
    isBleed(from === null ? { ...Object(input), from: anyDay } : input) &&
    (treated === undefined || (Array.isArray(treated) && treated.every((at) => told(at) !== undefined)))
  )
}

/** Whether the diary has it. */
export const isAmong = (bleeds: ReadonlyArray<KnownBleed>, bleed: string): boolean =>
  bleeds.some(({ id }) => id === bleed)
