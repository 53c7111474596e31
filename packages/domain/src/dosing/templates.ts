/**
 * Common regimens, as a clinician finds them to begin with. A template is a range, not a dose: nobody is started on one
 * without a clinician who chooses (clinical 3.4).
 *
 * Longer than other files because it is one table. None of the figures is confirmed.
 *
 * @since 0.1.0
 */
import type { Molecule } from "../product/Molecule.ts"
import type { Unit } from "../product/Unit.ts"

/** From the least to the most for each dose; the same figure twice where the label names one. */
export interface DoseRange {
  readonly basis: "per_kg" | "fixed"
  readonly from: number
  readonly to: number
  readonly unit: Unit
}

/** How often: every so many days (from, to), calendar months, or times a week. */
export type Often =
  | { readonly everyDays: readonly [number, number] }
  | { readonly everyMonths: number }
  | { readonly timesAWeek: readonly [number, number] }

/** One stretch of a template; a counted one is followed by the next. */
export interface TemplatePhase {
  readonly dose: DoseRange
  readonly often: Often
  readonly count?: number
}

/** A regimen to begin with. */
export interface Template {
  readonly name: string
  readonly molecule: Molecule
  readonly halfLifeClass?: "shl" | "ehl" | "ultra"
  readonly phases: ReadonlyArray<TemplatePhase>
  readonly source: string
  readonly verify: "unverified"
}

const range =
  (basis: DoseRange["basis"], unit: Unit) =>
  (from: number, to = from) => ({ basis, unit, from, to })
const iuPerKg = range("per_kg", "[iU]")
const mgPerKg = range("per_kg", "mg")
const mg = range("fixed", "mg")

const everyDays = (from: number, to = from) => ({ everyDays: [from, to] as const })
const timesAWeek = (from: number, to = from) => ({ timesAWeek: [from, to] as const })

const guideline = { source: "WFH guidelines, 3rd edition, 2020, chapter 6", verify: "unverified" } as const
const label = (product: string) => ({ source: `${product}, product information`, verify: "unverified" }) as const
const reviews = { source: "reviews of prophylaxis in rare bleeding disorders", verify: "unverified" } as const

const fviii = { molecule: "fviii", halfLifeClass: "shl", ...guideline } as const
const fix = { molecule: "fix", halfLifeClass: "shl", ...guideline } as const
const loadEmicizumab = { dose: mgPerKg(3), often: everyDays(7), count: 4 } as const
const loadConcizumab = { dose: mgPerKg(1), often: everyDays(1), count: 1 } as const
const loadMarstacimab = { dose: mg(300), often: everyDays(7), count: 1 } as const

/** The version of the table: a regimen that began from it says so. */
export const templatesVersion = "2026-11-26"

/** All templates. */
export const templates = [
  { name: "fviii_high", ...fviii, phases: [{ dose: iuPerKg(25, 40), often: everyDays(2) }] },
  { name: "fviii_intermediate", ...fviii, phases: [{ dose: iuPerKg(15, 25), often: timesAWeek(3) }] },
  { name: "fviii_low", ...fviii, phases: [{ dose: iuPerKg(10, 15), often: timesAWeek(2, 3) }] },
  { name: "fix_high", ...fix, phases: [{ dose: iuPerKg(40, 60), often: timesAWeek(2) }] },
  { name: "fix_intermediate", ...fix, phases: [{ dose: iuPerKg(20, 40), often: timesAWeek(2) }] },
  { name: "fix_low", ...fix, phases: [{ dose: iuPerKg(10, 15), often: timesAWeek(2) }] },
  {
    name: "fviii_extended",
    ...fviii,
    halfLifeClass: "ehl",
    phases: [{ dose: iuPerKg(25, 65), often: everyDays(3, 5) }]
  },
  {
    name: "efanesoctocog",
    molecule: "fviii",
    halfLifeClass: "ultra",
    ...label("Altuvoct"),
    phases: [{ dose: iuPerKg(50), often: everyDays(7) }]
  },
  { name: "fix_extended", ...fix, halfLifeClass: "ehl", phases: [{ dose: iuPerKg(35, 50), often: everyDays(7) }] },
  {
    name: "fix_extended_long_interval",
    molecule: "fix",
    halfLifeClass: "ehl",
    ...label("Idelvion"),
    phases: [{ dose: iuPerKg(75), often: everyDays(10, 14) }]
  },
  {
    name: "emicizumab_weekly",
    molecule: "emicizumab",
    ...label("Hemlibra"),
    phases: [loadEmicizumab, { dose: mgPerKg(1.5), often: everyDays(7) }]
  },
  {
    name: "emicizumab_two_weekly",
    molecule: "emicizumab",
    ...label("Hemlibra"),
    phases: [loadEmicizumab, { dose: mgPerKg(3), often: everyDays(14) }]
  },
  {
    name: "emicizumab_four_weekly",
    molecule: "emicizumab",
    ...label("Hemlibra"),
    phases: [loadEmicizumab, { dose: mgPerKg(6), often: everyDays(28) }]
  },
  {
    name: "concizumab",
    molecule: "concizumab",
    ...label("Alhemo"),
    phases: [loadConcizumab, { dose: mgPerKg(0.2), often: everyDays(1) }]
  },
  {
    name: "marstacimab",
    molecule: "marstacimab",
    ...label("Hympavzi"),
    phases: [loadMarstacimab, { dose: mg(150), often: everyDays(7) }]
  },
  {
    name: "fitusiran",
    molecule: "fitusiran",
    ...label("Qfitlia"),
    phases: [{ dose: mg(50), often: { everyMonths: 2 } }]
  },
  { name: "fxiii_recombinant", molecule: "rfxiii", ...reviews, phases: [{ dose: iuPerKg(35), often: everyDays(28) }] },
  {
    name: "fxiii_plasma",
    molecule: "fxiii",
    ...reviews,
    phases: [{ dose: iuPerKg(10, 40), often: everyDays(28, 42) }]
  },
  {
    name: "fxiii_plasma_label",
    molecule: "fxiii",
    ...label("Fibrogammin"),
    phases: [{ dose: iuPerKg(40), often: everyDays(28) }]
  },
  { name: "fvii_plasma", molecule: "fvii", ...reviews, phases: [{ dose: iuPerKg(10, 40), often: timesAWeek(3) }] },
  { name: "immune_tolerance_low", ...fviii, phases: [{ dose: iuPerKg(50), often: timesAWeek(3) }] },
  { name: "immune_tolerance_high", ...fviii, phases: [{ dose: iuPerKg(200), often: everyDays(1) }] }
] as const satisfies ReadonlyArray<Template>

/**
 * The daily dose of concizumab that its label names once, after about four weeks, for the level in plasma: mg/kg (clinical 3.4).
 *
 * @param ngPerMl 0 and more; 200 and 4000 belong to the middle step
 * @returns `undefined` for what is no level
 */
export const concizumabMaintenance = (ngPerMl: number): number | undefined => {
  if (!(ngPerMl >= 0)) return undefined
  if (ngPerMl < 200) return 0.25
  return ngPerMl <= 4000 ? 0.2 : 0.15
}

/** From which weight weekly 300 mg of marstacimab are possible, and the most a week. */
export const marstacimabMore = { fromKg: 50, mgWeekly: 300, source: "Hympavzi, product information" } as const
