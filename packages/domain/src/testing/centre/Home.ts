/**
 * What comes into an invented person's home and leaves it: deliveries, doses, broken and expired vials, and what lies there when
 * somebody counts. Times are milliseconds since 1970.
 *
 * @since 0.1.0
 */
import { dayNumber } from "../../calendar/LocalDate.ts"
import { lastUsable } from "../../product/ExpiryDate.ts"
import type { Product } from "../../product/Product.ts"
import { batchesOn } from "./Batch.ts"
import { type Cupboard, filled, stockOf, taken, type Vials, type Wanted } from "./Cupboard.ts"
import type { Need } from "./Need.ts"

/** Boxes that came, or all that lay there when somebody counted. */
export interface Boxes {
  readonly millis: number
  readonly boxes: ReadonlyArray<Vials>
}

/** Vials that nobody used. */
export interface Loss extends Boxes {
  readonly reason: "broken" | "expired"
}

/** All that happened to the boxes of a home. */
export interface Stock {
  readonly deliveries: ReadonlyArray<Boxes>
  readonly counts: ReadonlyArray<Boxes>
  readonly losses: ReadonlyArray<Loss>
}

/** A home, while somebody lives in it. */
export interface Home extends Stock {
  /** A delivery that makes up what is lacking of what is wanted, by product and presentation. */
  readonly topUp: (wanted: ReadonlyMap<Product, ReadonlyMap<string, number>>, millis: number) => void
  /** What expires within these days is thrown away. */
  readonly sortOut: (withinDays: number, millis: number) => void
  /** The vials of a dose. The cupboard may be short after many bleeds: then a courier comes an hour before. */
  readonly give: (need: Need) => ReadonlyArray<Vials>
  /** A vial slips out of a hand. */
  readonly drop: (millis: number) => void
  readonly count: (millis: number) => void
}

const dayMillis = 86_400_000
const hourMillis = 3_600_000
const minuteMillis = 60_000

/** More vials than this at once are of both batches on the way. */
const mostOfOneBatch = 12

/** So many vials as they are sent on a day. */
const sent = (seed: number, product: Product, { count, presentationId }: Wanted, millis: number) => {
  const [first, second] = batchesOn(seed, { productId: product.id, presentationId }, Math.floor(millis / dayMillis))
  const ofSecond = count > mostOfOneBatch ? Math.floor(count / 2) : 0
  return [
    { ...first, vials: count - ofSecond },
    { ...second, vials: ofSecond }
  ].filter(({ vials }) => vials > 0)
}

/** A home in which nothing lies yet. @param seed of the centre, whose batches come */
export const emptyHome = (seed: number): Home => {
  let cupboard: Cupboard = []
  const deliveries: Array<Boxes> = []
  const counts: Array<Boxes> = []
  const losses: Array<Loss> = []
  const bring = (boxes: ReadonlyArray<Vials>, millis: number) => {
    if (boxes.length === 0) return
    cupboard = filled(cupboard, boxes)
    deliveries.push({ millis, boxes })
  }
  const take = (wanted: ReadonlyArray<Wanted>): ReadonlyArray<Vials> | undefined => {
    const found = taken(cupboard, wanted)
    if (found !== undefined) cupboard = found.left
    return found?.taken
  }
  return {
    deliveries,
    counts,
    losses,
    topUp: (wanted, millis) => {
      const boxes = [...wanted].flatMap(([product, counts]) =>
        [...counts].flatMap(([presentationId, count]) => {
          const lacking = count - stockOf(cupboard, presentationId)
          return lacking > 0 ? sent(seed, product, { presentationId, count: lacking }, millis) : []
        })
      )
      bring(boxes, millis)
    },
    sortOut: (withinDays, millis) => {
      const until = Math.floor(millis / dayMillis) + withinDays
      const old = cupboard.filter(({ expiry }) => dayNumber(lastUsable(expiry)) < until)
      if (old.length === 0) return
      cupboard = cupboard.filter((box) => !old.includes(box))
      losses.push({ reason: "expired", millis, boxes: old })
    },
    give: ({ millis, product, vials }) => {
      const there = take(vials)
      if (there !== undefined) return there
      const twice = vials.flatMap(({ count, presentationId }) =>
        sent(seed, product, { presentationId, count: count * 2 }, millis)
      )
      bring(twice, millis - hourMillis)
      return take(vials) ?? []
    },
    drop: (millis) => {
      const [first] = cupboard
      if (first === undefined) return
      const broken = take([{ presentationId: first.item.presentationId, count: 1 }]) ?? []
      losses.push({ reason: "broken", millis: millis + minuteMillis, boxes: broken })
    },
    count: (millis) => {
      if (cupboard.length > 0) counts.push({ millis, boxes: cupboard })
    }
  }
}
