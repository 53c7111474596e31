/**
 * The tables of treatments: the record as it stands, its lines, and every version that it had.
 *
 * A treatment is corrected or taken back by a new version, never deleted. Its lines are replaced as a whole, so the version
 * row is written when the transaction commits, when all of them are there (DB-3). Long because it is one aggregate's schema.
 *
 * @since 0.1.0
 */
import { Role } from "@haemtrack/domain/access/Role"
import { Fold, PartOfDay, Precision } from "@haemtrack/domain/calendar/Told"
import { AmendmentReason } from "@haemtrack/domain/diary/Amendment"
import { BatchMissingReason, Confirmation, mostLines, ReviewFlag } from "@haemtrack/domain/diary/Treatment"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { Kind, Status } from "@haemtrack/domain/diary/Version"
import * as BatchNumber from "@haemtrack/domain/product/BatchNumber"
import { Unit } from "@haemtrack/domain/product/Unit"
import { eachOneOf, oneOf } from "./oneOf.ts"
import { personSeen } from "./person.ts"

const tables = [
  // Who wrote is an account's id without a foreign key: the policies hold it to the account at work, and a diary does not
  // depend on the table of accounts, which a sharded set-up keeps elsewhere.
  `create table treatment (
    person_id uuid not null references person (id),
    id uuid not null check (substr(id::text, 15, 1) = '7'),
    version integer not null check (version >= 1),
    status text not null check (${oneOf("status", Status.literals)}),
    local_at timestamp not null,
    zone text not null check (char_length(zone) between 1 and 64),
    offset_minutes smallint not null check (offset_minutes between -720 and 840),
    instant timestamptz not null,
    precision text not null check (${oneOf("precision", Precision.literals)}),
    part_of_day text check (${oneOf("part_of_day", PartOfDay.literals)}),
    fold text check (${oneOf("fold", Fold.literals)}),
    tzdb text not null check (char_length(tzdb) between 1 and 40),
    reason text not null check (${oneOf("reason", TreatmentReason.literals)}),
    product_id text not null check (char_length(product_id) between 1 and 40),
    catalogue_version text not null check (char_length(catalogue_version) between 1 and 40),
    total numeric(12,3) not null check (total > 0),
    unit text not null check (${oneOf("unit", Unit.literals)}),
    confirmations text[] not null check (${eachOneOf("confirmations", Confirmation.literals)}),
    review text[] not null check (${eachOneOf("review", ReviewFlag.literals)}),
    amendment_reason text check (${oneOf("amendment_reason", AmendmentReason.literals)}),
    amendment_text text check (char_length(amendment_text) <= 200),
    created_at timestamptz not null,
    created_by uuid not null,
    created_role text not null check (${oneOf("created_role", Role.literals)}),
    updated_at timestamptz not null,
    updated_by uuid not null,
    updated_role text not null check (${oneOf("updated_role", Role.literals)}),
    primary key (person_id, id),
    constraint treatment_local_at_is_instant
      check (local_at = (instant at time zone 'UTC') + offset_minutes * interval '1 minute'),
    constraint treatment_part_of_day_said check ((precision = 'part_of_day') = (part_of_day is not null)),
    constraint treatment_amendment_given check (
      (version = 1) = (amendment_reason is null) and (amendment_reason is not null or amendment_text is null))
  )`,
  // An id names one record of all diaries, since paths name a record by it.
  "create unique index treatment_id_idx on treatment (id)",
  "create index treatment_person_id_local_at_idx on treatment (person_id, local_at desc, id)",

  // The expiry is kept as sent: a month is not a day (codes 5.6).
  `create table treatment_line (
    person_id uuid not null,
    treatment_id uuid not null,
    no smallint not null check (no between 1 and ${mostLines}),
    presentation_id text not null check (char_length(presentation_id) between 1 and 40),
    vials smallint not null check (vials between 1 and 100),
    amount numeric(12,3) not null check (amount > 0),
    unit text not null check (${oneOf("unit", Unit.literals)}),
    batch text check (char_length(batch) between 1 and ${BatchNumber.maxTyped}),
    batch_key text,
    missing_reason text check (${oneOf("missing_reason", BatchMissingReason.literals)}),
    expiry text,
    expiry_precision text,
    primary key (person_id, treatment_id, no),
    foreign key (person_id, treatment_id) references treatment (person_id, id),
    constraint treatment_line_batch_or_reason
      check ((batch is null) = (missing_reason is not null) and (batch is null) = (batch_key is null)),
    constraint treatment_line_expiry_as_sent check (case expiry_precision
      when 'day' then expiry is not null and expiry ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
      when 'month' then expiry is not null and expiry ~ '^[0-9]{4}-[0-9]{2}$'
      else expiry is null and expiry_precision is null end)
  )`,
  "create index treatment_line_batch_key_idx on treatment_line (batch_key)",

  `create table treatment_version (
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
    foreign key (person_id, id) references treatment (person_id, id)
  )`
]

