/**
 * The catalogue in force: the products that a new treatment can name.
 *
 * @since 0.1.0
 */
import { Catalogue } from "@haemtrack/domain/product/Catalogue"
import { Code } from "@haemtrack/domain/product/Product"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"

/** What each database had in force when it was last asked: every entry asks, and a version names its products for ever. */
const lastRead = new WeakMap<SqlClient, Catalogue>()

/** The one put last. A service puts one before it serves, so that none is a defect. */
export const currentCatalogue = Effect.fn("store.currentCatalogue")(function* () {
  const sql = yield* Transaction
  const findVersion = SqlSchema.findOne({
    Request: Schema.Void,
    Result: Schema.Struct({ version: Code }),
    execute: () => sql`select version from catalogue_version order by put_at desc, version desc limit 1`
  })
  const findBody = SqlSchema.findOne({
    Request: Code,
    Result: Schema.Struct({ body: Catalogue }),
    execute: (version) => sql`select body from catalogue_version where version = ${version}`
  })
  const { version } = yield* findVersion()
  const known = lastRead.get(sql)
  if (known?.version === version) return known
  const { body } = yield* findBody(version)
  lastRead.set(sql, body)
  return body
}, Effect.orDie)
