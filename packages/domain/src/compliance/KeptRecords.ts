/**
 * What is known of one person's record keeping: the plain rows that the measures read, each with the time from which it is known.
 *
 * A row is never changed: a corrected, answered or withdrawn one says when it was replaced, so that any earlier day can be
 * judged again by what was known on it (clinical 7.9). Days are those of the person's home zone.
 *
 * @since 0.1.0
 */
import type { Instant } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { StatementAnswer } from "../diary/Statement.ts"
import type { AgreementVersion } from "../person/Agreement.ts"
import type { MissingField } from "./completeness.ts"
import type { Exception } from "./Exception.ts"

/** From when to when the service held a row to be true. */
export interface Known {
  /** When the service received it. */
  readonly receivedAt: Instant
  /** When another version took its place, or it was withdrawn. */
  readonly replacedAt?: Instant
}

/** Whether a row was held to be true at an instant. */
export const isKnown = ({ receivedAt, replacedAt }: Known, at: Instant): boolean =>
  receivedAt <= at && (replacedAt === undefined || at < replacedAt)

/** How an entry reached the service. */
export type Route = "electronic" | "paper" | "imported"

/** A treatment. `delayHours` is missing where the time was told as a day or a part of it (clinical 9.2). */
export interface KeptTreatment extends Known {
  readonly id: string
  readonly on: LocalDate
  readonly productId: string
  /** In thousandths of the product's unit. */
  readonly amount: number
  readonly route: Route
  readonly delayHours?: number
  /** One a line. */
  readonly batches: ReadonlyArray<"listed" | "unlisted" | "missing">
  readonly missing: ReadonlyArray<MissingField>
}

/** A bleed, or a planned dose that was said to be skipped. */
export interface KeptBleed extends Known {
  readonly id: string
  readonly on: LocalDate
  readonly missing: ReadonlyArray<MissingField>
}
export interface KeptSkip extends Known {
  readonly on: LocalDate
}

/** A statement about bleeds; `contradicted` says when, as a day of the person, a later bleed spoke against it. */
export interface KeptStatement extends Known {
  readonly id: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly answer: StatementAnswer
  readonly contradictedOn?: LocalDate
}

/** What came to or left the home other than by treatment, in thousandths of the product's unit. */
export interface KeptMovement extends Known {
  readonly on: LocalDate
  readonly productId: string
  readonly kind: "delivered" | "collected" | "returned" | "wasted" | "expired" | "transferred_out"
  readonly amount: number
}

/** All vials of a product at home, counted at the end of a day. */
export interface KeptCount extends Known {
  readonly on: LocalDate
  readonly productId: string
  readonly amount: number
}

/** What the centre asked about an entry; an answer replaces the row by one that has it. */
export interface KeptQuestion extends Known {
  readonly id: string
  readonly askedOn: LocalDate
  readonly answeredOn?: LocalDate
}

/** A review appointment that took place. */
export interface KeptReview extends Known {
  readonly on: LocalDate
}

/** An accepted text of the diary agreement. */
export interface KeptAcceptance extends Known {
  readonly version: AgreementVersion["version"]
  readonly on: LocalDate
}

/** What home stock has to last for, in thousandths of the product's unit (clinical 7.6). */
export interface HomeStock extends Known {
  readonly on: LocalDate
  readonly productId: string
  readonly atHome: number
  readonly majorBleedDose: number
  /** Of the plan; missing for treatment on demand. */
  readonly dose?: number
  readonly doseEveryDays?: number
  readonly nextSupplyOn: LocalDate
}

/** The nurse's call (codes 6.2); two attempts count as a call (clinical 7.4). */
export interface KeptCall extends Known {
  readonly on: LocalDate
  readonly outcome: "reached" | "attempted"
}

/** Days on which the diary is kept on paper, both included; without `to` it still is. */
export interface PaperStretch {
  readonly from: LocalDate
  readonly to?: LocalDate
}

/** The last day of the diary agreement, where it ended, and since when that is known. */
export interface KeptEnd extends Known {
  readonly on: LocalDate
}

/** An exception as it stood for a time: asked, then granted or declined. */
export type KeptException = Exception & Known

/** Everything of one person that a measure reads. */
export interface KeptRecords {
  readonly care: "adult" | "paediatric"
  /**
   * When the person kept the diary on paper, which is judged a week later (clinical 7.2); all other days on screen. Dated, so that who
   * changes over now leaves the months before as they were judged.
   */
  readonly onPaper: ReadonlyArray<PaperStretch>
  /** The first day of the diary agreement. */
  readonly diaryFrom: LocalDate
  readonly ended?: KeptEnd
  readonly treatments: ReadonlyArray<KeptTreatment>
  readonly bleeds: ReadonlyArray<KeptBleed>
  readonly skips: ReadonlyArray<KeptSkip>
  readonly statements: ReadonlyArray<KeptStatement>
  readonly movements: ReadonlyArray<KeptMovement>
  readonly counts: ReadonlyArray<KeptCount>
  readonly questions: ReadonlyArray<KeptQuestion>
  readonly reviews: ReadonlyArray<KeptReview>
  readonly acceptances: ReadonlyArray<KeptAcceptance>
  /** The texts of the agreement that the centre published, with the day from which each is asked for. */
  readonly texts: ReadonlyArray<AgreementVersion>
  readonly stock: ReadonlyArray<HomeStock>
  readonly exceptions: ReadonlyArray<KeptException>
  readonly calls: ReadonlyArray<KeptCall>
}

/** What was known at an instant. Law: what was known earlier does not depend on rows that came later. */
export const knownAt = ({ ended, ...records }: KeptRecords, at: Instant): KeptRecords => {
  const known = <Row extends Known>(rows: ReadonlyArray<Row>) => rows.filter((row) => isKnown(row, at))
  return {
    ...records,
    ...(ended !== undefined && isKnown(ended, at) ? { ended } : {}),
    treatments: known(records.treatments),
    bleeds: known(records.bleeds),
    skips: known(records.skips),
    statements: known(records.statements),
    movements: known(records.movements),
    counts: known(records.counts),
    questions: known(records.questions),
    reviews: known(records.reviews),
    acceptances: known(records.acceptances),
    stock: known(records.stock),
    exceptions: known(records.exceptions),
    calls: known(records.calls)
  }
}
