import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/regimen-expansion.json" with { type: "json" }
import { addDays, dayNumber, LocalDate } from "../calendar/LocalDate.ts"
import type { Unit } from "../product/Unit.ts"
import { amountOf, fixed, perKg, periods, plan, plans, regimen, version } from "../testing/dosing.ts"
import { type Phase, Phase as PhaseSchema } from "./Phase.ts"
import type { Plan } from "./Regimen.ts"
import type { Slot } from "./Slot.ts"
import { slots, slotsOf } from "./slots.ts"

const day = (text: string) => LocalDate.make(text)
const dates = (found: ReadonlyArray<Slot>) => found.map(({ date }) => date)
const withoutPauses = (of: Plan): Plan => ({ ...of, pauses: [] })

describe("slotsOf", () => {
  it.prop(
    "clinical 3.6: a period that is split has the slots of its parts, one after the other",
    [plans, periods],
    ([of, [from, split, to]]) => {
      assert.deepStrictEqual(slotsOf(of, from, to), [
        ...slotsOf(of, from, split),
        ...slotsOf(of, addDays(split, 1), to)
      ])
    }
  )
  it.prop("clinical 3.6: days ascend, and no day has two slots", [plans, periods], ([of, [from, , to]]) => {
    const found = dates(slotsOf(of, from, to))
    assert.deepStrictEqual(found, [...new Set(found)].toSorted())
    assert.isTrue(found.every((date) => from <= date && date <= to && date >= of.start))
  })
  it.prop(
    "clinical 3.6: each slot is there when its day alone is asked for",
    [plans, periods],
    ([of, [from, , to]]) => {
      for (const slot of slotsOf(of, from, to)) assert.deepStrictEqual(slotsOf(of, slot.date, slot.date), [slot])
    }
  )
  it.prop("clinical 3.6: a later end only adds slots", [plans, periods], ([of, [from, end, to]]) => {
    const [sooner, later] = [slotsOf({ ...of, end }, from, to), slotsOf(of, from, to)]
    assert.deepStrictEqual(
      sooner,
      later.filter(({ date }) => date <= end)
    )
  })
  it.prop("clinical 3.6: a pause takes its days away and moves no other", [plans, periods], ([of, [from, , to]]) => {
    const isPaused = (date: LocalDate) => of.pauses.some((pause) => pause.from <= date && date <= pause.to)
    assert.deepStrictEqual(
      slotsOf(of, from, to),
      slotsOf(withoutPauses(of), from, to).filter(({ date }) => !isPaused(date))
    )
  })
  it.prop(
    "clinical 3.6: a phase with a count has as many slots, and the next one begins after them",
    [plans, periods],
    ([of, [, , to]]) => {
      const phases = slotsOf(withoutPauses(of), of.start, addDays(to, 4000)).map(({ phase }) => phase)
      assert.deepStrictEqual(
        phases,
        phases.toSorted((a, b) => a - b)
      )
      of.phases.slice(0, -1).forEach((phase, place) => {
        const count = phase.role === "on_demand" ? 0 : phase.count
        assert.strictEqual(phases.filter((each) => each === place + 1).length, count)
      })
    }
  )
  it.prop("clinical 3.6: the order of weights and pauses does not matter", [plans, periods], ([of, [from, , to]]) => {
    const weights = of.weights.filter(({ on }, place) => of.weights.findIndex((each) => each.on === on) === place)
    assert.deepStrictEqual(
      slotsOf({ ...of, weights: weights.toReversed(), pauses: of.pauses.toReversed() }, from, to),
      slotsOf({ ...of, weights }, from, to)
    )
  })

  it("clinical 3.6: without a weight a dose by weight has no amount", () => {
    const of = plan({
      phases: [{ role: "maintenance", kind: "every_n_days", n: 7, dose: perKg(3, "mg") }],
      weights: [{ kg: 20, on: day("2026-01-08") }]
    })
    assert.deepStrictEqual(
      slotsOf(of, day("2026-01-01"), day("2026-01-08")).map(({ amount }) => amount),
      [undefined, amountOf(60, "mg")]
    )
  })
  it("clinical 3.6: a counted phase of weekdays is followed on the next day", () => {
    const of = plan({
      start: day("2026-03-02"),
      phases: [
        { role: "loading", kind: "days_of_week", days: [{ day: 1, dose: fixed(1) }], count: 2 },
        { role: "maintenance", kind: "every_n_days", n: 7, dose: fixed(2) }
      ]
    })
    assert.deepStrictEqual(dates(slotsOf(of, day("2026-03-01"), day("2026-03-20"))), [
      day("2026-03-02"),
      day("2026-03-09"),
      day("2026-03-10"),
      day("2026-03-17")
    ])
  })
  it("clinical 3.6: a cycle of 2, 2 and 3 days is Monday, Wednesday, Friday", () => {
    const of = plan({
      start: day("2026-03-02"),
      phases: [{ role: "maintenance", kind: "cycle", gaps: [2, 2, 3], dose: fixed(2) }]
    })
    assert.deepStrictEqual(dates(slotsOf(of, day("2026-03-09"), day("2026-03-13"))), [
      day("2026-03-09"),
      day("2026-03-11"),
      day("2026-03-13")
    ])
  })
  it("clinical 3.6: phases whose counts reach beyond all years end there", () => {
    const long = { role: "loading", kind: "every_n_months", n: 24, count: 10_000, dose: fixed(1) } as const
    const of = plan({ start: day("2199-11-30"), phases: [long, { ...long, kind: "every_n_days", n: 366 }] })
    assert.deepStrictEqual(dates(slotsOf(of, day("1900-01-01"), day("2199-12-31"))), [day("2199-11-30")])
  })
})

