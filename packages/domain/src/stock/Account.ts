/**
 * The page of the ledger for one batch of one presentation: where its vials are, and what became of the others.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { type ExpiryDate, lastUsable } from "../product/ExpiryDate.ts"
import type { Location } from "./Location.ts"
import type { Arrived, Effective, MovementId, MovementKind } from "./Movement.ts"
import * as Shelf from "./Shelf.ts"
import type { StockItem } from "./StockItem.ts"

/** Sums in whole vials. `onHand` is counted from the shelves, the others from the movements (L1 compares them). */
export interface Totals {
  readonly delivered: number
  readonly adjusted: number
  readonly used: number
  /** Destroyed vials are among them. */
  readonly wasted: number
  readonly returned: number
  readonly expired: number
  readonly onHand: number
}

/** What is left for somebody to look at (codes 5.1). The third is of an item and not of a movement: see `Ledger.unlisted`. */
export const StockFlag = Schema.Literals(["shortfall", "infused_quarantined", "unlisted_batch"])
export type StockFlag = typeof StockFlag.Type

/** A flag of a movement; `index` is its place in the ledger, `vials` how many of its vials it is about. */
export interface Flag {
  readonly index: number
  readonly flag: Exclude<StockFlag, "unlisted_batch">
  readonly vials: number
}

/** A movement and its place in the ledger. */
export interface Entry {
  readonly index: number
  readonly movement: Effective
}

/** The newest entry, what was flagged in it, and the account as it was before: adding an entry copies none. */
export interface Page {
  readonly latest: Entry
  readonly flags: ReadonlyArray<Flag>
  readonly before: Account
}

/** The page itself; immutable. */
export interface Account {
  readonly item: StockItem
  readonly expiry: ExpiryDate | undefined
  readonly shelves: HashMap.HashMap<Location, Shelf.Shelf>
  readonly sums: Omit<Totals, "onHand">
  readonly history: Page | undefined
}

const nothing = { delivered: 0, adjusted: 0, used: 0, wasted: 0, returned: 0, expired: 0 } as const

/** A page on which nothing is written yet. */
export const open = (item: StockItem): Account => ({
  item,
  expiry: undefined,
  shelves: HashMap.empty(),
  sums: nothing,
  history: undefined
})

/** Which sum a movement counts in; moving and changing state count in none. */
const countedAs = {
  delivered: "delivered",
  collected: "delivered",
  used: "used",
  wasted: "wasted",
  destroyed: "wasted",
  returned: "returned",
  expired: "expired",
  adjusted: "adjusted",
  moved: undefined,
  quarantined: undefined,
  released: undefined,
  voided: undefined
} as const satisfies Record<MovementKind, keyof typeof nothing | undefined>

/** The vials of the item at a place. */
export const shelfAt = (account: Account, location: Location): Shelf.Shelf =>
  Option.getOrElse(HashMap.get(account.shelves, location), () => Shelf.empty)

/** All sums of the account. */
export const totals = (account: Account): Totals => ({
  ...account.sums,
  onHand: HashMap.reduce(account.shelves, 0, (sum, shelf) => sum + Shelf.vials(shelf))
})

/** The account after a movement, and by how many vials it asked for more than was there. */
export interface Posted {
  readonly account: Account
  readonly fromOther: number
  readonly missing: number
}

const earlier = (known: ExpiryDate | undefined, { expiry }: Arrived): ExpiryDate | undefined =>
  expiry === undefined || (known !== undefined && lastUsable(known) <= lastUsable(expiry)) ? known : expiry

const put = (account: Account, at: Location, vials: number): Posted => ({
  account: {
    ...account,
    shelves: HashMap.set(account.shelves, at, Shelf.plus(shelfAt(account, at), "available", vials))
  },
  fromOther: 0,
  missing: 0
})

const taken = (account: Account, at: Location, { fromOther, missing, shelf }: Shelf.Taken): Posted => ({
  account: { ...account, shelves: HashMap.set(account.shelves, at, shelf) },
  fromOther,
  missing
})

const onShelves = (account: Account, movement: Effective): Posted => {
  const { vials } = movement
  switch (movement.kind) {
    case "delivered":
    case "collected":
      return put({ ...account, expiry: earlier(account.expiry, movement) }, movement.to, vials)
    case "moved": {
      const left = taken(account, movement.from, Shelf.take(shelfAt(account, movement.from), "available", vials))
      return { ...left, account: put(left.account, movement.to, vials).account }
    }
    case "used":
      return taken(account, movement.from, Shelf.take(shelfAt(account, movement.from), "available", vials))
    case "wasted":
    case "returned":
    case "expired":
      return taken(account, movement.from, Shelf.take(shelfAt(account, movement.from), movement.state, vials))
    case "destroyed":
      return taken(account, movement.from, Shelf.take(shelfAt(account, movement.from), "quarantined", vials))
    case "quarantined": {
      const { place } = movement
      return taken(account, place, Shelf.change(shelfAt(account, place), "available", "quarantined", vials))
    }
    case "released": {
      const { place } = movement
      return taken(account, place, Shelf.change(shelfAt(account, place), "quarantined", "available", vials))
    }
    case "adjusted":
      return vials > 0
        ? put(account, movement.place, vials)
        : taken(account, movement.place, Shelf.take(shelfAt(account, movement.place), "available", -vials))
  }
}

const flagsOf = ({ index, movement }: Entry, { fromOther, missing }: Posted): ReadonlyArray<Flag> => [
  ...(movement.kind === "used" && fromOther > 0
    ? [{ index, flag: "infused_quarantined", vials: fromOther } as const]
    : []),
  ...(missing > 0 ? [{ index, flag: "shortfall", vials: missing } as const] : [])
]

/** Writes a movement down whatever the balance says: it happened. Who may refuse one asks `fromOther` and `missing`. */
export const post = (account: Account, entry: Entry): Posted => {
  const { movement } = entry
  const posted = onShelves(account, movement)
  const sum = countedAs[movement.kind]
  return {
    ...posted,
    account: {
      ...posted.account,
      sums: sum === undefined ? account.sums : { ...account.sums, [sum]: account.sums[sum] + movement.vials },
      history: { latest: entry, flags: flagsOf(entry, posted), before: account }
    }
  }
}

const pages = function* (account: Account): Generator<Page> {
  for (let at = account.history; at !== undefined; at = at.before.history) yield at
}

/** The entries of an account in the order in which they were posted. */
export const entries = (account: Account): ReadonlyArray<Entry> =>
  Array.from(pages(account), ({ latest }) => latest).toReversed()

/** The account as it was before a movement, and the entries after it, in order; the account itself when it is not there. */
export const around = (
  account: Account,
  id: MovementId
): { readonly before: Account; readonly after: ReadonlyArray<Entry> } => {
  const after: Array<Entry> = []
  for (const { before, latest } of pages(account)) {
    if (latest.movement.id === id) return { before, after: after.toReversed() }
    after.push(latest)
  }
  return { before: account, after: [] }
}

/** Everything flagged, the newest first. */
export const flags = (account: Account): ReadonlyArray<Flag> => Array.from(pages(account), (page) => page.flags).flat()
