/**
 * The audit trail: 16 chains of hashes, which nobody can change unseen (AUD-3). The service may append and seal, and no more.
 *
 * @since 0.1.0
 */

/**
 * The body is canonical JSON, kept as text: jsonb would reorder it. `person_id` stands outside the hash and serves the access
 * log. A transaction cannot commit a chain whose head is not sealed.
 */
export const audit: ReadonlyArray<string> = [
  `create table audit_head (
    chain smallint primary key check (chain between 0 and 15),
    seq bigint not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    sealed_seq bigint not null,
    mac text not null
  )`,
  `create table audit_event (
    chain smallint not null references audit_head (chain),
    seq bigint not null check (seq > 0),
    at text not null check (at ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$'),
    body text not null check (octet_length(body) <= 65536),
    prev text not null,
    hash text not null,
    person_id uuid generated always as ((body::jsonb #>> '{object,personId}')::uuid) stored,
    primary key (chain, seq)
  )`,
  `create index audit_event_person_id_at_idx on audit_event (person_id, at) where person_id is not null`,
  ...["audit_head", "audit_event"].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy owner_all on ${table} to haem_owner using (true) with check (true)`
  ]),

  `create function audit_refuse_change() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
  begin
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
  end $$`,
  `create trigger audit_event_refuse_change before update or delete on audit_event
    for each row execute function audit_refuse_change()`,
  `create trigger audit_event_refuse_truncate before truncate on audit_event
    for each statement execute function audit_refuse_change()`,
  `create trigger audit_head_refuse_delete before delete on audit_head
    for each row execute function audit_refuse_change()`,
  `create trigger audit_head_refuse_truncate before truncate on audit_head
    for each statement execute function audit_refuse_change()`,

  // Before PostgreSQL 18 a deferred trigger runs as whoever commits, who may not read the heads.
  `create function audit_require_seal() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from audit_head where chain = new.chain and sealed_seq <> seq) then
      raise exception 'an audit chain is not sealed';
    end if;
    return null;
  end $$`,
  `create constraint trigger audit_head_require_seal after insert or update on audit_head
    deferrable initially deferred for each row execute function audit_require_seal()`,

  `create function audit_hash(prev text, seq bigint, at text, body text) returns text
  language sql immutable strict set search_path = public, pg_temp as $$
    select encode(sha256(convert_to(prev || E'\\n' || seq || E'\\n' || at || E'\\n' || body, 'UTF8')), 'hex')
  $$`,

  // An event about a person goes to the chain of the person's hash, so that writers of different diaries do not wait.
  `create function audit_append(at text, body text)
  returns table (chain smallint, seq bigint, hash text, instance uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
  #variable_conflict use_variable
  declare
    person text := body::jsonb #>> '{object,personId}';
    head audit_head%rowtype;
  begin
    chain := case when person is null then 0
      else get_byte(sha256(convert_to(person, 'UTF8')), 0) >> 4 end;
    select i.id into strict instance from instance i;
    select * into strict head from audit_head h where h.chain = chain for update;
    seq := head.seq + 1;
    hash := audit_hash(head.hash, seq, at, body);
    insert into audit_event (chain, seq, at, body, prev, hash) values (chain, seq, at, body, head.hash, hash);
    update audit_head h set seq = seq, hash = hash where h.chain = chain;
    return next;
  end $$`,

  `create function audit_seal(sealing smallint, at_seq bigint, new_mac text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update audit_head set sealed_seq = seq, mac = new_mac where chain = sealing and seq = at_seq;
    if not found then raise exception 'an audit chain can be sealed at its head only'; end if;
  end $$`,

  `revoke execute on function audit_hash(text, bigint, text, text), audit_append(text, text),
    audit_seal(smallint, bigint, text) from public`,
  `grant execute on function audit_append(text, text), audit_seal(smallint, bigint, text) to haem_app`
]
