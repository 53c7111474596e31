/**
 * An invented diary as the rules about record keeping read it. Of what nobody invented (reviews, questions, calls, exceptions) it
 * has nothing, and it goes on after its last day.
 *
 * @since 0.1.0
 */
import { type Instant, instantOf } from "../../calendar/Instant.ts"
import { addDays, type LocalDate } from "../../calendar/LocalDate.ts"
import { localDateAt } from "../../calendar/localDay.ts"
import { localDate } from "../../calendar/Moment.ts"
import type { Zone } from "../../calendar/Zone.ts"
import { missingOfBleed } from "../../compliance/completeness.ts"
import type { KeptBleed, KeptCount, KeptMovement, KeptRecords, KeptStatement } from "../../compliance/KeptRecords.ts"
import { keptTreatments } from "../../compliance/keptTreatments.ts"
import { startDay } from "../../diary/makeStatement.ts"
import { isTimed } from "../../diary/occurrence.ts"
import type { Statement } from "../../diary/Statement.ts"
import type { Treatment } from "../../diary/Treatment.ts"
import type { BatchNumber } from "../../product/BatchNumber.ts"
import * as Catalogue from "../../product/Catalogue.ts"
import { demonstrationCatalogue } from "../../product/demonstrationCatalogue.ts"
import type { StockItem } from "../../stock/StockItem.ts"
import type { BleedEntry } from "./Diary.ts"
import type { Inhabitant } from "./inventedCentre.ts"
import { ageAtStart } from "./InventedPerson.ts"

/** All batches that the centre gave to somebody. */
export const listedBatches = (inhabitants: ReadonlyArray<Inhabitant>): ReadonlySet<BatchNumber> =>
  new Set(
    inhabitants.flatMap(({ diary }) => diary.deliveries).flatMap(({ lines }) => lines.map(({ item }) => item.batch))
  )

const dayOf =
  (home: Zone) =>
  ({ occurredAt }: Treatment): LocalDate =>
    isTimed(occurredAt) ? localDateAt(occurredAt.instant, home) : localDate(occurredAt)

const bleedRows = ({ versions }: BleedEntry, home: Zone): ReadonlyArray<KeptBleed> =>
  versions.flatMap(({ at, bleed }, place): ReadonlyArray<KeptBleed> => {
    const on = startDay(bleed, home)
    const replacedAt: Instant | undefined = versions[place + 1]?.at
    if (on === undefined) return []
    const replaced = replacedAt === undefined ? {} : { replacedAt }
    return [{ id: bleed.id, on, missing: missingOfBleed(bleed), receivedAt: at, ...replaced }]
  })

const statementRow = ({ answer, from, id, signedAt, standing, to }: Statement, home: Zone): KeptStatement => ({
  id,
  from,
  to,
  answer,
  receivedAt: signedAt,
  ...(standing.state === "contradicted" ? { contradictedOn: localDateAt(standing.at, home) } : {})
})

/** What some vials hold, in thousandths of the unit of their product. */
const amountOf = ({ presentationId, productId }: StockItem, vials: number): number => {
  const product = Catalogue.product(demonstrationCatalogue, productId)
  const strength = product === undefined ? undefined : Catalogue.presentation(product, presentationId)?.strength
  return (strength?.thousandths ?? 0) * vials
}

const movementRows = ({ diary }: Inhabitant, home: Zone): ReadonlyArray<KeptMovement> =>
  diary.movements.flatMap((movement): ReadonlyArray<KeptMovement> => {
    const { kind } = movement
    if (kind !== "delivered" && kind !== "wasted" && kind !== "expired") return []
    const { happenedAt, item, recordedAt, vials } = movement
    const on = localDateAt(happenedAt, home)
    return [{ on, productId: item.productId, kind, amount: amountOf(item, vials), receivedAt: recordedAt }]
  })

/** A row for each product that somebody ever had at home, also where none was left. */
const countRows = ({ life }: Inhabitant, home: Zone): ReadonlyArray<KeptCount> => {
  const products = [...new Set(life.deliveries.flatMap(({ boxes }) => boxes.map(({ item }) => item.productId)))]
  return life.counts.flatMap(({ boxes, millis }) =>
    products.map((productId): KeptCount => {
      const own = boxes.filter(({ item }) => item.productId === productId)
      const amount = own.reduce((sum, { item, vials }) => sum + amountOf(item, vials), 0)
      return { on: localDateAt(instantOf(millis), home), productId, amount, receivedAt: instantOf(millis) }
    })
  )
}

/** The rows of one person. @param listed the batches that the centre knows, as {@link listedBatches} finds them */
export const keptRecords = (inhabitant: Inhabitant, listed: ReadonlySet<BatchNumber>): KeptRecords => {
  const { diary, someone } = inhabitant
  const { observed, person } = someone
  const surroundings = { dayOf: dayOf(person.zone), isListed: (batch: BatchNumber) => listed.has(batch) }
  return {
    care: ageAtStart(someone) < 18 ? "paediatric" : "adult",
    onPaper: [],
    diaryFrom: observed.from,
    treatments: diary.treatments.flatMap(({ version }) =>
      keptTreatments({ versions: [version], source: "web", writtenAt: version.at }, surroundings)
    ),
    bleeds: diary.bleeds.flatMap((entry) => bleedRows(entry, person.zone)),
    skips: diary.skipped.map(({ at, skippedDose }) => ({ on: skippedDose.plannedDate, receivedAt: at })),
    statements: diary.statements.map((statement) => statementRow(statement, person.zone)),
    movements: movementRows(inhabitant, person.zone),
    counts: countRows(inhabitant, person.zone),
    questions: [],
    reviews: [],
    acceptances: [{ version: 1, on: observed.from, receivedAt: instantOf(Date.parse(observed.from)) }],
    texts: [{ version: 1, from: addDays(observed.from, -30) }],
    stock: [],
    exceptions: [],
    calls: []
  }
}
