import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { catalogue } from "../testing/diary.ts"
import type { Catalogue } from "./Catalogue.ts"
import {
  type CatalogueChange,
  CatalogueVersion,
  CatalogueVersionUsed,
  type History,
  NamedBefore,
  productNamed,
  revise
} from "./CatalogueVersion.ts"
import type { Product } from "./Product.ts"

const change: CatalogueChange = {
  by: "Test Data Manager",
  at: Instant.make("2026-07-06T09:00:00Z"),
  reason: "Invented for a test"
}
const start: History = [{ catalogue, change }]
const [factor, bypassing] = [catalogue.products[0], catalogue.products[1] ?? catalogue.products[0]]
const next = (...products: Arr.NonEmptyReadonlyArray<Product>): Catalogue => ({ version: "test-2", products })

describe("CatalogueVersion", () => {
  it("clinical 2.1: a version carries who made it, when and why", () => {
    const isVersion = Schema.is(CatalogueVersion)
    assert.isTrue(isVersion({ catalogue, change }))
    assert.isFalse(isVersion({ catalogue }))
    for (const part of [{ by: "" }, { at: "yesterday" }, { reason: " " }, { reason: "a".repeat(201) }]) {
      assert.isFalse(isVersion({ catalogue, change: { ...change, ...part } }))
    }
  })
})

describe("revise", () => {
  it("clinical 2.1: another catalogue is in force under another version, after those that were", () => {
    const renamed = next({ ...factor, brand: "Brand with another name" }, bypassing)
    assertSuccess(revise(start, renamed, change), [...start, { catalogue: renamed, change }])
    assertFailure(revise(start, { ...renamed, version: catalogue.version }, change), new CatalogueVersionUsed())
  })

  it("clinical 2.1: a product that was named stays, with its presentations and its unit", () => {
    const fewer: Product = { ...factor, presentations: [factor.presentations[0]] }
    const inMilligrams: Product = { ...factor, unit: "mg" }
    for (const without of [next(bypassing), next(fewer, bypassing), next(inMilligrams, bypassing)]) {
      assertFailure(revise(start, without, change), new NamedBefore())
    }
    assert.isTrue(Result.isSuccess(revise(start, next({ ...factor, ukStatus: "historic" }, bypassing), change)))
  })
})

describe("productNamed", () => {
  const edit = Arbitrary.schema(Schema.Literals(["rename", "withdraw", "add", "drop"]))
  const edited = ({ products }: Catalogue, how: "rename" | "withdraw" | "add" | "drop", number: number): Catalogue => {
    const version = `edit-${number}`
    const [first, ...rest] = products
    switch (how) {
      case "rename":
        return { version, products: [{ ...first, brand: `Brand ${number}` }, ...rest] }
      case "withdraw":
        return { version, products: [{ ...first, ukStatus: "historic" }, ...rest] }
      case "add": {
        const presentation = { ...factor.presentations[0], id: `added-${number}-1` }
        return { version, products: [...products, { ...factor, id: `added-${number}`, presentations: [presentation] }] }
      }
      case "drop":
        return Arr.isReadonlyArrayNonEmpty(rest) ? { version, products: rest } : { version, products }
    }
  }

  it.prop(
    "clinical 2.1: whatever becomes of the catalogue, an old treatment names what it named on its day",
    [Arbitrary.array(edit, { maxLength: 8 })],
    ([edits]) => {
      let history = start
      edits.forEach((how, number) => {
        const told = catalogue.products.map(({ id }) => ({ catalogueVersion: catalogue.version, productId: id }))
        const before = told.map((each) => productNamed(history, each))
        history = Result.getOrElse(
          revise(history, edited(Arr.lastNonEmpty(history).catalogue, how, number), change),
          () => history
        )
        assert.deepStrictEqual(
          told.map((each) => productNamed(history, each)),
          before
        )
        const inForce = Arr.lastNonEmpty(history).catalogue.version
        assert.notInclude(
          told.map(({ productId }) => productNamed(history, { catalogueVersion: inForce, productId })),
          undefined
        )
      })
    }
  )

  it("clinical 2.1: a version of another history names nothing", () =>
    assert.isUndefined(productNamed(start, { catalogueVersion: "other", productId: factor.id })))
})
