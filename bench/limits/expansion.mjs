/**
 * The hand-written limit of expanding regimens to instants: the clock of the zone is asked once a day until its changes are
 * known, and all after that is arithmetic on numbers.
 */

const dayMillis = 86_400_000

/** When the clock of a zone was set between two days: the instants, and the offset from each of them on, in milliseconds. */
export const clockOf = (zone, fromDay, toDay) => {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset", year: "numeric" })
  const offsetAt = (millis) => {
    const [, sign, hours = "0", minutes = "0"] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(millis))
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  }
  const since = [-Infinity]
  const offsets = [offsetAt((fromDay - 2) * dayMillis)]
  for (let day = fromDay - 2; day < toDay + 2; day += 1) {
    if (offsetAt((day + 1) * dayMillis) === offsets.at(-1)) continue
    let low = day * dayMillis
    let high = low + dayMillis
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000
      if (offsetAt(middle) === offsets.at(-1)) low = middle
      else high = middle
    }
    since.push(high)
    offsets.push(offsetAt(high))
  }
  since.push(Infinity)
  return { since: Float64Array.from(since), offsets: Float64Array.from(offsets) }
}

/** Instants of the slots of a plan `{ start, weekdays | everyDays, millis }` up to a day, in milliseconds. */
export const instantsOf = ({ everyDays, millis, start, weekdays }, toDay, { offsets, since }) => {
  const found = new Float64Array(toDay - start + 1)
  let count = 0
  let place = 0
  const add = (day) => {
    const figures = day * dayMillis + millis
    while (figures - offsets[place] >= since[place + 1] && figures - offsets[place + 1] >= since[place + 1]) place += 1
    found[count] = figures - offsets[place]
    count += 1
  }
  if (weekdays === undefined) {
    for (let day = start; day <= toDay; day += everyDays) add(day)
  } else {
    // Day 0 was a Thursday; Monday is 1.
    for (let day = start, weekday = ((start + 3) % 7) + 1; day <= toDay; day += 1, weekday = (weekday % 7) + 1) {
      if (weekdays[weekday] === 1) add(day)
    }
  }
  return found.subarray(0, count)
}
