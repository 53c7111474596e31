/**
 * What is asked about a batch number before it is kept: whether another one was meant, or whether a scan has glued the next field to
 * it because a separator got lost (clinical 6.3, F06). Nothing is changed by itself.
 *
 * @since 0.1.0
 */
import { type BatchNumber, matches, possiblyMatches } from "./BatchNumber.ts"
import * as Element from "./Element.ts"
import type { Gs1Scan } from "./Gs1Scan.ts"

/** "Did you mean one of these?", or "Does the box say the same?" */
export type BatchQuestion =
  | { readonly ask: "did_you_mean"; readonly batches: readonly [BatchNumber, ...ReadonlyArray<BatchNumber>] }
  | { readonly ask: "compare_with_box" }

/** How the number came. Only of a scanned one that no other field follows is it unknown whether it ended there. */
export type BatchOrigin = "typed" | "closed_scan" | "open_scan"

/** How the batch number of a scan came; of one without a batch number nothing is open. */
export const originOf = ({ elements }: Gs1Scan): Exclude<BatchOrigin, "typed"> => {
  const batch = Element.firstWith(elements, "10")
  return batch !== undefined && batch === elements.at(-1) ? "open_scan" : "closed_scan"
}

/**
 * The question, or `undefined` where there is none. Law: about a batch that was delivered nothing is asked, however it is spelt.
 *
 * @param delivered the batches of this product that were delivered to the person
 */
export const batchQuestion = (
  batch: BatchNumber,
  origin: BatchOrigin,
  delivered: ReadonlyArray<BatchNumber>
): BatchQuestion | undefined => {
  if (delivered.some((each) => matches(each, batch))) return undefined
  const [first, ...others] = delivered.filter((each) => possiblyMatches(each, batch))
  if (first !== undefined) return { ask: "did_you_mean", batches: [first, ...others] }
  return origin === "open_scan" ? { ask: "compare_with_box" } : undefined
}
