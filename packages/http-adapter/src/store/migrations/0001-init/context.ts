/**
 * Who is at work in a transaction, as row-level policies read it. `haem_begin` sets it from the session; nothing else does.
 *
 * @since 0.1.0
 */

/** `haem_account()`, `haem_centre()`, `haem_person()` and `haem_role()`: NULL when nobody is set, so that no row is seen (DB-4). */
export const context: ReadonlyArray<string> = [
  ...["account", "centre", "person"].map(
    (noun) => `create function haem_${noun}() returns uuid
      language sql stable set search_path = public, pg_temp as $$
        select nullif(current_setting('haem.${noun}', true), '')::uuid
      $$`
  ),
  `create function haem_role() returns text
  language sql stable set search_path = public, pg_temp as $$
    select nullif(current_setting('haem.role', true), '')
  $$`
]
