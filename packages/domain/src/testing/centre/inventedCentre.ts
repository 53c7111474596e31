/**
 * A whole invented centre: its people, what they are prescribed, how they lived, and what their diaries and books say of it.
 *
 * Pure and seeded: the same settings give the same people, to the byte. People come one at a time, so that a centre of any size
 * can be written to files without being held.
 *
 * @since 0.1.0
 */
import { clocksOf } from "./Clock.ts"
import { type Diary, diaryOf } from "./Diary.ts"
import { exponential } from "./distributions.ts"
import { type InventedPerson, inventedPerson } from "./InventedPerson.ts"
import { type Life, lifeOf } from "./Life.ts"
import { type Prescription, prescriptionOf } from "./Prescription.ts"
import * as Random from "./Random.ts"
import type { Faults, Settings } from "./Settings.ts"
import type { Writing } from "./Writing.ts"
import { writingsOf } from "./writings.ts"

/** One person of the centre, `number` counting from 1. */
export interface Inhabitant {
  readonly number: number
  readonly someone: InventedPerson
  readonly prescription: Prescription
  readonly life: Life
  readonly writings: ReadonlyArray<Writing>
  readonly diary: Diary
}

/** Some people are careful and some are not: the mean of this is nearly 1. */
const carelessness = (random: Random.Random): number => Math.min(4, exponential(random, 1))

/** The faults of one person, whose mean over people is that of the settings. */
const faultsOf = (random: Random.Random, faults: Faults): Faults => {
  const times = carelessness(random)
  const own = (share: number): number => Math.min(0.95, share * times)
  return {
    ...faults,
    late: own(faults.late),
    missing: own(faults.missing),
    forgotten: own(faults.forgotten),
    skipped: own(faults.skipped),
    noStatement: own(faults.noStatement)
  }
}

/** The people of a centre, one after the other. Law: a larger centre begins with the people of a smaller one. */
export function* inhabitants(settings: Settings): Generator<Inhabitant, void, undefined> {
  const clockOf = clocksOf(settings)
  for (let number = 1; number <= settings.people; number += 1) {
    const random = Random.make(settings.seed, number)
    const someone = inventedPerson(random, number, settings)
    const prescription = prescriptionOf(random, someone)
    const own = { ...settings, faults: faultsOf(random, settings.faults) }
    const life = lifeOf(random, someone, prescription, own, clockOf)
    const writings = writingsOf(random, someone, prescription, life, own, clockOf(someone.person.zone))
    yield { number, someone, prescription, life, writings, diary: diaryOf(random, someone, writings) }
  }
}

/** All people of a centre. */
export const inventedCentre = (settings: Settings): ReadonlyArray<Inhabitant> => [...inhabitants(settings)]
