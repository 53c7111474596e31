import { assert, expect } from "@effect/vitest"
import { may } from "@haemtrack/domain/access/permissionMatrix"
import { Role } from "@haemtrack/domain/access/Role"
import * as Effect from "effect/Effect"
import type { HttpMethod } from "effect/http/HttpMethod"
import { addCentre, addPerson, signIn, uuid } from "../testing/accounts.ts"
import { ask, freshBleed, freshDraft, onBothServices } from "../testing/service.ts"

/** Whose record is asked for, as seen by the one who asks. */
type Whose = "own" | "foreign" | "other_centre"

/** Row-level security: which people a role reaches. Clinical roles reach nobody until care relationships exist. */
const reaches = (role: Role, whose: Whose): boolean =>
  role === "patient" ? whose === "own" : role === "data_manager" && whose !== "other_centre"

const reads = (role: Role, whose: Whose, record: "person" | "treatment" | "bleed"): number =>
  reaches(role, whose) && may(role, "read", record) !== undefined ? 200 : 404

/** The one exception from the matrix: until entry by staff is built, they are told so for people whom they reach. */
const writes =
  (record: "treatment" | "bleed", right: "create" | "change" | "withdraw", success: number) =>
  (role: Role, whose: Whose): number => {
    if (reads(role, whose, record) === 404) return 404
    return may(role, right, record) === "own" ? success : 403
  }

const overPeople = (role: Role, right: "read" | "create", success: number): number => {
  const scope = may(role, right, "person")
  return scope === "centre" || scope === "own_people" ? success : 403
}

const productTable = (role: Role): number => (may(role, "read", "product_table") === undefined ? 403 : 200)

interface Target {
  readonly person: string
  readonly treatment: string
  readonly bleed: string
  readonly number: number
}

interface Endpoint {
  readonly name: string
  readonly method: HttpMethod
  readonly path: (target: Target) => string
  readonly body?: (target: Target, asker: number) => unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly expected: (role: Role, whose: Whose) => number
}

const editable = <Draft extends { readonly id: string }>({ id: _, ...part }: Draft) => part
const version = { "if-match": '"1"' }

/** Those that name nobody. */
const sharedEndpoints: ReadonlyArray<Endpoint> = [
  { name: "GET session", method: "GET", path: () => "/api/v1/session", expected: () => 200 },
  { name: "GET centre", method: "GET", path: () => "/api/v1/centre", expected: () => 200 },
  { name: "GET products", method: "GET", path: () => "/api/v1/products", expected: productTable },
  {
    name: "POST scans",
    method: "POST",
    path: () => "/api/v1/scans/parse",
    body: () => ({ text: "(01)09506000134352" }),
    expected: productTable
  },
  {
    name: "GET persons",
    method: "GET",
    path: () => "/api/v1/persons",
    expected: (role) => overPeople(role, "read", 200)
  },
  {
    name: "POST search",
    method: "POST",
    path: () => "/api/v1/persons/search",
    body: () => ({ q: "Invented" }),
    expected: (role) => overPeople(role, "read", 200)
  },
  {
    name: "POST persons",
    method: "POST",
    path: () => "/api/v1/persons",
    body: ({ number }, asker) => ({
      id: `019f361f-78a0-7000-8000-${uuid(asker * 1000 + number).slice(24)}`,
      givenName: "Test Person",
      familyName: "New",
      birthDate: "2001-02-03",
      zone: "Europe/London"
    }),
    expected: (role) => overPeople(role, "create", 201)
  }
]

