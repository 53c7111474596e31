/**
 * The diary as it was known at a time: a report is told by two dates, how far it looks and what was known by then, and comes out the
 * same whenever it is made (clinical 9.8).
 *
 * @since 0.1.0
 */
import type { Instant } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"

/** A version of an entry, of any kind: the first is number 1, and `at` is when the service received it. */
export interface Versioned {
  readonly version: number
  readonly kind: string
  readonly at: Instant
}

/** How far a report looks, and what was known by then. */
export interface View {
  readonly asOf: LocalDate
  readonly knownAt: Instant
}

/**
 * The version of an entry that stood at an instant, or `undefined` when nothing of it was known yet. Law: what comes later does
 * not change it.
 */
export const versionAt = <V extends Versioned>(history: ReadonlyArray<V>, knownAt: Instant): V | undefined =>
  history.reduce<V | undefined>(
    (last, each) => (each.at <= knownAt && (last === undefined || each.version > last.version) ? each : last),
    undefined
  )

/**
 * The entries that stand in a view: the version that was known, of each entry that was not taken back by then and whose day is not
 * after it.
 *
 * @param histories the versions of each entry
 * @param dayOf the day of an entry; `undefined` for one without, which is never after it
 */
export const standingIn = <V extends Versioned>(
  histories: ReadonlyArray<ReadonlyArray<V>>,
  { asOf, knownAt }: View,
  dayOf: (version: V) => LocalDate | undefined
): ReadonlyArray<V> =>
  histories.flatMap((history) => {
    const found = versionAt(history, knownAt)
    if (found === undefined || found.kind === "withdrawn") return []
    const day = dayOf(found)
    return day === undefined || day <= asOf ? [found] : []
  })

/** What a report says has changed since the last one (F37): what came, what reads otherwise, and what was taken back. */
export interface Changes<V> {
  readonly added: ReadonlyArray<V>
  readonly changed: ReadonlyArray<{ readonly before: V; readonly after: V }>
  readonly withdrawn: ReadonlyArray<V>
}

/** The changes of a diary between two instants. Law: none between an instant and itself. */
export const changesBetween = <V extends Versioned>(
  histories: ReadonlyArray<ReadonlyArray<V>>,
  earlier: Instant,
  later: Instant
): Changes<V> => {
  const added: Array<V> = []
  const changed: Array<{ readonly before: V; readonly after: V }> = []
  const withdrawn: Array<V> = []
  for (const history of histories) {
    const [before, after] = [versionAt(history, earlier), versionAt(history, later)]
    if (after === undefined || after.version === before?.version) continue
    if (after.kind === "withdrawn") {
      if (before !== undefined) withdrawn.push(after)
    } else if (before === undefined) added.push(after)
    else changed.push({ before, after })
  }
  return { added, changed, withdrawn }
}
