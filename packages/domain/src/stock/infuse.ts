/**
 * A treatment leaves the stock: each line that names a batch takes its vials from where they lay, and a treatment that is
 * taken back puts them there again.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import type { Instant } from "../calendar/Instant.ts"
import type { Line, Treatment, TreatmentId } from "../diary/Treatment.ts"
import * as Ledger from "./Ledger.ts"
import { home, type Location, travelBag } from "./Location.ts"
import type { Stamp, Used, Voided } from "./Movement.ts"
import * as Shelf from "./Shelf.ts"
import type { StockItem } from "./StockItem.ts"

/** Where else than at home the person's treatments may take vials from. */
export interface Stores {
  /** The centre of a treatment that is given there. */
  readonly centre?: Location
  /** The place that the person keeps at school. */
  readonly school?: Location
}

/** Movements, and the ledger once they are taken. */
export interface Posted<M> {
  readonly ledger: Ledger.Ledger
  readonly movements: ReadonlyArray<M>
}

/** The item of a line; `undefined` for one whose batch was not recorded, which no shelf can be asked about. */
const itemOf = ({ productId }: Treatment, { batch, presentationId }: Line): StockItem | undefined =>
  "number" in batch ? { productId, presentationId, batch: batch.number } : undefined

/**
 * From where the vials of a line came, by the place of the treatment (codes 1.5): a bag or a place at school only when the batch
 * lies there, else home. `undefined` for a hospital, and for a centre that is not ours: those used their own.
 */
export const takenFrom = (
  { personId, place = "home" }: Pick<Treatment, "personId" | "place">,
  item: StockItem,
  books: Ledger.Books,
  { centre, school }: Stores
): Location | undefined => {
  const atHome = home(personId)
  const ifThere = (location: Location | undefined) =>
    location !== undefined && Shelf.vials(Ledger.shelf(books, location, item)) > 0 ? location : atHome
  switch (place) {
    case "hospital":
      return undefined
    case "centre":
      return centre
    case "school":
      return ifThere(school)
    case "away":
      return ifThere(travelBag(personId))
    case "home":
    case "work":
      return atHome
  }
}

/**
 * The uses of a treatment, taken from the ledger: never refused, however little is there (clinical 6.2). Lines without a batch
 * number, and vials that were not ours, move nothing.
 *
 * @returns fails only with `MovementTwice`, when the ids that `stamp` gives are not new
 */
export const infuse = (
  ledger: Ledger.Ledger,
  treatment: Treatment,
  stores: Stores,
  stamp: Stamp
): Result.Result<Posted<Used>, Ledger.Refusal> => {
  const movements: Array<Used> = []
  let next = ledger
  for (const line of treatment.lines) {
    const item = itemOf(treatment, line)
    const from = item === undefined ? undefined : takenFrom(treatment, item, next, stores)
    if (item === undefined || from === undefined) continue
    const used: Used = {
      ...stamp(movements.length),
      kind: "used",
      happenedAt: treatment.occurredAt.instant,
      item,
      vials: line.vials,
      from,
      personId: treatment.personId,
      treatmentId: treatment.id,
      lineNo: line.no
    }
    const taken = Ledger.append(next, used)
    if (Result.isFailure(taken)) return Result.fail(taken.failure)
    next = taken.success
    movements.push(used)
  }
  return Result.succeed({ ledger: next, movements })
}

/**
 * Voids the uses of a treatment that was taken back, or that was corrected and is to be taken from the stock anew (clinical 9.7).
 *
 * Law: after `infuse` it leaves all balances as they were.
 */
export const takeBack = (
  ledger: Ledger.Ledger,
  treatmentId: TreatmentId,
  at: Instant,
  stamp: Stamp
): Result.Result<Posted<Voided>, Ledger.Refusal> => {
  const uses = [...HashMap.values(ledger.standing)]
    .filter((movement) => movement.kind === "used" && movement.treatmentId === treatmentId)
    .toSorted((a, b) => a.sequence - b.sequence)
  const movements = uses.map(({ id }, index): Voided => ({
    ...stamp(index),
    kind: "voided",
    happenedAt: at,
    voids: id
  }))
  return Result.map(Ledger.appendAll(ledger, movements), (next) => ({ ledger: next, movements }))
}
