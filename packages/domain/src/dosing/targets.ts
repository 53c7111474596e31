/**
 * The levels of a clotting factor that a treatment aims at, by situation: tables of guidelines, as data for clinicians.
 *
 * Longer than other files because it is one table. Figures are IU/dL, fibrinogen in g/L, days counted from the first.
 *
 * @since 0.1.0
 */

/** A level to aim at, and for which days; without days as long as it takes. */
export interface Aim {
  readonly from: number
  readonly to: number
  readonly days?: { readonly from: number; readonly to: number }
}

/** Aims one after the other. */
export type Aims = ReadonlyArray<Aim>

/** With fewer resources, or where there is no significant constraint. */
export type Pattern = "lower" | "higher"

/** A row of the table: the levels of haemophilia A and B, where it came from, and what of it nobody has confirmed. */
export interface Target {
  readonly situation: string
  readonly haemophilia_a: { readonly lower?: Aims; readonly higher: Aims }
  readonly haemophilia_b: { readonly lower: Aims; readonly higher: Aims } | undefined
  readonly source: string
  readonly verify?: string
}

const aim = (from: number, to: number, firstDay?: number, lastDay?: number): Aim => ({
  from,
  to,
  ...(firstDay === undefined || lastDay === undefined ? {} : { days: { from: firstDay, to: lastDay } })
})

const guideline = "WFH guidelines, 3rd edition, 2020, chapter 7, table of practice patterns"
const fromMemory = "every level and day, against the printed table"

/** The version of the table; a figure that is printed says by which it was made. */
export const targetsVersion = "2026-11-26"

/** The column that is offered first in the United Kingdom (clinical 3.2). */
export const usualPattern: Pattern = "higher"

