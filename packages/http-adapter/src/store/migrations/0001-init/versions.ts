/**
 * Every version of a record, written by the database itself: append-only, and exactly what the record was (DB-3).
 *
 * @since 0.1.0
 */
import { Kind } from "@haemtrack/domain/diary/Version"
import { oneOf } from "./oneOf.ts"

/** A record that is changed by versions: its table, read through the view `<noun>_record`, and what made the version that stands. */
interface Versioned {
  readonly noun: "bleed" | "treatment"
  /** An SQL expression over the view: one of {@link Kind}. */
  readonly kind: string
}

/** The table of versions of a noun. */
export const versionTable = ({ noun }: Pick<Versioned, "noun">): string => `create table ${noun}_version (
    person_id uuid not null,
    id uuid not null,
    version integer not null check (version >= 1),
    valid_from timestamptz not null,
    changed_by uuid not null,
    changed_role text not null,
    change_kind text not null check (${oneOf("change_kind", Kind.literals)}),
    reason text,
    reason_text text,
    body jsonb not null,
    primary key (person_id, id, version),
    foreign key (person_id, id) references ${noun} (person_id, id)
  )`

/**
 * Writes the version when the transaction commits, when all rows of the record are there. The record is read as it then stands,
 * so a transaction that changed it twice is refused: the first of the two versions could no longer be written down.
 */
export const versionTrigger = ({ kind, noun }: Versioned): ReadonlyArray<string> => [
  `create function ${noun}_version_write() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into ${noun}_version
      (person_id, id, version, valid_from, changed_by, changed_role, change_kind, reason, reason_text, body)
    select person_id, id, version, updated_at, updated_by, updated_role, ${kind},
      amendment_reason, amendment_text, body
    from ${noun}_record
    where person_id = new.person_id and id = new.id and version = new.version;
    if not found then
      raise exception 'a ${noun} can change once in a transaction' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$`,
  `create constraint trigger ${noun}_version_write after insert or update on ${noun}
    deferrable initially deferred for each row execute function ${noun}_version_write()`
]
