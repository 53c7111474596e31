/**
 * Invented stock: vials of two batches at a centre and in two homes, and what may happen to them.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Instant, instantOf } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { TreatmentId } from "../diary/Treatment.ts"
import type { Author } from "../diary/Version.ts"
import { PersonId } from "../person/Person.ts"
import { BatchNumber } from "../product/BatchNumber.ts"
import type { Excursion } from "../stock/Excursion.ts"
import { type Explanation, StockReason } from "../stock/Explanation.ts"
import * as Ledger from "../stock/Ledger.ts"
import type { Use } from "../stock/lookBack.ts"
import * as Location from "../stock/Location.ts"
import {
  type Adjusted,
  type Arrived,
  type Destroyed,
  ExcursionId,
  type Envelope,
  type Lost,
  type Moved,
  type Movement,
  MovementId,
  MovementKind,
  RecallId,
  type StateChanged,
  type Used,
  type Voided,
  type Wasted
} from "../stock/Movement.ts"
import type { RoomMove } from "../stock/RoomMove.ts"
import type { StockItem } from "../stock/StockItem.ts"
import type { Notice } from "../stock/recall/Notice.ts"
import type { OpenRecall, ProposedRecall } from "../stock/recall/Recall.ts"
import { type Box, BoxReply, type Reply } from "../stock/recall/Reply.ts"

/** The id that ends in a number, of the kind that devices make. */
const idOf = (number: number): string => `019f361f-78a0-7000-8000-${number.toString(16).padStart(12, "0")}`

/** The id of a movement of a list. */
export const movementId = (index: number): MovementId => MovementId.make(idOf(index))

/** Two people who are plainly invented. */
export const [personOne, personTwo] = [PersonId.make(idOf(0xa1)), PersonId.make(idOf(0xa2))]

/** Who writes the movements down; whatever a test is about is given. */
export const author = (about: Partial<Author> = {}): Author => ({
  accountId: "test-account-1",
  name: "Test Nurse",
  role: "nurse",
  ...about
})

/** A second member of staff. */
export const colleague: Author = { accountId: "test-account-2", name: "Test Manager", role: "data_manager" }

/** The centre of both people. */
export const centre = Location.format({ kind: "centre", id: "c1" })
/** A supplier that keeps stock. */
export const wholesaler = Location.format({ kind: "supplier", id: "s1" })
/** A pharmacy that dispenses. */
export const pharmacy = Location.format({ kind: "pharmacy", id: "p1" })
/** The home of the first person. */
export const homeOne = Location.home(personOne)
/** The home of the second person. */
export const homeTwo = Location.home(personTwo)
/** The travel bag of the first person. */
export const bagOne = Location.travelBag(personOne)
/** Where the second person keeps vials at school. */
export const schoolTwo = Location.format({ kind: "place", personId: personTwo, name: "school" })

/** Vials of 1,000 units of the batch B1; whatever a test is about is given. */
export const stockItem = (batch = "B1", about: Partial<StockItem> = {}): StockItem => ({
  productId: "test-factor",
  presentationId: "test-factor-1000",
  batch: BatchNumber.make(batch),
  ...about
})

const firstMillis = Date.UTC(2026, 6, 1, 8)

/** The instant that lies some hours after 8 o'clock on 1 July 2026, in UTC. */
export const hour = (hours: number): Instant => instantOf(firstMillis + hours * 3_600_000)

/** The movement at a place of a list: received in that order, an hour apart. */
export const stamp = (index: number): Envelope => ({
  id: movementId(index),
  sequence: index,
  recordedAt: hour(index),
  by: author()
})

const recorded = (index: number) => ({ ...stamp(index), happenedAt: hour(index), item: stockItem() })

/** Vials that came to the first home. Here and below, whatever a test is about is given. */
export const delivered = (index: number, vials: number, about: Partial<Arrived> = {}): Arrived => ({
  ...recorded(index),
  kind: "delivered",
  vials,
  to: homeOne,
  ...about
})

/** Vials that went from the centre to the first home. */
export const moved = (index: number, vials: number, about: Partial<Moved> = {}): Moved => ({
  ...recorded(index),
  kind: "moved",
  vials,
  from: centre,
  to: homeOne,
  ...about
})

/** Vials that the first person used at home. */
export const used = (index: number, vials: number, about: Partial<Used> = {}): Used => ({
  ...recorded(index),
  kind: "used",
  vials,
  from: homeOne,
  personId: personOne,
  treatmentId: TreatmentId.make(idOf(0x1000 + index)),
  lineNo: 1,
  ...about
})

