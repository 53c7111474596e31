/**
 * What an invented person is prescribed: a plan or none, and what they take for a bleed. A new weight is a new version of the plan.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import { addDays, dayNumber, type LocalDate } from "../../calendar/LocalDate.ts"
import { accept, change, type NewVersion } from "../../dosing/changeRegimen.ts"
import type { Phase } from "../../dosing/Phase.ts"
import type { PrescribedDose } from "../../dosing/PrescribedDose.ts"
import { type Regimen, RegimenId, type SignedDose } from "../../dosing/Regimen.ts"
import { signDose } from "../../dosing/signDose.ts"
import { Remark } from "../../person/Remark.ts"
import * as Weight from "../../person/Weight.ts"
import * as Catalogue from "../../product/Catalogue.ts"
import { demonstrationCatalogue as catalogue } from "../../product/demonstrationCatalogue.ts"
import type { Product } from "../../product/Product.ts"
import type { Unit } from "../../product/Unit.ts"
import { consultant, uuid7 } from "./ids.ts"
import type { InventedPerson } from "./InventedPerson.ts"
import { happens, type Random, weighted, whole } from "./Random.ts"

/** A product, and how much of it for each kilogram. */
export interface Strength {
  readonly product: Product
  readonly dose: PrescribedDose
}

/** `plan` is missing for who treats bleeds only. */
export interface Prescription {
  readonly plan?: { readonly regimen: Regimen; readonly product: Product }
  readonly forBleeds: Strength
}

const productOf = (id: string): Product => {
  const found = Catalogue.product(catalogue, id)
  if (found === undefined) throw new RangeError("Prescription: a product that the demonstration does not have")
  return found
}

const perKg = (value: number, unit: Unit = "[iU]"): PrescribedDose => ({
  perKg: { thousandths: value * 1000, unit }
})

const standard = productOf("A8S")
const extended = productOf("A8E")
const nine = productOf("A9E")
const antibody = productOf("EMI")
const seven = productOf("R7A")
const willebrand = productOf("VWF")

/** Mondays, Wednesdays and Fridays. */
const threeDays = [1, 3, 5] as const

const thriceAWeek = (dose: PrescribedDose): Phase => ({
  role: "maintenance",
  kind: "days_of_week",
  days: Arr.map(threeDays, (day) => ({ day, dose }))
})

const everyDays = (n: number, dose: PrescribedDose): Phase => ({ role: "maintenance", kind: "every_n_days", n, dose })

/** A product, and when it is due. */
interface Routine {
  readonly product: Product
  readonly phase: Phase
}

/** Lighter than this, whole vials of the antibody would be too far from the dose. */
const antibodyFromKg = 45

/** `undefined` for who treats bleeds only. */
const routineOf = (
  random: Random,
  { diagnosis, inhibitors, severity, weights }: InventedPerson
): Routine | undefined => {
  const isLight = (weights[0]?.kg ?? 0) < antibodyFromKg
  const isInhibited = (inhibitors.at(-1)?.bu ?? 0) >= 5
  const eight: Routine = { product: standard, phase: thriceAWeek(perKg(25)) }
  const longer: Routine = { product: extended, phase: everyDays(3, perKg(40)) }
  const emicizumab: Routine = { product: antibody, phase: everyDays(14, perKg(3, "mg")) }
  switch (diagnosis.disorder) {
    case "haemophilia_b":
      return severity === "severe" ? { product: nine, phase: everyDays(7, perKg(45)) } : undefined
    case "vwd_3":
      return happens(random, 0.4) ? { product: willebrand, phase: everyDays(4, perKg(40)) } : undefined
    default:
      if (isInhibited) return isLight ? undefined : emicizumab
      if (severity !== "severe") return severity === "moderate" && happens(random, 0.3) ? eight : undefined
      return weighted<Routine | undefined>(random, [
        [eight, 45],
        [isLight ? eight : longer, 22],
        [isLight ? eight : emicizumab, 22],
        [undefined, 11]
      ])
  }
}

const forBleedsOf = ({ diagnosis, inhibitors }: InventedPerson, routine: Routine | undefined): Strength => {
  if ((inhibitors.at(-1)?.bu ?? 0) >= 5) return { product: seven, dose: perKg(0.09, "mg") }
  if (routine !== undefined && routine.product !== antibody) return { product: routine.product, dose: perKg(40) }
  switch (diagnosis.disorder) {
    case "haemophilia_b":
      return { product: nine, dose: perKg(45) }
    case "vwd_3":
      return { product: willebrand, dose: perKg(45) }
    default:
      return { product: standard, dose: perKg(30) }
  }
}

/** The vials for a weight, as near to the dose as whole vials come. */
export const vialsFor = ({ dose, product }: Strength, kg: number): SignedDose =>
  Result.getOrThrow(signDose(dose, kg, product, { policy: "nearest" }))

const doseOf = (phase: Phase): PrescribedDose => ("days" in phase ? phase.days[0].dose : phase.dose)

const versionFor = ({ phase, product }: Routine, weight: Weight.Weight, start: LocalDate): NewVersion => ({
  start,
  productId: product.id,
  catalogueVersion: catalogue.version,
  phases: [phase],
  weights: [weight],
  pauses: [],
  signed: vialsFor({ dose: doseOf(phase), product }, weight.kg),
  author: consultant,
  reason: Remark.make("Invented for a demonstration")
})

const isSame = (a: SignedDose | undefined, b: SignedDose | undefined): boolean =>
  JSON.stringify(a?.vials) === JSON.stringify(b?.vials)

/** Longest time that a plan was followed before the diary: not all people have their doses on the same days. */
const mostDaysBefore = 27

/** Every day on which a weight makes other vials of the dose begins a version. */
const regimenOf = (random: Random, someone: InventedPerson, routine: Routine): Regimen => {
  const { accountId, observed, person, weights } = someone
  const first = weights[0] ?? { kg: 70, on: observed.from }
  const start = addDays(observed.from, -whole(random, 0, mostDaysBefore))
  const begun: Regimen = {
    id: RegimenId.make(uuid7(random, dayNumber(observed.from) * 86_400_000)),
    personId: person.id,
    kind: "prophylaxis",
    versions: [{ ...versionFor(routine, first, start), no: 1, status: "active" }]
  }
  const written = weights.slice(1).reduce((regimen, weight) => {
    const next = versionFor(routine, weight, weight.on)
    return isSame(next.signed, regimen.versions.at(-1)?.signed) || weight.on <= observed.from
      ? regimen
      : Result.getOrThrow(change(regimen, next))
  }, begun)
  return written.versions.reduce(
    (regimen, { no, start }) => Result.getOrThrow(accept(regimen, no, { by: accountId, on: start })),
    written
  )
}

/** What the person is prescribed, through all observed days. */
export const prescriptionOf = (random: Random, someone: InventedPerson): Prescription => {
  const routine = routineOf(random, someone)
  return {
    forBleeds: forBleedsOf(someone, routine),
    ...(routine === undefined
      ? {}
      : { plan: { regimen: regimenOf(random, someone, routine), product: routine.product } })
  }
}

/** The vials for a bleed on a day. */
export const bleedVials = ({ forBleeds }: Prescription, { observed, weights }: InventedPerson, day: LocalDate) =>
  vialsFor(forBleeds, (Weight.on(weights, day) ?? weights[0] ?? { kg: 70, on: observed.from }).kg)
