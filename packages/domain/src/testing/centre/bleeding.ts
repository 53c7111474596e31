/**
 * When an invented person bleeds, where and how badly.
 *
 * @since 0.1.0
 */
import type { BleedCause, BleedSeverity, Response, Symptom, ToldCertainty } from "../../diary/Bleed.ts"
import { BodySite, indexJoints, kind } from "../../diary/BodySite.ts"
import { dayNumber } from "../../calendar/LocalDate.ts"
import { exponential, rate, type Spread } from "./distributions.ts"
import type { InventedPerson } from "./InventedPerson.ts"
import { happens, oneOf, type Random, weighted, type Weights, whole } from "./Random.ts"

/** A bleed as it was. `startsAt` and `lastsHours` are what nobody measures to the minute. */
export interface TrueBleed {
  readonly startsAt: number
  readonly lastsHours: number
  readonly sites: readonly [BodySite, ...ReadonlyArray<BodySite>]
  readonly certainty: ToldCertainty
  readonly cause: BleedCause
  readonly severity: BleedSeverity
  readonly pain: number
  readonly symptoms: ReadonlyArray<Symptom>
  readonly response: Response
}

/**
 * Bleeds a year.
 *
 * @source UK Parliament, written answer 240995, 9 April 2019, for severe haemophilia (clinical 11.1); the others are chosen to be fewer
 */
export const yearlyBleeds = ({
  diagnosis: { disorder },
  severity
}: Pick<InventedPerson, "diagnosis" | "severity">): Spread => {
  if (severity === "moderate") return { mean: 2, sd: 3 }
  if (severity === "mild") return { mean: 0.4, sd: 1 }
  return disorder === "haemophilia_b" ? { mean: 3.7, sd: 7.6 } : { mean: 4.1, sd: 8.2 }
}

const site = (text: string): BodySite => BodySite.make(text)

/** Where it bleeds, apart from a joint that bleeds again and again. */
const groups: Weights<ReadonlyArray<string>> = [
  [["joint.ankle", "joint.knee", "joint.elbow"], 48],
  [["joint.shoulder", "joint.hip", "joint.wrist", "joint.finger", "joint.toe"], 14],
  [["muscle.thigh", "muscle.calf", "muscle.forearm", "muscle.upper_arm", "muscle.psoas"], 16]
]

const elsewhere = [site("nose"), site("mouth"), site("skin"), site("urinary"), site("gi"), site("head")] as const

const somewhere = (random: Random): BodySite => {
  if (happens(random, 0.2)) return oneOf(random, elsewhere)
  const [first = "joint.knee", ...others] = weighted(random, groups)
  return site(`${oneOf(random, [first, ...others])}.${oneOf(random, ["left", "right"])}`)
}

const severities: Weights<BleedSeverity> = [
  ["minor", 60],
  ["moderate", 31],
  ["major", 9]
]
const causes: Weights<BleedCause> = [
  ["spontaneous", 50],
  ["injury", 22],
  ["activity", 20],
  ["unknown", 8]
]
const responses: Weights<Response> = [
  ["excellent", 45],
  ["good", 40],
  ["moderate", 13],
  ["none", 2]
]
const certainties: Weights<ToldCertainty> = [
  ["bleed", 93],
  ["unsettled", 4],
  ["knock", 3]
]

const symptomsOf = (random: Random, at: BodySite): ReadonlyArray<Symptom> =>
  kind(at) === "joint" || kind(at) === "muscle"
    ? (["aura", "swelling", "warmth", "pain", "range"] as const).filter(() => happens(random, 0.4))
    : []

/** A joint that bleeds again and again: one in four people has one. */
const weakJointOf = (random: Random): BodySite | undefined =>
  happens(random, 0.25) ? indexJoints[whole(random, 0, indexJoints.length - 1)] : undefined

const dayMillis = 86_400_000

/** All bleeds of the observed days, in order. Law: those of a year are negative binomial, with the spread of {@link yearlyBleeds}. */
export const bleedsOf = (random: Random, someone: InventedPerson): ReadonlyArray<TrueBleed> => {
  const { observed } = someone
  const daysBetween = 365.25 / rate(random, yearlyBleeds(someone))
  const weakJoint = weakJointOf(random)
  const end = (dayNumber(observed.to) + 1) * dayMillis
  const bleeds: Array<TrueBleed> = []
  let at = dayNumber(observed.from) * dayMillis + exponential(random, daysBetween) * dayMillis
  for (; at < end; at += exponential(random, daysBetween) * dayMillis) {
    const first = weakJoint !== undefined && happens(random, 0.5) ? weakJoint : somewhere(random)
    const second = happens(random, 0.04) ? somewhere(random) : first
    const severity = weighted(random, severities)
    const worst = severity === "minor" ? 5 : 10
    bleeds.push({
      startsAt: Math.floor(at / 60_000) * 60_000,
      lastsHours: 6 + Math.round(exponential(random, 30)),
      sites: second === first ? [first] : [first, second],
      certainty: weighted(random, certainties),
      cause: weighted(random, causes),
      severity,
      pain: whole(random, severity === "minor" ? 0 : 3, worst),
      symptoms: symptomsOf(random, first),
      response: weighted(random, responses)
    })
  }
  return bleeds
}
