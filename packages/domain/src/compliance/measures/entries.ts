/**
 * C4, C5 and C6: how soon, how fully and with which batch the entries of the window were written down (clinical 5.9, 7.2).
 *
 * @since 0.1.0
 */
import type { MeasureResult } from "../Measure.ts"
import { timeliness } from "../timeliness.ts"
import { measured, notApplicable, type View } from "./View.ts"

/**
 * C4: median hours from treatment to record; the counts are the entries within the threshold, of all whose delay is believed.
 * Times told as a day, and imports, are left out: neither says when the person wrote it.
 */
export const c4 = ({ counts, records, thresholds }: View): MeasureResult => {
  const treatments = records.treatments.filter(({ on }) => counts(on))
  const delays = treatments.flatMap(({ delayHours, route }) =>
    delayHours === undefined || route === "imported" ? [] : [delayHours]
  )
  const found = timeliness(delays)
  const believed = found.n - found.flagged
  const leftOut = treatments.length - believed
  if (found.status === "no_entries") return notApplicable("C4", "no_entries", leftOut)
  const isLate = (hours: number | undefined) => hours !== undefined && hours > thresholds.medianDelayHours
  const late = treatments.filter(({ delayHours, route }) => route !== "imported" && isLate(delayHours))
  return measured("C4", found.median > thresholds.medianDelayHours ? "raised" : "clear", {
    value: found.median,
    numerator: believed - late.length,
    denominator: believed,
    leftOut,
    evidence: late.map(({ id }) => id)
  })
}

/** C5: entries that lack nothing, of all treatments and bleeds. */
export const c5 = ({ counts, records, thresholds }: View): MeasureResult => {
  const entries = [...records.treatments, ...records.bleeds].filter(({ on }) => counts(on))
  if (entries.length === 0) return notApplicable("C5", "no_entries")
  const lacking = entries.filter(({ missing }) => missing.length > 0)
  const complete = entries.length - lacking.length
  return measured("C5", complete / entries.length < thresholds.completeShare ? "raised" : "clear", {
    value: complete / entries.length,
    numerator: complete,
    denominator: entries.length,
    evidence: lacking.map(({ id }) => id)
  })
}

/** C6: lines whose batch is missing or on no list, of all lines. */
export const c6 = ({ counts, records, thresholds }: View): MeasureResult => {
  const treatments = records.treatments.filter(({ on }) => counts(on))
  const lines = treatments.flatMap(({ batches, id }) => batches.map((batch) => ({ id, batch })))
  if (lines.length === 0) return notApplicable("C6", "no_entries")
  const untraced = lines.filter(({ batch }) => batch !== "listed")
  return measured("C6", untraced.length / lines.length > thresholds.batchMissingShare ? "raised" : "clear", {
    value: untraced.length / lines.length,
    numerator: untraced.length,
    denominator: lines.length,
    evidence: [...new Set(untraced.map(({ id }) => id))]
  })
}