/**
 * The record with its lines in the domain's own JSON. Pages and history are read through this one definition, so a version is
 * exactly what the record was. The rights of the one who asks apply to the tables underneath.
 */
const view = `create view treatment_record with (security_invoker = true) as
  select person_id, id, version, status, local_at, amendment_reason, amendment_text,
    created_at, created_by, created_role, updated_at, updated_by, updated_role,
    jsonb_strip_nulls(jsonb_build_object(
      'id', id,
      'personId', person_id,
      'occurredAt', jsonb_build_object(
        'local', to_char(local_at, 'YYYY-MM-DD"T"HH24:MI'),
        'zone', zone,
        'offsetMinutes', offset_minutes,
        'instant', to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'precision', precision,
        'partOfDay', part_of_day,
        'fold', fold,
        'tzdb', tzdb),
      'reason', reason,
      'productId', product_id,
      'catalogueVersion', catalogue_version,
      'total', jsonb_build_object('thousandths', (total * 1000)::bigint, 'unit', unit),
      'lines', (
        select jsonb_agg(jsonb_build_object(
          'no', line.no,
          'presentationId', line.presentation_id,
          'vials', line.vials,
          'amount', jsonb_build_object('thousandths', (line.amount * 1000)::bigint, 'unit', line.unit),
          'batch', jsonb_build_object(
            'number', line.batch,
            'missingReason', line.missing_reason,
            'expiry', case when line.expiry is not null
              then jsonb_build_object('value', line.expiry, 'precision', line.expiry_precision) end)
        ) order by line.no)
        from treatment_line line
        where line.person_id = treatment.person_id and line.treatment_id = treatment.id),
      'confirmations', confirmations,
      'review', review)) as body
  from treatment`

/**
 * Writes the version when the transaction commits. The record is read as it then stands, so a transaction that changed it
 * twice is refused: the first of the two versions could no longer be written down.
 */
const version = [
  `create function treatment_version_write() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into treatment_version
      (person_id, id, version, valid_from, changed_by, changed_role, change_kind, reason, reason_text, body)
    select person_id, id, version, updated_at, updated_by, updated_role,
      case when status = 'withdrawn' then 'withdrawn' when version = 1 then 'recorded' else 'amended' end,
      amendment_reason, amendment_text, body
    from treatment_record
    where person_id = new.person_id and id = new.id and version = new.version;
    if not found then
      raise exception 'a treatment can change once in a transaction' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$`,
  `create constraint trigger treatment_version_write after insert or update on treatment
    deferrable initially deferred for each row execute function treatment_version_write()`
]

/** Whoever sees the person sees the diary: the person's own policy applies inside. */
const seen = (table: string): string => `exists (select from person where person.id = ${table}.person_id)`

/** Treatments are written by the patient alone, into the own diary and under the own name. */
const own = "(select haem_role()) = 'patient' and person_id = (select haem_person())"
const signed = "updated_by = (select haem_account()) and updated_role = (select haem_role())"

const rights = [
  ...["treatment", "treatment_line", "treatment_version"].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy owner_all on ${table} to haem_owner using (true) with check (true)`,
    `create policy ${table}_read on ${table} for select to haem_app using (${seen(table)})`
  ]),
  `create policy treatment_record on treatment for insert to haem_app
    with check (${own} and ${signed} and created_by = updated_by and created_role = updated_role and version = 1)`,
  `create policy treatment_amend on treatment for update to haem_app using (${own}) with check (${own} and ${signed})`,
  `create policy treatment_line_record on treatment_line for insert to haem_app with check (${own})`,
  `create policy treatment_line_replace on treatment_line for delete to haem_app using (${own})`,
  // Whose it is, its id, and who recorded it when are never updated.
  `grant select, insert, update (version, status, local_at, zone, offset_minutes, instant, precision, part_of_day, fold,
    tzdb, reason, product_id, catalogue_version, total, unit, confirmations, review, amendment_reason, amendment_text,
    updated_at, updated_by, updated_role) on treatment to haem_app`,
  `grant select, insert, delete on treatment_line to haem_app`,
  `grant select on treatment_version, treatment_record to haem_app`
]

/** The name of an account that wrote into a diary, for those who see that diary; nobody else's. */
const authorName = [
  `create function diary_author_name(diary uuid, author uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
    select account.display_name from account, person
    where account.id = author and person.id = diary and ${personSeen("person")}
      and (exists (select from treatment where person_id = diary and author in (created_by, updated_by))
        or exists (select from treatment_version where person_id = diary and changed_by = author))
  $$`,
  `revoke execute on function diary_author_name(uuid, uuid) from public`,
  `grant execute on function diary_author_name(uuid, uuid) to haem_app`
]

/** In the order of creation. */
export const treatment: ReadonlyArray<string> = [...tables, view, ...version, ...rights, ...authorName]
