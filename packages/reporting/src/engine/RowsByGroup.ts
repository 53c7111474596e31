/**
 * The rows of each group, side by side: how events are gathered by the person they belong to.
 *
 * @since 0.1.0
 */

/** The rows of group `g` are `rows[begins[g]]` to `rows[begins[g + 1] - 1]`. */
export interface RowsByGroup {
  readonly begins: Uint32Array
  readonly rows: Uint32Array
}

/**
 * Gathers rows by their group, each group's in the order given.
 *
 * @param groups the group of each row, from 0 to `count` - 1
 */
export const make = (groups: Uint32Array, count: number): RowsByGroup => {
  const begins = new Uint32Array(count + 1)
  for (const group of groups) begins[group + 1] = (begins[group + 1] ?? 0) + 1
  for (let group = 0; group < count; group += 1) begins[group + 1] = (begins[group + 1] ?? 0) + (begins[group] ?? 0)
  const next = begins.slice()
  const rows = new Uint32Array(groups.length)
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] ?? 0
    const place = next[group] ?? 0
    rows[place] = row
    next[group] = place + 1
  }
  return { begins, rows }
}
