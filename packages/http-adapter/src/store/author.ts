/**
 * Who wrote a record, and why it was changed, as a query reads it.
 *
 * @since 0.1.0
 */
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"

/** Who wrote, from the table of {@link authorsOf}: the name is the account's of today, the role is the one that it had then. */
export const author = (sql: SqlClient, account: Fragment, role: Fragment): Fragment => sql`jsonb_build_object(
    'accountId', ${account}, 'name', (select name from author where author.account = ${account}), 'role', ${role})`

/** A table for `with`: each account that wrote one of the rows, looked up once however many rows there are. */
export const authorsOf = (sql: SqlClient, accounts: Fragment): Fragment => sql`author as materialized (
    select account, diary_author_name(person_id, account) as name from (${accounts}) as writer (person_id, account)
  )`

/** The reason of a version, or null of the first one. */
export const amendment = (sql: SqlClient, reason: Fragment, text: Fragment): Fragment =>
  sql`case when ${reason} is not null then jsonb_build_object('reason', ${reason}, 'text', ${text}) end`
