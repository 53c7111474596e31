/**
 * Answers of the group `catalogue`.
 *
 * @since 0.1.0
 */
import { may } from "@haemtrack/domain/access/permissionMatrix"
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import { localDateAt } from "@haemtrack/domain/calendar/localDay"
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { toText } from "@haemtrack/domain/product/Amount"
import * as Catalogue from "@haemtrack/domain/product/Catalogue"
import { lastUsable, type ExpiryDate } from "@haemtrack/domain/product/ExpiryDate"
import * as Gs1Scan from "@haemtrack/domain/product/Gs1Scan"
import type { Product } from "@haemtrack/domain/product/Product"
import type { ScanError } from "@haemtrack/domain/product/ScanError"
import * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Result from "effect/Result"
import { Api } from "../api/Api.ts"
import type { ProductItem, Scan } from "../api/catalogue.ts"
import * as problem from "../api/errors.ts"
import { Actor } from "../store/Actor.ts"
import { currentCatalogue } from "../store/catalogue/currentCatalogue.ts"
import { inSession } from "./attempt.ts"
import { ownCentre } from "./centre.ts"

const productItem = (product: Product): ProductItem => ({
  id: product.id,
  brand: product.brand,
  generic: product.generic,
  class: product.class,
  unit: product.unit,
  verify: product.verify,
  offered: Catalogue.isOffered(product),
  presentations: Arr.map(product.presentations, ({ gtins, id, strength }) => ({
    gtins,
    id,
    strength: toText(strength)
  }))
})

/** A problem of the same tag, with the place in the text. */
const scanProblem = ({ _tag, length, position }: ScanError) =>
  new problem[_tag]({
    position,
    length,
    errors: [{ pointer: "/text", tag: _tag, detail: problem.problems[_tag].title }]
  })

/** The last day of the box is still a day to use it (GS1-9). Without a date on the code nothing is known of it. */
const expiryCheck = (expiry: ExpiryDate | undefined, onDate: LocalDate): Scan["checks"]["expiry"] => {
  if (expiry === undefined) return "unknown"
  return lastUsable(expiry) < onDate ? "fail" : "pass"
}

/** What stands on the code. There is no plan and no list of recalls yet: what they would say is unknown, and never a pass. */
const scanBody = (scan: Gs1Scan.Gs1Scan, catalogue: Catalogue.Catalogue, onDate: LocalDate): Scan => {
  const { batch, expiry, gtin, warnings } = scan
  const found = gtin === undefined ? undefined : Catalogue.byGtin(catalogue, gtin)
  return {
    ...(gtin === undefined ? {} : { gtin }),
    ...(batch === undefined ? {} : { batch }),
    ...(expiry === undefined ? {} : { expiry }),
    ...(found === undefined ? {} : { productId: found.product.id, presentationId: found.presentation.id }),
    checks: { product: "unknown", expiry: expiryCheck(expiry, onDate), recall: "unknown" },
    warnings: warnings.map(({ warning }) => warning)
  }
}

const allowed = Effect.gen(function* () {
  const { role } = yield* Actor
  if (may(role, "read", "product_table") === undefined) return yield* new problem.NotAllowed({})
})

export const catalogue = HttpApiBuilder.group(Api, "catalogue", (group) =>
  group.handleAll({
    products: Effect.fnUntraced(function* ({ request }) {
      const { products, version } = yield* inSession(Effect.andThen(allowed, currentCatalogue()))
      const headers = { etag: `"${version}"`, "cache-control": "private, no-cache" }
      return request.headers["if-none-match"] === headers.etag
        ? HttpServerResponse.empty({ status: 304, headers })
        : HttpApiSchema.withHeaders({ body: { catalogueVersion: version, items: products.map(productItem) }, headers })
    }),

    parseScan: ({ payload: { onDate, text } }) =>
      inSession(
        Effect.gen(function* () {
          yield* allowed
          const now = instantOf(yield* Clock.currentTimeMillis)
          const scan = Gs1Scan.read(text, Number(now.slice(0, 4)))
          if (Result.isFailure(scan)) return yield* scanProblem(scan.failure)
          const { zone } = yield* ownCentre
          return scanBody(scan.success, yield* currentCatalogue(), onDate ?? localDateAt(now, zone))
        })
      )
  })
)
