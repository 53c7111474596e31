/**
 * The answers that were given to requests with a key, so that a request which is sent again does nothing twice (API-4).
 *
 * An answer holds what the person may read, so it is as guarded as the record itself: seen by the account that asked.
 *
 * @since 0.1.0
 */

/** One row a key of an account, method and path; written with the effect of the request, or not at all. */
export const idempotency: ReadonlyArray<string> = [
  `create table idempotency (
    account_id uuid not null,
    method text not null check (method = 'POST'),
    path text not null check (char_length(path) between 1 and 400),
    key text not null check (key ~ '^[A-Za-z0-9_-]{1,64}$'),
    body_hash bytea not null check (octet_length(body_hash) = 32),
    status smallint not null check (status between 200 and 299),
    headers jsonb not null,
    body text not null,
    answered_at timestamptz not null,
    primary key (account_id, method, path, key)
  )`,
  `alter table idempotency enable row level security`,
  `alter table idempotency force row level security`,
  `create policy owner_all on idempotency to haem_owner using (true) with check (true)`,
  `create policy idempotency_read on idempotency for select to haem_app using (account_id = (select haem_account()))`,
  `create policy idempotency_answer on idempotency for insert to haem_app
    with check (account_id = (select haem_account()))`,
  `grant select, insert on idempotency to haem_app`
]