/** The table of clinical 3.2, after the British rows for joints (clinical 3.2.1). */
export const targets = [
  {
    situation: "uk_joint_early",
    haemophilia_a: { higher: [aim(50, 60)] },
    haemophilia_b: undefined,
    source: "UKHCDO guideline on acute joint bleeds, 2017, read in a summary",
    verify: "that the rows are still current, and what is meant for FIX"
  },
  {
    situation: "uk_joint_immobilising",
    haemophilia_a: { higher: [aim(60, 80)] },
    haemophilia_b: undefined,
    source: "UKHCDO guideline on acute joint bleeds, 2017, read in a summary",
    verify: "that the rows are still current, and what is meant for FIX"
  },
  {
    situation: "joint",
    haemophilia_a: { lower: [aim(10, 20, 1, 2)], higher: [aim(40, 60, 1, 2)] },
    haemophilia_b: { lower: [aim(10, 20, 1, 2)], higher: [aim(40, 60, 1, 2)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "superficial_muscle",
    haemophilia_a: { lower: [aim(10, 20, 2, 3)], higher: [aim(40, 60, 2, 3)] },
    haemophilia_b: { lower: [aim(10, 20, 2, 3)], higher: [aim(40, 60, 2, 3)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "deep_muscle_initial",
    haemophilia_a: { lower: [aim(20, 40, 1, 2)], higher: [aim(80, 100, 1, 2)] },
    haemophilia_b: { lower: [aim(15, 30, 1, 2)], higher: [aim(60, 80, 1, 2)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "iliopsoas_maintenance",
    haemophilia_a: { lower: [aim(10, 20, 3, 5)], higher: [aim(30, 60, 3, 5)] },
    haemophilia_b: { lower: [aim(10, 20, 3, 5)], higher: [aim(30, 60, 3, 5)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "intracranial_initial",
    haemophilia_a: { lower: [aim(50, 80, 1, 3)], higher: [aim(80, 100, 1, 7)] },
    haemophilia_b: { lower: [aim(50, 80, 1, 3)], higher: [aim(60, 80, 1, 7)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "intracranial_maintenance",
    haemophilia_a: { lower: [aim(30, 50, 4, 7), aim(20, 40, 8, 14)], higher: [aim(50, 50, 8, 21)] },
    haemophilia_b: { lower: [aim(30, 50, 4, 7), aim(20, 40, 8, 14)], higher: [aim(30, 30, 8, 21)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "throat_and_neck_initial",
    haemophilia_a: { lower: [aim(30, 50, 1, 3)], higher: [aim(80, 100, 1, 7)] },
    haemophilia_b: { lower: [aim(30, 50, 1, 3)], higher: [aim(60, 80, 1, 7)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "throat_and_neck_maintenance",
    haemophilia_a: { lower: [aim(10, 20, 4, 7)], higher: [aim(50, 50, 8, 14)] },
    haemophilia_b: { lower: [aim(10, 20, 4, 7)], higher: [aim(30, 30, 8, 14)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "gastrointestinal_initial",
    haemophilia_a: { lower: [aim(30, 50, 1, 3)], higher: [aim(80, 100, 7, 14)] },
    haemophilia_b: { lower: [aim(30, 50, 1, 3)], higher: [aim(60, 80, 7, 14)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "gastrointestinal_maintenance",
    haemophilia_a: { lower: [aim(10, 20, 4, 7)], higher: [aim(50, 50)] },
    haemophilia_b: { lower: [aim(10, 20, 4, 7)], higher: [aim(30, 30)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "renal",
    haemophilia_a: { lower: [aim(20, 40, 3, 5)], higher: [aim(50, 50, 3, 5)] },
    haemophilia_b: { lower: [aim(15, 30, 3, 5)], higher: [aim(40, 40, 3, 5)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "deep_laceration",
    haemophilia_a: { lower: [aim(20, 40, 5, 7)], higher: [aim(50, 50, 5, 7)] },
    haemophilia_b: { lower: [aim(15, 30, 5, 7)], higher: [aim(40, 40, 5, 7)] },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "major_surgery_before",
    haemophilia_a: { lower: [aim(60, 80)], higher: [aim(80, 100)] },
    haemophilia_b: { lower: [aim(50, 70)], higher: [aim(60, 80)] },
    source: guideline,
    verify: "all but the higher column of haemophilia A, which was read"
  },
  {
    situation: "major_surgery_after",
    haemophilia_a: {
      lower: [aim(30, 40, 1, 3), aim(20, 30, 4, 6), aim(10, 20, 7, 14)],
      higher: [aim(60, 80, 1, 3), aim(40, 60, 4, 6), aim(30, 50, 7, 14)]
    },
    haemophilia_b: {
      lower: [aim(30, 40, 1, 3), aim(20, 30, 4, 6), aim(10, 20, 7, 14)],
      higher: [aim(40, 60, 1, 3), aim(30, 50, 4, 6), aim(20, 40, 7, 14)]
    },
    source: guideline,
    verify: fromMemory
  },
  {
    situation: "minor_surgery_before",
    haemophilia_a: { lower: [aim(40, 80)], higher: [aim(50, 80)] },
    haemophilia_b: { lower: [aim(40, 80)], higher: [aim(50, 80)] },
    source: guideline,
    verify: "the lower column; the higher was read"
  },
  {
    situation: "minor_surgery_after",
    haemophilia_a: { lower: [aim(20, 50, 1, 5)], higher: [aim(30, 80, 1, 5)] },
    haemophilia_b: { lower: [aim(20, 50, 1, 5)], higher: [aim(30, 80, 1, 5)] },
    source: guideline,
    verify: "the lower column; the higher was read"
  }
] as const satisfies ReadonlyArray<Target>

/** A situation that the table has a row for. */
export type Situation = (typeof targets)[number]["situation"]

/** Levels before the next dose in long-term prophylaxis that were reported: first earlier, then after the EN-RBD results. */
export interface Trough {
  readonly factor: string
  readonly unit: "IU/dL" | "g/L"
  readonly earlier: { readonly from: number; readonly to: number }
  /** `to` is absent for "above"; the whole is for a factor for which none was found. */
  readonly later?: { readonly from: number; readonly to?: number }
}

/** Both columns, never the earlier alone (clinical 3.2.3). They are shown as numbers, and are nobody's goal (clinical 3.2.2). */
export const rareTroughs = [
  { factor: "fibrinogen", unit: "g/L", earlier: { from: 0.5, to: 1 }, later: { from: 1, to: 1 } },
  { factor: "f2", unit: "IU/dL", earlier: { from: 20, to: 30 }, later: { from: 10 } },
  { factor: "f5", unit: "IU/dL", earlier: { from: 10, to: 20 }, later: { from: 10, to: 10 } },
  { factor: "f5_f8", unit: "IU/dL", earlier: { from: 10, to: 15 }, later: { from: 40, to: 40 } },
  { factor: "f7", unit: "IU/dL", earlier: { from: 10, to: 15 }, later: { from: 20 } },
  { factor: "f10", unit: "IU/dL", earlier: { from: 10, to: 20 }, later: { from: 40 } },
  { factor: "f11", unit: "IU/dL", earlier: { from: 15, to: 20 } },
  { factor: "f13", unit: "IU/dL", earlier: { from: 2, to: 5 }, later: { from: 30, to: 30 } }
] as const satisfies ReadonlyArray<Trough>

/** What the United Kingdom's label of plasma-derived factor XIII aims at before the next dose, IU/dL. */
export const labelTroughOfFactorThirteen = { from: 5, to: 20, source: "Fibrogammin, product information" } as const

/**
 * The levels for a situation, in the order in which they are offered: British rows first, then the guideline's.
 *
 * @returns empty where the table has none, as for FIX in the British rows
 */
export const targetsFor = (
  disorder: "haemophilia_a" | "haemophilia_b",
  situation: Situation,
  pattern: Pattern = usualPattern
): Aims => {
  const row: Target | undefined = targets.find((each) => each.situation === situation)
  return row?.[disorder]?.[pattern] ?? []
}
