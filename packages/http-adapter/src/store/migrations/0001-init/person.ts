/**
 * The people with a diary: who they are, and which centre keeps their diary.
 *
 * A person moves to another centre by one column of this table; nothing else of a diary names the centre (DB-2).
 *
 * @since 0.1.0
 */

/**
 * The rule of sight, for the row of that name: a person sees their own diary, a data manager those of the centre (ID-19).
 * Closed when nobody is set.
 */
export const personSeen = (person: string): string => `(
    (select haem_role()) = 'patient' and ${person}.id = (select haem_person())
    or (select haem_role()) = 'data_manager' and ${person}.centre_id = (select haem_centre()))`

/** The table and the rights to it. */
export const person: ReadonlyArray<string> = [
  `create table person (
    id uuid primary key check (substr(id::text, 15, 1) = '7'),
    centre_id uuid not null references centre (id),
    version integer not null check (version >= 1),
    given_name text not null check (char_length(given_name) between 1 and 100),
    family_name text not null check (char_length(family_name) between 1 and 100),
    birth_date date not null,
    nhs_number text check (nhs_number ~ '^[0-9]{10}$'),
    zone text not null check (char_length(zone) between 1 and 64),
    created_at timestamptz not null,
    created_by uuid not null,
    updated_at timestamptz not null,
    updated_by uuid not null,
    constraint person_nhs_number_key unique (centre_id, nhs_number)
  )`,
  // The order of the list of people; its first column serves the foreign key and the rule of sight.
  `create index person_centre_id_name_idx on person (centre_id, lower(family_name), lower(given_name), id)`,
  `alter table person enable row level security`,
  `alter table person force row level security`,
  `create policy owner_all on person to haem_owner using (true) with check (true)`,
  `create policy person_read on person for select to haem_app using ${personSeen("person")}`,
  `create policy person_register on person for insert to haem_app with check (
    (select haem_role()) = 'data_manager' and centre_id = (select haem_centre())
    and created_by = (select haem_account()) and updated_by = (select haem_account()))`,
  `grant select, insert on person to haem_app`
]
