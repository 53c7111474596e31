import { assert, expect } from "@effect/vitest"
import { catalogue as known } from "@haemtrack/domain/testing/diary"
import * as Effect from "effect/Effect"
import type { Tag } from "../api/errors.ts"
import { addWorld, ask, onBothServices, problemIs } from "../testing/service.ts"

onBothServices("the catalogue", (it) => {
  it.effect("every product is listed with its vial sizes, and a browser that has the list is told so", () =>
    Effect.gen(function* () {
      const { manager, patient } = yield* addWorld(100)
      const list = yield* ask("GET", "/api/v1/products", { as: patient })
      expect(list).toMatchObject({
        status: 200,
        headers: { etag: '"test-1"', "cache-control": "private, no-cache" },
        body: { catalogueVersion: "test-1", items: [{ id: "test-factor", offered: true }, { id: "test-bypassing" }] }
      })
      expect(list.body).toHaveProperty("items.length", known.products.length)
      expect(list.body).toHaveProperty("items.0.presentations.2", {
        id: "test-factor-1000",
        strength: { value: 1000, unit: "[iU]" },
        gtins: []
      })
      const again = yield* ask("GET", "/api/v1/products", { as: manager, headers: { "if-none-match": '"test-1"' } })
      assert.deepStrictEqual([again.status, again.text, again.headers["etag"]], [304, "", '"test-1"'])
    })
  )

  it.effect("the code of a box is read; what nobody knows yet is unknown and never a pass", () =>
    Effect.gen(function* () {
      const { patient } = yield* addWorld(200)
      const scan = (body: object) => ask("POST", "/api/v1/scans/parse", { as: patient, body })
      const text = "(01)09506000134352(17)260930(10)TEST-A101"
      expect(yield* scan({ text })).toMatchObject({
        status: 200,
        body: {
          gtin: "09506000134352",
          batch: "TEST-A101",
          expiry: { value: "2026-09-30", precision: "day" },
          checks: { product: "unknown", expiry: "pass", recall: "unknown" }
        }
      })
      expect((yield* scan({ text, onDate: "2026-09-30" })).body).toHaveProperty("checks.expiry", "pass")
      expect((yield* scan({ text, onDate: "2026-10-01" })).body).toHaveProperty("checks.expiry", "fail")
      expect((yield* scan({ text: "(01)09506000134352" })).body).toHaveProperty("checks.expiry", "unknown")
    })
  )

  const bad: ReadonlyArray<readonly [text: string, tag: Tag]> = [
    ["  ", "EmptyScan"],
    ["x".repeat(513), "TooLong"],
    ["hello world", "NotGs1Symbol"],
    ["(01)09506000134353", "BadCheckDigit"],
    ["(17)261330", "IllegalDate"],
    ["(02)09506000134352(37)10", "ContentGtinNotPack"]
  ]
  it.effect.each(bad)("what cannot be read is named with its place: %j", ([text, tag]) =>
    Effect.gen(function* () {
      const { patient } = yield* addWorld(1000 + 10 * bad.findIndex((each) => each[0] === text))
      const answer = yield* ask("POST", "/api/v1/scans/parse", { as: patient, body: { text } })
      problemIs(answer, tag)
      expect(answer.body).toMatchObject({
        position: expect.any(Number),
        length: expect.any(Number),
        errors: [{ pointer: "/text", tag }]
      })
    })
  )

  it.effect("the centre says what it is", () =>
    Effect.gen(function* () {
      const { centreId, patient } = yield* addWorld(300)
      expect((yield* ask("GET", "/api/v1/centre", { as: patient })).body).toEqual({
        id: centreId,
        name: "Testford Haemophilia Centre 300",
        odsCode: "X300EX",
        zone: "Europe/London",
        phone: "01632 960001",
        demonstration: false,
        notices: ["no_second_factor", "embedded_database"]
      })
    })
  )
})
