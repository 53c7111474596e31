/**
 * The same work as the service's two busiest requests, as one would write it with Fastify, pg and zod: same tables, same role and
 * session, limit of writes, idempotency row, question of D13, and a sealed audit event, in one transaction.
 *
 * It leaves out what the product's domain knows beyond that (clock changes, catalogue rules), so it has a little less to do.
 */
import { createHash, createHmac } from "node:crypto"
import { env } from "node:process"
import Fastify from "fastify"
import { Pool } from "pg"
import { z } from "zod"

const pool = new Pool({ connectionString: env.PEER_DATABASE_URL, max: Number(env.PEER_POOL) })
const auditKey = Buffer.from(env.PEER_AUDIT_KEY, "hex")
const app = Fastify({ bodyLimit: 256 * 1024, logger: false })

const sha256 = (text, encoding) => createHash("sha256").update(text, "utf8").digest(encoding)

const uuid = z.uuid({ version: "v7" })
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
const amount = z.strictObject({
  value: z.number().positive().multipleOf(0.001),
  unit: z.enum(["[iU]", "[arb'U]", "mg", "g", "ug", "mL"])
})
const expiry = z.strictObject({ value: z.string().regex(/^\d{4}-\d\d(-\d\d)?$/), precision: z.enum(["day", "month"]) })
const Draft = z.strictObject({
  id: uuid,
  occurredAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d\[[A-Za-z_]+\/[A-Za-z_]+\]$/),
  reason: z.enum([
    "bleed",
    "follow_up",
    "prescribed",
    "prophylaxis",
    "surgery",
    "pre_activity",
    "physiotherapy",
    "immune_tolerance",
    "other"
  ]),
  productId: code,
  total: amount,
  lines: z
    .array(
      z.strictObject({
        no: z.int().min(1).max(12),
        presentationId: code,
        vials: z.int().min(1).max(100),
        amount,
        batch: z.strictObject({ number: z.string().min(1).max(40), expiry: expiry.optional() })
      })
    )
    .min(1)
    .max(12)
})
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const refuse = (reply, status, tag) =>
  reply
    .code(status)
    .type("application/problem+json")
    .send({ type: `urn:haemtrack:problem:${tag}`, status, tag })

/** One transaction as whoever the session is of. */
const asSession = async (request, purpose, work) => {
  const cookie = /(?:^|; )haem_session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1]
  if (cookie === undefined) return undefined
  const client = await pool.connect()
  try {
    await client.query("begin")
    await client.query(
      `select set_config('role', 'haem_app', true), set_config('statement_timeout', '10s', true),
        set_config('idle_in_transaction_session_timeout', '15s', true)`
    )
    const { rows } = await client.query({
      name: "begin",
      text: "select * from haem_begin($1, $2, $3)",
      values: [sha256(cookie), new Date(), purpose]
    })
    const answer = rows.length === 0 ? undefined : await work(client, rows[0])
    await client.query("commit")
    return answer
  } catch (error) {
    await client.query("rollback")
    throw error
  } finally {
    client.release()
  }
}

const audit = async (client, actor, personId, id, requestId, at) => {
  const body = JSON.stringify({
    action: "treatment.create",
    actor: { centre: actor.centre_id, id: actor.account_id, kind: "user", role: actor.role },
    detail: { hash: sha256(id, "hex") },
    object: { id, kind: "treatment", personId },
    outcome: "ok",
    purpose: "own_access",
    requestId
  })
  const { rows } = await client.query({
    name: "append",
    text: "select * from audit_append($1, $2)",
    values: [at, body]
  })
  const { chain, hash, instance, seq } = rows[0]
  const seal = createHmac("sha256", auditKey).update(`${instance}/${chain}\n${seq}\n${hash}`, "utf8").digest("hex")
  await client.query({ name: "seal", text: "select audit_seal($1, $2, $3)", values: [chain, seq, seal] })
}

const near = `select (body #>> '{occurredAt,instant}')::timestamptz as instant, body from treatment_record
  where person_id = $1 and status = 'given' and local_at >= $2::date - 1 and local_at < $2::date + 2`
