/**
 * Invented plans and doses: builders for the examples of a test, and arbitraries for its laws.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Arr from "effect/Array"
import * as Schema from "effect/Schema"
import { epochMillis, Instant, instantOf } from "../calendar/Instant.ts"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import type { Dose } from "../dosing/Dose.ts"
import type { ScheduledPhase } from "../dosing/Phase.ts"
import type { PrescribedDose } from "../dosing/PrescribedDose.ts"
import { type Plan, type Regimen, RegimenId, type Version } from "../dosing/Regimen.ts"
import type { Fall, LevelModel } from "../dosing/levels/LevelModel.ts"
import type { Context, Facts } from "../dosing/safety/Context.ts"
import type { FindingCode, Missing } from "../dosing/safety/Finding.ts"
import { findings } from "../dosing/safety/findings.ts"
import { thresholds } from "../dosing/safety/thresholds.ts"
import type { VialStrength } from "../dosing/VialTable.ts"
import type { DoseWeight } from "../person/DosingWeight.ts"
import { AccountId } from "../person/AccountId.ts"
import { Remark } from "../person/Remark.ts"
import type { Amount } from "../product/Amount.ts"
import { BatchNumber } from "../product/BatchNumber.ts"
import type { Molecule } from "../product/Molecule.ts"
import type { Product } from "../product/Product.ts"
import type { Unit } from "../product/Unit.ts"
import { person } from "./person.ts"

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

const oneOf = <const A extends ReadonlyArray<string | number>>(choices: A): Arbitrary.Arbitrary<A[number]> =>
  Arbitrary.schema(Schema.Literals(choices))

/** So much of a unit. */
export const amountOf = (value: number, unit: Unit = "[iU]"): Amount => ({
  thousandths: Math.round(value * 1000),
  unit
})

/** The same dose for every slot. */
export const fixed = (value: number, unit: Unit = "[iU]"): PrescribedDose => ({ fixed: amountOf(value, unit) })

/** A dose for each kilogram. */
export const perKg = (value: number, unit: Unit = "[iU]"): PrescribedDose => ({ perKg: amountOf(value, unit) })

/** A dose every other day from the beginning of 2026; whatever a test is about is given. */
export const plan = (about: Partial<Plan> = {}): Plan => ({
  start: LocalDate.make("2026-01-01"),
  phases: [{ role: "maintenance", kind: "every_n_days", n: 2, dose: fixed(2000) }],
  weights: [],
  pauses: [],
  ...about
})

/** A clinician who is plainly invented. */
export const clinician = AccountId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d0c")

/** An active version of {@link plan}; whatever a test is about is given. */
export const version = (about: Partial<Version> = {}): Version => ({
  no: 1,
  status: "active",
  productId: "test-factor",
  catalogueVersion: "test-1",
  ...plan(),
  author: clinician,
  reason: Remark.make("Invented for a test"),
  ...about
})

/** A regimen of one version; whatever a test is about is given. */
export const regimen = (about: Partial<Regimen> = {}): Regimen => ({
  id: RegimenId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d0e"),
  personId: person().id,
  kind: "prophylaxis",
  versions: [version()],
  ...about
})

/** A product of a centre's shelf, with the keys that dose rules read; whatever a test is about is given. */
export const product = (about: Partial<Product> = {}): Product => ({
  id: "test-factor",
  brand: "Brand test-factor",
  generic: "Substance test-factor",
  class: "shl",
  molecule: "fviii",
  origin: "recombinant",
  halfLifeClass: "shl",
  unit: "[iU]",
  routes: ["intravenous"],
  ukStatus: "unknown",
  verify: { status: "unverified" },
  presentations: Arr.map(Arr.make(250, 500, 1000, 2000), (strength) => ({
    id: `test-factor-${strength}`,
    strength: amountOf(strength),
    gtins: []
  })),
  ...about
})

/** 2000 IU on a morning of May 2026, for prophylaxis; whatever a test is about is given. */
export const dose = (about: Partial<Dose> = {}): Dose => ({
  at: Instant.make("2026-05-10T07:00:00Z"),
  date: LocalDate.make("2026-05-10"),
  product: product(),
  amount: amountOf(2000),
  use: "prophylaxis",
  batches: [
    { number: BatchNumber.make("TEST-A101"), expiry: { value: LocalDate.make("2027-09-30"), precision: "day" } }
  ],
  ...about
})