/** Those that name a person or an entry; the order lets an entry be taken back after it was corrected. */
const personEndpoints: ReadonlyArray<Endpoint> = [
  {
    name: "GET person",
    method: "GET",
    path: ({ person }) => `/api/v1/persons/${person}`,
    expected: (role, whose) => reads(role, whose, "person")
  },
  {
    name: "POST invitation",
    method: "POST",
    path: ({ person }) => `/api/v1/persons/${person}/invitations`,
    expected: (role, whose) => {
      if (reads(role, whose, "person") === 404) return 404
      // Everybody of this test has an account already.
      return may(role, "invite", "account") === undefined ? 403 : 409
    }
  },
  {
    name: "GET calendar",
    method: "GET",
    path: ({ person }) => `/api/v1/persons/${person}/calendar?month=2026-07`,
    expected: (role, whose) => reads(role, whose, "treatment")
  },
  {
    name: "GET treatments",
    method: "GET",
    path: ({ person }) => `/api/v1/persons/${person}/treatments?from=2026-07-01&to=2026-07-31`,
    expected: (role, whose) => reads(role, whose, "treatment")
  },
  {
    name: "POST treatment",
    method: "POST",
    path: ({ person }) => `/api/v1/persons/${person}/treatments`,
    body: ({ number }, asker) => freshDraft(asker * 1000 + number),
    expected: writes("treatment", "create", 201)
  },
  {
    name: "GET treatment",
    method: "GET",
    path: ({ treatment }) => `/api/v1/treatments/${treatment}`,
    expected: (role, whose) => reads(role, whose, "treatment")
  },
  {
    name: "GET history",
    method: "GET",
    path: ({ treatment }) => `/api/v1/treatments/${treatment}/history`,
    expected: (role, whose) => reads(role, whose, "treatment")
  },
  {
    name: "PUT treatment",
    method: "PUT",
    path: ({ treatment }) => `/api/v1/treatments/${treatment}`,
    body: ({ number }) => ({ ...editable(freshDraft(number)), reason: "surgery", amendment: { reason: "typo" } }),
    headers: version,
    expected: writes("treatment", "change", 200)
  },
  {
    name: "POST withdraw",
    method: "POST",
    path: ({ treatment }) => `/api/v1/treatments/${treatment}/withdraw`,
    body: () => ({ reason: "duplicate" }),
    headers: { "if-match": '"2"' },
    expected: writes("treatment", "withdraw", 200)
  },
  {
    name: "GET bleeds of some days",
    method: "GET",
    path: ({ person }) => `/api/v1/persons/${person}/bleeds?from=2026-07-01&to=2026-07-31`,
    expected: (role, whose) => reads(role, whose, "bleed")
  },
  {
    name: "GET open bleeds",
    method: "GET",
    path: ({ person }) => `/api/v1/persons/${person}/bleeds?status=open`,
    expected: (role, whose) => reads(role, whose, "bleed")
  },
  {
    name: "POST bleed",
    method: "POST",
    path: ({ person }) => `/api/v1/persons/${person}/bleeds`,
    body: ({ number }, asker) => freshBleed(asker * 1000 + number),
    expected: writes("bleed", "create", 201)
  },
  {
    name: "GET bleed",
    method: "GET",
    path: ({ bleed }) => `/api/v1/bleeds/${bleed}`,
    expected: (role, whose) => reads(role, whose, "bleed")
  },
  {
    name: "GET history of a bleed",
    method: "GET",
    path: ({ bleed }) => `/api/v1/bleeds/${bleed}/history`,
    expected: (role, whose) => reads(role, whose, "bleed")
  },
  {
    name: "PUT bleed",
    method: "PUT",
    path: ({ bleed }) => `/api/v1/bleeds/${bleed}`,
    body: ({ number }) => ({ ...editable(freshBleed(number)), severity: "major", amendment: { reason: "typo" } }),
    headers: version,
    expected: writes("bleed", "change", 200)
  },
  {
    name: "POST withdraw of a bleed",
    method: "POST",
    path: ({ bleed }) => `/api/v1/bleeds/${bleed}/withdraw`,
    body: () => ({ reason: "duplicate" }),
    headers: { "if-match": '"2"' },
    expected: writes("bleed", "withdraw", 200)
  }
]

onBothServices("the permission matrix over HTTP", (it) => {
  it.effect(
    "every role, endpoint and person is answered as the matrix says (ID-21)",
    () =>
      Effect.gen(function* () {
        const centreId = yield* addCentre(100)
        const otherCentreId = yield* addCentre(200)

        /** A person with a diary of one treatment and one bleed. */
        const target = Effect.fnUntraced(function* (number: number, centre: typeof centreId) {
          const person = yield* addPerson({ number, centreId: centre })
          yield* signIn({ number: number + 1, role: "patient", centreId: centre, personId: person })
          const sent = freshDraft(number)
          const written = yield* ask("POST", `/api/v1/persons/${person}/treatments`, { as: number + 1, body: sent })
          assert.strictEqual(written.status, 201, written.text)
          const bleed = freshBleed(number)
          const told = yield* ask("POST", `/api/v1/persons/${person}/bleeds`, { as: number + 1, body: bleed })
          assert.strictEqual(told.status, 201, told.text)
          return { person, treatment: sent.id, bleed: bleed.id, number } satisfies Target
        })
        const targets: Readonly<Record<Whose, Target>> = {
          own: yield* target(110, centreId),
          foreign: yield* target(120, centreId),
          other_centre: yield* target(210, otherCentreId)
        }
        const askers = yield* Effect.forEach(
          Role.literals.filter((role) => role !== "patient"),
          Effect.fnUntraced(function* (role, place) {
            yield* signIn({ number: 300 + place, role, centreId })
            return { role, number: 300 + place }
          })
        )

        for (const { number, role } of [...askers, { role: "patient", number: 111 } as const]) {
          for (const whose of ["other_centre", "foreign", "own"] as const) {
            const endpoints = whose === "own" ? [...sharedEndpoints, ...personEndpoints] : personEndpoints
            for (const { body, expected, headers, method, name, path } of endpoints) {
              const about = targets[whose]
              const answer = yield* ask(method, path(about), {
                as: number,
                ...(body === undefined ? {} : { body: body(about, number) }),
                ...(headers === undefined ? {} : { headers })
              })
              const wanted = expected(role, whose)
              assert.strictEqual(answer.status, wanted, `${role}, ${name}, ${whose}: ${answer.text}`)
              if (wanted === 403 && /treatment|bleed|withdraw/.test(name))
                expect(answer.body).toMatchObject({ tag: "NotYetForStaff" })
              if (wanted === 404) expect(answer.text).not.toMatch(/Invented|T\d+-1/)
            }
          }
        }
      }),
    60_000
  )

  it.effect("a list shows the people of the own centre and nobody else", () =>
    Effect.gen(function* () {
      const [north, south] = [yield* addCentre(400), yield* addCentre(500)]
      yield* addPerson({ number: 410, centreId: north })
      yield* addPerson({ number: 510, centreId: south })
      yield* signIn({ number: 401, role: "data_manager", centreId: north })
      for (const answer of [
        yield* ask("GET", "/api/v1/persons", { as: 401 }),
        yield* ask("POST", "/api/v1/persons/search", { as: 401, body: { q: "Sam" } }),
        yield* ask("POST", "/api/v1/persons/search", { as: 401, body: { birthDate: "1990-05-01" } })
      ]) {
        expect(answer.body).toMatchObject({ items: [{ id: uuid(410) }] })
        expect(answer.body).toHaveProperty("items.length", 1)
      }
    })
  )
})
