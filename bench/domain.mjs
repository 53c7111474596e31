/**
 * The functions of the domain beside hand-written ones that do nothing but that (performance W4, PF14), in one process.
 *
 * Runs of both are interleaved and the least of each counts. Before that, both must give the same results.
 */
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { performance } from "node:perf_hooks"
import { execPath } from "node:process"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { transitions } from "../packages/domain/src/calendar/transitions.ts"
import { dayNumber, LocalDate, ofDayNumber } from "../packages/domain/src/calendar/LocalDate.ts"
import { columnsOf } from "../packages/domain/src/compliance/PersonColumns.ts"
import { runRules } from "../packages/domain/src/compliance/ruleEngine.ts"
import { levelsAt } from "../packages/domain/src/dosing/levels/levelsAt.ts"
import { plannedMillis } from "../packages/domain/src/dosing/plannedInstants.ts"
import * as VialTable from "../packages/domain/src/dosing/VialTable.ts"
import { choose } from "../packages/domain/src/dosing/wholeVials.ts"
import * as ElementString from "../packages/domain/src/product/ElementString.ts"
import * as Gs1Scan from "../packages/domain/src/product/Gs1Scan.ts"
import { hasCheckDigit } from "../packages/domain/src/product/Gtin.ts"
import { least, middle } from "./figures.mjs"
import { clockOf, instantsOf } from "./limits/expansion.mjs"
import { readGs1 } from "./limits/gs1.mjs"
import { flagsOf } from "./limits/rulesAsOf.mjs"
import { levelsOf } from "./limits/superposition.mjs"
import { nearest, tableOf } from "./limits/wholeVials.mjs"
import { diariesOf, mergedAndRead } from "./twoDevices.mjs"

/** At least; work of less than a millisecond is done more often, until the compiler is done with it. */
const rounds = 7
const millisInAll = 200
const currentYear = 2026

/** Whole numbers from 0 to below `most`, always the same ones (Lehmer's generator). */
const drawing = (seed) => {
  let state = seed
  return (most) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
}

const digits = (draw, length) => Array.from({ length }, () => draw(10)).join("")
const two = (number) => String(number).padStart(2, "0")

const gtinOf = (thirteen) => [..."0123456789"].map((digit) => thirteen + digit).find(hasCheckDigit)

const codeOf = (draw) => {
  const pack = gtinOf(`0501${digits(draw, 9)}`)
  const expiry = two(26 + draw(5)) + two(1 + draw(12)) + two(draw(29))
  return `01${pack}17${expiry}10${two(draw(100))}K${digits(draw, 5)}\u001d21${digits(draw, 12)}`
}

const codes = () => {
  const draw = drawing(1)
  return Array.from({ length: 50_000 }, () => codeOf(draw))
}

const gs1 = () => {
  const texts = codes()
  return {
    what: "GS1, 50,000 codes of 01 17 10 21",
    ours: () => texts.map((text) => Result.getOrThrow(ElementString.parse(text, currentYear))),
    limit: () => texts.map((text) => readGs1(text, currentYear)),
    plain: (elements) => elements
  }
}

const wholeVials = () => {
  const draw = drawing(2)
  const sets = [
    [250, 500, 1000, 1500, 2000, 3000],
    [500, 1000, 2000, 3000],
    [250, 500, 750, 1000, 1500, 2000, 3000, 4000],
    [1000, 2000]
  ]
  const targets = Array.from({ length: 20_000 }, () => ({ set: draw(sets.length), units: 100 + draw(60_000) / 10 }))
  const strengthOf = (units) => ({ strength: { thousandths: units * 1000, unit: "[iU]" } })
  return {
    what: "whole vials, 20,000 targets",
    ours: () => {
      const tables = sets.map((set) => Result.getOrThrow(VialTable.make(set.map(strengthOf))))
      return targets.map(({ set, units }) => Result.getOrThrow(choose(tables[set], units, { policy: "nearest" })))
    },
    limit: () => {
      const tables = sets.map((set) => tableOf(set, 10))
      return targets.map(({ set, units }) => nearest(tables[set], units))
    },
    plain: (choices) =>
      choices.map(({ counts, total, vials }, place) => {
        const sizes = sets[targets[place].set].toSorted((a, b) => b - a)
        const of = (size) => counts.find(({ strength }) => strength?.thousandths === size * 1000)?.count ?? 0
        return {
          total: total.thousandths === undefined ? total : total.thousandths / 1000,
          vials,
          counts: total.thousandths === undefined ? counts : sizes.map(of)
        }
      })
  }
}

