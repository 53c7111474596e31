import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { onBothDatabases, testInstance } from "../../testing/onBothDatabases.ts"
import { Operator } from "../Operator.ts"
import { asOperator } from "../transact.ts"
import { chainOf, genesis, linkHash, type Link } from "./chain.ts"

/** The golden vector of AUD-3, chain 0. Its ids are no UUIDs, so that it is hashed and not stored. */
const golden: ReadonlyArray<readonly [at: string, body: string, hash: string]> = [
  [
    "2026-07-06T06:31:00.000Z",
    `{"action":"treatment.create","actor":{"id":"a1","kind":"patient"},"object":{"id":"t1","kind":"treatment","personId":"p1"},"outcome":"ok"}`,
    "96c94b8fa70bb3435417f4acef5dacf4f1fc12a551bd066a99036533436fea9b"
  ],
  [
    "2026-07-06T06:32:00.000Z",
    `{"action":"record.read","actor":{"centre":"X26EX","id":"s9","kind":"staff","role":"nurse"},"object":{"kind":"person","personId":"p1"},"outcome":"ok","purpose":"care"}`,
    "3d926ada00a301b79d681a22763543cc00e7bd1409575cdc7d7581550ecec8e8"
  ],
  [
    "2026-07-06T06:33:00.000Z",
    `{"action":"break-glass","actor":{"id":"s7","kind":"staff","role":"consultant"},"detail":{"reasonHash":"é→ü"},"object":{"kind":"person","personId":"p1"},"outcome":"ok","purpose":"emergency"}`,
    "7e76659eb5fab1f35711491ff121daae6f6d8c8a5430f1698504646f574385cf"
  ]
]
const beginning = "10f32cab7b75824b3cd01addc444a1f60094eac19090e89cbd2a14ffd5b54f75"

const links: ReadonlyArray<Link> = golden.map(([at, body], index) => ({
  prev: index === 0 ? beginning : (golden[index - 1]?.[2] ?? ""),
  seq: BigInt(index + 1),
  at,
  body
}))

describe("the arithmetic of the audit trail", () => {
  it("begins as published", () => {
    assert.strictEqual(genesis(testInstance, 0), beginning)
    assert.notStrictEqual(genesis(testInstance, 1), beginning)
  })

  it("gives the hashes of the golden vector", () => {
    assert.deepStrictEqual(
      links.map(linkHash),
      golden.map(([, , hash]) => hash)
    )
  })

  it.prop("the chain of a person is one of sixteen, always the same", [Schema.String], ([personId]) => {
    const chain = chainOf(personId)
    assert.isTrue(Number.isInteger(chain) && chain >= 0 && chain <= 15)
    assert.strictEqual(chainOf(personId), chain)
  })

  it("an event about nobody is in chain 0", () => assert.strictEqual(chainOf(undefined), 0))
})

onBothDatabases("the audit trail in SQL", (it) => {
  it.effect("gives the hashes of the golden vector", () =>
    asOperator(
      Effect.gen(function* () {
        const sql = yield* Operator
        for (const [index, { at, body, prev, seq }] of links.entries()) {
          const rows = yield* sql`select audit_hash(${prev}, ${seq}, ${at}, ${body}) as hash`
          assert.deepStrictEqual(rows, [{ hash: golden[index]?.[2] }])
        }
      })
    )
  )

  it.effect.prop(
    "hashes any text as the service does",
    [Schema.String, Schema.String],
    ([at, body]) =>
      asOperator(
        Effect.gen(function* () {
          const sql = yield* Operator
          const link = {
            prev: beginning,
            seq: 7n,
            at: at.replaceAll("\0", ""),
            body: body.toWellFormed().replaceAll("\0", "")
          }
          const rows =
            yield* sql`select audit_hash(${link.prev}, ${link.seq}, ${link.at.toWellFormed()}, ${link.body}) as hash`
          assert.deepStrictEqual(rows, [{ hash: linkHash({ ...link, at: link.at.toWellFormed() }) }])
        })
      ),
    { arbitrary: { runs: 30 } }
  )
})
