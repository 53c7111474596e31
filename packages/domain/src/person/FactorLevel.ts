/**
 * The level of a clotting factor in a person's plasma, as a laboratory reported it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Assay } from "./Assay.ts"

/** What was measured (clinical 1.1, "factor assayed"). */
export const Factor = Schema.Literals([
  "fviii",
  "fix",
  "vwf_antigen",
  "vwf_activity",
  "fibrinogen",
  "fii",
  "fv",
  "fvii",
  "fx",
  "fxi",
  "fxiii"
])
export type Factor = typeof Factor.Type

/** How the laboratory limited the figure: `<` 1 is every level below 1. */
export const Comparator = Schema.Literals(["<", "<=", "=", ">", ">="])
export type Comparator = typeof Comparator.Type

/** Whether it is the person's own: a level on treatment never tells how severe the disorder is (clinical 1.5). */
export const Drawn = Schema.Literals(["baseline", "on_treatment"])
export type Drawn = typeof Drawn.Type

/** A figure with what the laboratory said about it; nothing lies below zero. */
export const Reading = Schema.Struct({
  value: Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1000 })),
  comparator: Comparator
}).check(
  Schema.makeFilter(({ comparator, value }) => comparator !== "<" || value > 0, { expected: "a level that can be" })
)
export type Reading = typeof Reading.Type

const result = { reading: Reading, on: LocalDate, assay: Assay, drawn: Drawn }

/** Fibrinogen is reported in g/L, every other factor in IU/dL, which is per cent of normal plasma (clinical 0.4). */
export const FactorLevel = Schema.Union([
  Schema.Struct({ ...result, factor: Schema.Literal("fibrinogen"), unit: Schema.Literal("g/L") }),
  Schema.Struct({
    ...result,
    factor: Schema.Literals(Factor.literals.filter((factor) => factor !== "fibrinogen")),
    unit: Schema.Literal("IU/dL")
  })
])
export type FactorLevel = typeof FactorLevel.Type