/** Available vials that were broken at the first home. */
export const wasted = (index: number, vials: number, about: Partial<Wasted> = {}): Wasted => ({
  ...recorded(index),
  kind: "wasted",
  vials,
  from: homeOne,
  state: "available",
  explanation: { reason: "broken" },
  ...about
})

/** Available vials that left the first home without being used. */
export const lost = (kind: Lost["kind"], index: number, vials: number, about: Partial<Lost> = {}): Lost => ({
  ...recorded(index),
  kind,
  vials,
  from: homeOne,
  state: "available",
  ...about
})

/** Quarantined vials of the first home that were destroyed. */
export const destroyed = (index: number, vials: number, about: Partial<Destroyed> = {}): Destroyed => ({
  ...recorded(index),
  kind: "destroyed",
  vials,
  from: homeOne,
  witness: "Test Witness",
  explanation: { reason: "recalled" },
  ...about
})

/** Vials of the first home that were set apart, or are free again. */
export const stateChanged = (
  kind: StateChanged["kind"],
  index: number,
  vials: number,
  about: Partial<StateChanged> = {}
): StateChanged => ({
  ...recorded(index),
  kind,
  vials,
  place: homeOne,
  cause: { explanation: { reason: "too_warm" } },
  ...about
})

/** What a count at the first home found to be different. */
export const adjusted = (index: number, vials: number, about: Partial<Adjusted> = {}): Adjusted => ({
  ...recorded(index),
  kind: "adjusted",
  vials,
  place: homeOne,
  explanation: { reason: "count_differs" },
  ...about
})

/** Cancels the movement at a place of the list. */
export const voided = (index: number, of: number): Voided => ({
  ...stamp(index),
  kind: "voided",
  happenedAt: hour(index),
  voids: movementId(of)
})

/** Four vials in a fridge that was too warm for an afternoon; whatever a test is about is given. */
export const excursion = (about: Partial<Excursion> = {}): Excursion => ({
  id: ExcursionId.make(idOf(0xe1)),
  place: homeOne,
  stock: [{ item: stockItem(), vials: 4 }],
  from: hour(10),
  to: hour(16),
  maxC: 19,
  source: "person",
  ...about
})

/** Two vials that the first person took out of the fridge; whatever a test is about is given. */
export const roomMove = (about: Partial<RoomMove> = {}): RoomMove => ({
  place: homeOne,
  item: stockItem(),
  vials: 2,
  removedOn: LocalDate.make("2026-07-01"),
  recordedAt: hour(0),
  by: author(),
  ...about
})

/** A recall of the batch B1 down to the patient, entered by a nurse; whatever a test is about is given. */
export const proposedRecall = (about: Partial<ProposedRecall> = {}): ProposedRecall => ({
  status: "proposed",
  id: RecallId.make(idOf(0xc1)),
  class: "class_2",
  level: "patient",
  productId: "test-factor",
  batches: [BatchNumber.make("B1")],
  text: "Invented recall for tests.",
  source: "TEST/1",
  issuedAt: hour(0),
  drill: "none",
  proposed: { by: author(), at: hour(1) },
  ...about
})

/** The same recall, confirmed by a colleague; whatever a test is about is given. */
export const openRecall = (about: Partial<OpenRecall> = {}): OpenRecall => ({
  ...proposedRecall(),
  status: "open",
  confirmed: { by: colleague, at: hour(2) },
  ...about
})

/** A notice that was sent to the first person, and nothing more; whatever a test is about is given. */
export const notice = (about: Partial<Notice> = {}): Notice => ({
  recallId: openRecall().id,
  personId: personOne,
  language: "en-GB",
  centreTelephone: "020 7946 0000",
  sentAt: hour(2),
  calls: [],
  replies: [],
  ...about
})

/** What a person says of their boxes, some hours after the recall was issued. */
export const reply = (hours: number, ...boxes: readonly [Box, ...ReadonlyArray<Box>]): Reply => ({
  at: hour(hours),
  by: author(),
  boxes
})

/** An answer for the box at the first home; whatever a test is about is given. */
export const box = (answer: BoxReply, vials: number, about: Partial<Box> = {}): Box => ({
  place: homeOne,
  item: stockItem(),
  reply: answer,
  vials,
  ...about
})

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

const oneOf = <A>(values: readonly [A, ...ReadonlyArray<A>]): Arbitrary.Arbitrary<A> =>
  Arbitrary.map(whole(0, values.length - 1), (index) => values[index] ?? values[0])

