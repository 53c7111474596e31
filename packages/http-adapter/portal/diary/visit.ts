/** What a visit begins with: who has signed in, where, what can be recorded, and whose diary it is. */
import * as Effect from "effect/Effect"
import { askOnce } from "./Diary.ts"

/** Asks who holds the session, if anybody does, and for what every page of theirs needs. */
export const beginVisit = () =>
  askOnce((client) =>
    Effect.gen(function* () {
      const session = yield* client.session.current()
      const [own] = session.persons
      const [centre, products, person] = yield* Effect.all(
        [
          client.centre.current(),
          client.catalogue.products(),
          own === undefined ? Effect.undefined : client.persons.byId({ params: { person: own } })
        ],
        { concurrency: 3 }
      )
      return { session, centre, products: products.body, person: person?.body }
    })
  )

/** Who holds the session now. */
export const currentSession = () => askOnce((client) => client.session.current())
