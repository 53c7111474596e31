/**
 * The books of an invented person's home: deliveries, uses, losses and what counts found, in the order in which they were
 * written down.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import { epochMillis, type Instant } from "../../calendar/Instant.ts"
import type { Treatment } from "../../diary/Treatment.ts"
import type { Author } from "../../diary/Version.ts"
import type { PersonId } from "../../person/Person.ts"
import { type Delivery, receive } from "../../stock/delivery.ts"
import { infuse } from "../../stock/infuse.ts"
import * as Ledger from "../../stock/Ledger.ts"
import * as Location from "../../stock/Location.ts"
import { DeliveryId, type Lost, type Movement, MovementId, type Stamp, type Wasted } from "../../stock/Movement.ts"
import * as StockItem from "../../stock/StockItem.ts"
import { type CountLine, settle, type StockCount } from "../../stock/stocktake.ts"
import type { Vials } from "./Cupboard.ts"
import type { Loss } from "./Home.ts"
import { uuid7 } from "./ids.ts"
import type { Random } from "./Random.ts"

/** The books and all that was written in them. */
export interface HomeStock {
  readonly ledger: Ledger.Ledger
  readonly movements: ReadonlyArray<Movement>
  readonly deliveries: ReadonlyArray<Delivery>
}

/** Writes one home's books. */
export interface Bookkeeper {
  readonly deliver: (boxes: ReadonlyArray<Vials>, at: Instant) => void
  readonly use: (treatment: Treatment, at: Instant) => void
  readonly lose: (boxes: ReadonlyArray<Vials>, reason: Loss["reason"], at: Instant) => void
  readonly count: (boxes: ReadonlyArray<Vials>, at: Instant) => void
  readonly books: () => HomeStock
}

/** Every batch that lies there or that the books think does, with a reason where they differ. */
const countLines = (books: Ledger.Ledger, place: Location.Location, boxes: ReadonlyArray<Vials>) => {
  const counted = new Map(boxes.map(({ item, vials }) => [StockItem.key(item), { item, vials }]))
  for (const { item, location } of Ledger.balances(books)) {
    const key = StockItem.key(item)
    if (location === place && !counted.has(key)) counted.set(key, { item, vials: 0 })
  }
  return [...counted.values()].map(({ item, vials }): CountLine => {
    const differs = Ledger.shelf(books, place, item).available !== vials
    return { item, vials, ...(differs ? { explanation: { reason: "count_differs" } } : {}) }
  })
}

/** The books of a home in which nothing has happened yet. */
export const bookkeeperOf = (random: Random, personId: PersonId, by: Author): Bookkeeper => {
  const place = Location.home(personId)
  const movements: Array<Movement> = []
  const deliveries: Array<Delivery> = []
  let ledger = Ledger.empty
  const stampAt =
    (at: Instant): Stamp =>
    (index) => ({
      id: MovementId.make(uuid7(random, epochMillis(at))),
      sequence: movements.length + index,
      recordedAt: at,
      by
    })
  const take = (next: ReadonlyArray<Movement>) => {
    ledger = Result.getOrThrow(Ledger.appendAll(ledger, next))
    movements.push(...next)
  }
  return {
    deliver: (boxes, at) => {
      if (!Arr.isReadonlyArrayNonEmpty(boxes)) return
      const delivery: Delivery = {
        id: DeliveryId.make(uuid7(random, epochMillis(at))),
        kind: "delivered",
        supplier: "demonstration",
        to: place,
        arrivedAt: at,
        lines: Arr.map(boxes, ({ expiry, item, vials }) => ({ item, vials, expiry }))
      }
      deliveries.push(delivery)
      take(receive(delivery, stampAt(at)))
    },
    use: (treatment, at) => {
      const posted = Result.getOrThrow(infuse(ledger, treatment, {}, stampAt(at)))
      ledger = posted.ledger
      movements.push(...posted.movements)
    },
    lose: (boxes, reason, at) => {
      // Of a batch that treatments were wrongly written for, the books may have fewer: a count will tell.
      const known = boxes.flatMap(({ item, vials }) => {
        const count = Math.min(vials, Ledger.shelf(ledger, place, item).available)
        return count > 0 ? [{ item, vials: count }] : []
      })
      take(
        known.map((gone, index): Wasted | Lost => ({
          ...stampAt(at)(index),
          kind: reason === "broken" ? "wasted" : "expired",
          happenedAt: at,
          ...gone,
          from: place,
          state: "available",
          explanation: { reason }
        }))
      )
    },
    count: (boxes, at) => {
      const lines = countLines(ledger, place, boxes)
      if (!Arr.isReadonlyArrayNonEmpty(lines)) return
      const count: StockCount = { place, countedAt: at, lines }
      take(Result.getOrThrow(settle(count, ledger, stampAt(at))))
    },
    books: () => ({ ledger, movements, deliveries })
  }
}
