/**
 * The books of all vials: every one is somewhere, was used, or is accounted for in another way.
 *
 * A treatment is a fact and never refused for want of stock; what a person or the centre does with vials cannot take more
 * than there is. Movements are judged in the order in which they were received; what was where on a day is read in the order
 * in which they happened (clinical 6.2.1).
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as HashSet from "effect/HashSet"
import * as Option from "effect/Option"
import * as Order from "effect/Order"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Instant } from "../calendar/Instant.ts"
import type { ExpiryDate } from "../product/ExpiryDate.ts"
import type { Ruled } from "../rules/Rule.ts"
import * as Account from "./Account.ts"
import type { Location } from "./Location.ts"
import type { Effective, Movement, MovementId, Voided } from "./Movement.ts"
import * as Shelf from "./Shelf.ts"
import * as StockItem from "./StockItem.ts"

/** The books as they can be read: a page for each batch of each presentation. */
export interface Books {
  readonly accounts: HashMap.HashMap<string, Account.Account>
}

/** Books that further movements can be added to. Immutable: a movement that is refused leaves it as it was. */
export interface Ledger extends Books {
  /** How many movements were taken, voids and voided ones included. */
  readonly length: number
  /** Their ids: a movement that is sent again after it was voided does not come back. */
  readonly ids: HashSet.HashSet<MovementId>
  /** The movements that stand: neither voids nor voided. */
  readonly standing: HashMap.HashMap<MovementId, Effective>
}

/** No movement was taken yet. */
export const empty: Ledger = {
  length: 0,
  ids: HashSet.empty(),
  accounts: HashMap.empty(),
  standing: HashMap.empty()
}

/** There are not so many vials. `missing` is by how many. */
export class NegativeBalance
  extends Schema.TaggedError<NegativeBalance>()("NegativeBalance", { missing: Schema.Int })
  implements Ruled
{
  readonly rule = "clinical 6.2"
  readonly field = "vials"
}

/** Only quarantined vials are there, and those do not move. */
export class Quarantined extends Schema.TaggedError<Quarantined>()("Quarantined", {}) implements Ruled {
  readonly rule = "clinical 6.2"
  readonly field = "vials"
}

/** No movement of that id stands. */
export class UnknownReference extends Schema.TaggedError<UnknownReference>()("UnknownReference", {}) implements Ruled {
  readonly rule = "clinical 6.2"
  readonly field = "voids"
}

/** A movement of that id was taken already. */
export class MovementTwice extends Schema.TaggedError<MovementTwice>()("MovementTwice", {}) implements Ruled {
  readonly rule = "clinical 6.2"
  readonly field = "id"
}

/** Why a movement is not taken. */
export type Refusal = NegativeBalance | Quarantined | UnknownReference | MovementTwice

const accountIn = (accounts: Books["accounts"], item: StockItem.StockItem): Account.Account =>
  Option.getOrElse(HashMap.get(accounts, StockItem.key(item)), () => Account.open(item))

const accountOf = (books: Books, item: StockItem.StockItem): Account.Account => accountIn(books.accounts, item)

/** Stock that is set apart never counts for who may take only the available. */
const refusal = (
  before: Account.Account,
  movement: Effective,
  { fromOther, missing }: Account.Posted
): NegativeBalance | Quarantined | undefined => {
  if (movement.kind === "used" || fromOther + missing === 0) return undefined
  if (movement.kind === "moved") {
    const shelf = Account.shelfAt(before, movement.from)
    if (shelf.available <= 0 && shelf.quarantined > 0) return new Quarantined()
  }
  return new NegativeBalance({ missing: fromOther + missing })
}

const judged = (account: Account.Account, entry: Account.Entry): Result.Result<Account.Account, Refusal> => {
  const posted = Account.post(account, entry)
  const refused = refusal(account, entry.movement, posted)
  return refused === undefined ? Result.succeed(posted.account) : Result.fail(refused)
}

/** Goes through what happened to the batch after the voided movement once more: what needed its vials may not stand without. */
const voidOf = (ledger: Ledger, { id, voids }: Voided): Result.Result<Ledger, Refusal> => {
  const voided = HashMap.get(ledger.standing, voids)
  if (Option.isNone(voided)) return Result.fail(new UnknownReference())
  const key = StockItem.key(voided.value.item)
  const { after, before } = Account.around(accountOf(ledger, voided.value.item), voids)
  let accounts =
    before.history === undefined ? HashMap.remove(ledger.accounts, key) : HashMap.set(ledger.accounts, key, before)
  for (const entry of after) {
    const next = judged(accountIn(accounts, entry.movement.item), entry)
    if (Result.isFailure(next)) return Result.fail(next.failure)
    accounts = HashMap.set(accounts, key, next.success)
  }
  return Result.succeed({
    length: ledger.length + 1,
    ids: HashSet.add(ledger.ids, id),
    accounts,
    standing: HashMap.remove(ledger.standing, voids)
  })
}

/**
 * Takes the next movement, in the order received.
 *
 * Laws: L1 after every movement; L2 only a treatment takes a balance below zero; L3 moving, quarantine and release keep all sums.
 *
 * @returns fails with `NegativeBalance`, `Quarantined`, `UnknownReference` or `MovementTwice`; never for a treatment's vials
 */