/** A dose of a molecule, in its unit; whatever a test is about is given. */
export const doseOf = (molecule: Molecule, about: Partial<Dose> = {}, row: Partial<Product> = {}): Dose => {
  const unit = unitOfMolecule[molecule] ?? "[iU]"
  const of = product({
    id: `test-${molecule}`,
    molecule,
    class: classOfMolecule[molecule] ?? "non_factor",
    unit,
    presentations: [{ id: `test-${molecule}-1`, strength: amountOf(1, unit), gtins: [] }],
    ...row
  })
  return dose({ product: of, amount: amountOf(1, unit), ...about })
}

const unitOfMolecule: Partial<Record<Molecule, Unit>> = {
  apcc: "[arb'U]",
  rfviia: "mg",
  emicizumab: "mg",
  concizumab: "mg",
  marstacimab: "mg",
  fitusiran: "mg",
  tranexamic_acid: "mg",
  desmopressin: "ug",
  fibrinogen: "g"
}

const classOfMolecule: Partial<Record<Molecule, Product["class"]>> = {
  fviii: "shl",
  fix: "shl",
  vwf: "vwf",
  vwf_fviii: "vwf",
  apcc: "bypassing",
  rfviia: "bypassing",
  pcc: "rare_factor",
  fxi: "rare_factor",
  fxiii: "rare_factor",
  rfxiii: "rare_factor",
  tranexamic_acid: "antifibrinolytic",
  desmopressin: "desmopressin"
}

/** A weight that doses are counted by, measured not long ago. */
export const weightOf = (kg: number): DoseWeight => ({
  kg,
  actual: { kg, on: LocalDate.make("2026-05-01") },
  freshness: "fresh"
})

/** What is known of a grown-up of 70 kg with haemophilia A and an empty diary; whatever a test is about is given. */
export const context = (about: Partial<Context> = {}, facts: Partial<Facts> = {}): Context => ({
  setting: "diary_entry",
  catalogue: { version: "test-1", products: [product(), doseOf("fix").product] },
  thresholds,
  person: {
    birthDate: LocalDate.make("1990-02-03"),
    disorders: ["haemophilia_a"],
    severity: "severe",
    inhibitors: {},
    reactions: [],
    weight: weightOf(70),
    ...facts
  },
  history: [],
  plans: [],
  ...about
})

/** The codes of what the rules found. */
export const codesOf = (of: Dose, about: Context): ReadonlyArray<FindingCode> =>
  findings(of, about).findings.map(({ code }) => code)

/** What a rule lacked, when it was not checked. */
export const missingOf = (code: FindingCode, of: Dose, about: Context): Missing | undefined =>
  findings(of, about).notChecked.find((each) => each.code === code)?.missing

/** So many hours after the dose of {@link dose}, negative before it. */
export const hoursLater = (hours: number): Pick<Dose, "at" | "date"> => {
  const at = instantOf(epochMillis(Instant.make("2026-05-10T07:00:00Z")) + hours * 3_600_000)
  return { at, date: LocalDate.make(at.slice(0, 10)) }
}

const doses: Arbitrary.Arbitrary<PrescribedDose> = Arbitrary.map(
  Arbitrary.all([oneOf(["fixed", "perKg"]), whole(1, 100)]),
  ([kind, value]) => (kind === "fixed" ? fixed(value * 50) : perKg(value))
)

/** Phases of every kind, without a count. */
const endless: Arbitrary.Arbitrary<ScheduledPhase> = Arbitrary.flatMap(
  oneOf(["every_n_days", "every_n_months", "days_of_week", "cycle"]),
  (kind): Arbitrary.Arbitrary<ScheduledPhase> => {
    const role = "maintenance"
    switch (kind) {
      case "every_n_days":
        return Arbitrary.map(Arbitrary.all({ n: whole(1, 30), dose: doses }), (phase) => ({ ...phase, kind, role }))
      case "every_n_months":
        return Arbitrary.map(Arbitrary.all({ n: whole(1, 6), dose: doses }), (phase) => ({ ...phase, kind, role }))
      case "days_of_week":
        return Arbitrary.map(
          Arbitrary.all({ first: whole(1, 7), more: Arbitrary.array(whole(1, 7)), dose: doses }),
          ({ dose, first, more }) => ({
            kind,
            role,
            days: Arr.map(Arr.dedupe(Arr.make(first, ...more)), (day) => ({ day, dose }))
          })
        )
      case "cycle":
        return Arbitrary.map(
          Arbitrary.all({ first: whole(1, 9), more: Arbitrary.array(whole(1, 9), { maxLength: 4 }), dose: doses }),
          ({ dose, first, more }) => ({ kind, role, gaps: [first, ...more] as const, dose })
        )
    }
  }
)

