/**
 * One act on an entry, as the device that did it remembers it: written down, corrected, taken back. It names what its writer saw, so
 * that two devices which did not know of each other can be told apart from one that knew (SYNC-3).
 *
 * A version is numbered by the service, which sees one after the other; an act is done without a network.
 *
 * @since 0.1.0
 */
import type { Instant } from "../calendar/Instant.ts"
import type { Amendment } from "./Amendment.ts"

interface Made {
  /** Of the act, made by the device (API-5): one act has one id, wherever it travels. */
  readonly id: string
  readonly entryId: string
  readonly madeAt: Instant
}

/** An act on an entry with the content `A`. `saw` are the acts that stood on the device: several, when it settles a conflict. */
export type Act<A> =
  | (Made & { readonly kind: "recorded"; readonly content: A })
  | (Made & {
      readonly kind: "amended"
      readonly saw: readonly [string, ...ReadonlyArray<string>]
      readonly amendment: Amendment
      readonly content: A
    })
  | (Made & {
      readonly kind: "withdrawn"
      readonly saw: readonly [string, ...ReadonlyArray<string>]
      readonly amendment: Amendment
    })

/** What an act knew of. */
export const seenBy = <A>(act: Act<A>): ReadonlyArray<string> => (act.kind === "recorded" ? [] : act.saw)
