/**
 * People who sign in, for tests: written as the operator, because the service itself can make an account only from an invitation.
 */
import type { Role } from "@haemtrack/domain/access/Role"
import { AccountId } from "@haemtrack/domain/person/AccountId"
import { CentreId } from "@haemtrack/domain/person/Centre"
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import { Operator } from "../store/Operator.ts"
import { openSession } from "../store/session/openSession.ts"
import { asNobody, asOperator } from "../store/transact.ts"

/** A UUIDv7 that is the same in every run: the number stands at its end. */
export const uuid = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`

/** SHA-256, as the store keeps cookies and codes. */
export const hashOf = (text: string): Uint8Array => new Uint8Array(createHash("sha256").update(text).digest())

/** A centre with an invented name. */
export const addCentre = Effect.fnUntraced(function* (number: number) {
  const id = CentreId.make(uuid(number))
  yield* asOperator(
    Effect.flatMap(
      Operator,
      (sql) =>
        sql`insert into centre ${sql.insert({
          id,
          name: `Testford Haemophilia Centre ${number}`,
          ods_code: `X${number}EX`,
          zone: "Europe/London",
          created_at: new Date(0)
        })}`
    )
  )
  return id
}, Effect.orDie)

/** A person of the centre, born on 1 May 1990. */
export const addPerson = Effect.fnUntraced(function* (who: { readonly number: number; readonly centreId: CentreId }) {
  const id = PersonId.make(uuid(who.number))
  const at = new Date(0)
  yield* asOperator(
    Effect.flatMap(
      Operator,
      (sql) =>
        sql`insert into person ${sql.insert({
          id,
          centre_id: who.centreId,
          version: 1,
          given_name: "Sam",
          family_name: `Invented ${who.number}`,
          birth_date: "1990-05-01",
          zone: "Europe/London",
          created_at: at,
          created_by: id,
          updated_at: at,
          updated_by: id
        })}`
    )
  )
  return id
}, Effect.orDie)

/** An account of the centre and its open session; a patient's names the person, who is there already. */
export const signIn = Effect.fnUntraced(function* (who: {
  readonly number: number
  readonly role: Role
  readonly centreId: CentreId
  readonly personId?: PersonId
}) {
  const accountId = AccountId.make(uuid(who.number))
  const at = new Date(0)
  yield* asOperator(
    Effect.gen(function* () {
      const sql = yield* Operator
      yield* sql`insert into account ${sql.insert({
        id: accountId,
        centre_id: who.centreId,
        person_id: who.personId ?? null,
        login_key: `user${who.number}@example.test`,
        display_name: `Test ${who.role} ${who.number}`,
        password_hash: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
        created_at: at,
        password_changed_at: at
      })}`
      yield* sql`insert into account_role ${sql.insert({ account_id: accountId, role: who.role, granted_at: at })}`
    })
  )
  const sessionHash = hashOf(`session of ${who.number}`)
  yield* asNobody(openSession({ accountId, hash: sessionHash }))
  return { accountId, sessionHash }
}, Effect.orDie)

/** One statement as the owner of the tables: what somebody who holds the database could do. */
export const ownerRuns = (statement: string) =>
  asOperator(Effect.flatMap(Operator, (sql) => sql.unsafe<Record<string, unknown>>(statement))).pipe(Effect.orDie)