const loading: Arbitrary.Arbitrary<ScheduledPhase> = Arbitrary.map(
  Arbitrary.all({ phase: endless, count: whole(1, 8) }),
  ({ count, phase }) => ({ ...phase, role: "loading", count })
)

/** The days of the plans below: the month's end, leap years and clock changes are among them. */
const planDays = Arbitrary.map(whole(0, 1200), (days) => addDays(LocalDate.make("2025-12-01"), days))

const weights = Arbitrary.array(Arbitrary.all({ kg: whole(10, 90), on: planDays }), { maxLength: 4 })

const pauses = Arbitrary.map(
  Arbitrary.array(Arbitrary.all({ from: planDays, days: whole(0, 40) }), { maxLength: 3 }),
  (drawn) => drawn.map(({ days, from }) => ({ from, to: addDays(from, days) }))
)

/** Plans of one to three phases, without an end. */
export const plans: Arbitrary.Arbitrary<Plan> = Arbitrary.map(
  Arbitrary.all({
    start: planDays,
    first: Arbitrary.array(loading, { maxLength: 2 }),
    last: endless,
    weights,
    pauses
  }),
  ({ first, last, ...about }) => ({ ...about, phases: Arr.append(first, last) })
)

/** Three days of a plan's years, in order. */
export const periods: Arbitrary.Arbitrary<readonly [LocalDate, LocalDate, LocalDate]> = Arbitrary.map(
  Arbitrary.all({ from: planDays, first: whole(0, 400), second: whole(1, 400) }),
  ({ first, from, second }) => [from, addDays(from, first), addDays(from, first + second)] as const
)

/** One to four strengths of vials, some of them few. */
export const vialSets: Arbitrary.Arbitrary<ReadonlyArray<VialStrength>> = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.all({
      strength: oneOf([12, 30, 105, 250, 500, 523, 987, 1000, 1042, 1500, 2000]),
      available: whole(0, 6)
    }),
    { minLength: 1, maxLength: 4 }
  ),
  (drawn) =>
    drawn.map(({ available, strength }) => ({
      strength: amountOf(strength),
      // Six stands for a strength of which there are always more.
      ...(available === 6 ? {} : { available })
    }))
)

const molecules = oneOf([
  "fviii",
  "fix",
  "fxi",
  "rfviia",
  "apcc",
  "pcc",
  "rfxiii",
  "emicizumab",
  "concizumab",
  "marstacimab",
  "fitusiran",
  "tranexamic_acid",
  "desmopressin"
])

/** Doses of many molecules within some days, now and then two at once. */
export const someDoses: Arbitrary.Arbitrary<Dose> = Arbitrary.map(
  Arbitrary.all({
    molecule: molecules,
    hours: whole(-400, 0),
    value: whole(1, 9000),
    use: oneOf(["bleed", "prophylaxis", "iti"]),
    supervision: oneOf(["supervised", "unsupervised"])
  }),
  ({ hours, molecule, supervision, use, value }) =>
    doseOf(molecule, {
      ...hoursLater(hours),
      use,
      supervision,
      amount: amountOf(value, unitOfMolecule[molecule] ?? "[iU]")
    })
)

const between = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Finite.check(Schema.isBetween({ minimum, maximum })))

const falls: Arbitrary.Arbitrary<Fall> = Arbitrary.map(
  Arbitrary.all({
    compartments: oneOf(["one", "two"]),
    halfLifeHours: between(2, 120),
    alphaFraction: between(0, 1),
    alphaHalfLifeHours: between(1, 10)
  }),
  ({ alphaFraction, alphaHalfLifeHours, compartments, halfLifeHours }): Fall =>
    compartments === "one"
      ? { compartments, halfLifeHours }
      : { compartments, alphaFraction, alphaHalfLifeHours, betaHalfLifeHours: halfLifeHours }
)

/** Models of one to eight doses within a month, some of them infusions, in any order. */
export const levelModels: Arbitrary.Arbitrary<LevelModel> = Arbitrary.all({
  fall: falls,
  weightKg: between(3, 120),
  recovery: between(0.5, 3),
  baseline: between(0, 20),
  doses: Arbitrary.array(
    Arbitrary.all({ hour: whole(0, 720), units: whole(250, 6000), infusionHours: oneOf([0, 0, 0.5, 24]) }),
    { minLength: 1, maxLength: 8 }
  )
})
