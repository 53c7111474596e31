/**
 * What a report is told of one person: the rows of their diary, and on which days it was kept. Files hold most of it; a service
 * that has more of a person hands over more.
 *
 * @since 0.1.0
 */
import type { Instant } from "@haemtrack/domain/calendar/Instant"
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import type { BleedCause } from "@haemtrack/domain/diary/Bleed"
import type { BodySite } from "@haemtrack/domain/diary/BodySite"
import type { SkippedDoseReason } from "@haemtrack/domain/diary/SkippedDose"
import type { StatementAnswer } from "@haemtrack/domain/diary/Statement"
import type { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import type { Unit } from "@haemtrack/domain/product/Unit"
import type { Duty } from "../population/observedTime.ts"
import type { bleedSeverities, diagnoses, regimens, severities } from "../table/codes.ts"

/** An amount in whole thousandths of its unit, so that sums are exact. */
export interface Given {
  readonly product: string
  readonly thousandths: number
  readonly unit: Unit
}

/** One batch of a treatment that was given. `on` is its day where the person was. */
export interface GivenBatch extends Given {
  readonly id: string
  readonly on: LocalDate
  readonly at: Instant
  readonly recordedAt: Instant
  readonly reason: TreatmentReason
  readonly kg?: number
  readonly batch?: string
  readonly bleedId?: string
}

/** A bleed at one of its sites; `bleedId` is that of the whole bleed, which treatments name. */
export interface BleedAtSite {
  readonly bleedId: string
  readonly site: BodySite
  readonly on: LocalDate
  readonly at: Instant
  readonly cause?: BleedCause
  readonly severity?: (typeof bleedSeverities)[number]
}

/** What came to the home on a day. */
export interface Delivered extends Given {
  readonly on: LocalDate
}

/** What the person said of the bleeds of some days, and nobody has spoken against since. */
export interface Said extends Period {
  readonly answer: StatementAnswer
}

/** A plan, or a phase of it: its planned days in and around the period, and what is planned for each of them. */
export interface Planned {
  readonly version: string
  readonly since: LocalDate
  /** Its last day; absent while it goes on. */
  readonly until?: LocalDate
  /** The product of its doses; absent when any may be given. */
  readonly product?: string
  readonly slots: ReadonlyArray<LocalDate>
  readonly intervalDays: number
  /** Units of one planned day. */
  readonly prescribed?: number
}

/** A planned dose that was not had, as the person said. */
export interface Skipped {
  readonly on: LocalDate
  readonly reason: SkippedDoseReason
  /** Absent where any product was planned. */
  readonly product?: string
}

/** What counts of the home's stock say of a product; a count that nobody made is absent. In units of the product. */
export interface Counted {
  readonly openingStock?: number
  readonly closingStock?: number
  readonly returned: number
  readonly wasted: number
  readonly expired: number
  readonly transferredOut: number
}

/** One person. What is `undefined` was not given, and is told as not known. */
export interface PersonRecord {
  /** A pseudonym, or the name by which the centre knows the person. */
  readonly id: string
  readonly centre: string
  readonly diagnosis: (typeof diagnoses)[number]
  readonly severity: (typeof severities)[number]
  readonly regimen: (typeof regimens)[number]
  readonly birthYear: number
  /** When a diary was asked of the person. */
  readonly duty: Duty
  readonly treatments: ReadonlyArray<GivenBatch>
  readonly bleeds: ReadonlyArray<BleedAtSite>
  readonly deliveries: ReadonlyArray<Delivered>
  readonly said?: ReadonlyArray<Said>
  /** In the order in which they came into force; none for somebody who has no plan, or one for when it is needed. */
  readonly planned?: ReadonlyArray<Planned>
  readonly skipped?: ReadonlyArray<Skipped>
  readonly counted?: ReadonlyMap<string, Counted>
}