describe("slots", () => {
  it("clinical 3.6.1: each day has the slots of the version that held on it", () => {
    const of = regimen({
      versions: [
        version({ status: "replaced", end: day("2026-01-04") }),
        version({ no: 2, start: day("2026-01-05"), phases: [{ ...everyDay, dose: fixed(500) }] }),
        version({ no: 3, status: "draft", start: day("2026-01-06") })
      ]
    })
    assert.deepStrictEqual(
      slots(of, day("2026-01-01"), day("2026-01-06")).map(({ amount, date }) => [date, amount?.thousandths]),
      [
        [day("2026-01-01"), 2_000_000],
        [day("2026-01-03"), 2_000_000],
        [day("2026-01-05"), 500_000],
        [day("2026-01-06"), 500_000]
      ]
    )
  })
  it("clinical 3.6.2: a regimen for when it is needed has no slots", () => {
    const needed = version({ phases: [{ role: "on_demand", dose: fixed(2000) }] })
    assert.deepStrictEqual(
      slots(regimen({ kind: "on_demand", versions: [needed] }), day("2026-01-01"), day("2027-01-01")),
      []
    )
  })
  it("clinical 3.6.3: a slot carries the clock time of its phase", () => {
    const morning = version({ phases: [{ ...everyDay, at: "07:30" }] })
    assert.deepStrictEqual(
      slots(regimen({ versions: [morning] }), day("2026-01-01"), day("2026-01-01")).map(({ at }) => at),
      ["07:30"]
    )
  })
  const everyDay = { role: "maintenance", kind: "every_n_days", n: 1, dose: fixed(2000) } as const
})

describe("clinical 3.6: vectors", () => {
  const units: Record<string, Unit> = { IU: "[iU]", mg: "mg" }
  const snake = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  type Printed = { readonly fixed?: number; readonly perKg?: number; readonly unit: string }
  const doseOf = ({ fixed: whole, perKg: each, unit }: Printed) =>
    whole === undefined ? perKg(each ?? 0, units[unit]) : fixed(whole, units[unit])
  interface PrintedPhase {
    readonly kind: string
    readonly dose?: Printed
    readonly days?: ReadonlyArray<number> | ReadonlyArray<{ readonly day: number; readonly dose: Printed }>
  }
  const phaseOf = ({ days, dose, kind, ...rest }: PrintedPhase): Phase => {
    const printed = dose === undefined ? undefined : doseOf(dose)
    return Schema.decodeUnknownSync(PhaseSchema)({
      ...rest,
      role: "maintenance",
      kind: snake(kind),
      ...(days === undefined
        ? { dose: printed }
        : {
            days: days.map((each) =>
              typeof each === "number" ? { day: each, dose: printed } : { day: each.day, dose: doseOf(each.dose) }
            )
          })
    })
  }
  it.each(vectors.cases)("clinical 3.6: vector regimen-expansion: $name", ({ expected, input }) => {
    const { end, phases, start, weights = [] } = input.regimen
    const [first, ...more] = phases.map((phase: PrintedPhase) => phaseOf(phase))
    if (first === undefined) return assert.fail("a regimen without a phase")
    const of = plan({
      start: day(start),
      ...(end === undefined ? {} : { end: day(end) }),
      phases: [first, ...more],
      weights: weights.map(({ from, kg }) => ({ on: day(from), kg }))
    })
    const found = slotsOf(of, day(input.from), day(input.to))
    assert.strictEqual(found.length, expected.count)
    assert.deepStrictEqual<unknown>(
      found.map(({ amount, date, phase }) => [date, amount, phase]),
      expected.slots.map(({ amount, date, phase, unit }) => [date, amountOf(amount, units[unit]), phase])
    )
  })
})

it.prop(
  "clinical 3.6: slots at even distances are where counting says, however long ago the plan began",
  [Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 366 }))), periods],
  ([n, [start, from, to]]) => {
    const of = plan({ start, phases: [{ role: "maintenance", kind: "every_n_days", n, dose: fixed(1) }] })
    const found = slotsOf(of, from, to)
    assert.isTrue(found.every(({ date }) => (dayNumber(date) - dayNumber(start)) % n === 0))
    assert.strictEqual(
      found.length,
      Math.floor((dayNumber(to) - dayNumber(start)) / n) - Math.ceil((dayNumber(from) - dayNumber(start)) / n) + 1
    )
  }
)
