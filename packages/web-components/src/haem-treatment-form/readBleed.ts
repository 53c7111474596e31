/**
 * From the form to the bleed that it starts, or what is still to be fixed. As with a treatment, nothing is judged here.
 *
 * @since 0.1.0
 */
import type { BleedDraft, ToldStart } from "../source/BleedDraft.ts"
import { says } from "./Mistake.ts"
import { isValue, mistake, mistakesOf, type Read } from "./Read.ts"
import { readTold } from "./readTold.ts"
import type { TypedBleed } from "./TypedBleed.ts"

const readStart = (typed: TypedBleed, today: string): Read<ToldStart> =>
  typed.isNotKnown ? isValue({ precision: "unknown" }) : readTold(typed, today, "began")

/** @param today the day by the calendar of the person's zone */
export const readBleed = (typed: TypedBleed, today: string): Read<BleedDraft> => {
  const { cause, certainty, confirmations, id, isAnother, pain, severity, site } = typed
  const where: Read<string> = site === "" ? mistake("site", says("err.site")) : isValue(site)
  const sure: Read<unknown> = certainty === "" ? mistake("certainty", says("err.certainty")) : isValue(certainty)
  const startedAt = readStart(typed, today)
  const mistakes = mistakesOf([where, sure, startedAt])
  if (where.value === undefined || certainty === "" || startedAt.value === undefined) return { mistakes }
  return isValue({
    id,
    startedAt: startedAt.value,
    certainty,
    sites: [where.value],
    ...(cause && { cause }),
    ...(severity && { severity }),
    ...(pain && { pain: Number(pain) }),
    ...(isAnother && { link: { newBleed: true } }),
    ...(confirmations.length > 0 && { confirmations })
  })
}
