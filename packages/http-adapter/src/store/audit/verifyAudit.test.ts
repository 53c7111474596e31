import { assert } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import { addCentre, ownerRuns, signIn, uuid } from "../../testing/accounts.ts"
import { onBothDatabases, testInstance } from "../../testing/onBothDatabases.ts"
import { Operator } from "../Operator.ts"
import { asNobody, asOperator, asSession } from "../transact.ts"
import { Transaction } from "../Transaction.ts"
import { appendAudit } from "./appendAudit.ts"
import type { AuditEvent } from "./AuditEvent.ts"
import { AuditKey } from "./AuditKey.ts"
import { chainOf, linkHash } from "./chain.ts"
import { verifyAudit } from "./verifyAudit.ts"

const eventAbout = (personId: string, no: number): AuditEvent => ({
  action: "treatment.create",
  actor: { kind: "patient", id: uuid(1), role: "patient", centre: uuid(2) },
  object: { kind: "treatment", id: uuid(no), personId },
  purpose: "own_access",
  outcome: "ok",
  detail: { fields: ["reason", "lines"] }
})

const person = uuid(500)
const chain = chainOf(person)

/** What somebody who holds the database can do: switch the triggers off and write. What they did is undone afterwards. */
const tampered = (...statements: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    yield* ownerRuns("create table kept as select chain, seq, at, body, prev, hash from audit_event")
    yield* ownerRuns("create table kept_head as select * from audit_head")
    const owner = (each: ReadonlyArray<string>) =>
      asOperator(
        Effect.flatMap(Operator, (sql) =>
          Effect.forEach(
            [
              "alter table audit_event disable trigger user",
              "alter table audit_head disable trigger user",
              ...each,
              "alter table audit_event enable trigger user",
              "alter table audit_head enable trigger user"
            ],
            (statement) => sql.unsafe(statement),
            { discard: true }
          )
        )
      )
    yield* owner(statements)
    const { findings } = yield* verifyAudit
    yield* owner([
      "delete from audit_event",
      "insert into audit_event (chain, seq, at, body, prev, hash) select * from kept",
      "update audit_head h set seq = k.seq, hash = k.hash, sealed_seq = k.sealed_seq, mac = k.mac from kept_head k where k.chain = h.chain"
    ])
    yield* ownerRuns("drop table kept, kept_head")
    assert.isTrue((yield* verifyAudit).ok)
    return findings.map((finding) => ({ ...finding, seq: Number(finding.seq) }))
  })

