/**
 * What was read of the form, or everything in it that is still to be fixed.
 *
 * @since 0.1.0
 */
import type { Mistake } from "./Mistake.ts"

export type Read<A> = { readonly value: A; readonly mistakes: readonly [] } | Unread
interface Unread {
  readonly value?: undefined
  readonly mistakes: ReadonlyArray<Mistake>
}

export const isValue = <A>(value: A): Read<A> => ({ value, mistakes: [] })

export const mistake = (field: string, sentence: Mistake["says"]): Unread => ({
  mistakes: [{ field, says: sentence }]
})

/** All of them, in the order of the parts. */
export const mistakesOf = (parts: ReadonlyArray<Read<unknown>>): ReadonlyArray<Mistake> =>
  parts.flatMap(({ mistakes }) => mistakes)
