/**
 * What one safety rule says about one dose: clear, found, or not checked for want of a fact. The three are never mixed up.
 *
 * @since 0.1.0
 */
import type { Missing, Values } from "./Finding.ts"

/** The answer of a rule, before anything is said of how serious it is. */
export type Verdict =
  | { readonly _tag: "Clear" }
  | { readonly _tag: "Found"; readonly values: Values }
  | { readonly _tag: "NotChecked"; readonly missing: Missing }

/** The rule is met. */
export const clear: Verdict = { _tag: "Clear" }

/** The rule is not met; the figures explain it. */
export const found = (values: Values): Verdict => ({ _tag: "Found", values })

/** A fact is missing (clinical 3.7.2). */
export const notChecked = (missing: Missing): Verdict => ({ _tag: "NotChecked", missing })
