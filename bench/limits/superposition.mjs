/**
 * The hand-written limit of adding up factor levels: each compartment falls by one factor an hour, and a dose is added in the
 * hour that follows it. O(doses + hours).
 */

/**
 * Levels at the hours 0, 1, 2 ... of doses `{ hour, units }` at ascending hours.
 *
 * @param compartments each its part of a dose and its half-life in hours; the parts add up to 1
 */
export const levelsOf = (doses, risePerUnit, hours, compartments, baseline) => {
  const levels = new Float64Array(hours).fill(baseline)
  for (const { halfLifeHours, part } of compartments) {
    const rate = Math.LN2 / halfLifeHours
    const anHour = Math.exp(-rate)
    let level = 0
    let next = 0
    for (let hour = 0; hour < hours; hour += 1) {
      level *= anHour
      for (; next < doses.length && doses[next].hour <= hour; next += 1) {
        level += part * risePerUnit * doses[next].units * Math.exp(-rate * (hour - doses[next].hour))
      }
      levels[hour] += level
    }
  }
  return levels
}
