/**
 * The diary of an invented person, as the domain keeps what they write: every entry judged at its own time, by what the diary held
 * then, and every vial in the books.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { instantOf } from "../../calendar/Instant.ts"
import { dayNumber, LocalDate } from "../../calendar/LocalDate.ts"
import { localDateAt } from "../../calendar/localDay.ts"
import { localDate } from "../../calendar/Moment.ts"
import { amendBleed } from "../../diary/amendBleed.ts"
import type { Bleed } from "../../diary/Bleed.ts"
import type { BleedId } from "../../diary/BleedId.ts"
import type { BleedVersion } from "../../diary/BleedVersion.ts"
import type { KnownBleed } from "../../diary/KnownBleed.ts"
import { afterBleed, makeStatement } from "../../diary/makeStatement.ts"
import type { ConfirmationRequired } from "../../diary/Question.ts"
import { record } from "../../diary/record.ts"
import { recordBleed } from "../../diary/recordBleed.ts"
import { skipDose } from "../../diary/skipDose.ts"
import type { SkippedDoseDraft, SkippedDoseVersion } from "../../diary/SkippedDose.ts"
import type { Statement, StatementDraft } from "../../diary/Statement.ts"
import type { Confirmation, Treatment } from "../../diary/Treatment.ts"
import type { TreatmentDraft } from "../../diary/TreatmentDraft.ts"
import type { Author, Version } from "../../diary/Version.ts"
import { demonstrationCatalogue } from "../../product/demonstrationCatalogue.ts"
import { type Bookkeeper, bookkeeperOf, type HomeStock } from "./HomeStock.ts"
import type { InventedPerson } from "./InventedPerson.ts"
import type { Random } from "./Random.ts"
import type { BleedWriting, Fault, FollowUpWriting, TreatmentWriting, Writing } from "./Writing.ts"

/** A treatment as it was sent, as it was kept, and what is wrong with it. */
export interface TreatmentEntry {
  readonly draft: TreatmentDraft
  readonly version: Version
  readonly faults: ReadonlyArray<Fault>
}

/** A bleed with all that was said of it. */
export interface BleedEntry {
  readonly versions: readonly [BleedVersion, ...ReadonlyArray<BleedVersion>]
  readonly faults: ReadonlyArray<Fault>
}

/** What one person's diary and books hold, each list in the order of writing. */
export interface Diary extends HomeStock {
  readonly treatments: ReadonlyArray<TreatmentEntry>
  readonly bleeds: ReadonlyArray<BleedEntry>
  readonly skipped: ReadonlyArray<SkippedDoseVersion>
  readonly statements: ReadonlyArray<Statement>
}

/** The release of the zone database that invented times name. */
const tzdb = "2026c"

/** The diary while it is written. */
interface Desk {
  readonly someone: InventedPerson
  readonly by: Author
  readonly bookkeeper: Bookkeeper
  readonly treatments: Array<TreatmentEntry>
  readonly treatmentsByDay: Map<number, Array<Treatment>>
  readonly treatmentsByBleed: Map<BleedId, Array<Treatment>>
  readonly bleeds: Map<BleedId, BleedEntry>
  readonly skipped: Array<SkippedDoseVersion>
  readonly skippedDays: Set<LocalDate>
  readonly statements: Array<Statement>
}

const emptyDesk = (random: Random, someone: InventedPerson): Desk => {
  const { accountId, person } = someone
  const by = { accountId, name: `${person.givenName} ${person.familyName}`, role: "patient" }
  return {
    someone,
    by,
    bookkeeper: bookkeeperOf(random, person.id, by),
    treatments: [],
    treatmentsByDay: new Map(),
    treatmentsByBleed: new Map(),
    bleeds: new Map(),
    skipped: [],
    skippedDays: new Set(),
    statements: []
  }
}

const push = <K, V>(lists: Map<K, Array<V>>, key: K, value: V): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The bleed as it stands. */
export const bleedOf = ({ versions }: BleedEntry): Bleed => (versions.at(-1) ?? versions[0]).bleed

const known = ({ bleeds, treatmentsByBleed }: Desk, id: BleedId): ReadonlyArray<KnownBleed> => {
  const entry = bleeds.get(id)
  return entry === undefined ? [] : [{ bleed: bleedOf(entry), treatments: treatmentsByBleed.get(id) ?? [] }]
}

const contextOf = ({ someone: { person } }: Desk, nowMillis: number) => ({
  personId: person.id,
  birthDate: person.birthDate,
  homeZone: person.zone,
  nowMillis,
  tzdb
})

type Asked = { readonly _tag: string } | ConfirmationRequired

/** Asked whether it is right, the person says "yes, keep it". */
const answered = <D extends { readonly confirmations?: ReadonlyArray<Confirmation> }, A>(
  draft: D,
  send: (draft: D) => Result.Result<A, Asked>
): { readonly draft: D; readonly entry: A } => {
  const sent = send(draft)
  if (Result.isSuccess(sent)) return { draft, entry: sent.success }
  const sure = { ...draft, confirmations: "confirmations" in sent.failure ? sent.failure.confirmations : [] }
  return { draft: sure, entry: Result.getOrThrow(send(sure)) }
}

