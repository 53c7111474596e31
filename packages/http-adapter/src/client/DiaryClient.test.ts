import { assert, expect } from "@effect/vitest"
import { Month } from "@haemtrack/domain/calendar/LocalDate"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import { addWorld, freshDraft, onBothServices } from "../testing/service.ts"
import { makeClient } from "./DiaryClient.ts"

/** What a browser adds: the cookie, and where the request comes from. */
const inBrowser = (number: number) =>
  Effect.map(
    HttpClient.HttpClient,
    HttpClient.mapRequest(
      HttpClientRequest.setHeaders({
        cookie: `haem_session=${encodeURIComponent(`session of ${number}`)}`,
        "sec-fetch-site": "same-origin"
      })
    )
  )

onBothServices("the derived client", (it) => {
  it.effect("records, reads, and fails with what the contract names", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(100)
      const client = yield* Effect.provideServiceEffect(makeClient, HttpClient.HttpClient, inBrowser(patient))
      const sent = freshDraft(101)
      const record = (payload: typeof sent, key: string) =>
        client.treatments.record({
          params: { person: personId },
          headers: { "idempotency-key": key },
          payload
        })
      const recorded = yield* record(sent, "a")
      assert.strictEqual(recorded.headers.etag, '"1"')
      const month = yield* client.treatments.calendar({
        params: { person: personId },
        query: { month: Month.make("2026-07") }
      })
      assert.deepStrictEqual(month.days[5]?.treatments, [recorded.body])

      const wrong = yield* Effect.flip(record({ ...freshDraft(102), total: { value: 1, unit: "[iU]" } }, "b"))
      expect(wrong).toMatchObject({
        _tag: "LineSumDiffers",
        stated: { value: 1, unit: "[iU]" },
        summed: { value: 2000, unit: "[iU]" },
        errors: [{ pointer: "/total" }],
        instance: expect.stringContaining("urn:uuid:")
      })
      const { id: _, ...part } = sent
      const stale = yield* Effect.flip(
        client.treatments.amend({
          params: { treatment: sent.id },
          headers: { "if-match": '"7"' },
          payload: { ...part, amendment: { reason: "typo" } }
        })
      )
      assert.strictEqual(stale._tag, "VersionDiffers")
      assert.deepStrictEqual(stale._tag === "VersionDiffers" ? stale.current : undefined, recorded.body)
    })
  )
})
