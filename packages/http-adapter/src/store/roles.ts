/**
 * The database roles: one that owns everything and one that the service works as, which owns nothing (DB-5).
 *
 * Roles belong to the whole cluster, so that these statements can be run again and by several databases at once.
 *
 * @since 0.1.0
 */

/** Who a transaction works as. */
export type DatabaseRole = "haem_owner" | "haem_app"

const missing = (role: DatabaseRole): string => `do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then
    create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
exception when duplicate_object or unique_violation then null;
end $$`

/**
 * The login may become the two roles and has none of their rights before it does. PostgreSQL 16 says that at the grant, 15 at
 * the login. @param login an SQL expression of its name
 */
const membership = (role: DatabaseRole, login: string): string => `do $$ begin
  if (select rolsuper from pg_roles where rolname = ${login}) then return; end if;
  if current_setting('server_version_num')::int >= 160000 then
    if not pg_has_role(${login}, '${role}', 'SET') then
      execute format('grant ${role} to %I with inherit false, set true', ${login});
    end if;
  else
    if (select rolinherit from pg_roles where rolname = ${login}) then
      execute format('alter role %I noinherit', ${login});
    end if;
    if not pg_has_role(${login}, '${role}', 'MEMBER') then
      execute format('grant ${role} to %I', ${login});
    end if;
  end if;
exception when unique_violation then null;
end $$`

/** The owner alone may make objects, also where everybody could before PostgreSQL 15. `set role` because a login that inherits nothing has no rights as owner of the database either. */
const schema = `do $$ begin
  if not has_schema_privilege('haem_owner', 'public', 'CREATE') or has_schema_privilege('public', 'public', 'CREATE') then
    set local role pg_database_owner;
    revoke create on schema public from public;
    grant usage, create on schema public to haem_owner;
    grant usage on schema public to haem_app;
    set local role none;
  end if;
end $$`

const statementsFor = (login: string): ReadonlyArray<string> => [
  missing("haem_owner"),
  missing("haem_app"),
  membership("haem_owner", login),
  membership("haem_app", login),
  schema
]

/** In this order, each in the transaction that migrates. */
export const roleStatements: ReadonlyArray<string> = statementsFor("current_user")

/** The same for a database administrator to run in the diary's database, where the login itself may not make roles (DB-5). */
export const roleScript = (login: string): string =>
  statementsFor(`'${login.replaceAll("'", "''")}'`)
    .map((statement) => `${statement};\n`)
    .join("\n")
