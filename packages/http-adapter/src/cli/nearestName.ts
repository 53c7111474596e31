/**
 * The name that somebody meant when they wrote one that does not exist.
 *
 * @since 0.1.0
 */

/** Signs to insert, remove or change. @source V. I. Levenshtein, Soviet Physics Doklady 10 (1966), 707-710 */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [line, sign] of [...a].entries()) {
    const above = row
    row = [line + 1]
    for (const [column, other] of [...b].entries()) {
      const changed = (above[column] ?? 0) + (sign === other ? 0 : 1)
      row.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1))
    }
  }
  return row[b.length] ?? 0
}

/** The known name that is fewest signs away; `undefined` when more than a third of the signs differ. */
export const nearestName = (written: string, known: ReadonlyArray<string>): string | undefined => {
  const ranked = known.map((name) => ({ name, away: distance(written, name) })).toSorted((a, b) => a.away - b.away)
  const [nearest] = ranked
  return nearest !== undefined && nearest.away * 3 <= written.length ? nearest.name : undefined
}