onBothDatabases("the audit trail", (it) => {
  it.effect("is whole when nothing happened yet", () =>
    Effect.map(verifyAudit, (verification) =>
      assert.deepStrictEqual(verification, { ok: true, events: 0, findings: [] })
    )
  )

  it.effect("keeps every event of writers side by side, without a gap", () =>
    Effect.gen(function* () {
      yield* Effect.all(
        Array.from({ length: 60 }, (_, no) => asNobody(appendAudit(eventAbout(uuid(500 + (no % 20)), no)))),
        { concurrency: 12 }
      )
      assert.deepStrictEqual(yield* verifyAudit, { ok: true, events: 60, findings: [] })
      const places = yield* ownerRuns("select chain, person_id from audit_event")
      for (const place of places) assert.strictEqual(place["chain"], chainOf(String(place["person_id"])))
    })
  )

  it.effect("takes nothing of a transaction that fails", () =>
    Effect.gen(function* () {
      const before = yield* verifyAudit
      yield* Effect.exit(asNobody(Effect.andThen(appendAudit(eventAbout(person, 90)), Effect.fail("refused"))))
      assert.deepStrictEqual(yield* verifyAudit, before)
    })
  )

  it.effect("cannot be committed without its seal", () =>
    Effect.gen(function* () {
      const unsealed = asNobody(
        Effect.flatMap(Transaction, (sql) => sql`select * from audit_append('2026-07-06T06:31:00.000Z', '{}')`)
      )
      const exit = yield* Effect.exit(unsealed)
      assert.include(Exit.isFailure(exit) ? Cause.pretty(exit.cause) : "committed", "an audit chain is not sealed")
    })
  )

  it.effect("has no place for a name or a sentence", () =>
    Effect.gen(function* () {
      const event = { ...eventAbout(person, 91), detail: { note: "the left knee" } }
      const exit = yield* Effect.exit(asNobody(appendAudit(event)))
      assert.isTrue(Exit.isFailure(exit) && Cause.hasDies(exit.cause))
    })
  )

  it.effect("refuses every change, also by the owner", () =>
    Effect.gen(function* () {
      for (const statement of [
        "update audit_event set body = '{}'",
        "delete from audit_event",
        "truncate audit_event",
        "delete from audit_head",
        "truncate audit_head cascade",
        "insert into audit_event (chain, seq, at, body, prev, hash) values (0, 0, '', '{}', '', '')"
      ]) {
        assert.isTrue(Exit.isFailure(yield* Effect.exit(ownerRuns(statement))), statement)
      }
    })
  )

  it.effect("is closed to the service, but for adding to it", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(600)
      const { sessionHash } = yield* signIn({ number: 601, role: "privacy_officer", centreId })
      for (const statement of [
        "select 1 from audit_event",
        "insert into audit_event (chain, seq, at, body, prev, hash) values (0, 1, '', '{}', '', '')",
        "update audit_head set seq = 0"
      ]) {
        const work = Effect.flatMap(Transaction, (sql) => sql.unsafe(statement))
        const exit = yield* Effect.exit(asSession({ sessionHash, purpose: "administration" }, work))
        assert.isTrue(Exit.isFailure(exit), statement)
      }
    })
  )

  it.effect("shows a flipped byte", () =>
    Effect.gen(function* () {
      const findings = yield* tampered(
        `update audit_event set body = replace(body, 'reason', 'reasom') where chain = ${chain} and seq = 2`
      )
      assert.deepStrictEqual(findings, [{ chain, seq: 2, kind: "hash" }])
    })
  )

  it.effect("shows a body that says the same in another form", () =>
    Effect.gen(function* () {
      const body = `{ "object": { "kind": "person" } }`
      const rows = yield* ownerRuns(`select prev, at from audit_event where chain = ${chain} and seq = 2`)
      const hash = linkHash({ prev: String(rows[0]?.["prev"]), seq: 2n, at: String(rows[0]?.["at"]), body })
      const findings = yield* tampered(
        `update audit_event set body = '${body}', hash = '${hash}' where chain = ${chain} and seq = 2`
      )
      assert.deepInclude(findings, { chain, seq: 2, kind: "canonical" })
    })
  )

  it.effect("shows a deleted row", () =>
    Effect.gen(function* () {
      const findings = yield* tampered(`delete from audit_event where chain = ${chain} and seq = 2`)
      assert.deepStrictEqual(findings, [{ chain, seq: 3, kind: "gap" }])
    })
  )

  it.effect("shows two rows that changed places", () =>
    Effect.gen(function* () {
      const findings = yield* tampered(
        `update audit_event set seq = seq + 1000 where chain = ${chain} and seq in (1, 2)`,
        `update audit_event set seq = 1003 - seq where chain = ${chain} and seq > 1000`
      )
      assert.deepInclude(findings, { chain, seq: 1, kind: "order" })
    })
  )

  it.effect("shows a tail that was cut off, with its head or without", () =>
    Effect.gen(function* () {
      const last = Number((yield* ownerRuns(`select seq from audit_head where chain = ${chain}`))[0]?.["seq"])
      const cut = `delete from audit_event where chain = ${chain} and seq = ${last}`
      assert.deepStrictEqual(yield* tampered(cut), [{ chain, seq: last, kind: "gap" }])
      const findings = yield* tampered(
        cut,
        `update audit_head h set seq = e.seq, hash = e.hash, sealed_seq = e.seq from audit_event e
          where h.chain = ${chain} and e.chain = h.chain and e.seq = ${last - 1}`
      )
      assert.deepStrictEqual(findings, [{ chain, seq: last - 1, kind: "seal" }])
    })
  )

  it.effect("shows a chain that was written anew by somebody without the key", () =>
    Effect.gen(function* () {
      const findings = yield* tampered(
        `do $$ declare event audit_event%rowtype; before text; begin
          select prev into before from audit_event where chain = ${chain} and seq = 1;
          for event in select * from audit_event where chain = ${chain} order by seq loop
            update audit_event set body = replace(body, 'reason', 'reasom'), prev = before,
              hash = audit_hash(before, seq, at, replace(body, 'reason', 'reasom'))
              where chain = event.chain and seq = event.seq returning hash into before;
          end loop;
          update audit_head set hash = before where chain = ${chain};
        end $$`
      )
      assert.deepStrictEqual(
        findings.map(({ kind }) => kind),
        ["seal"]
      )
    })
  )

  it.effect("shows a chain that was emptied and begun anew", () =>
    Effect.gen(function* () {
      const findings = yield* tampered(
        `update audit_head set seq = 0, hash = (select prev from audit_event where chain = ${chain} and seq = 1)
          where chain = ${chain}`,
        `delete from audit_event where chain = ${chain}`
      )
      assert.deepStrictEqual(findings, [{ chain, seq: 0, kind: "seal" }])
    })
  )

  it.effect("belongs to its installation", () =>
    Effect.gen(function* () {
      yield* ownerRuns(`update instance set id = '${uuid(999)}'`)
      const { findings } = yield* verifyAudit
      yield* ownerRuns(`update instance set id = '${testInstance}'`)
      assert.deepStrictEqual(
        findings.filter(({ kind }) => kind === "seal").map((finding) => finding.chain),
        Array.from({ length: 16 }, (_, no) => no)
      )
    })
  )

  it.effect("is sealed with one key", () =>
    Effect.gen(function* () {
      const another = Redacted.make(new Uint8Array(32).fill(8))
      const { findings } = yield* Effect.provideService(verifyAudit, AuditKey, another)
      assert.lengthOf(findings, 16)
    })
  )
})
