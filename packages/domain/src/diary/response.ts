/**
 * How well treatments worked: when the answer and the treatments do not go together, and when several in a row did not help.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Order from "effect/Order"
import { epochMillis } from "../calendar/Instant.ts"
import type { BodySite } from "./BodySite.ts"
import { type KnownBleed, sameBleedMillis } from "./KnownBleed.ts"
import type { TreatmentId } from "./Treatment.ts"

interface Given {
  readonly id: TreatmentId
  readonly at: number
}

const inOrder = (treatments: KnownBleed["treatments"]): ReadonlyArray<Given> =>
  Arr.sort(
    treatments.map(({ id, occurredAt }): Given => ({ id, at: epochMillis(occurredAt.instant) })),
    Order.mapInput(Order.Number, ({ at }: Given) => at)
  )

/**
 * A hint to clinicians (clinical 4.6): an excellent response needs no second treatment within 72 hours of the first, and here is
 * one. The answer is the person's and stays.
 */
export const contradictsTreatments = ({ bleed, treatments }: KnownBleed): boolean => {
  const [first, second] = inOrder(treatments)
  return (
    bleed.response === "excellent" &&
    first !== undefined &&
    second !== undefined &&
    second.at - first.at <= sameBleedMillis
  )
}

/** Doses for one site that did not help enough. */
export interface TreatmentFailure {
  readonly rule: "D19"
  readonly severity: "high"
  readonly site: BodySite
  readonly treatments: ReadonlyArray<TreatmentId>
}

/** D19: so many doses within 72 hours. */
const failingDoses = 3

/** The first doses in a row that lie within 72 hours of one another. */
const firstRun = (given: ReadonlyArray<Given>): ReadonlyArray<Given> | undefined => {
  const start = given.findIndex((first, index) => {
    const last = given[index + failingDoses - 1]
    return last !== undefined && last.at - first.at <= sameBleedMillis
  })
  const first = given[start]
  return first === undefined
    ? undefined
    : given.filter(({ at }, index) => index >= start && at - first.at <= sameBleedMillis)
}

/** D19: three doses or more for one site in 72 hours, and the response was none or moderate: the centre rings the person. */
export const treatmentFailures = (bleeds: ReadonlyArray<KnownBleed>): ReadonlyArray<TreatmentFailure> => {
  const bySite = new Map<BodySite, Array<KnownBleed["treatments"][number]>>()
  for (const { bleed, treatments } of bleeds) {
    if (bleed.response !== "none" && bleed.response !== "moderate") continue
    for (const site of bleed.sites) {
      const there = bySite.get(site)
      if (there === undefined) bySite.set(site, [...treatments])
      else for (const treatment of treatments) there.push(treatment)
    }
  }
  return [...bySite].flatMap(([site, treatments]) => {
    const run = firstRun(inOrder(treatments))
    return run === undefined
      ? []
      : [{ rule: "D19" as const, severity: "high" as const, site, treatments: run.map(({ id }) => id) }]
  })
}
