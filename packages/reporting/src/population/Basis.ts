/**
 * What a set of figures rests on; it is printed with them, and no figure is without it.
 *
 * @since 0.1.0
 */
import type { Instant } from "@haemtrack/domain/calendar/Instant"
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import type { GradeMix } from "./evidence.ts"

/** Codes 3.10: how entries became episodes. */
export type EpisodeMethod = "entries_72h" | "linked_72h"

/** For whom, over how long, by which rules, and as it was known when (clinical 5). */
export interface Basis {
  readonly period: Period
  readonly people: number
  readonly years: number
  readonly grades: GradeMix
  readonly episodeMethod: EpisodeMethod
  readonly ruleSet: string
  readonly asOf: LocalDate
  readonly dataCut: Instant
}
