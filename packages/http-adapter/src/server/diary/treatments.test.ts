import { assert, expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { addWorld, ask, freshDraft, onBothServices } from "../../testing/service.ts"

onBothServices("treatments", (it) => {
  it.effect("a treatment with two batches is recorded and read again on its day (EX-1)", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(100)
      const sent = freshDraft(101)
      const recorded = yield* ask("POST", `/api/v1/persons/${personId}/treatments`, { as: patient, body: sent })
      assert.strictEqual(recorded.status, 201, recorded.text)
      expect(recorded.headers).toMatchObject({ etag: '"1"', location: `/api/v1/treatments/${sent.id}` })
      expect(recorded.body).toMatchObject({ version: 1, total: { value: 2000, unit: "[iU]" }, status: "given" })

      const month = yield* ask("GET", `/api/v1/persons/${personId}/calendar?month=2026-07`, { as: patient })
      expect(month.body).toMatchObject({ zone: "Europe/London", month: "2026-07" })
      expect(month.body).toHaveProperty("days.length", 31)
      expect(month.body).toHaveProperty("days.5", {
        date: "2026-07-06",
        treatments: [recorded.body],
        bleeds: []
      })
    })
  )
})
