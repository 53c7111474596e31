/**
 * The installation: one row with its id, written at the first start and never by a migration, so that a template holds none.
 *
 * @since 0.1.0
 */

/** Readable by the service; written by the operator alone. */
export const instance: ReadonlyArray<string> = [
  `create table instance (
    one boolean primary key default true check (one),
    id uuid not null check (substr(id::text, 15, 1) = '7'),
    created_at timestamptz not null
  )`,
  `grant select on instance to haem_app`,
  `grant select on migration to haem_app`
]