/** Locations of every sort. */
export const locations = oneOf([wholesaler, pharmacy, centre, homeOne, homeTwo, bagOne, schoolTwo])

/** Two batches, one of them in two spellings. */
export const stockItems = oneOf([stockItem("B1"), stockItem("b-1"), stockItem("B2")])

const places = oneOf([centre, homeOne, homeTwo])

/** What may happen next, before its place in the list is known. Whether there are vials enough is not looked at. */
interface Wish {
  readonly kind: MovementKind
  readonly vials: number
  readonly from: Location.Location
  readonly to: Location.Location
  readonly item: StockItem
  readonly state: Lost["state"]
  readonly explanation: Explanation
  readonly hoursLate: number
  readonly of: number
}

const wishes: Arbitrary.Arbitrary<Wish> = Arbitrary.all({
  kind: oneOf(MovementKind.literals),
  vials: whole(1, 6),
  from: places,
  to: places,
  item: stockItems,
  state: oneOf<Lost["state"]>(["available", "quarantined"]),
  explanation: Arbitrary.map(Arbitrary.schema(StockReason), (reason) => ({ reason, text: "invented" })),
  hoursLate: whole(0, 3),
  of: whole(0, 30)
})

/** The movement that is wished for, at a place of the list. Each of two people uses what is at home with them. */
const granted = ({ explanation, from, hoursLate, item, kind, of, state, to, vials }: Wish, index: number): Movement => {
  const about = { item, happenedAt: hour(index - hoursLate) }
  switch (kind) {
    case "delivered":
    case "collected":
      return delivered(index, vials * 2, { ...about, kind, to })
    case "moved":
      return moved(index, vials, { ...about, from, to })
    case "used":
      return used(index, vials, { ...about, from, personId: from === homeTwo ? personTwo : personOne })
    case "wasted":
      return wasted(index, vials, { ...about, from, state, explanation })
    case "returned":
    case "expired":
      return lost(kind, index, vials, { ...about, from, state })
    case "destroyed":
      return destroyed(index, vials, { ...about, from, explanation })
    case "quarantined":
    case "released":
      return stateChanged(kind, index, vials, { ...about, place: from })
    case "adjusted":
      return adjusted(index, state === "available" ? vials : -vials, { ...about, place: from })
    case "voided":
      return voided(index, of % Math.max(index, 1))
  }
}

/** Movements in the order received, whether a ledger takes them or not. */
export const movements: Arbitrary.Arbitrary<ReadonlyArray<Movement>> = Arbitrary.map(
  Arbitrary.array(wishes, { maxLength: 30 }),
  (list) => list.map(granted)
)

/** Those of a list that a ledger takes. */
export const accepted = (list: ReadonlyArray<Movement>): ReadonlyArray<Movement> => {
  let ledger = Ledger.empty
  return list.filter((movement) => {
    const next = Ledger.append(ledger, movement)
    if (Result.isSuccess(next)) ledger = next.success
    return Result.isSuccess(next)
  })
}

/** Movements that a ledger takes, in the order received. */
export const acceptedMovements: Arbitrary.Arbitrary<ReadonlyArray<Movement>> = Arbitrary.map(movements, accepted)

const boxes: Arbitrary.Arbitrary<Box> = Arbitrary.all({
  place: places,
  item: stockItems,
  reply: Arbitrary.schema(BoxReply),
  vials: whole(1, 8)
})

/** Replies to a recall, one after the other, which need not agree with any books. */
export const replies: Arbitrary.Arbitrary<ReadonlyArray<Reply>> = Arbitrary.map(
  Arbitrary.array(Arbitrary.all({ first: boxes, rest: Arbitrary.array(boxes, { maxLength: 3 }) }), { maxLength: 5 }),
  (list) => list.map(({ first, rest }, index) => reply(index, first, ...rest))
)

/** Uses of the batches by two people, in one month. */
export const uses: Arbitrary.Arbitrary<ReadonlyArray<Use>> = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.all({
      personId: oneOf([personOne, personTwo]),
      item: stockItems,
      vials: whole(1, 4),
      day: whole(1, 30)
    }),
    { maxLength: 12 }
  ),
  (list) =>
    list.map(({ day, ...use }, index) => ({
      ...use,
      treatmentId: TreatmentId.make(idOf(index)),
      on: LocalDate.make(`2026-06-${String(day).padStart(2, "0")}`)
    }))
)
