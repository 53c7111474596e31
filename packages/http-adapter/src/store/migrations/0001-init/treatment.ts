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
import {
  BatchMissingReason,
  Confirmation,
  GivenBy,
  mostLines,
  Place,
  ReviewFlag
} from "@haemtrack/domain/diary/Treatment"
import { namesBleed, TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { Status } from "@haemtrack/domain/diary/Version"
import * as BatchNumber from "@haemtrack/domain/product/BatchNumber"
import { Unit } from "@haemtrack/domain/product/Unit"
import { readBySight, replacedParts, signedRecord } from "./diaryRights.ts"
import { momentJson } from "./moment.ts"
import { eachOneOf, oneOf } from "./oneOf.ts"
import { versionTable, versionTrigger } from "./versions.ts"

/** A routine dose is for no bleed (clinical 4.3.3). */
const mayNameBleed = TreatmentReason.literals.filter((reason) => namesBleed[reason] !== "never")

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
    bleed_id uuid,
    centre_bleed_id uuid,
    place text check (${oneOf("place", Place.literals)}),
    given_by text check (${oneOf("given_by", GivenBy.fields.kind.literals)}),
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
    foreign key (person_id, bleed_id) references bleed (person_id, id),
    foreign key (person_id, centre_bleed_id) references bleed (person_id, id),
    constraint treatment_bleed_named check ((bleed_id is null and centre_bleed_id is null) or ${oneOf("reason", mayNameBleed)}),
    constraint treatment_local_at_is_instant
      check (local_at = (instant at time zone 'UTC') + offset_minutes * interval '1 minute'),
    constraint treatment_part_of_day_said check ((precision = 'part_of_day') = (part_of_day is not null)),
    constraint treatment_amendment_given check (
      (version = 1) = (amendment_reason is null) and (amendment_reason is not null or amendment_text is null))
  )`,
  // An id names one record of all diaries, since paths name a record by it.
  "create unique index treatment_id_idx on treatment (id)",
  "create index treatment_person_id_local_at_idx on treatment (person_id, local_at desc, id)",
  ...["bleed_id", "centre_bleed_id"].map(
    (column) => `create index treatment_${column}_idx on treatment (person_id, ${column}) where ${column} is not null`
  ),

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

  versionTable({ noun: "treatment" })
]

/**
 * The record with its lines in the domain's own JSON. Pages and history are read through this one definition, so a version is
 * exactly what the record was. The rights of the one who asks apply to the tables underneath.
 */
const view = `create view treatment_record with (security_invoker = true) as
  select person_id, id, version, status, bleed_id, centre_bleed_id, local_at, amendment_reason, amendment_text,
    created_at, created_by, created_role, updated_at, updated_by, updated_role,
    jsonb_strip_nulls(jsonb_build_object(
      'id', id,
      'personId', person_id,
      'occurredAt', ${momentJson()},
      'reason', reason,
      'bleedId', bleed_id,
      'centreBleedId', centre_bleed_id,
      'place', place,
      'givenBy', case when given_by is not null then jsonb_build_object('kind', given_by) end,
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

const kind = "case when status = 'withdrawn' then 'withdrawn' when version = 1 then 'recorded' else 'amended' end"

const rights = [
  ...["treatment", "treatment_line", "treatment_version"].flatMap(readBySight),
  ...signedRecord("treatment"),
  ...replacedParts("treatment_line"),
  // Whose it is, its id, and who recorded it when are never updated.
  `grant select, insert, update (version, status, local_at, zone, offset_minutes, instant, precision, part_of_day, fold,
    tzdb, reason, bleed_id, centre_bleed_id, place, given_by, product_id, catalogue_version, total, unit, confirmations, review,
    amendment_reason, amendment_text, updated_at, updated_by, updated_role) on treatment to haem_app`,
  `grant select on treatment_version, treatment_record to haem_app`
]

/** In the order of creation. */
export const treatment: ReadonlyArray<string> = [
  ...tables,
  view,
  ...versionTrigger({ noun: "treatment", kind }),
  ...rights
]
