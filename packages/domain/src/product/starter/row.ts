/**
 * How a row of the starter catalogue is written down, so that the tables beside this file read like the tables of a pharmacy.
 *
 * @since 0.1.0
 */
import * as Array from "effect/Array"
import * as Result from "effect/Result"
import * as Amount from "../Amount.ts"
import type { Indication } from "../Indication.ts"
import type { Presentation, Product } from "../Product.ts"
import type { Room, Storage } from "../Storage.ts"

/** What the rows of one kind have in common. */
export type Kind = Omit<Product, "id" | "brand" | "generic" | "ukStatus" | "verify" | "presentations">

/** One strength with more to say of it than its number. */
interface Strength extends Pick<Presentation, "measure" | "volumeMl" | "concentration"> {
  readonly value: number
  readonly factorEight?: number
}

/** A row: its strengths in its unit, what differs from its kind, and which of its figures were read, and where. */
interface Row extends Partial<Kind>, Pick<Product, "id" | "brand" | "generic"> {
  readonly strengths: Array.NonEmptyReadonlyArray<number | Strength>
  /** Left out where every figure is from memory. */
  readonly read?: string
}

const amount = (value: number, unit: Amount.Amount["unit"]): Amount.Amount =>
  Result.getOrThrow(Amount.fromText({ value, unit }))

const presentation = (id: string, unit: Product["unit"], { factorEight, value, ...more }: Strength): Presentation => ({
  id: `${id}-${value}`,
  strength: amount(value, unit),
  gtins: [],
  ...more,
  ...(factorEight === undefined ? {} : { factorEight: amount(factorEight, unit) })
})

/** A row of the catalogue. None is verified, and of none it is known whether it is on the market. */
export const row = (kind: Kind, { read, strengths, ...own }: Row): Product => {
  const all = { ...kind, ...own }
  return {
    ...all,
    ukStatus: "unknown",
    verify: {
      status: "unverified",
      source: read === undefined ? "every figure from memory" : `${read}; the rest from memory`
    },
    presentations: Array.map(strengths, (each) =>
      presentation(own.id, all.unit, typeof each === "number" ? { value: each } : each)
    )
  }
}

/** No strength is known: one of the unit itself, and amounts are kept as they are written. */
export const asWritten: Array.NonEmptyReadonlyArray<Strength> = [{ value: 1, measure: "as_written" }]

/** In the fridge, and out of it once, up to a temperature and for a time. */
export const fridgeThen = (maxC: number, allowance: Room["allowance"]): Storage & { readonly room: Room } => ({
  fridge: true,
  room: { maxC, allowance, returnAllowed: false }
})

/** Needs no fridge. */
export const upTo = (maxC: number): Storage => ({ fridge: false, maxC })

/** One entry a disorder, all with the same facts and the same source. */
export const fits = (
  disorders: Array.NonEmptyReadonlyArray<string>,
  facts: Omit<Indication, "disorder">
): Array.NonEmptyReadonlyArray<Indication> => Array.map(disorders, (disorder) => ({ disorder, ...facts }))

/** A product fits the disorder whose missing factor it replaces. */
export const replaces = (...disorders: Array.NonEmptyReadonlyArray<string>): Array.NonEmptyReadonlyArray<Indication> =>
  fits(disorders, { source: "the factor that it replaces; the label is to be checked" })
