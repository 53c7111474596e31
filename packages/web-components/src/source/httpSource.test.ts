/** What the source makes of a network and of answers that are not the service's; the service itself has its contract test. */
import { describe, expect, it } from "@effect/vitest"
import { httpSource } from "./httpSource.ts"
import { isRetryable } from "./Problem.ts"

const source = (fetch: (url: string, request: RequestInit) => Promise<Response>, timeoutMillis = 1000) =>
  httpSource({ person: "p-1", baseUrl: "https://diary.example", fetch, timeoutMillis })

/** A network on which nobody answers until it is given up. */
const silent = (_: string, { signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener("abort", () => reject(signal.reason))
  })

describe("httpSource", () => {
  it("asks the service's own address, and says that a page of the diary asks", async () => {
    const asked: Array<[string, RequestInit]> = []
    await source(async (...request) => {
      asked.push(request)
      return Response.json({ month: "2026-10", zone: "Europe/London", days: [] })
    }).month("2026-10", {})
    expect(asked).toMatchObject([
      [
        "https://diary.example/api/v1/persons/p-1/calendar?month=2026-10",
        { method: "GET", headers: { "x-haem-request": "1" } }
      ]
    ])
  })

  it("no answer is Unreachable: a network that is down, and one that is silent for too long", async () => {
    const down = () => Promise.reject(new TypeError("no network"))
    expect(await source(down).month("2026-10", {})).toEqual({ problem: { tag: "Unreachable" } })
    expect(await source(silent, 1).month("2026-10", {})).toEqual({ problem: { tag: "Unreachable" } })
  })

  it("an element that no longer waits gets Aborted, before and while it asks", async () => {
    const waiting = new AbortController()
    const answer = source(silent).month("2026-10", { signal: waiting.signal })
    waiting.abort()
    expect(await answer).toEqual({ problem: { tag: "Aborted" } })
    expect(await source(silent).products({ signal: AbortSignal.abort() })).toEqual({ problem: { tag: "Aborted" } })
  })

  it("an answer that breaks off on the way is Unreachable", async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError("broken off")) })
    expect(await source(async () => new Response(broken)).products({})).toEqual({ problem: { tag: "Unreachable" } })
  })

  it.each<[string, () => Response]>([
    ["a page of somebody else's", () => new Response("<!doctype html><title>Sign in to the Wi-Fi</title>")],
    ["nothing", () => new Response("")],
    ["a number", () => Response.json(7)],
    ["null", () => Response.json(null)],
    ["an object of another shape", () => Response.json({ month: 1, items: {}, days: [null] })],
    ["a failure without a tag", () => Response.json({ detail: "no" }, { status: 502 })],
    ["a failure that is no JSON", () => new Response("Bad gateway", { status: 502 })],
    ["a tag that is none", () => Response.json({ tag: 7 }, { status: 422 })],
    [
      "a crossing version without the record that stands",
      () => Response.json({ tag: "VersionDiffers", current: {} }, { status: 412 })
    ]
  ])("an answer that is not the diary's is Unreadable: %s", async (_, response) => {
    const of = source(async () => response())
    const answers = await Promise.all([
      of.month("2026-10", {}),
      of.products({}),
      of.treatment("t-1", {}),
      of.withdraw("t-1", { reason: "typo" }, { version: 1 }),
      of.parseScan?.({ text: "x" }, {})
    ])
    expect(answers).toEqual(answers.map(() => ({ problem: { tag: "Unreadable" } })))
  })

  const london = { zone: "Europe/London", offsetMinutes: 60, precision: "minute" } as const
  const bleed = {
    id: "b-1",
    status: "open",
    startedAt: { ...london, local: "2026-10-08T19:00" },
    certainty: "bleed",
    verification: "unconfirmed",
    sites: ["joint.knee.left"],
    treatments: [{ id: "t-1", occurredAt: { ...london, local: "2026-10-09T08:00" } }]
  }
  const known = {
    id: "b-1",
    sites: ["joint.knee.left"],
    from: "2026-10-08T19:00+01:00[Europe/London]",
    to: null,
    certainty: "bleed",
    treated: ["2026-10-09T08:00+01:00[Europe/London]"]
  }

  it("a bleed is started under its own key, and the open ones are asked for", async () => {
    const asked: Array<readonly [string, string | undefined, unknown]> = []
    const of = source(async (url, { headers, method }) => {
      asked.push([url.slice("https://diary.example".length), method, Object(headers)["idempotency-key"]])
      return Response.json(method === "GET" ? { items: [bleed] } : bleed)
    })
    const draft = { id: "b-1", startedAt: { precision: "unknown" }, certainty: "bleed", sites: ["nose"] } as const
    expect(await of.recordBleed?.(draft, { idempotencyKey: "b-1" })).toEqual({ value: known })
    expect(await of.bleeds?.({ status: "open" }, {})).toEqual({ value: [known] })
    await of.bleeds?.({ from: "2026-10-01", to: "2026-10-31" }, {})
    expect(asked).toEqual([
      ["/api/v1/persons/p-1/bleeds", "POST", "b-1"],
      ["/api/v1/persons/p-1/bleeds?status=open", "GET", undefined],
      ["/api/v1/persons/p-1/bleeds?from=2026-10-01&to=2026-10-31", "GET", undefined]
    ])
  })

  it.each([
    ["closed with no end told reaches to its last treatment", { status: "closed" }, { to: known.treated[0] }],
    ["of a beginning that nobody knows", { startedAt: { precision: "unknown" } }, { from: null }],
    [
      "that stopped",
      { endedAt: { ...london, local: "2026-10-10T09:00" } },
      { to: "2026-10-10T09:00+01:00[Europe/London]" }
    ],
    [
      "told as a day begins on that day, at no time",
      { startedAt: { ...london, precision: "day", local: "2026-10-08T12:00" } },
      { from: "2026-10-08" }
    ],
    [
      "told as a part of a day begins on that day, at no time",
      { startedAt: { ...london, precision: "part_of_day", partOfDay: "evening", local: "2026-10-08T20:00" } },
      { from: "2026-10-08" }
    ],
    [
      "whose last treatment was told as a day reaches to that day; its 72 hours count from noon",
      {
        status: "closed",
        treatments: [{ id: "t-1", occurredAt: { ...london, precision: "day", local: "2026-10-09T12:00" } }]
      },
      { to: "2026-10-09", treated: ["2026-10-09T12:00+01:00[Europe/London]"] }
    ],
    ["that the centre refuted is drawn no more", { verification: "refuted" }, { certainty: "not_a_bleed" }]
  ])("a bleed %s", async (_, record, drawn) => {
    const items = [{ ...bleed, ...record }]
    expect(await source(async () => Response.json({ items })).bleeds?.({ status: "open" }, {})).toEqual({
      value: [{ ...known, ...drawn }]
    })
  })

  it.each([
    ["the centre's word", { bleedId: "b-1", centreBleedId: "b-2" }, "b-2"],
    ["the person's, where the centre says nothing", { bleedId: "b-1" }, "b-1"],
    ["nothing, where nobody says", {}, undefined]
  ])("clinical 4.5.6: the bleed of a treatment is %s", async (_, named, bleedId) => {
    const occurredAt = { ...london, local: "2026-10-09T08:00" }
    const stored = { id: "t-1", version: 1, status: "given", occurredAt, reason: "bleed", lines: [], ...named }
    expect((await source(async () => Response.json(stored)).treatment("t-1", {})).value?.treatment.bleedId).toBe(
      bleedId
    )
  })

  it("a month brings its bleeds, without those that were taken back", async () => {
    const days = [{ treatments: [], bleeds: [bleed, { ...bleed, status: "withdrawn" }] }]
    const of = source(async () => Response.json({ month: "2026-10", zone: "Europe/London", days }))
    expect((await of.month("2026-10", {})).value?.bleeds).toEqual([known])
  })

  it("what may pass is worth asking again, and a refusal is not", () => {
    expect(["Unreachable", "Overloaded", "TooManyRequests"].every((tag) => isRetryable({ tag }))).toBe(true)
    expect(["BatchMissing", "VersionDiffers", "Unauthenticated"].some((tag) => isRetryable({ tag }))).toBe(false)
  })
})
