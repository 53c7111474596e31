/**
 * Who may sign in, and as what. Only functions touch these tables: the service reads an account by the login that was typed
 * and never a list of them.
 *
 * @since 0.1.0
 */
import { Role } from "@haemtrack/domain/access/Role"

const roles = Role.literals.map((role) => `'${role}'`).join(", ")

/** A patient's account names its person; a person has at most one account. */
export const account: ReadonlyArray<string> = [
  `create table account (
    id uuid primary key check (substr(id::text, 15, 1) = '7'),
    centre_id uuid not null references centre (id),
    person_id uuid unique references person (id),
    login_key text not null unique check (char_length(login_key) between 3 and 254),
    display_name text not null check (char_length(display_name) between 1 and 201),
    password_hash text not null check (password_hash like '$argon2id$%' and char_length(password_hash) <= 300),
    created_at timestamptz not null,
    password_changed_at timestamptz not null,
    disabled_at timestamptz
  )`,
  `create index account_centre_id_idx on account (centre_id)`,
  `create table account_role (
    account_id uuid not null references account (id),
    role text not null check (role in (${roles})),
    granted_at timestamptz not null,
    primary key (account_id, role)
  )`,
  ...["account", "account_role"].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy owner_all on ${table} to haem_owner using (true) with check (true)`
  ]),

  `create function account_by_login(wanted text)
  returns table (account_id uuid, password_hash text, display_name text)
  language sql stable security definer set search_path = public, pg_temp as $$
    select id, account.password_hash, account.display_name from account where login_key = wanted and disabled_at is null
  $$`,

  `create function account_any() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from account)
  $$`,

  // Changes the hash only when it still is the one that was verified: a password changed meanwhile stays changed.
  `create function account_rehash(account uuid, verified text, fresh text) returns void
  language sql security definer set search_path = public, pg_temp as $$
    update account set password_hash = fresh where id = $1 and password_hash = verified
  $$`,

  `revoke execute on function account_by_login(text), account_any(), account_rehash(uuid, text, text) from public`,
  `grant execute on function account_by_login(text), account_any(), account_rehash(uuid, text, text) to haem_app`
]
