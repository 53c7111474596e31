/**
 * The account that a user name belongs to, for the one who checks its password.
 *
 * @since 0.1.0
 */
import { AccountId } from "@haemtrack/domain/person/AccountId"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { loginKey } from "./loginKey.ts"

/** `passwordHash` is a PHC string. */
const AccountToVerify = Schema.Struct({
  accountId: AccountId,
  passwordHash: Schema.String,
  displayName: Schema.String
})
export type AccountToVerify = typeof AccountToVerify.Type

/** None for a name that is not there and for a disabled account: nothing tells the two apart. */
export const accountByLogin = Effect.fn("store.accountByLogin")(function* (login: string) {
  const sql = yield* Transaction
  const find = SqlSchema.findOneOption({
    Request: Schema.String,
    Result: AccountToVerify,
    execute: (key) => sql`
      select account_id as "accountId", password_hash as "passwordHash", display_name as "displayName"
      from account_by_login(${key})`
  })
  return yield* Effect.orDie(find(loginKey(login)))
})
