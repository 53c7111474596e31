/**
 * Answers of the group `persons`.
 *
 * @since 0.1.0
 */
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Option from "effect/Option"
import { Api } from "../../api/Api.ts"
import { QueryTooShort } from "../../api/errors.ts"
import { etag } from "../../api/headers.ts"
import { Invitation, PersonRecord, type PersonItem } from "../../api/persons.ts"
import { Actor } from "../../store/Actor.ts"
import { personPage } from "../../store/person/personPage.ts"
import { personsByBirthDate } from "../../store/person/personsByBirthDate.ts"
import { personsByName } from "../../store/person/personsByName.ts"
import { answers } from "../answer.ts"
import { attempt, read } from "../attempt.ts"
import { cursorAfter, lastSeen } from "../cursor.ts"
import { allowOverPeople, permitted, readable } from "../guard.ts"
import { once } from "../once.ts"
import { invite, withoutCode } from "./invite.ts"
import { personBody, personItem } from "./personBody.ts"
import { register } from "./register.ts"

/** Letters of a name that a search begins with. */
const shortestName = 2
const usualPage = 50

const personOf = (id: PersonId) => ({ kind: "person", id, personId: id })

/** One event a page, with the ids of those who were shown (AUD-1). */
const shown = (items: ReadonlyArray<PersonItem>) => ({
  object: { kind: "person" },
  detail: { ids: items.map(({ id }) => id) }
})

const personAnswer = answers(PersonRecord)
const letterAnswer = answers(Invitation)

export const persons = HttpApiBuilder.group(Api, "persons", (group) =>
  group.handleAll({
    list: ({ query: { cursor, limit = usualPage } }) =>
      attempt(
        { action: "person.read", asked: { kind: "person" }, done: ({ items }) => shown(items) },
        Effect.gen(function* () {
          yield* allowOverPeople("read", "person")
          const { accountId } = yield* Actor
          const after = cursor === undefined ? {} : { after: yield* lastSeen(accountId, cursor) }
          const page = yield* personPage({ limit, ...after })
          const next = page.next === undefined ? {} : { next: yield* cursorAfter(accountId, page.next) }
          return { items: page.items.map(personItem), ...next }
        })
      ).pipe(
        Effect.map((body) =>
          HttpApiSchema.withHeaders({
            body,
            headers:
              body.next === undefined
                ? {}
                : { link: `</api/v1/persons?limit=${limit}&cursor=${body.next}>; rel="next"` }
          })
        )
      ),

    search: ({ payload }) =>
      attempt(
        { action: "person.read", asked: { kind: "person" }, done: ({ items }) => shown(items) },
        Effect.gen(function* () {
          yield* allowOverPeople("read", "person")
          if ("birthDate" in payload) {
            return { items: (yield* personsByBirthDate(payload.birthDate)).map(personItem) }
          }
          const beginning = payload.q.trim()
          if ([...beginning].length < shortestName) return yield* new QueryTooShort({})
          return { items: (yield* personsByName(beginning)).map(personItem) }
        })
      ),

    register: ({ headers, payload, request }) =>
      attempt(
        {
          action: "person.create",
          asked: { kind: "person" },
          done: ({ result }) => Option.getOrUndefined(Option.map(result, (id) => ({ object: personOf(id) })))
        },
        once(
          { key: headers["idempotency-key"], path: "/api/v1/persons", request },
          Effect.gen(function* () {
            yield* allowOverPeople("create", "person")
            const { role } = yield* Actor
            const { isNew, stored } = yield* register(payload)
            const sent = yield* personAnswer(isNew ? 201 : 200, personBody(stored, role), {
              etag: etag(stored.version),
              location: `/api/v1/persons/${payload.id}`
            })
            return { result: payload.id, answer: sent, kept: sent }
          })
        )
      ).pipe(Effect.map(({ response }) => response)),

    byId: ({ params: { person } }) =>
      attempt(
        {
          action: "person.read",
          asked: { kind: "person", id: person },
          done: (_, actor) => read(personOf(person), actor)
        },
        Effect.gen(function* () {
          const { role } = yield* Actor
          const stored = yield* readable(person, "person")
          return HttpApiSchema.withHeaders({
            body: personBody(stored, role),
            headers: { etag: etag(stored.version) }
          })
        })
      ),

    invite: ({ headers, params: { person }, request }) =>
      attempt(
        {
          action: "invitation.issue",
          asked: { kind: "person", id: person },
          done: ({ result }) =>
            Option.getOrUndefined(
              Option.map(result, ({ id }) => ({ object: { kind: "invitation", id, personId: person } }))
            )
        },
        once(
          { key: headers["idempotency-key"], path: `/api/v1/persons/${person}/invitations`, request },
          Effect.gen(function* () {
            yield* permitted(person, "invite", "account")
            const letter = yield* invite(person)
            return {
              result: letter,
              answer: yield* letterAnswer(201, letter, {}),
              kept: yield* letterAnswer(201, withoutCode(letter), {})
            }
          })
        )
      ).pipe(Effect.map(({ response }) => response))
  })
)