export const append = (ledger: Ledger, movement: Movement): Result.Result<Ledger, Refusal> => {
  if (HashSet.has(ledger.ids, movement.id)) return Result.fail(new MovementTwice())
  if (movement.kind === "voided") return voidOf(ledger, movement)
  return Result.map(judged(accountOf(ledger, movement.item), { index: ledger.length, movement }), (account) => ({
    length: ledger.length + 1,
    ids: HashSet.add(ledger.ids, movement.id),
    accounts: HashMap.set(ledger.accounts, StockItem.key(movement.item), account),
    standing: HashMap.set(ledger.standing, movement.id, movement)
  }))
}

/** Takes several movements or none of them. */
export const appendAll = (ledger: Ledger, movements: Iterable<Movement>): Result.Result<Ledger, Refusal> => {
  let next = ledger
  for (const movement of movements) {
    const appended = append(next, movement)
    if (Result.isFailure(appended)) return appended
    next = appended.success
  }
  return Result.succeed(next)
}

/** The movements that are neither voids nor voided, each once. */
export const standing = (movements: Iterable<Movement>): ReadonlyArray<Effective> => {
  const voided = new Set<MovementId>()
  const effective = new Map<MovementId, Effective>()
  for (const movement of movements) {
    if (movement.kind === "voided") voided.add(movement.voids)
    else effective.set(movement.id, movement)
  }
  return [...effective.values()].filter(({ id }) => !voided.has(id))
}

const byTime = (a: Movement, b: Movement): number =>
  a.happenedAt === b.happenedAt ? a.sequence - b.sequence : a.happenedAt < b.happenedAt ? -1 : 1

/**
 * The books as they were at an instant, of movements that were taken already: in the order in which they happened, and those of
 * one time in the order received. A movement that was recorded late stands where it happened, one voided since never was.
 *
 * Nothing is refused: where the late entry shows that more was taken than was there, it is flagged. Law: the order in which the
 * movements are given does not matter.
 *
 * @param at up to and including this instant
 * @param knownAt only what had been recorded by then; everything, when left out
 */
export const asOf = (movements: Iterable<Movement>, at: Instant, knownAt?: Instant): Books => {
  const known = [...movements].filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt)
  const happened = standing(known)
    .filter(({ happenedAt }) => happenedAt <= at)
    .toSorted(byTime)
  const accounts = new Map<string, Account.Account>()
  happened.forEach((movement, index) => {
    const key = StockItem.key(movement.item)
    accounts.set(key, Account.post(accounts.get(key) ?? Account.open(movement.item), { index, movement }).account)
  })
  return { accounts: HashMap.fromIterable(accounts) }
}

/** Vials of one item in one state at one place; below zero where more was used than the books knew of. */
export interface Balance {
  readonly location: Location
  readonly item: StockItem.StockItem
  readonly state: StockItem.StockState
  readonly vials: number
  /** The earliest that any delivery of the batch named. */
  readonly expiry?: ExpiryDate
}

const byItem = Order.mapInput(Order.String, StockItem.key)

const byPlace: Order.Order<Balance> = Order.combineAll([
  Order.mapInput(Order.String, ({ location }) => location),
  Order.mapInput(byItem, ({ item }) => item),
  Order.mapInput(Order.String, ({ state }) => state)
])

/** All balances that are not zero, by place, item and state. */
export const balances = (books: Books): ReadonlyArray<Balance> => {
  const found: Array<Balance> = []
  for (const { expiry, item, shelves } of HashMap.values(books.accounts)) {
    for (const [location, shelf] of shelves) {
      for (const state of StockItem.StockState.literals) {
        if (shelf[state] !== 0) {
          found.push({ location, item, state, vials: shelf[state], ...(expiry === undefined ? {} : { expiry }) })
        }
      }
    }
  }
  return found.toSorted(byPlace)
}

/** The vials of an item at a place. */
export const shelf = (books: Books, location: Location, item: StockItem.StockItem): Shelf.Shelf =>
  Account.shelfAt(accountOf(books, item), location)

/** What became of all vials of an item. */
export const totalsOf = (books: Books, item: StockItem.StockItem): Account.Totals =>
  Account.totals(accountOf(books, item))

/** What became of all vials. */
export const totals = (books: Books): Account.Totals => {
  const sum = { delivered: 0, adjusted: 0, used: 0, wasted: 0, returned: 0, expired: 0, onHand: 0 }
  for (const account of HashMap.values(books.accounts)) {
    const each = Account.totals(account)
    sum.delivered += each.delivered
    sum.adjusted += each.adjusted
    sum.used += each.used
    sum.wasted += each.wasted
    sum.returned += each.returned
    sum.expired += each.expired
    sum.onHand += each.onHand
  }
  return sum
}

/** Everything flagged, in the order of the movements. */
export const flags = (books: Books): ReadonlyArray<Account.Flag> =>
  [...HashMap.values(books.accounts)].flatMap(Account.flags).toSorted((a, b) => a.index - b.index)

/** Balances below zero: for the data manager to explain, until a count or a late delivery heals them. */
export const discrepancies = (books: Books): ReadonlyArray<Balance> => balances(books).filter(({ vials }) => vials < 0)

/** Items that were used and that no delivery or count ever named: `unlisted_batch`, a work list (clinical 6.3). */
export const unlisted = (books: Books): ReadonlyArray<StockItem.StockItem> =>
  [...HashMap.values(books.accounts)]
    .filter(({ sums }) => sums.used > 0 && sums.delivered === 0 && sums.adjusted <= 0)
    .map(({ item }) => item)
    .toSorted(byItem)
