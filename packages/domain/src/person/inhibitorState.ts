/**
 * What the tests for an inhibitor of one factor say as of a day.
 *
 * @since 0.1.0
 */
import { daysBetween, earliest, latest, type LocalDate } from "../calendar/LocalDate.ts"
import type { Factor } from "./FactorLevel.ts"
import type { Height, InhibitorCutoff, InhibitorResult, InhibitorStatus, Tolerised } from "./Inhibitor.ts"
import { markTitres } from "./interpretable.ts"
import { monthsLater } from "../calendar/later.ts"

/** What is asked, and what must be known to answer it. */
export interface Question {
  readonly factor: Factor
  readonly asOf: LocalDate
  readonly cutoffs?: ReadonlyArray<InhibitorCutoff>
  /** Days of emicizumab; its doses make most results of FVIII mean nothing. */
  readonly emicizumab?: ReadonlyArray<LocalDate>
  readonly tolerised?: Tolerised
}

/** The answer. `responder` is absent for who was never positive, `transient` for every status but `past`. */
export interface InhibitorState {
  readonly status: InhibitorStatus
  /** Positive on two different days at least. */
  readonly confirmed: boolean
  /** The highest titre so far, BU/mL. */
  readonly peak?: number
  readonly responder?: Height
  /** A low inhibitor that went within six months. That the plan was not changed meanwhile is for a clinician to confirm. */
  readonly transient?: boolean
  readonly tolerised?: Tolerised
}

/** From which titre an inhibitor is high, BU/mL. @source White G et al. (2001) Thromb Haemost 85:560. */
export const highTitre = 5

/** From which titre a result is positive where the laboratory said nothing, BU/mL. Unverified. */
export const defaultCutoffBu = (factor: Factor): number => (factor === "fix" ? 0.3 : 0.6)

/** Days from the first to the last negative result that make an inhibitor past, at the least. */
export const pastAfterDays = 28

/** Within how many months of the first positive result a transient inhibitor goes. */
export const transientMonths = 6

/** The class of a titre (clinical 1.8.3). */
export const heightOf = (bu: number): Height => (bu >= highTitre ? "high" : "low")

/** The cut-off that the laboratory had for the assay on that day, or the default (clinical 1.8.1). */
export const cutoffFor = (
  { assay = "unknown", factor, on }: InhibitorResult,
  cutoffs: ReadonlyArray<InhibitorCutoff>
): number =>
  cutoffs.reduce<InhibitorCutoff | undefined>(
    (last, each) =>
      each.assay === assay &&
      each.factor === factor &&
      each.from <= on &&
      (last === undefined || last.from <= each.from)
        ? each
        : last,
    undefined
  )?.cutoffBu ?? defaultCutoffBu(factor)

/** The results that count: of the factor, up to the day, and not misled by emicizumab. */
export const counted = (
  results: ReadonlyArray<InhibitorResult>,
  { asOf, emicizumab = [], factor }: Question
): ReadonlyArray<InhibitorResult> =>
  markTitres(
    results.filter((result) => result.factor === factor && result.on <= asOf),
    emicizumab
  ).flatMap(({ mark, result }) => (mark === "interpretable" ? [result] : []))

const onDays = (results: ReadonlyArray<InhibitorResult>): ReadonlyArray<LocalDate> => results.map(({ on }) => on)

/** Whether the inhibitor is past, and since when no positive result came; `undefined` while it is current. */
const goneSince = (negatives: ReadonlyArray<LocalDate>): LocalDate | undefined => {
  const [from, to] = [earliest(negatives), latest(negatives)]
  return from !== undefined && to !== undefined && daysBetween(from, to) >= pastAfterDays ? from : undefined
}

/**
 * The status of an inhibitor as of a day (clinical 1.8.1 to 1.8.6, 1.8.8).
 *
 * Law: the order of results does not matter, and a result of a later day changes nothing.
 */
export const inhibitorState = (results: ReadonlyArray<InhibitorResult>, question: Question): InhibitorState => {
  const { cutoffs = [] } = question
  const found = counted(results, question)
  const positives = found.filter((result) => result.bu >= cutoffFor(result, cutoffs))
  const tolerised = stillTolerised(positives, question)
  const known = {
    confirmed: new Set(onDays(positives)).size >= 2,
    ...(tolerised && { tolerised })
  }
  if (found.length === 0) return { status: "never_tested", ...known }
  const peak = found.reduce((most, { bu }) => Math.max(most, bu), 0)
  const [begun, lastPositive] = [earliest(onDays(positives)), latest(onDays(positives))]
  if (begun === undefined || lastPositive === undefined) return { status: "negative", ...known, peak }
  const since = goneSince(onDays(found).filter((on) => on > lastPositive))
  const responder = heightOf(peak)
  return since === undefined
    ? { status: responder === "high" ? "current_high" : "current_low", ...known, peak, responder }
    : {
        status: "past",
        ...known,
        peak,
        responder,
        transient: responder === "low" && since < monthsLater(begun, transientMonths)
      }
}

/** A later positive result ends the tolerance that a clinician found (clinical 1.8.8). */
const stillTolerised = (
  positives: ReadonlyArray<InhibitorResult>,
  { asOf, tolerised }: Question
): Tolerised | undefined =>
  tolerised !== undefined && tolerised.on <= asOf && positives.every(({ on }) => on <= tolerised.on)
    ? tolerised
    : undefined

/** What a clinician looks at before writing that somebody is tolerised; each is met or not, and nothing is concluded. */
export const toleranceCriteria = (found: {
  readonly bu: number
  /** Share of the recovery that the product is expected to have, 0 to 1 and more. */
  readonly recoveryShare: number
  readonly halfLifeHours: number
}): Readonly<Record<"titre" | "recovery" | "halfLife", "met" | "not_met">> => ({
  titre: found.bu < 0.6 ? "met" : "not_met",
  recovery: found.recoveryShare >= 0.66 ? "met" : "not_met",
  halfLife: found.halfLifeHours >= 6 ? "met" : "not_met"
})
