/**
 * Who reads and who writes the tables of a diary: whoever sees the person reads, the patient alone writes (DB-4).
 *
 * @since 0.1.0
 */

/** Whoever sees the person sees the diary: the person's own policy applies inside. */
const seen = (table: string): string => `exists (select from person where person.id = ${table}.person_id)`

/** Entries are written by the patient alone, into the own diary. */
const own = "(select haem_role()) = 'patient' and person_id = (select haem_person())"

const signed = "updated_by = (select haem_account()) and updated_role = (select haem_role())"

/** Row security of a table, and that whoever sees the person reads it. */
export const readBySight = (table: string): ReadonlyArray<string> => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy owner_all on ${table} to haem_owner using (true) with check (true)`,
  `create policy ${table}_read on ${table} for select to haem_app using (${seen(table)})`
]

/** A record is written, and changed, under the own name; a new one is version 1. */
export const signedRecord = (table: string): ReadonlyArray<string> => [
  `create policy ${table}_record on ${table} for insert to haem_app
    with check (${own} and ${signed} and created_by = updated_by and created_role = updated_role and version = 1)`,
  `create policy ${table}_amend on ${table} for update to haem_app using (${own}) with check (${own} and ${signed})`
]

/** Parts of a record, such as its lines: a change replaces them as a whole. */
export const replacedParts = (table: string): ReadonlyArray<string> => [
  `create policy ${table}_record on ${table} for insert to haem_app with check (${own})`,
  `create policy ${table}_replace on ${table} for delete to haem_app using (${own})`,
  `grant select, insert, delete on ${table} to haem_app`
]
