/**
 * The tables of bleeds: the record as it stands, its sites, and every version that it had.
 *
 * A bleed is corrected or taken back by a new version, never deleted. What treatments it had is not kept in it: they name it.
 *
 * @since 0.1.0
 */
import { Role } from "@haemtrack/domain/access/Role"
import { AmendmentReason } from "@haemtrack/domain/diary/Amendment"
import {
  BleedCause,
  BleedSeverity,
  Certainty,
  Course,
  mostSites,
  Response,
  Symptom,
  Verification
} from "@haemtrack/domain/diary/Bleed"
import * as BodySite from "@haemtrack/domain/diary/BodySite"
import { Confirmation, ReviewFlag } from "@haemtrack/domain/diary/Treatment"
import { Kind } from "@haemtrack/domain/diary/Version"
import { readBySight, replacedParts, signedRecord } from "./diaryRights.ts"
import { momentJson, momentOrNotKnown } from "./moment.ts"
import { eachOneOf, oneOf } from "./oneOf.ts"
import { versionTable, versionTrigger } from "./versions.ts"

const courses = Course.members.map(({ fields }) => fields.state.literal)

/** Whether it is the bleed of another entry of this diary, or expressly not: one of the two, or nothing is said. */
const link = (whose: "person" | "centre"): string => `
    ${whose}_link text check (${oneOf(`${whose}_link`, ["same_bleed", "new_bleed"])}),
    ${whose}_link_bleed_id uuid,
    constraint bleed_${whose}_link_names_bleed
      check ((coalesce(${whose}_link, 'new_bleed') = 'same_bleed') = (${whose}_link_bleed_id is not null)),
    foreign key (person_id, ${whose}_link_bleed_id) references bleed (person_id, id)`

const tables = [
  `create table bleed (
    person_id uuid not null references person (id),
    id uuid not null check (substr(id::text, 15, 1) = '7'),
    version integer not null check (version >= 1),
    change_kind text not null check (${oneOf("change_kind", Kind.literals)}),
    ${momentOrNotKnown("bleed_started", "started_")},
    constraint bleed_started_said check (started_precision is not null),
    certainty text not null check (${oneOf("certainty", Certainty.literals)}),
    verification text not null check (${oneOf("verification", Verification.literals)}),
    cause text check (${oneOf("cause", BleedCause.literals)}),
    severity text check (${oneOf("severity", BleedSeverity.literals)}),
    pain smallint check (pain between 0 and 10),
    symptoms text[] not null check (${eachOneOf("symptoms", Symptom.literals)}),
    course text not null check (${oneOf("course", courses)}),
    course_at timestamptz,
    course_reason text check (char_length(course_reason) between 1 and 200),
    ${momentOrNotKnown("bleed_ended", "ended_")},
    constraint bleed_course_said check (
      (course = 'ended') = (ended_precision is not null)
      and (course in ('reopened', 'closed_by_centre')) = (course_at is not null)
      and (course_at is null) = (course_reason is null)),
    response text not null check (${oneOf("response", Response.literals)}),
    ${link("person")},
    ${link("centre")},
    note text check (char_length(note) <= 2000),
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
    constraint bleed_amendment_given check (
      (version = 1) = (amendment_reason is null) and (amendment_reason is not null or amendment_text is null)
      and (version = 1) = (change_kind = 'recorded'))
  )`,
  // An id names one record of all diaries, since paths name a record by it.
  "create unique index bleed_id_idx on bleed (id)",
  "create index bleed_person_id_started_local_at_idx on bleed (person_id, started_local_at desc, id)",
  ...["person", "centre"].map(
    (whose) => `create index bleed_${whose}_link_idx on bleed (person_id, ${whose}_link_bleed_id)
      where ${whose}_link_bleed_id is not null`
  ),

  `create table bleed_site (
    person_id uuid not null,
    bleed_id uuid not null,
    no smallint not null check (no between 1 and ${mostSites}),
    site text not null check (${oneOf("site", BodySite.all)}),
    primary key (person_id, bleed_id, no),
    constraint bleed_site_once unique (person_id, bleed_id, site),
    foreign key (person_id, bleed_id) references bleed (person_id, id)
  )`,
  versionTable({ noun: "bleed" })
]

const linkJson = (whose: "person" | "centre"): string => `case ${whose}_link
        when 'same_bleed' then jsonb_build_object('sameBleedAs', ${whose}_link_bleed_id)
        when 'new_bleed' then jsonb_build_object('newBleed', true) end`

/** The record with its sites in the domain's own JSON; pages and history are read through this one definition. */
const view = `create view bleed_record with (security_invoker = true) as
  select person_id, id, version, change_kind, started_local_at, amendment_reason, amendment_text,
    created_at, created_by, created_role, updated_at, updated_by, updated_role,
    jsonb_strip_nulls(jsonb_build_object(
      'id', id,
      'personId', person_id,
      'startedAt', ${momentJson("started_")},
      'certainty', certainty,
      'verification', verification,
      'sites', (
        select jsonb_agg(bleed_site.site order by bleed_site.no) from bleed_site
        where bleed_site.person_id = bleed.person_id and bleed_site.bleed_id = bleed.id),
      'cause', cause,
      'severity', severity,
      'pain', pain,
      'symptoms', symptoms,
      'course', jsonb_build_object(
        'state', course,
        'at', to_char(course_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'reason', course_reason,
        'endedAt', case when ended_precision is not null then ${momentJson("ended_")} end),
      'response', response,
      'personLink', ${linkJson("person")},
      'centreLink', ${linkJson("centre")},
      'note', note,
      'confirmations', confirmations,
      'review', review)) as body
  from bleed`

const moments = ["started_", "ended_"].flatMap((prefix) =>
  ["local_at", "zone", "offset_minutes", "instant", "precision", "part_of_day", "fold", "tzdb"].map(
    (column) => `${prefix}${column}`
  )
)

const rights = [
  ...["bleed", "bleed_site", "bleed_version"].flatMap(readBySight),
  ...signedRecord("bleed"),
  ...replacedParts("bleed_site"),
  // Whose it is, its id, and who recorded it when are never updated.
  `grant select, insert, update (version, change_kind, ${moments.join(", ")}, certainty, verification, cause, severity, pain,
    symptoms, course, course_at, course_reason, response, person_link, person_link_bleed_id, centre_link,
    centre_link_bleed_id, note, confirmations, review, amendment_reason, amendment_text,
    updated_at, updated_by, updated_role) on bleed to haem_app`,
  `grant select on bleed_version, bleed_record to haem_app`
]

/** In the order of creation. */
export const bleed: ReadonlyArray<string> = [
  ...tables,
  view,
  ...versionTrigger({ noun: "bleed", kind: "change_kind" }),
  ...rights
]
