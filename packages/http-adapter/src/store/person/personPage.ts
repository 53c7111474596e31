/**
 * The list of the people of a centre, page by page.
 *
 * @since 0.1.0
 */
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Actor } from "../Actor.ts"
import { Transaction } from "../Transaction.ts"
import { Row, selectStored } from "./StoredPerson.ts"

/** `after` is the last person already seen: an id, because a cursor stands in a URL and a name must not. */
export const Page = Schema.Struct({ limit: Schema.Int, after: Schema.optionalKey(PersonId) })
export type Page = typeof Page.Type

/**
 * Sorted by family name, given name, id, without regard to capitals. Uses `person_centre_id_name_idx`.
 *
 * @returns `next`, where there are more, is the `after` of the next page
 */
export const personPage = Effect.fn("store.personPage")(function* (page: Page) {
  const sql = yield* Transaction
  const { centreId } = yield* Actor
  const select = yield* selectStored
  const find = SqlSchema.findAll({
    Request: Page,
    Result: Row,
    execute: ({ after, limit }) => sql`${select}
      where centre_id = ${centreId} and ${
        after === undefined
          ? sql`true`
          : sql`(lower(family_name), lower(given_name), id) >
              (select lower(family_name), lower(given_name), id from person where id = ${after})`
      }
      order by lower(family_name), lower(given_name), id
      limit ${limit + 1}`
  })
  const found = (yield* find(page)).map(({ stored }) => stored)
  const items = found.slice(0, page.limit)
  const last = items.at(-1)
  return { items, ...(found.length > page.limit && last !== undefined ? { next: last.person.id } : {}) }
}, Effect.orDie)
