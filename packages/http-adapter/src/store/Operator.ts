/**
 * Whoever starts the service on its machine: they make the installation, the first centre and the first invitation, and check
 * the audit trail. A request never is the operator.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import type { SqlClient } from "effect/sql/SqlClient"

/** The client, inside a transaction that works as the owner of the tables. */
export class Operator extends Context.Service<Operator, SqlClient>()("@haemtrack/http-adapter/store/Operator") {}