const insertTreatment = `insert into treatment (person_id, id, version, status, local_at, zone, offset_minutes, instant, precision,
    tzdb, reason, product_id, catalogue_version, total, unit, confirmations, review,
    created_at, created_by, created_role, updated_at, updated_by, updated_role)
  values ($1, $2, 1, 'given', $3, $4, $5, $6, 'minute', $7, $8, $9, $10, $11, $12, '{}', '{}', $13, $14, $15, $13, $14, $15)`
const insertLines = `insert into treatment_line
    (person_id, treatment_id, no, presentation_id, vials, amount, unit, batch, batch_key, expiry, expiry_precision)
  select $1, $2, * from unnest($3::smallint[], $4::text[], $5::smallint[], $6::numeric[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])`

const offsetOf = (text) => {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)\[/.exec(text)
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
const batchKey = (number) => number.replaceAll(/[\s-]/g, "").toUpperCase()
const contents = (lines, thousandths) =>
  JSON.stringify(lines.map((line) => [batchKey(line.batch.number), thousandths(line.amount)]).toSorted())
const isSame = (draft, at) => {
  const drafted = contents(draft.lines, (amount) => amount.value * 1000)
  return ({ body, instant }) =>
    Math.abs(instant.getTime() - at.getTime()) <= 30 * 60_000 &&
    body.productId === draft.productId &&
    contents(body.lines, (amount) => amount.thousandths) === drafted
}
const isOffered = ({ products }, { lines, productId, total }) => {
  const product = products.find(({ id }) => id === productId)
  return (
    product?.unit === total.unit &&
    lines.every(
      (line) => line.amount.unit === product.unit && product.presentations.some(({ id }) => id === line.presentationId)
    )
  )
}

app.get("/health/live", () => ({ status: "ok" }))

app.post("/api/v1/persons/:person/treatments", async (request, reply) => {
  const { headers, params } = request
  if (headers["x-haem-request"] === undefined || headers["sec-fetch-site"] !== "same-origin")
    return refuse(reply, 403, "cross-site-request")
  const parsed = Draft.safeParse(request.body)
  const person = uuid.safeParse(params.person)
  if (!parsed.success || !person.success) return refuse(reply, 422, "invalid-body")
  const draft = parsed.data
  if (draft.lines.reduce((sum, line) => sum + line.amount.value, 0) !== draft.total.value)
    return refuse(reply, 422, "line-sum-differs")

  const now = new Date()
  const key = headers["idempotency-key"]
  const bodyHash = sha256(JSON.stringify(draft))
  const answer = await asSession(request, "own_access", async (client, actor) => {
    if (actor.person_id !== params.person) return { status: 404, tag: "person-not-found" }
    const writes = await client.query({
      name: "writes",
      text: "select rate_take($1, 120, 60, $2) as left",
      values: [`writes/${actor.account_id}`, now]
    })
    if (writes.rows[0].left < 0) return { status: 429, tag: "too-many-requests" }
    await client.query({
      name: "lock",
      text: "select pg_advisory_xact_lock(hashtext($1))",
      values: [`${actor.account_id}/${key}`]
    })
    const before = await client.query({
      name: "once",
      text: "select body_hash, status, body from idempotency where method = 'POST' and path = $1 and key = $2",
      values: [request.url, key]
    })
    if (before.rows.length > 0)
      return before.rows[0].body_hash.equals(bodyHash) ? before.rows[0] : { status: 422, tag: "key-reused" }
    const people = await client.query({
      name: "person",
      text: "select * from person where id = $1",
      values: [params.person]
    })
    const catalogues = await client.query({
      name: "catalogue",
      text: "select version, body from catalogue_version order by put_at desc, version desc limit 1"
    })
    if (people.rows.length === 0) return { status: 404, tag: "person-not-found" }
    if (!isOffered(catalogues.rows[0].body, draft)) return { status: 422, tag: "unknown-product" }

    const offset = offsetOf(draft.occurredAt)
    const instant = new Date(draft.occurredAt.replace(/\[.*/, ""))
    if (instant.getTime() > now.getTime() + 600_000) return { status: 422, tag: "occurred-in-future" }
    const others = await client.query({
      name: "near",
      text: near,
      values: [params.person, draft.occurredAt.slice(0, 10)]
    })
    if (others.rows.some(isSame(draft, instant))) return { status: 422, tag: "confirmation-required" }

    const zone = /\[(.*)\]/.exec(draft.occurredAt)[1]
    await client.query({
      name: "treatment",
      text: insertTreatment,
      values: [
        params.person,
        draft.id,
        draft.occurredAt.slice(0, 16),
        zone,
        offset,
        instant,
        process.versions.tz,
        draft.reason,
        draft.productId,
        catalogues.rows[0].version,
        draft.total.value,
        draft.total.unit,
        now,
        actor.account_id,
        actor.role
      ]
    })
    const column = (of) => draft.lines.map(of)
    await client.query({
      name: "lines",
      text: insertLines,
      values: [
        params.person,
        draft.id,
        column((line) => line.no),
        column((line) => line.presentationId),
        column((line) => line.vials),
        column((line) => line.amount.value),
        column((line) => line.amount.unit),
        column((line) => line.batch.number),
        column((line) => batchKey(line.batch.number)),
        column((line) => line.batch.expiry?.value ?? null),
        column((line) => line.batch.expiry?.precision ?? null)
      ]
    })
    await audit(client, actor, params.person, draft.id, request.id, now.toISOString())
    const body = JSON.stringify({
      ...draft,
      personId: params.person,
      version: 1,
      status: "given",
      recordedAt: now.toISOString(),
      recordedBy: { name: actor.display_name, role: actor.role }
    })
    await client.query({
      name: "answered",
      text: `insert into idempotency (account_id, method, path, key, body_hash, status, headers, body, answered_at)
        values ($1, 'POST', $2, $3, $4, 201, '{"etag":"\\"1\\""}', $5, $6)`,
      values: [actor.account_id, request.url, key, bodyHash, body, now]
    })
    return { status: 201, body }
  })
  if (answer === undefined) return refuse(reply, 401, "unauthenticated")
  if (answer.tag !== undefined) return refuse(reply, answer.status, answer.tag)
  return reply.code(answer.status).header("etag", '"1"').type("application/json").send(answer.body)
})

const monthOf = `select local_at::date::text as day, version, status, created_at, body,
    diary_author_name(person_id, created_by) as author, created_role
  from treatment_record
  where person_id = $1 and status = 'given' and local_at >= $2::date and local_at < $2::date + interval '1 month'
  order by local_at, id`

app.get("/api/v1/persons/:person/calendar", async (request, reply) => {
  const month = Month.safeParse(request.query.month)
  const person = uuid.safeParse(request.params.person)
  if (!month.success || !person.success) return refuse(reply, 422, "invalid-body")
  const answer = await asSession(request, "own_access", async (client) => {
    const people = await client.query({
      name: "person",
      text: "select * from person where id = $1",
      values: [person.data]
    })
    if (people.rows.length === 0) return { status: 404, tag: "person-not-found" }
    const { rows } = await client.query({ name: "month", text: monthOf, values: [person.data, `${month.data}-01`] })
    const [year, number] = month.data.split("-").map(Number)
    const days = Array.from({ length: new Date(Date.UTC(year, number, 0)).getUTCDate() }, (_, index) => ({
      date: `${month.data}-${String(index + 1).padStart(2, "0")}`,
      treatments: []
    }))
    for (const { author, body, created_at, created_role, day, status, version } of rows) {
      const recorded = { recordedAt: created_at.toISOString(), recordedBy: { name: author, role: created_role } }
      days[Number(day.slice(8)) - 1].treatments.push({ ...body, version, status, ...recorded })
    }
    return { month: month.data, zone: people.rows[0].zone, days }
  })
  if (answer === undefined) return refuse(reply, 401, "unauthenticated")
  return answer.tag === undefined ? answer : refuse(reply, answer.status, answer.tag)
})

await app.listen({ host: "127.0.0.1", port: Number(env.PEER_PORT) })
