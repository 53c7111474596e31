/**
 * The level of a clotting factor over time, as the sum of what is left of every dose.
 *
 * One walk over doses and hours together: what is left falls from one to the next, so no dose is looked at twice.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { ClinicianOnly } from "./ClinicianOnly.ts"
import { faultOf, type LevelModel, LevelModelOutOfRange, sharesOf } from "./LevelModel.ts"

/** Doses as they act: at a time, IU/dL more at once, and IU/dL more or fewer for each hour. Ascending by time. */
interface Events {
  readonly times: Float64Array
  readonly jumps: Float64Array
  readonly rates: Float64Array
}

const isAscending = (numbers: ArrayLike<number>): boolean => {
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) return false
  return true
}

/** The places of the numbers in ascending order; equal ones keep theirs. `undefined` when they ascend already. */
const orderOf = (numbers: ArrayLike<number>): Uint32Array | undefined =>
  isAscending(numbers)
    ? undefined
    : Uint32Array.from({ length: numbers.length }, (_, place) => place).toSorted(
        (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b
      )

const eventsOf = ({ doses, recovery, weightKg }: LevelModel): Events => {
  const infusions = doses.reduce((count, { infusionHours }) => count + (infusionHours > 0 ? 1 : 0), 0)
  const count = doses.length + infusions
  const times = new Float64Array(count)
  const jumps = new Float64Array(count)
  const rates = new Float64Array(count)
  let place = 0
  for (const { hour, infusionHours, units } of doses) {
    const peak = (units * recovery) / weightKg
    times[place] = hour
    if (infusionHours > 0) rates[place++] = peak / infusionHours
    else jumps[place++] = peak
    if (infusionHours > 0) {
      times[place] = hour + infusionHours
      rates[place++] = -peak / infusionHours
    }
  }
  const order = orderOf(times)
  return order === undefined
    ? { times, jumps, rates }
    : {
        times: Float64Array.from(order, (from) => times[from] ?? 0),
        jumps: Float64Array.from(order, (from) => jumps[from] ?? 0),
        rates: Float64Array.from(order, (from) => rates[from] ?? 0)
      }
}

/** Adds what is left of a share of all doses to the levels of ascending hours. A dose at the hour counts. */
const addShare = (
  { jumps, rates, times }: Events,
  { lambda, share }: { readonly lambda: number; readonly share: number },
  hours: ArrayLike<number>,
  levels: Float64Array
): void => {
  let now = Math.min(times[0] ?? 0, hours[0] ?? 0)
  let left = 0
  let rate = 0
  let running = 0
  let next = 0
  const fallTo = (time: number): void => {
    const kept = Math.exp(-lambda * (time - now))
    left = rate === 0 ? left * kept : left * kept - (rate / lambda) * Math.expm1(-lambda * (time - now))
    now = time
  }
  for (let place = 0; place < hours.length; place++) {
    const hour = hours[place] ?? 0
    for (let time = times[next]; time !== undefined && time <= hour; time = times[++next]) {
      if (time > now) fallTo(time)
      const change = rates[next] ?? 0
      left += jumps[next] ?? 0
      running += Math.sign(change)
      // What rounding leaves of a rate when nothing runs would last for ever.
      rate = running === 0 ? 0 : rate + change
    }
    if (hour > now) fallTo(hour)
    levels[place] = (levels[place] ?? 0) + share * left
  }
}

/** The levels without the type that keeps them from patients: for the other models of this folder. */
export const rawLevels = (model: LevelModel, hours: ArrayLike<number>): Float64Array => {
  const order = orderOf(hours)
  const ascending = order === undefined ? hours : Float64Array.from(order, (from) => hours[from] ?? 0)
  const levels = new Float64Array(hours.length).fill(model.baseline)
  const events = eventsOf(model)
  for (const share of sharesOf(model.fall)) addShare(events, share, ascending, levels)
  if (order === undefined) return levels
  const inPlace = new Float64Array(hours.length)
  order.forEach((to, from) => (inPlace[to] = levels[from] ?? 0))
  return inPlace
}

/**
 * The levels at some hours, in IU/dL and in the order of the hours (clinical 3.9.1, 3.9.2). An infusion under two compartments
 * is the sum of its parts, given one after the other.
 *
 * Laws: additive in doses, linear in their units, and the order of doses does not matter.
 *
 * @param hours of the model's clock
 */
export const levelsAt = (
  model: LevelModel,
  hours: ReadonlyArray<number> | Float64Array
): Result.Result<ClinicianOnly<Float64Array>, LevelModelOutOfRange> => {
  const fault = faultOf(model)
  if (fault !== undefined) return Result.fail(fault)
  if (!hours.every(Number.isFinite)) return Result.fail(new LevelModelOutOfRange({ field: "atHours" }))
  return Result.succeed(new ClinicianOnly(rawLevels(model, hours)))
}
