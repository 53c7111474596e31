/** What a visit begins with: who has signed in, where, what can be recorded, and whose diary it is. */
import * as Effect from "effect/Effect"
import type { Products } from "../../src/api/catalogue.ts"
import type { DiaryClient } from "../../src/client/DiaryClient.ts"
import { askOnce } from "./Diary.ts"

/** A role that sees no diary is shown no products either. */
const products = (client: DiaryClient) =>
  client.catalogue.products().pipe(
    Effect.map(({ body }): Products => body),
    Effect.catchTag("NotAllowed", () => Effect.succeed<Products>({ catalogueVersion: "", items: [] }))
  )

/** Asks who holds the session, if anybody does, and for what every page of theirs needs. */
export const beginVisit = () =>
  askOnce((client) =>
    Effect.gen(function* () {
      const session = yield* client.session.current()
      const [own] = session.persons
      const needed = {
        centre: client.centre.current(),
        products: products(client),
        person:
          own === undefined
            ? Effect.undefined
            : Effect.map(client.persons.byId({ params: { person: own } }), ({ body }) => body)
      }
      return { session, ...(yield* Effect.all(needed, { concurrency: 3 })) }
    })
  )

/** Who holds the session now. */
export const currentSession = () => askOnce((client) => client.session.current())
