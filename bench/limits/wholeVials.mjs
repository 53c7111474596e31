/**
 * The hand-written limit of choosing whole vials: the amount nearest to the target; of two, the larger, then fewest vials, then
 * more of the largest. One table a set of vials, then a search in it.
 */

/** All amounts of up to `mostVials` vials, ascending, with the counts of the best way to make each. */
export const tableOf = (strengths, mostVials) => {
  const sizes = strengths.toSorted((a, b) => b - a)
  const best = new Map()
  const counts = sizes.map(() => 0)
  const isBetter = (vials, known) => {
    if (known === undefined || vials !== known.vials) return known === undefined || vials < known.vials
    const place = counts.findIndex((count, index) => count !== known.counts[index])
    return place !== -1 && counts[place] > known.counts[place]
  }
  const fill = (place, total, vials) => {
    if (place === sizes.length) {
      if (vials > 0 && isBetter(vials, best.get(total))) best.set(total, { vials, counts: counts.slice() })
      return
    }
    for (let count = 0; vials + count <= mostVials; count += 1) {
      counts[place] = count
      fill(place + 1, total + count * sizes[place], vials + count)
    }
    counts[place] = 0
  }
  fill(0, 0, 0)
  const totals = Float64Array.from(best.keys()).toSorted()
  return { totals, choices: Array.from(totals, (total) => best.get(total)) }
}

/** The choice for a target: `{ total, vials, counts }`, counts of the largest strength first. */
export const nearest = ({ choices, totals }, target) => {
  let low = 0
  let high = totals.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (totals[middle] <= target) low = middle + 1
    else high = middle
  }
  const below = low - 1
  const place = low === totals.length || (below >= 0 && target - totals[below] < totals[low] - target) ? below : low
  return { total: totals[place], vials: choices[place].vials, counts: choices[place].counts }
}
