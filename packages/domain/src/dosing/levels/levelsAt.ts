/**
 * The level of a clotting factor over time, as the sum of what is left of every dose.
 *
 * One walk over doses and hours together: what is left falls from one to the next, so no dose is looked at twice.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { ClinicianOnly } from "./ClinicianOnly.ts"
import { faultOf, isDose, type LevelModel, LevelModelOutOfRange, type Share, sharesOf } from "./LevelModel.ts"

/** Doses as they act: at a time, IU/dL more at once, and IU/dL more or fewer for each hour. Ascending by time. */
interface Events {
  readonly times: Float64Array
  readonly jumps: Float64Array
  readonly rates: Float64Array
}

const areFinite = (numbers: Float64Array): boolean => {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i])) return false
  return true
}

const isAscending = (numbers: Float64Array): boolean => {
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) return false
  return true
}

/** The places of the numbers in ascending order; equal ones keep theirs. */
const orderOf = (numbers: Float64Array): Uint32Array =>
  Uint32Array.from(numbers, (_, place) => place).toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b)

const inOrder = (numbers: Float64Array, order: Uint32Array): Float64Array =>
  Float64Array.from(order, (from) => numbers[from] ?? 0)

/** The events of a model's doses, or `undefined` when one of them cannot be a dose. */
const eventsOf = ({ doses, recovery, weightKg }: LevelModel): Events | undefined => {
  const perUnit = recovery / weightKg
  let infusions = 0
  for (const { infusionHours } of doses) if (infusionHours > 0) infusions++
  const count = doses.length + infusions
  const events = { times: new Float64Array(count), jumps: new Float64Array(count), rates: new Float64Array(count) }
  const { jumps, rates, times } = events
  let place = 0
  for (const dose of doses) {
    if (!isDose(dose)) return undefined
    const { hour, infusionHours } = dose
    const peak = dose.units * perUnit
    times[place] = hour
    if (infusionHours === 0) {
      jumps[place++] = peak
    } else {
      rates[place++] = peak / infusionHours
      times[place] = hour + infusionHours
      rates[place++] = -peak / infusionHours
    }
  }
  if (isAscending(events.times)) return events
  const order = orderOf(events.times)
  return {
    times: inOrder(events.times, order),
    jumps: inOrder(events.jumps, order),
    rates: inOrder(events.rates, order)
  }
}

/**
 * Adds what is left of a share of all doses to the levels of ascending hours. A dose at the hour counts.
 *
 * From hour to hour all that is left falls by one factor, which stays the same while the hours are as far apart; only what
 * came in between falls by its own.
 */
const addShare = (
  { jumps, rates, times }: Events,
  { lambda, share }: Share,
  hours: Float64Array,
  levels: Float64Array
): void => {
  let now = hours[0] ?? 0
  let step = 0
  let kept = 1
  let left = 0
  let rate = 0
  let next = 0
  for (let place = 0; place < hours.length; place++) {
    const hour = hours[place] ?? 0
    if (hour - now !== step) {
      step = hour - now
      kept = Math.exp(-lambda * step)
    }
    left *= kept
    if (rate !== 0) left -= (rate / lambda) * Math.expm1(-lambda * step)
    now = hour
    for (; next < times.length; next++) {
      const time = times[next] ?? 0
      if (time > hour) break
      const change = rates[next] ?? 0
      left += (jumps[next] ?? 0) * Math.exp(-lambda * (hour - time))
      if (change === 0) continue
      left -= (change / lambda) * Math.expm1(-lambda * (hour - time))
      rate += change
    }
    levels[place] = (levels[place] ?? 0) + share * left
  }
}

/** The levels without the type that keeps them from patients, for the other models of this folder. */
export const rawLevels = (
  model: LevelModel,
  hours: Float64Array
): Result.Result<Float64Array, LevelModelOutOfRange> => {
  const fault = faultOf(model)
  if (fault !== undefined) return Result.fail(fault)
  if (!areFinite(hours)) return Result.fail(new LevelModelOutOfRange({ field: "atHours" }))
  const events = eventsOf(model)
  if (events === undefined) return Result.fail(new LevelModelOutOfRange({ field: "doses" }))

  const order = isAscending(hours) ? undefined : orderOf(hours)
  const ascending = order === undefined ? hours : inOrder(hours, order)
  const levels = new Float64Array(hours.length).fill(model.baseline)
  for (const share of sharesOf(model.fall)) addShare(events, share, ascending, levels)
  if (order === undefined) return Result.succeed(levels)
  const inPlace = new Float64Array(hours.length)
  order.forEach((to, from) => (inPlace[to] = levels[from] ?? 0))
  return Result.succeed(inPlace)
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
): Result.Result<ClinicianOnly<Float64Array>, LevelModelOutOfRange> =>
  Result.map(rawLevels(model, new Float64Array(hours)), (levels) => new ClinicianOnly(levels))
