/**
 * What became of every vial of the recalled batches: the sheet that a recall is closed upon.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Order from "effect/Order"
import * as Account from "../Account.ts"
import type { Books } from "../Ledger.ts"
import { type Location, personAt } from "../Location.ts"
import * as Shelf from "../Shelf.ts"
import * as StockItem from "../StockItem.ts"
import type { Notice } from "./Notice.ts"
import { matcher, reaches } from "./reach.ts"
import type { Recall } from "./Recall.ts"
import type { Box, BoxReply } from "./Reply.ts"
import { grouped } from "../../grouped.ts"

/** Vials of one item at one place, by what was said of them. */
export interface PlaceProof {
  readonly place: Location
  readonly item: StockItem.StockItem
  readonly setAside: number
  /** The person used them, and no treatment says so yet. */
  readonly alreadyUsed: number
  readonly notHere: number
  /** At a person's place, and nobody has answered for them. */
  readonly unanswered: number
  /** With a supplier, pharmacy or centre, whose staff set them apart. */
  readonly held: number
  /** Where the recall does not reach. */
  readonly beyondLevel: number
  /** Below zero: more was used there than the books knew of. */
  readonly shortfall: number
  /** Answered for beyond what the books know of; not part of the sum, and a question for a count. */
  readonly beyondBooks: number
}

/** Vials of all places, and those that are on no shelf any more. */
export interface Proof {
  readonly places: ReadonlyArray<PlaceProof>
  readonly delivered: number
  readonly used: number
  readonly wasted: number
  readonly destroyed: number
  readonly returned: number
  readonly expired: number
  /** What counts found more (or, below zero, fewer) than the books said. */
  readonly adjusted: number
}

type Answers = Readonly<Record<BoxReply, number>>

/** What was said of the vials of an item at a place. */
type Said = Pick<Box, "item" | "place"> & { readonly answers: Answers }

const noAnswers: Answers = { set_aside: 0, already_used: 0, not_here: 0 }

const boxKey = ({ item, place }: Pick<Box, "item" | "place">): string => `${StockItem.key(item)} ${place}`

/** The answers that stand: for each batch and place those of the last reply that names it. */
const answersOf = (notices: ReadonlyArray<Notice>): Map<string, Said> => {
  const standing = new Map<string, Said>()
  const replies = notices.flatMap((notice) => notice.replies).toSorted(Order.mapInput(Order.String, ({ at }) => at))
  for (const { boxes } of replies) {
    for (const [key, said] of grouped(boxes, boxKey)) {
      const answers = { ...noAnswers }
      for (const { reply, vials } of said) answers[reply] += vials
      for (const { item, place } of said) standing.set(key, { item, place, answers })
    }
  }
  return standing
}

const nothing = {
  setAside: 0,
  alreadyUsed: 0,
  notHere: 0,
  unanswered: 0,
  held: 0,
  beyondLevel: 0,
  shortfall: 0,
  beyondBooks: 0
}

/**
 * Spreads what the books have at a place over the answers. Vials said to be used come last: once their treatment is written down
 * they are no longer in the books, and it is that answer which is done with.
 */
const answered = (present: number, said: Answers) => {
  const setAside = Math.min(present, said.set_aside)
  const notHere = Math.min(present - setAside, said.not_here)
  const alreadyUsed = Math.min(present - setAside - notHere, said.already_used)
  const beyondBooks = said.set_aside - setAside
  return { setAside, alreadyUsed, notHere, left: present - setAside - alreadyUsed - notHere, beyondBooks }
}

const placeProof = (
  recall: Recall,
  item: StockItem.StockItem,
  place: Location,
  shelf: Shelf.Shelf,
  said: Answers
): PlaceProof => {
  const onShelf = Shelf.vials(shelf)
  const present = Math.max(onShelf, 0)
  const at = { place, item, ...nothing, shortfall: Math.min(onShelf, 0) }
  if (!reaches(recall.level, place)) return { ...at, beyondLevel: present }
  const { left, ...found } = answered(present, said)
  return { ...at, ...found, ...(personAt(place) === undefined ? { held: left } : { unanswered: left }) }
}

/**
 * Every vial of the exactly matching batches, by what became of it (R5).
 *
 * Law: the parts add up to what was delivered, however much was moved, used, answered or counted.
 */
export const proof = (recall: Recall, books: Books, notices: ReadonlyArray<Notice>): Proof => {
  const matchOf = matcher(recall)
  const answers = answersOf(notices)
  const places: Array<PlaceProof> = []
  const sums = { delivered: 0, used: 0, wasted: 0, destroyed: 0, returned: 0, expired: 0, adjusted: 0 }
  for (const account of HashMap.values(books.accounts)) {
    if (matchOf(account.item) !== "exact") continue
    const destroyed = Account.entries(account).reduce(
      (sum, { movement }) => (movement.kind === "destroyed" ? sum + movement.vials : sum),
      0
    )
    sums.delivered += account.sums.delivered
    sums.used += account.sums.used
    sums.wasted += account.sums.wasted - destroyed
    sums.destroyed += destroyed
    sums.returned += account.sums.returned
    sums.expired += account.sums.expired
    sums.adjusted += account.sums.adjusted
    for (const [place, shelf] of account.shelves) {
      const key = boxKey({ item: account.item, place })
      const said = answers.get(key)?.answers ?? noAnswers
      answers.delete(key)
      if (Shelf.vials(shelf) !== 0 || said.set_aside > 0) {
        places.push(placeProof(recall, account.item, place, shelf, said))
      }
    }
  }
  // Boxes that somebody holds at a place where the books never had any.
  for (const { answers: said, item, place } of answers.values()) {
    if (matchOf(item) === "exact" && said.set_aside > 0) {
      places.push(placeProof(recall, item, place, Shelf.empty, said))
    }
  }
  return { places, ...sums }
}

/** All parts of a proof; equal to `delivered`. */
export const accountedFor = (sheet: Proof): number => {
  const onShelves = sheet.places.reduce(
    (sum, at) =>
      sum + at.setAside + at.alreadyUsed + at.notHere + at.unanswered + at.held + at.beyondLevel + at.shortfall,
    0
  )
  const gone = sheet.used + sheet.wasted + sheet.destroyed + sheet.returned + sheet.expired
  return onShelves + gone - sheet.adjusted
}

/** Vials of a place that nobody could show or explain. */
export const unaccountedAt = ({ notHere, unanswered }: PlaceProof): number => notHere + unanswered

/** Vials that nobody could show or explain. */
export const unaccounted = ({ places }: Proof): number => places.reduce((sum, at) => sum + unaccountedAt(at), 0)