/** Days around a treatment in which the diary looks for the same one. */
const near = [-2, -1, 0, 1, 2] as const

const keepTreatment = (desk: Desk, { draft: sent, faults, writtenAt }: TreatmentWriting): void => {
  const day = dayNumber(dayTold(sent))
  const context = {
    ...contextOf(desk, writtenAt),
    catalogue: demonstrationCatalogue,
    others: near.flatMap((days) => desk.treatmentsByDay.get(day + days) ?? []),
    bleeds: sent.bleedId === undefined ? [] : known(desk, sent.bleedId)
  }
  const { draft, entry: treatment } = answered(sent, (each) => record(each, context))
  const at = instantOf(writtenAt)
  push(desk.treatmentsByDay, dayNumber(localDate(treatment.occurredAt)), treatment)
  if (treatment.bleedId !== undefined) push(desk.treatmentsByBleed, treatment.bleedId, treatment)
  desk.bookkeeper.use(treatment, at)
  desk.treatments.push({
    draft,
    faults,
    version: { kind: "recorded", status: "given", version: 1, at, by: desk.by, treatment }
  })
}

const dayTold = ({ occurredAt: { local } }: TreatmentDraft): LocalDate => LocalDate.make(local.slice(0, 10))

/** What a new word on a bleed does to the statements. */
const speakAgainst = ({ someone, statements }: Desk, bleed: Bleed, writtenAt: number): void => {
  const context = { homeZone: someone.person.zone, now: instantOf(writtenAt) }
  for (const [place, statement] of statements.entries()) statements[place] = afterBleed(statement, bleed, context)
}

const keepBleed = (desk: Desk, { draft, faults, writtenAt }: BleedWriting): void => {
  const context = { ...contextOf(desk, writtenAt), bleeds: [] }
  const { entry: bleed } = answered(draft, (each) => recordBleed(each, context))
  const version: BleedVersion = { kind: "recorded", version: 1, at: instantOf(writtenAt), by: desk.by, bleed }
  desk.bleeds.set(bleed.id, { versions: [version], faults })
  speakAgainst(desk, bleed, writtenAt)
}

const keepFollowUp = (desk: Desk, { bleedId, change, writtenAt }: FollowUpWriting): void => {
  const before = desk.bleeds.get(bleedId)
  if (before === undefined) return
  const current = before.versions.at(-1) ?? before.versions[0]
  const context = { ...contextOf(desk, writtenAt), bleeds: known(desk, bleedId) }
  const { draft, entry: bleed } = answered(change, (each) => amendBleed(current, each, context))
  const version: BleedVersion = {
    kind: "amended",
    amendment: draft.amendment,
    version: before.versions.length + 1,
    at: instantOf(writtenAt),
    by: desk.by,
    bleed
  }
  desk.bleeds.set(bleedId, { ...before, versions: [...before.versions, version] })
  speakAgainst(desk, bleed, writtenAt)
}

const keepSkipped = ({ by, skipped, skippedDays, someone }: Desk, draft: SkippedDoseDraft, writtenAt: number): void => {
  const at = instantOf(writtenAt)
  const context = { personId: someone.person.id, today: localDateAt(at, someone.person.zone), recorded: skippedDays }
  const skippedDose = Result.getOrThrow(skipDose(draft, context))
  skippedDays.add(skippedDose.plannedDate)
  skipped.push({ kind: "recorded", version: 1, at, by, skippedDose })
}

const keepStatement = (desk: Desk, draft: StatementDraft, writtenAt: number): void => {
  const context = {
    ...contextOf(desk, writtenAt),
    now: instantOf(writtenAt),
    by: desk.by,
    bleeds: [...desk.bleeds.values()].map(bleedOf),
    statements: desk.statements
  }
  desk.statements.push(Result.getOrThrow(makeStatement(draft, context)))
}

const keep = (desk: Desk, writing: Writing): void => {
  const { bookkeeper } = desk
  switch (writing.kind) {
    case "treatment":
      return keepTreatment(desk, writing)
    case "bleed":
      return keepBleed(desk, writing)
    case "follow_up":
      return keepFollowUp(desk, writing)
    case "skipped":
      return keepSkipped(desk, writing.draft, writing.writtenAt)
    case "statement":
      return keepStatement(desk, writing.draft, writing.writtenAt)
    case "delivery":
      return bookkeeper.deliver(writing.boxes, instantOf(writing.writtenAt))
    case "loss":
      return bookkeeper.lose(writing.boxes, writing.reason, instantOf(writing.writtenAt))
    case "count":
      return bookkeeper.count(writing.boxes, instantOf(writing.writtenAt))
  }
}

/** Keeps all that is written, one after the other. Law: nothing is refused. */
export const diaryOf = (random: Random, someone: InventedPerson, writings: ReadonlyArray<Writing>): Diary => {
  const desk = emptyDesk(random, someone)
  for (const writing of writings) keep(desk, writing)
  const { bleeds, bookkeeper, skipped, statements, treatments } = desk
  return { treatments, bleeds: [...bleeds.values()], skipped, statements, ...bookkeeper.books() }
}
