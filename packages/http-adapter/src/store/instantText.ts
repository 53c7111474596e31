/**
 * A point in time as the domain writes it, made by the database: to the second, in UTC.
 *
 * @since 0.1.0
 */
import type { Fragment } from "effect/sql/Statement"
import type { SqlClient } from "effect/sql/SqlClient"

/** `YYYY-MM-DDTHH:MM:SSZ` of a `timestamptz`; null of null. */
export const instantText = (sql: SqlClient, timestamptz: Fragment): Fragment =>
  sql`to_char(${timestamptz} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
