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

/** What happens to the level, ascending by time: so many IU/dL more, or so many more (or fewer) for each hour from then on. */
interface Changes {
  readonly times: Float64Array
  readonly sizes: Float64Array
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

const ascending = (times: Float64Array, sizes: Float64Array): Changes => {
  if (isAscending(times)) return { times, sizes }
  const order = orderOf(times)
  return { times: inOrder(times, order), sizes: inOrder(sizes, order) }
}

/** What doses do: those given at once, and the beginnings and ends of infusions. `undefined` when one cannot be a dose. */
const changesOf = (
  doses: LevelModel["doses"],
  perUnit: number
): { readonly boluses: Changes; readonly infusions: Changes } | undefined => {
  const times = new Float64Array(doses.length)
  const peaks = new Float64Array(doses.length)
  const limits: Array<number> = []
  const rates: Array<number> = []
  let count = 0
  for (const dose of doses) {
    if (!isDose(dose)) return undefined
    const peak = dose.units * perUnit
    if (dose.infusionHours === 0) {
      times[count] = dose.hour
      peaks[count++] = peak
    } else {
      limits.push(dose.hour, dose.hour + dose.infusionHours)
      rates.push(peak / dose.infusionHours, -peak / dose.infusionHours)
    }
  }
  return {
    boluses: ascending(times.subarray(0, count), peaks.subarray(0, count)),
    infusions: ascending(new Float64Array(limits), new Float64Array(rates))
  }
}

/**
 * Adds what is left of a share of the doses to the levels of ascending hours. A dose at the hour counts.
 *
 * From hour to hour all that is left falls by one factor, which stays the same while the hours are as far apart; only what
 * came in between falls by its own.
 */
const addBoluses = (
  { sizes, times }: Changes,
  { lambda, share }: Share,
  hours: Float64Array,
  levels: Float64Array
): void => {
  let now = hours[0] ?? 0
  let step = 0
  let kept = 1
  let left = 0
  let next = 0
  for (let place = 0; place < hours.length; place++) {
    const hour = hours[place] ?? 0
    if (hour - now !== step) {
      step = hour - now
      kept = Math.exp(-lambda * step)
    }
    now = hour
    left *= kept
    for (; next < times.length; next++) {
      const time = times[next] ?? 0
      if (time > hour) break
      left += (sizes[next] ?? 0) * Math.exp(-lambda * (hour - time))
    }
    levels[place] = (levels[place] ?? 0) + share * left
  }
}

/** Adds what infusions gave and what is left of it; a rate rises where one begins, and falls where it ends. */
const addInfusions = (
  { sizes, times }: Changes,
  { lambda, share }: Share,
  hours: Float64Array,
  levels: Float64Array
): void => {
  if (times.length === 0) return
  let now = hours[0] ?? 0
  let left = 0
  let rate = 0
  let next = 0
  for (let place = 0; place < hours.length; place++) {
    const hour = hours[place] ?? 0
    left = left * Math.exp(-lambda * (hour - now)) - (rate / lambda) * Math.expm1(-lambda * (hour - now))
    now = hour
    for (; next < times.length; next++) {
      const time = times[next] ?? 0
      if (time > hour) break
      left -= ((sizes[next] ?? 0) / lambda) * Math.expm1(-lambda * (hour - time))
      rate += sizes[next] ?? 0
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
  const changes = changesOf(model.doses, model.recovery / model.weightKg)
  if (changes === undefined) return Result.fail(new LevelModelOutOfRange({ field: "doses" }))

  const order = isAscending(hours) ? undefined : orderOf(hours)
  const inTurn = order === undefined ? hours : inOrder(hours, order)
  const levels = new Float64Array(hours.length).fill(model.baseline)
  for (const share of sharesOf(model.fall)) {
    addBoluses(changes.boluses, share, inTurn, levels)
    addInfusions(changes.infusions, share, inTurn, levels)
  }
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
