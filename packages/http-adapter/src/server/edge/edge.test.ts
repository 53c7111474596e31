import { assert, describe, expect, it as plain } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { addWorld, ask, freshDraft, onBothServices, problemIs } from "../../testing/service.ts"
import { isPlainUrl } from "./edge.ts"
import { contentSecurityPolicy, securityHeaders } from "./securityHeaders.ts"
import { routes } from "./unrouted.ts"

const requestId = "0199abcd-0000-4000-8000-00000000000a"
const pathOf = (route: string) =>
  route
    .replace(":person", "01996f3e-7a10-7c3e-9b1d-000000000001")
    .replace(":treatment", "019f361f-78a0-7000-8000-000000000001")

onBothServices("the edge", (it) => {
  it.effect("every route has the headers of every answer, whoever asks (controls 13 to 19, API-10)", () =>
    Effect.gen(function* () {
      for (const [route, methods] of routes()) {
        for (const method of methods) {
          const answer = yield* ask(method, pathOf(route), { headers: { "x-request-id": requestId } })
          expect(answer.headers, route).toMatchObject({
            "content-security-policy": contentSecurityPolicy,
            "x-content-type-options": "nosniff",
            "referrer-policy": "no-referrer",
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin",
            "permissions-policy": "camera=(self)",
            "x-request-id": requestId
          })
          expect(answer.headers["strict-transport-security"]).toBeUndefined()
          expect(answer.headers["server"] ?? answer.headers["x-powered-by"], "no version").toBeUndefined()
          if (answer.status >= 400 && !route.startsWith("/health/")) {
            expect(answer.headers["cache-control"]).toBe("no-store")
            expect(answer.body, `${method} ${route}`).toMatchObject({
              instance: `urn:uuid:${requestId}`,
              detail: expect.any(String),
              status: answer.status
            })
          }
        }
      }
    })
  )

  it.effect("a request without a session is 401 wherever one is needed, and says how to get one", () =>
    Effect.gen(function* () {
      for (const [route, methods] of routes()) {
        for (const method of methods) {
          if (!route.startsWith("/api/v1/") || /openapi|invitations\/accept/.test(route)) continue
          if (route === "/api/v1/session" && method === "POST") continue
          const answer = yield* ask(method, pathOf(route), method === "GET" ? {} : { body: {} })
          problemIs(answer, "Unauthenticated")
          expect(answer.headers["www-authenticate"]).toBe('Cookie realm="haemtrack"')
        }
      }
    })
  )

  it.effect("an address that does not exist is 404, a method that is not taken is 405 with those that are", () =>
    Effect.gen(function* () {
      problemIs(yield* ask("GET", "/api/v1/nothing"), "RouteNotFound")
      problemIs(yield* ask("POST", "/api/v1/session/nothing", { body: {} }), "RouteNotFound")
      problemIs(yield* ask("GET", "/health/metrics"), "RouteNotFound")
      problemIs(yield* ask("GET", "/nothing"), "RouteNotFound")
      const wrong = yield* ask("PATCH", "/api/v1/session", { body: {} })
      problemIs(wrong, "MethodNotAllowed")
      assert.strictEqual(wrong.headers["allow"], "POST, GET, DELETE, HEAD")
      problemIs(yield* ask("DELETE", "/api/docs"), "MethodNotAllowed")
    })
  )

  it.effect("a monitor that asks by HEAD hears what GET would say, and not that there is nothing", () =>
    Effect.gen(function* () {
      const { patient } = yield* addWorld(50)
      for (const path of ["/health/live", "/health/ready", "/api/docs", "/api/v1/openapi.json", "/api/v1/session"]) {
        const answer = yield* ask("HEAD", path, { as: patient })
        assert.deepStrictEqual({ status: answer.status, text: answer.text }, { status: 200, text: "" }, path)
      }
      assert.strictEqual((yield* ask("HEAD", "/api/v1/nothing")).status, 404)
      assert.strictEqual((yield* ask("HEAD", "/api/v1/persons/search")).status, 405)
    })
  )

  it.effect("a request id that is no UUID is replaced", () =>
    Effect.gen(function* () {
      const answer = yield* ask("GET", "/health/live", { headers: { "x-request-id": "<script>" } })
      expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/)
    })
  )

  it.effect("a change that another page may have asked for is refused (ID-9)", () =>
    Effect.gen(function* () {
      const { patient } = yield* addWorld(100)
      const body = { login: "nobody@example.test", password: "whatever it is here" }
      for (const headers of [
        { "x-haem-request": "" },
        { "x-haem-request": "0" },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
        { "sec-fetch-site": "none" },
        { "sec-fetch-site": "" },
        { "sec-fetch-site": "", origin: "http://127.0.0.1:8081" },
        { "sec-fetch-site": "", origin: "null" }
      ]) {
        problemIs(yield* ask("POST", "/api/v1/session", { body, headers }), "CrossSiteRequest")
        problemIs(yield* ask("DELETE", "/api/v1/session", { as: patient, headers }), "CrossSiteRequest")
      }
      const own = { "sec-fetch-site": "", origin: "http://127.0.0.1:8080" }
      problemIs(yield* ask("POST", "/api/v1/session", { body, headers: own }), "SignInFailed")
      expect((yield* ask("GET", "/api/v1/session", { as: patient, headers: { "x-haem-request": "" } })).status).toBe(
        200
      )
    })
  )

  it.effect(
    "a body that is no JSON, too large, too deep or names what it must not is refused before it is read further",
    () =>
      Effect.gen(function* () {
        const { patient, personId } = yield* addWorld(200)
        const path = `/api/v1/persons/${personId}/treatments`
        const send = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
          ask("POST", path, { as: patient, body, headers })

        for (const body of ["", "{", "[1,", "nonsense", '{"a":1}}', "\u0000"]) {
          problemIs(yield* send(body), "MalformedRequest")
        }
        for (const type of [
          "text/plain",
          "application/x-www-form-urlencoded",
          "application/xml",
          "application/json; charset=latin1"
        ]) {
          problemIs(yield* send(freshDraft(201), { "content-type": type }), "ContentTypeNotAccepted")
        }
        problemIs(yield* send(freshDraft(201), { "content-type": "" }), "ContentTypeNotAccepted")
        problemIs(yield* send(JSON.stringify({ ...freshDraft(201), note: "x".repeat(300 * 1024) })), "BodyTooLarge")
        problemIs(yield* send("[".repeat(100_000) + "]".repeat(100_000)), "InvalidBody")
        problemIs(yield* send('{"lines":'.repeat(20) + "1" + "}".repeat(20)), "InvalidBody")
        problemIs(yield* send({ ...freshDraft(201), lines: Array.from({ length: 501 }, () => 0) }), "InvalidBody")
        problemIs(yield* send('{"__proto__":{"role":"data_manager"}}'), "UnknownField")
        problemIs(yield* send('{"lines":[{"__proto__":1}]}'), "UnknownField")
        for (const body of [null, 1, "text", [], true]) problemIs(yield* send(JSON.stringify(body)), "InvalidBody")
        const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, n]))
        problemIs(yield* send(many), "UnknownField")
        problemIs(yield* ask("DELETE", "/api/v1/nothing", { as: patient, body: "{" }), "RouteNotFound")
      })
  )

  it.effect("an address that is too long or says something twice is refused (control 58)", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(300)
      const path = `/api/v1/persons/${personId}/calendar`
      for (const query of [
        "month=2026-07&month=2026-08",
        "month=2026-13",
        "month=2026-07&role=x",
        `month=${"1".repeat(5000)}`,
        ""
      ]) {
        problemIs(yield* ask("GET", `${path}?${query}`, { as: patient }), "MalformedRequest")
      }
      problemIs(yield* ask("GET", "/health/live?a=1&a=2"), "MalformedRequest")
    })
  )

  it.effect("the service is alive and ready, and says no more", () =>
    Effect.gen(function* () {
      yield* addWorld(400)
      for (const path of ["/health/live", "/health/ready"]) {
        const { body, status } = yield* ask("GET", path)
        assert.deepStrictEqual({ body, status }, { body: { status: "ok" }, status: 200 })
      }
    })
  )
})

onBothServices("before the first centre", (it) => {
  it.effect("the service is alive and not ready, and says no more", () =>
    Effect.gen(function* () {
      const live = yield* ask("GET", "/health/live")
      const ready = yield* ask("GET", "/health/ready")
      assert.deepStrictEqual([live.status, live.body], [200, { status: "ok" }])
      assert.deepStrictEqual([ready.status, ready.body], [503, { status: "unavailable" }])
    })
  )
})

describe("securityHeaders", () => {
  plain("over https a browser asks only over https for a year", () =>
    expect(securityHeaders("https://diary.example")).toMatchObject({
      "strict-transport-security": "max-age=31536000; includeSubDomains"
    })
  )
})

describe("isPlainUrl", () => {
  plain.each([
    ["/a", true],
    ["/a?b=1&c=2", true],
    ["/a?b=1&b=1", false],
    ["/a?b=1&%62=2", false],
    [`/${"a".repeat(4096)}`, false],
    [`/a?${Array.from({ length: 31 }, (_, n) => `p${n}=`).join("&")}`, false]
  ])("%s: %s", (url, plainly) => expect(isPlainUrl(url)).toBe(plainly))
})
