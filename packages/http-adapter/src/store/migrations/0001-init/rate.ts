/**
 * How often something was tried: token buckets and counted sign-ins, in the database, so that limits hold across processes (ID-11).
 *
 * @since 0.1.0
 */

/**
 * A bucket refills evenly over its window and is forgotten once it is full again. A key that would hold an address or a login
 * is its hash. Each call also removes two buckets that are over, so that strangers cannot fill the table.
 *
 * Each call locks its own bucket first, in the statement that makes it, and passes over what others have locked: so nobody
 * removes it meanwhile, and no two calls wait for each other.
 */
export const rate: ReadonlyArray<string> = [
  `create table rate_bucket (
    key text primary key check (char_length(key) between 1 and 120),
    tokens double precision not null default 0,
    recent int not null default 0,
    in_a_row int not null default 0,
    waits_until timestamptz,
    counted_at timestamptz not null,
    over_at timestamptz not null
  )`,
  `create index rate_bucket_over_at_idx on rate_bucket (over_at)`,

  `create function rate_forget_over(at timestamptz, kept text) returns void
  language sql set search_path = public, pg_temp as $$
    delete from rate_bucket where key in (
      select key from rate_bucket where over_at < at and key <> kept limit 2 for update skip locked
    )
  $$`,

  // Answers the tokens left, or a negative number: minus the seconds until the next token.
  `create function rate_take(bucket text, capacity int, window_seconds int, at timestamptz)
  returns double precision
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    per_second double precision := capacity::double precision / window_seconds;
    left_over double precision;
  begin
    insert into rate_bucket as known (key, tokens, counted_at, over_at) values (bucket, capacity, at, at)
      on conflict (key) do update set over_at = known.over_at
      returning least(capacity, tokens + greatest(0, extract(epoch from at - counted_at)) * per_second) into left_over;
    perform rate_forget_over(at, bucket);
    if left_over < 1 then return -ceil((1 - left_over) / per_second); end if;
    update rate_bucket set
      tokens = left_over - 1,
      counted_at = greatest(at, counted_at),
      over_at = at + (capacity - left_over + 1) / per_second * interval '1 second'
      where key = bucket;
    return floor(left_over - 1);
  end $$`,

  // A sign-in counts as failed before the password is looked at, so that many at once cannot pass; success forgets the count.
  // The fifth within 15 minutes is followed by a wait of 30 s, which doubles with each further one to 15 minutes at most. From
  // the hundredth in a row on each is followed by the longest wait, however slowly they come. Answers the seconds to wait.
  `create function rate_sign_in(bucket text, at timestamptz)
  returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    known rate_bucket%rowtype;
    counted int;
  begin
    insert into rate_bucket as standing (key, counted_at, over_at) values (bucket, at, at)
      on conflict (key) do update set over_at = standing.over_at
      returning * into known;
    perform rate_forget_over(at, bucket);
    if known.waits_until > at then return ceil(extract(epoch from known.waits_until - at)); end if;
    counted := case when known.counted_at + interval '15 minutes' <= at then 1 else known.recent + 1 end;
    update rate_bucket set
      recent = counted,
      in_a_row = known.in_a_row + 1,
      counted_at = at,
      waits_until = case
        when known.in_a_row >= 99 then at + interval '15 minutes'
        when counted >= 5 then at + least(900, 30 * 2 ^ least(counted - 5, 5)) * interval '1 second'
      end,
      over_at = at + interval '90 days'
      where key = bucket;
    return 0;
  end $$`,

  `create function rate_forget(bucket text) returns void
  language sql security definer set search_path = public, pg_temp as $$
    delete from rate_bucket where key = bucket
  $$`,

  `revoke execute on function rate_forget_over(timestamptz, text) from public`,
  ...["rate_take(text, int, int, timestamptz)", "rate_sign_in(text, timestamptz)", "rate_forget(text)"].flatMap(
    (signature) => [
      `revoke execute on function ${signature} from public`,
      `grant execute on function ${signature} to haem_app`
    ]
  )
]
