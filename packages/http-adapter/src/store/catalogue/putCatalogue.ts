/**
 * Puts a catalogue in force.
 *
 * @since 0.1.0
 */
import type { AccountId } from "@haemtrack/domain/person/AccountId"
import { Catalogue } from "@haemtrack/domain/product/Catalogue"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Transaction } from "../Transaction.ts"

/** The version is there with other products. Treatments name a catalogue by its version, so a change of it needs a new one. */
export class CatalogueVersionTaken extends Schema.TaggedError<CatalogueVersionTaken>()("CatalogueVersionTaken", {}) {}

const Json = Schema.fromJsonString(Catalogue)
const encode = Schema.encodeEffect(Json)

/**
 * Keeps the catalogue as the newest one; one that is there already is left as it is, and where it is in the order.
 *
 * @param by the account that put it; left out by a service that brings its own catalogue at the start
 */
export const putCatalogue = Effect.fn("store.putCatalogue")(function* (catalogue: Catalogue, by?: AccountId) {
  const sql = yield* Transaction
  const body = yield* Effect.orDie(encode(catalogue))
  const at = new Date(yield* Clock.currentTimeMillis)
  const { version } = catalogue
  yield* Effect.orDie(sql`
    insert into catalogue_version (version, put_at, put_by, body)
    values (${version}, ${at}, ${by ?? null}, ${body}::jsonb) on conflict do nothing`)
  const same = yield* Effect.orDie(sql`
    select version from catalogue_version where version = ${version} and body = ${body}::jsonb`)
  if (same.length === 0) return yield* new CatalogueVersionTaken()
})