const expansion = () => {
  const draw = drawing(3)
  const [from, to] = [dayNumber("2024-01-01"), dayNumber("2028-12-31")]
  const dose = { fixed: { thousandths: 2_000_000, unit: "[iU]" } }
  const regimens = Array.from({ length: 200 }, (_, index) => {
    const start = from + draw(14)
    const minutes = draw(96) * 15
    const days = Array.from({ length: 7 }, (_, day) => day + 1).filter(() => draw(2) === 1)
    return index % 2 === 0
      ? { start, minutes, everyDays: 1 + draw(7) }
      : { start, minutes, days: days.length === 0 ? [1] : days }
  })
  const plans = regimens.map(({ days, everyDays, minutes, start }) => ({
    start: ofDayNumber(start),
    weights: [],
    pauses: [],
    phases: [
      {
        role: "maintenance",
        at: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
        ...(days === undefined
          ? { kind: "every_n_days", n: everyDays, dose }
          : { kind: "days_of_week", days: days.map((day) => ({ day, dose })) })
      }
    ]
  }))
  const simple = regimens.map(({ days, minutes, ...rest }) => ({
    ...rest,
    millis: minutes * 60_000,
    ...(days && { weekdays: Uint8Array.from({ length: 8 }, (_, day) => Number(days.includes(day))) })
  }))
  return {
    what: "regimens, 200 of 5 years to instants in London",
    ours: () => {
      const table = transitions("Europe/London", ofDayNumber(from), ofDayNumber(to))
      return plans.map((plan) => plannedMillis(plan, table, ofDayNumber(from), ofDayNumber(to)))
    },
    limit: () => {
      const clock = clockOf("Europe/London", from, to)
      return simple.map((plan) => instantsOf(plan, to, clock))
    },
    plain: (instants) => instants.map((each) => Array.from(each))
  }
}

/** Doses at ascending hours of a year, and a level at each full hour of it. */
const levels = (fall) => {
  const draw = drawing(4)
  const hours = 8760
  const doses = Array.from({ length: 10_000 }, () => ({
    hour: draw(hours * 60) / 60,
    units: 500 + draw(3000),
    infusionHours: 0
  })).toSorted((a, b) => a.hour - b.hour)
  const model = { fall, weightKg: 70, recovery: 2, baseline: 1, doses }
  const compartments =
    fall.compartments === "one"
      ? [{ part: 1, halfLifeHours: fall.halfLifeHours }]
      : [
          { part: fall.alphaFraction, halfLifeHours: fall.alphaHalfLifeHours },
          { part: 1 - fall.alphaFraction, halfLifeHours: fall.betaHalfLifeHours }
        ]
  const everyHour = Float64Array.from({ length: hours }, (_, hour) => hour)
  return {
    what: `levels, 10,000 doses over a year, compartments: ${fall.compartments}`,
    ours: () => Result.getOrThrow(levelsAt(model, everyHour)).show((values) => values),
    limit: () => levelsOf(doses, 2 / 70, hours, compartments, model.baseline),
    // Sums in another order differ in the last digits.
    plain: (values) => Array.from(values, (value) => value.toFixed(8))
  }
}

const oneCompartment = () => levels({ compartments: "one", halfLifeHours: 12 })
const twoCompartments = () =>
  levels({ compartments: "two", alphaFraction: 0.3, alphaHalfLifeHours: 3, betaHalfLifeHours: 16 })

