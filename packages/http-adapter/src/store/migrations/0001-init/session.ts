/**
 * Sessions, and the one function that says who is at work in a transaction.
 *
 * @since 0.1.0
 */

/**
 * A session keeps the SHA-256 of its cookie and the role that it was opened for. Times come from the caller's clock; the idle
 * time slides at most once a minute, and never waits for another request of the same session.
 */
export const session: ReadonlyArray<string> = [
  `create table session (
    hash bytea primary key check (octet_length(hash) = 32),
    account_id uuid not null references account (id),
    role text not null,
    opened_at timestamptz not null,
    idle_seconds int not null check (idle_seconds > 0),
    idle_ends_at timestamptz not null,
    absolute_ends_at timestamptz not null,
    check (idle_ends_at <= absolute_ends_at),
    foreign key (account_id, role) references account_role (account_id, role)
  )`,
  `create index session_account_id_role_idx on session (account_id, role, opened_at)`,
  `alter table session enable row level security`,
  `alter table session force row level security`,
  `create policy owner_all on session to haem_owner using (true) with check (true)`,

  // Five sessions an account: the oldest gives way (ID-7).
  `create function session_open(
    new_hash bytea, for_account uuid, at timestamptz, own_idle int, staff_idle int, absolute_seconds int, most int
  ) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    chosen text;
    idle int;
  begin
    perform 1 from account where id = for_account and disabled_at is null for update;
    if not found then return false; end if;
    select role into chosen from account_role where account_id = for_account order by granted_at, role limit 1;
    if not found then return false; end if;
    idle := case when chosen in ('patient', 'carer') then own_idle else staff_idle end;
    delete from session where account_id = for_account and idle_ends_at <= at;
    delete from session where hash in (
      select hash from session where account_id = for_account order by opened_at desc, hash offset most - 1
    );
    insert into session values (
      new_hash, for_account, chosen, at, idle,
      least(at + idle * interval '1 second', at + absolute_seconds * interval '1 second'),
      at + absolute_seconds * interval '1 second'
    );
    return true;
  end $$`,

  `create function session_close(closing bytea) returns void
  language sql security definer set search_path = public, pg_temp as $$
    delete from session where hash = closing
  $$`,

  // Reads the session itself, so that a wrong id in the service cannot raise anybody's rights (DB-4).
  `create function haem_begin(session_hash bytea, at timestamptz, purpose text)
  returns table (
    account_id uuid, display_name text, role text, centre_id uuid, person_id uuid,
    idle_ends_at timestamptz, absolute_ends_at timestamptz
  )
  language plpgsql security definer set search_path = public, pg_temp as $$
  #variable_conflict use_column
  declare
    slid timestamptz;
  begin
    select a.id, a.display_name, s.role, a.centre_id, a.person_id, s.idle_ends_at, s.absolute_ends_at,
           least(at + s.idle_seconds * interval '1 second', s.absolute_ends_at)
      into account_id, display_name, role, centre_id, person_id, idle_ends_at, absolute_ends_at, slid
      from session s join account a on a.id = s.account_id
      where s.hash = session_hash and s.idle_ends_at > at and a.disabled_at is null;
    if not found then return; end if;
    if slid >= idle_ends_at + interval '1 minute' then
      update session set idle_ends_at = slid where hash = (
        select hash from session where hash = session_hash for update skip locked
      );
      idle_ends_at := slid;
    end if;
    perform set_config('haem.account', account_id::text, true),
            set_config('haem.role', role, true),
            set_config('haem.centre', centre_id::text, true),
            set_config('haem.person', coalesce(person_id::text, ''), true),
            set_config('haem.purpose', purpose, true);
    return next;
  end $$`,

  `revoke execute on function session_open(bytea, uuid, timestamptz, int, int, int, int), session_close(bytea),
    haem_begin(bytea, timestamptz, text) from public`,
  `grant execute on function session_open(bytea, uuid, timestamptz, int, int, int, int), session_close(bytea),
    haem_begin(bytea, timestamptz, text) to haem_app`
]
