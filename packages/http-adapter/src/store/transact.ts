/**
 * The one way to the database: a transaction that says first as whom it works (DB-4, DB-5).
 *
 * @since 0.1.0
 */
import { Role, type Purpose } from "@haemtrack/domain/access/Role"
import { AccountId } from "@haemtrack/domain/person/AccountId"
import { CentreId } from "@haemtrack/domain/person/Centre"
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import * as SqlError from "effect/sql/SqlError"
import { Actor } from "./Actor.ts"
import { Database } from "./Database.ts"
import { Operator } from "./Operator.ts"
import type { DatabaseRole } from "./roles.ts"
import { Transaction } from "./Transaction.ts"

/** The session is not there, is over, or its account was disabled: sign in again. */
export class SessionEnded extends Schema.TaggedError<SessionEnded>()("SessionEnded", {}) {}

/** Time limits of DB-7; the embedded engine has no timers and ignores them. */
const workAs = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, role: DatabaseRole) {
  yield* sql`select set_config('role', ${role}, true),
    set_config('statement_timeout', '10s', true),
    set_config('idle_in_transaction_session_timeout', '15s', true)`
})

/** A failure of the machine is a defect: no caller can act on it. A transaction within a transaction would change its role. */
const within = Effect.fnUntraced(function* <A, E, R>(
  role: DatabaseRole,
  work: (sql: SqlClient.SqlClient) => Effect.Effect<A, E, R>
) {
  const { sql } = yield* Database
  if (Option.isSome(yield* Effect.serviceOption(Transaction))) {
    return yield* Effect.die(new RangeError("a transaction is already at work"))
  }
  return yield* workAs(sql, role).pipe(
    Effect.andThen(work(sql)),
    Effect.provideService(Transaction, sql),
    sql.withTransaction,
    Effect.catchIf(SqlError.isSqlError, Effect.die)
  )
})

/** Works as the service with nobody signed in: policies show no row of any person. */
export const asNobody = <A, E, R>(work: Effect.Effect<A, E, R>) => within("haem_app", () => work)

/** Works as the owner of the tables; for the machine's operator, never for a request. */
export const asOperator = <A, E, R>(work: Effect.Effect<A, E, R>) =>
  within("haem_owner", (sql) => Effect.provideService(work, Operator, sql))

const Begun = Schema.Struct({
  account_id: AccountId,
  display_name: Schema.String,
  role: Role,
  centre_id: CentreId,
  person_id: Schema.NullOr(PersonId),
  idle_ends_at: Schema.Date,
  absolute_ends_at: Schema.Date
})
const decodeBegun = Schema.decodeUnknownEffect(Begun)

/** Works as whoever the session is of; slides its idle time. Fails with `SessionEnded` and rolls back when `work` fails. */
export const asSession = <A, E, R>(
  { purpose, sessionHash }: { readonly sessionHash: Uint8Array; readonly purpose: Purpose },
  work: Effect.Effect<A, E, R>
) =>
  within(
    "haem_app",
    Effect.fnUntraced(function* (sql) {
      const at = new Date(yield* Clock.currentTimeMillis)
      const [row] = yield* sql`select * from haem_begin(${sessionHash}, ${at}, ${purpose})`
      if (row === undefined) return yield* new SessionEnded()
      const begun = yield* Effect.orDie(decodeBegun(row))
      return yield* Effect.provideService(work, Actor, {
        accountId: begun.account_id,
        displayName: begun.display_name,
        role: begun.role,
        centreId: begun.centre_id,
        ...(begun.person_id === null ? {} : { personId: begun.person_id }),
        sessionHash,
        idleEndsAt: begun.idle_ends_at.getTime(),
        absoluteEndsAt: begun.absolute_ends_at.getTime()
      })
    })
  )
