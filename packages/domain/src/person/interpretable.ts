/**
 * Which results mean anything while emicizumab works. It mimics FVIII with human factors, so that most assays read too high a
 * level, or miss an inhibitor; a result by such an assay is kept and shown, and counts for nothing (clinical 1.8.9).
 *
 * @since 0.1.0
 */
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { Assay, ResultMark } from "./Assay.ts"
import type { FactorLevel } from "./FactorLevel.ts"
import type { InhibitorResult } from "./Inhibitor.ts"
import { monthsLater } from "../calendar/later.ts"

/** How long emicizumab works on after a dose. Unverified. @source Hemlibra, summary of product characteristics, 4.4. */
export const emicizumabMonths = 6

/** Tells the days on which emicizumab works: a dose was given on the day, or in the six months before it. */
const worksOn = (doses: ReadonlyArray<LocalDate>): ((on: LocalDate) => boolean) => {
  const inOrder = doses.toSorted()
  return (on) => {
    let [low, high] = [0, inOrder.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((inOrder[middle] ?? on) <= on) low = middle + 1
      else high = middle
    }
    const last = inOrder[low - 1]
    return last !== undefined && on <= monthsLater(last, emicizumabMonths)
  }
}

const only = { level: "chromogenic_bovine", titre: "bethesda_chromogenic_bovine" } as const satisfies Record<
  string,
  Assay
>

/** A result with its mark. */
export interface Marked<R> {
  readonly result: R
  readonly mark: ResultMark
}

const marked =
  (assay: Assay) =>
  <R extends InhibitorResult | FactorLevel>(
    results: ReadonlyArray<R>,
    emicizumab: ReadonlyArray<LocalDate>
  ): ReadonlyArray<Marked<R>> => {
    const isUnder = worksOn(emicizumab)
    return results.map((result) => {
      const isMisled = result.factor === "fviii" && result.assay !== assay && isUnder(result.on)
      return { result, mark: isMisled ? "not_interpretable" : "interpretable" }
    })
  }

/**
 * Marks the titres of inhibitors. One without an assay is interpretable, unless emicizumab was given.
 *
 * @param emicizumab days on which it was given, in any order
 */
export const markTitres: (
  results: ReadonlyArray<InhibitorResult>,
  emicizumab: ReadonlyArray<LocalDate>
) => ReadonlyArray<Marked<InhibitorResult>> = marked(only.titre)

/** Marks levels. One that is not interpretable is never a baseline, and gives no recovery or half-life. */
export const markLevels: (
  levels: ReadonlyArray<FactorLevel>,
  emicizumab: ReadonlyArray<LocalDate>
) => ReadonlyArray<Marked<FactorLevel>> = marked(only.level)
