/**
 * A transaction at work. A query asks for it, and only `transact` gives it, so that a query outside a transaction does not compile.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import type { SqlClient } from "effect/sql/SqlClient"

/** The client, inside a transaction that works as a role which owns nothing. */
export class Transaction extends Context.Service<Transaction, SqlClient>()(
  "@haemtrack/http-adapter/store/Transaction"
) {}
