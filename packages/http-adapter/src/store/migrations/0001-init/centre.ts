/**
 * The haemophilia centre that keeps the diaries. It holds nothing about a person, so the service may read every row.
 *
 * @since 0.1.0
 */

/** Readable by the service; written by the operator alone. */
export const centre: ReadonlyArray<string> = [
  `create table centre (
    id uuid primary key check (substr(id::text, 15, 1) = '7'),
    name text not null check (char_length(name) between 1 and 100),
    ods_code text not null unique check (ods_code ~ '^[A-Z0-9]{3,10}$'),
    zone text not null check (char_length(zone) between 1 and 60),
    created_at timestamptz not null
  )`,
  `grant select on centre to haem_app`
]
