/**
 * The versions of the catalogue of products. A treatment names the version of its day, so none is changed or removed.
 *
 * It holds names of products and nothing of a person: readable without anybody set, so that a start can see what is there.
 *
 * @since 0.1.0
 */

/** One row a version; the one put last is the one in force. */
export const catalogue: ReadonlyArray<string> = [
  `create table catalogue_version (
    version text primary key check (char_length(version) between 1 and 40),
    put_at timestamptz not null,
    put_by uuid,
    body jsonb not null
  )`,
  `create index catalogue_version_put_at_idx on catalogue_version (put_at, version)`,
  `grant select, insert on catalogue_version to haem_app`
]
