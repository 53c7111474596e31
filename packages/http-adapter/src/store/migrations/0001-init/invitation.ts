/**
 * Invitations: a code on paper, with which a person of the centre makes their own account (ID-13). Nobody else sets a password.
 *
 * @since 0.1.0
 */

/**
 * A patient's invitation names the person and asks for the birth date; one for staff names neither. The code is kept as its
 * SHA-256. Ten wrong birth dates void it, and so does a newer invitation of the same person.
 */
export const invitation: ReadonlyArray<string> = [
  `create table invitation (
    id uuid primary key check (substr(id::text, 15, 1) = '7'),
    code_hash bytea not null unique check (octet_length(code_hash) = 32),
    role text not null check (role in ('patient', 'data_manager', 'technical_administrator')),
    centre_id uuid not null references centre (id),
    person_id uuid references person (id),
    issued_at timestamptz not null,
    issued_by uuid references account (id),
    expires_at timestamptz not null,
    wrong_birth_dates smallint not null default 0,
    voided_at timestamptz,
    used_at timestamptz,
    check ((role = 'patient') = (person_id is not null))
  )`,
  `create index invitation_centre_id_idx on invitation (centre_id)`,
  `create index invitation_person_id_idx on invitation (person_id)`,
  `create index invitation_issued_by_idx on invitation (issued_by)`,
  `alter table invitation enable row level security`,
  `alter table invitation force row level security`,
  `create policy owner_all on invitation to haem_owner using (true) with check (true)`,

  `create function invitation_issue_person(new_id uuid, person uuid, hash bytea, at timestamptz, expires timestamptz)
  returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if haem_role() is distinct from 'data_manager' then return 'not_found'; end if;
    perform 1 from person p where p.id = person and p.centre_id = haem_centre() for update;
    if not found then return 'not_found'; end if;
    if exists (select from account where person_id = person) then return 'has_account'; end if;
    update invitation set voided_at = at where person_id = person and used_at is null and voided_at is null;
    insert into invitation (id, code_hash, role, centre_id, person_id, issued_at, issued_by, expires_at)
      values (new_id, hash, 'patient', haem_centre(), person, at, haem_account(), expires);
    return 'issued';
  end $$`,

  // The words that a password may not be made of (ID-2 b). Nothing for a code that cannot be used.
  `create function invitation_for_password(hash bytea, at timestamptz)
  returns table (
    role text, centre_name text, ods_code text, given_name text, family_name text, birth_date date, nhs_number text
  )
  language sql stable security definer set search_path = public, pg_temp as $$
    select i.role, c.name, c.ods_code, p.given_name, p.family_name, p.birth_date, p.nhs_number
      from invitation i join centre c on c.id = i.centre_id left join person p on p.id = i.person_id
      where i.code_hash = hash and i.used_at is null and i.voided_at is null and i.expires_at > at
  $$`,

  `create function invitation_accept(
    hash bytea, account uuid, stated_birth_date date, stated_name text, login_key text, password_hash text, at timestamptz
  ) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
  #variable_conflict use_variable
  declare
    found_invitation invitation%rowtype;
    found_person person%rowtype;
    name text := stated_name;
  begin
    select * into found_invitation from invitation i where i.code_hash = hash for update;
    if not found or found_invitation.voided_at is not null then return 'not_found'; end if;
    if found_invitation.used_at is not null then return 'used'; end if;
    if found_invitation.expires_at <= at then return 'expired'; end if;
    if found_invitation.person_id is not null then
      select * into found_person from person p where p.id = found_invitation.person_id;
      if found_person.birth_date is distinct from stated_birth_date then
        update invitation i set
          wrong_birth_dates = i.wrong_birth_dates + 1,
          voided_at = case when i.wrong_birth_dates + 1 >= 10 then at end
          where i.id = found_invitation.id;
        return 'birth_date_differs';
      end if;
      name := found_person.given_name || ' ' || found_person.family_name;
    end if;
    insert into account (id, centre_id, person_id, login_key, display_name, password_hash, created_at, password_changed_at)
      values (account, found_invitation.centre_id, found_invitation.person_id, login_key, name, password_hash, at, at)
      on conflict on constraint account_login_key_key do nothing;
    if not found then return 'login_taken'; end if;
    insert into account_role values (account, found_invitation.role, at);
    update invitation i set used_at = at where i.id = found_invitation.id;
    return 'accepted';
  end $$`,

  // For the data manager of the person's centre; as of somebody unknown to everybody else.
  `create function person_has_account(person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from account where person_id = $1 and (
      haem_role() = 'patient' and person_id = haem_person()
      or haem_role() = 'data_manager' and centre_id = haem_centre()))
  $$`,
  `create function person_invited_until(person uuid, at timestamptz) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp as $$
    select max(expires_at) from invitation
      where person_id = $1 and used_at is null and voided_at is null and expires_at > at
        and haem_role() = 'data_manager' and centre_id = haem_centre()
  $$`,

  ...[
    "invitation_issue_person(uuid, uuid, bytea, timestamptz, timestamptz)",
    "invitation_for_password(bytea, timestamptz)",
    "invitation_accept(bytea, uuid, date, text, text, text, timestamptz)",
    "person_has_account(uuid)",
    "person_invited_until(uuid, timestamptz)"
  ].flatMap((signature) => [
    `revoke execute on function ${signature} from public`,
    `grant execute on function ${signature} to haem_app`
  ])
]
