/**
 * Invented packs for properties: batch numbers, amounts, and the fields of codes.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { Amount, mostPerLine } from "../product/Amount.ts"
import { all, type Field } from "../product/applicationIdentifiers.ts"
import { BatchNumber } from "../product/BatchNumber.ts"
import { demonstrationCatalogue } from "../product/demonstrationCatalogue.ts"
import { Gtin, hasCheckDigit } from "../product/Gtin.ts"
import type { LabelledBatch } from "../product/LabelledBatch.ts"
import type { Presentation, Product } from "../product/Product.ts"
import { starterCatalogue } from "../product/starterCatalogue.ts"
import { Unit } from "../product/Unit.ts"

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

const textLike = (pattern: RegExp): Arbitrary.Arbitrary<string> =>
  Arbitrary.schema(Schema.String.check(Schema.isPattern(pattern)))

/** Batch numbers as makers print them. */
export const batchNumbers: Arbitrary.Arbitrary<BatchNumber> = Arbitrary.map(
  textLike(/^[0-9A-Z]{2,10}(?:[-/ ][0-9A-Z]{1,4})?$/),
  (text) => BatchNumber.make(text)
)

/** Amounts that one line may hold, of any unit, whole or with decimals. */
export const amounts: Arbitrary.Arbitrary<Amount> = Arbitrary.flatMap(Arbitrary.schema(Unit), (unit) =>
  Arbitrary.map(whole(1, mostPerLine[unit] * 1000), (thousandths) => Amount.make({ thousandths, unit }))
)

/** Presentations of the first product of demonstrations. */
export const somePresentations: Arbitrary.Arbitrary<Presentation> = Arbitrary.map(whole(0, 999), (place) => {
  const { presentations } = demonstrationCatalogue.products[0]
  return presentations[place % presentations.length] ?? presentations[0]
})

/** Batches whose label prints up to a twentieth more or less than the presentation. */
export const labelledBatches: Arbitrary.Arbitrary<LabelledBatch> = Arbitrary.map(
  Arbitrary.all([somePresentations, batchNumbers, whole(950, 1050)]),
  ([{ id, strength }, number, share]) => ({
    presentationId: id,
    number,
    actualStrength: { unit: strength.unit, thousandths: Math.round((strength.thousandths * share) / 1000) }
  })
)

const withCheckDigit = (digits: string): string => {
  const last = [..."0123456789"].find((digit) => hasCheckDigit(digits + digit))
  return digits + String(last)
}

/** Numbers of packs. */
export const gtins: Arbitrary.Arbitrary<Gtin> = Arbitrary.map(textLike(/^[0-9]{13}$/), (digits) =>
  Gtin.make(withCheckDigit(digits))
)

const pad = (n: number): string => String(n).padStart(2, "0")

const datesOf = (firstDay: number): Arbitrary.Arbitrary<string> =>
  Arbitrary.map(Arbitrary.all([whole(0, 99), whole(1, 12), whole(firstDay, 28)]), (parts) => parts.map(pad).join(""))

const valuesOf = (field: Field): Arbitrary.Arbitrary<string> => {
  switch (field.holds) {
    case "check_digit":
      return Arbitrary.map(textLike(new RegExp(`^[0-9]{${field.most - 1}}$`)), withCheckDigit)
    case "date":
      return datesOf(0)
    case "date_and_time":
      return Arbitrary.map(
        Arbitrary.all([datesOf(1), whole(0, 23), whole(0, 59)]),
        ([date, hour, minute]) => `${date}${pad(hour)}${pad(minute)}`
      )
    case "anything":
      return textLike(
        new RegExp(`^${field.alphabet === "digits" ? "[0-9]" : '[!"%-?A-Z_a-z]'}{${field.least},${field.most}}$`)
      )
  }
}

/** A field of a code, with a legal value. */
export interface FieldOfCode {
  readonly ai: string
  readonly value: string
}

const fields: Arbitrary.Arbitrary<FieldOfCode> = Arbitrary.flatMap(
  Arbitrary.schema(Schema.Literals(all.map(({ ai }) => ai))),
  (ai) => {
    const field = all.find((each) => each.ai === ai)
    return Arbitrary.map(field === undefined ? Arbitrary.Constant("") : valuesOf(field), (value) => ({ ai, value }))
  }
)

/** One to six different fields in any order. */
export const codes: Arbitrary.Arbitrary<ReadonlyArray<FieldOfCode>> = Arbitrary.map(
  Arbitrary.array(fields, { minLength: 1, maxLength: 6 }),
  (drawn) => [...new Map(drawn.map((field) => [field.ai, field])).values()]
)

/** In a web address these stand in the path, in this order; every other field is in the query. */
const inPath = ["22", "10", "21"]

/** A code in the shape of a web address, and the fields in it; the path begins with the number of the pack. */
export const links: Arbitrary.Arbitrary<{ readonly address: string; readonly fields: ReadonlyArray<FieldOfCode> }> =
  Arbitrary.map(Arbitrary.all([gtins, codes]), ([gtin, others]) => {
    const beside = others.filter(({ ai }) => !["01", "02"].includes(ai))
    const path = inPath.flatMap((ai) => beside.filter((field) => field.ai === ai))
    const query = beside.filter(({ ai }) => !inPath.includes(ai))
    const part = ({ ai, value }: FieldOfCode, sign: string) => `${ai}${sign}${encodeURIComponent(value)}`
    const search = query.length === 0 ? "" : `?${query.map((field) => part(field, "=")).join("&")}`
    const address = `https://id.example/01/${gtin}${path.map((field) => `/${part(field, "/")}`).join("")}${search}`
    return { address, fields: [{ ai: "01", value: gtin }, ...beside] }
  })

/** Rows of the starter catalogue: their figures are unverified, their shapes are those of real products. */
export const products: Arbitrary.Arbitrary<Product> = Arbitrary.map(
  whole(0, starterCatalogue.products.length - 1),
  (index) => starterCatalogue.products[index] ?? starterCatalogue.products[0]
)
