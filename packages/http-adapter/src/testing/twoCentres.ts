/**
 * Two centres with their data managers and patients, all invented: what one of them must never see of the other.
 */
import { person as invented } from "@haemtrack/domain/testing/person"
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { insertPerson } from "../store/person/insertPerson.ts"
import { asSession } from "../store/transact.ts"
import { addCentre, signIn, uuid } from "./accounts.ts"

/** Somebody who is signed in. */
export type SomebodySignedIn = Effect.Success<ReturnType<typeof signIn>>

/** Works as somebody of the two centres. */
export const as = <A, E, R>({ sessionHash }: SomebodySignedIn, work: Effect.Effect<A, E, R>) =>
  asSession({ sessionHash, purpose: "direct_care" }, work)

const centre = Effect.fnUntraced(function* (number: number, familyNames: readonly [string, string]) {
  const centreId = yield* addCentre(number)
  const manager = yield* signIn({ number: number + 10, role: "data_manager", centreId })
  const register = Effect.fnUntraced(function* (familyName: string, index: number) {
    const person = invented({ id: PersonId.make(uuid(number + 20 + index)), familyName })
    yield* as(manager, insertPerson(person))
    const patient = yield* signIn({ number: number + 30 + index, role: "patient", centreId, personId: person.id })
    return { person, patient }
  })
  return {
    manager,
    first: yield* register(familyNames[0], 0),
    second: yield* register(familyNames[1], 1),
    nurse: yield* signIn({ number: number + 40, role: "nurse", centreId }),
    administrator: yield* signIn({ number: number + 41, role: "technical_administrator", centreId })
  }
})

const make = Effect.gen(function* () {
  return { north: yield* centre(100, ["One", "Two"]), south: yield* centre(200, ["Three", "Four"]) }
})

/** A centre: its data manager, a nurse, a technical administrator, and two people who write their own diaries. */
export class TwoCentres extends Context.Service<TwoCentres, Effect.Success<typeof make>>()(
  "@haemtrack/http-adapter/testing/TwoCentres"
) {
  static readonly layer = Layer.effect(TwoCentres, Effect.orDie(make))
}