const rulesAsOf = () => {
  const draw = drawing(5)
  const asOf = LocalDate.make("2026-08-31")
  const today = dayNumber(asOf)
  const rows = (count, make) =>
    Array.from({ length: count }, () => {
      const day = today - draw(400) + 5
      return { day, knownDay: day + (draw(4) === 0 ? draw(30) : 0), ...make() }
    })
  const columns = columnsOf(
    Array.from({ length: 5000 }, () => ({
      lines: rows(draw(161), () => ({ units: 1 + draw(4), batch: draw(500) })),
      supplies: rows(draw(12), () => ({ units: 10 + draw(60) })),
      bleeds: rows(draw(9), () => ({ joint: draw(8) - 2, cause: draw(3) === 0 ? "other" : "spontaneous" }))
    }))
  )
  const batches = [7, 77, 177]
  const rules = [
    { _tag: "Silent", days: 14 },
    { _tag: "ShareUnder", share: 0.75, days: 90 },
    { _tag: "LateShare", lateDays: 7, share: 0.2, days: 90 },
    { _tag: "StockOver", weeks: 8, days: 90 },
    { _tag: "BleedsIn", bleeds: 3, days: 30 },
    { _tag: "TargetJoint", bleeds: 3, months: 6 },
    { _tag: "RecalledBatch", batches }
  ]
  const since = (days) => today - days + 1
  const from = {
    fortnight: since(14),
    month: since(30),
    quarter: since(90),
    halfYear: dayNumber(LocalDate.make("2026-03-01"))
  }
  return {
    what: "seven rules as of a day, 5,000 people of 0 to 160 treatments",
    ours: () => runRules(rules, columns, asOf).raised,
    limit: () => {
      const isRecalled = new Uint8Array(500)
      for (const batch of batches) isRecalled[batch] = 1
      return flagsOf(columns, today, from, isRecalled)
    },
    plain: (raised) => raised.map((flags) => Array.from(flags))
  }
}

const timed = (work) => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

const compiler = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url))
const domain = fileURLToPath(new URL("../packages/domain", import.meta.url))

const typeCheck = () => spawnSync(execPath, [compiler, "--noEmit", "-p", domain])

/** A row a piece of work that has an aim instead of a limit. */
export const measureAims = () => {
  const phones = diariesOf(500)
  const texts = codes()
  const works = [
    {
      what: "50,000 scans read whole, with what is to be asked",
      aimMs: 500,
      work: () => texts.map((text) => Gs1Scan.read(text, currentYear))
    },
    { what: "two diaries of 1,000 entries merged and read", aimMs: 20, work: () => mergedAndRead(phones) },
    { what: "type check of the package", aimMs: 3000, work: typeCheck }
  ]
  return works.map(({ aimMs, what, work }) => {
    const times = Array.from({ length: rounds }, () => timed(work))
    return { work: what, "least ms": least(times).toFixed(1), "middle ms": middle(times).toFixed(1), "aim, ms": aimMs }
  })
}

/** A row a function: the least of its runs, and by how much it is slower than the limit, least by least and middle by middle. */
export const measureDomain = () =>
  [oneCompartment, twoCompartments, wholeVials, expansion, rulesAsOf, gs1].map((make) => {
    const { limit, ours, plain, what } = make()
    assert.deepEqual(plain(ours()), plain(limit()))
    const times = { ours: [], limit: [] }
    const often = Math.max(rounds, Math.ceil(millisInAll / timed(ours)))
    for (let round = 0; round < often; round += 1) {
      times.ours.push(timed(ours))
      times.limit.push(timed(limit))
    }
    const ratio = (of) => (of(times.ours) / of(times.limit)).toFixed(2)
    return {
      function: what,
      "ours, ms": least(times.ours).toFixed(1),
      "limit, ms": least(times.limit).toFixed(1),
      "ours : limit": `${ratio(least)} / ${ratio(middle)}`
    }
  })
