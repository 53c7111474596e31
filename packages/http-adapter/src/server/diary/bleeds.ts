/**
 * Answers of the group `bleeds`.
 *
 * @since 0.1.0
 */
import { may, type Right } from "@haemtrack/domain/access/permissionMatrix"
import { amendBleed, withdrawBleed as withdraw } from "@haemtrack/domain/diary/amendBleed"
import type { BleedId } from "@haemtrack/domain/diary/BleedId"
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { Api } from "../../api/Api.ts"
import { BleedRecord, VersionDiffers } from "../../api/bleeds.ts"
import { BleedNotFound, BleedWithdrawn, MalformedRequest } from "../../api/errors.ts"
import { etag, versionOf } from "../../api/headers.ts"
import { Actor } from "../../store/Actor.ts"
import { bleedById } from "../../store/bleed/bleedById.ts"
import { bleedHistory } from "../../store/bleed/bleedHistory.ts"
import { bleedsBetween } from "../../store/bleed/bleedsBetween.ts"
import { bleedsOf } from "../../store/bleed/bleedsOf.ts"
import { replaceBleed } from "../../store/bleed/replaceBleed.ts"
import type { StoredBleed } from "../../store/bleed/StoredBleed.ts"
import { withdrawBleed } from "../../store/bleed/withdrawBleed.ts"
import { holdDiary } from "../../store/holdDiary.ts"
import { answers } from "../answer.ts"
import { attempt, read, type Act } from "../attempt.ts"
import { ofEntries, readable } from "../guard.ts"
import { once } from "../once.ts"
import { bleedBody, bleedVersionBody, type Reader } from "./bleedBody.ts"
import { changeDetail } from "./changeDetail.ts"
import { bleedContextFor } from "./context.ts"
import { isListable } from "./isListable.ts"
import { recordBleed } from "./recordBleed.ts"
import { questioned, refusedBleed } from "./refused.ts"

const diaryOf = (id: PersonId) => ({ kind: "diary", id, personId: id })
const asked = (id: BleedId) => ({ kind: "bleed", id })
const objectOf = ({ bleed: { id, personId } }: StoredBleed) => ({ kind: "bleed", id, personId })

const reader = Effect.gen(function* () {
  const { role } = yield* Actor
  return { role, nowMillis: yield* Clock.currentTimeMillis } satisfies Reader
})

/** The bleed as it is answered to whoever is at work, now. */
const shown = (stored: StoredBleed) => Effect.map(reader, (reader) => bleedBody(stored, reader))

/** The bleed, when whoever is at work may read it; one of another diary is not found. */
const found = Effect.fnUntraced(function* (id: BleedId) {
  const { role } = yield* Actor
  const stored = may(role, "read", "bleed") === undefined ? Option.none() : yield* bleedById(id)
  return Option.isNone(stored) ? yield* new BleedNotFound({}) : stored.value
})

/** The bleed as it stands after what this transaction did to it. */
const standing = (id: BleedId) => Effect.orDie(found(id))

const differs = (current: StoredBleed) =>
  Effect.flatMap(shown(current), (body) => Effect.fail(new VersionDiffers({ current: body })))

/** Somebody was faster between our reading and our writing. */
const overtaken = (id: BleedId) => Effect.flatMap(standing(id), differs)

/** The bleed and its person, when whoever is at work may do that to it, and it is the version that they saw. */
const changeable = Effect.fnUntraced(function* (
  id: BleedId,
  right: Extract<Right, "change" | "withdraw">,
  ifMatch: string
) {
  const stored = yield* found(id)
  const { person } = yield* Effect.catchTag(
    ofEntries(stored.bleed.personId, right, "bleed"),
    "PersonNotFound",
    () => new BleedNotFound({})
  )
  if (stored.version !== versionOf(ifMatch)) return yield* differs(stored)
  return { person, stored }
})

const contentOf = ({ bleed, kind }: StoredBleed) => ({
  ...bleed,
  status: kind === "withdrawn" ? "withdrawn" : "recorded"
})

const changed = (before: StoredBleed, after: StoredBleed): Act => ({
  object: objectOf(after),
  detail: changeDetail(
    after.version,
    [
      "startedAt",
      "certainty",
      "sites",
      "cause",
      "severity",
      "pain",
      "symptoms",
      "course",
      "response",
      "personLink",
      "note",
      "status"
    ],
    [contentOf(before), contentOf(after)]
  )
})

const withEtag = (body: BleedRecord) => HttpApiSchema.withHeaders({ body, headers: { etag: etag(body.version) } })

const answer = answers(BleedRecord)

export const bleeds = HttpApiBuilder.group(Api, "bleeds", (group) =>
  group.handleAll({
    list: ({ params: { person }, query: { from, status, to } }) =>
      attempt(
        {
          action: "bleed.read",
          asked: { kind: "diary", id: person },
          done: (_, actor) => read(diaryOf(person), actor)
        },
        Effect.gen(function* () {
          const isDays = from !== undefined && to !== undefined && isListable(from, to) && status === undefined
          const isOpen = status !== undefined && from === undefined && to === undefined
          if (!isDays && !isOpen) return yield* new MalformedRequest({})
          yield* readable(person, "bleed")
          const stored = isDays ? yield* bleedsBetween({ personId: person, from, to }) : yield* bleedsOf(person)
          const items = yield* Effect.forEach(stored, shown)
          return { items: isDays ? items : items.filter((item) => item.status === status) }
        })
      ),

    record: ({ headers, params: { person }, payload, request }) =>
      attempt(
        {
          action: "bleed.create",
          asked: { kind: "diary", id: person },
          done: ({ result }) => Option.getOrUndefined(Option.map(result, (stored) => ({ object: objectOf(stored) })))
        },
        once(
          { key: headers["idempotency-key"], path: `/api/v1/persons/${person}/bleeds`, request },
          Effect.gen(function* () {
            const { person: whose } = yield* ofEntries(person, "create", "bleed")
            const { isNew, stored } = yield* recordBleed(whose, payload)
            const sent = yield* answer(isNew ? 201 : 200, yield* shown(stored), {
              etag: etag(stored.version),
              location: `/api/v1/bleeds/${payload.id}`
            })
            return { result: stored, answer: sent, kept: sent }
          })
        )
      ).pipe(Effect.map(({ response }) => response)),

    byId: ({ params: { bleed } }) =>
      attempt(
        {
          action: "bleed.read",
          asked: asked(bleed),
          done: ({ stored }, actor) => read(objectOf(stored), actor)
        },
        Effect.gen(function* () {
          const stored = yield* found(bleed)
          return { stored, body: yield* shown(stored) }
        })
      ).pipe(Effect.map(({ body }) => withEtag(body))),

    amend: ({ headers, params: { bleed }, payload }) =>
      attempt(
        {
          action: "bleed.change",
          asked: asked(bleed),
          done: ({ after, before }) => changed(before, after)
        },
        Effect.gen(function* () {
          const { person, stored: before } = yield* changeable(bleed, "change", headers["if-match"])
          yield* holdDiary(person.id)
          const amended = amendBleed(before, payload, yield* bleedContextFor(person, payload))
          if (Result.isFailure(amended)) {
            const { failure } = amended
            if (failure._tag === "BleedWithdrawn") return yield* new BleedWithdrawn({})
            return yield* failure._tag === "BleedRefused" ? refusedBleed(failure) : questioned(failure)
          }
          yield* Effect.catchTag(
            replaceBleed(amended.success, { baseVersion: before.version, amendment: payload.amendment }),
            "VersionDiffers",
            () => overtaken(bleed)
          )
          const after = yield* standing(bleed)
          return { before, after, body: yield* shown(after) }
        })
      ).pipe(Effect.map(({ body }) => withEtag(body))),

    withdraw: ({ headers, params: { bleed }, payload }) =>
      attempt(
        {
          action: "bleed.withdraw",
          asked: asked(bleed),
          done: ({ after, before }) => changed(before, after)
        },
        Effect.gen(function* () {
          const { person, stored: before } = yield* changeable(bleed, "withdraw", headers["if-match"])
          yield* holdDiary(person.id)
          const withdrawn = withdraw(before, payload)
          if (Result.isFailure(withdrawn)) {
            if (withdrawn.failure._tag === "BleedWithdrawn") return yield* new BleedWithdrawn({})
            const problem = refusedBleed(withdrawn.failure)
            return yield* problem._tag === "AmendmentTextMissing" ? problem : Effect.die(withdrawn.failure)
          }
          yield* Effect.catchTag(
            withdrawBleed(before.bleed, { baseVersion: before.version, amendment: payload }),
            "VersionDiffers",
            () => overtaken(bleed)
          )
          const after = yield* standing(bleed)
          return { before, after, body: yield* shown(after) }
        })
      ).pipe(Effect.map(({ body }) => withEtag(body))),

    history: ({ params: { bleed } }) =>
      attempt(
        {
          action: "bleed.read",
          asked: asked(bleed),
          done: ({ stored }, actor) => read(objectOf(stored), actor)
        },
        Effect.gen(function* () {
          const { role } = yield* Actor
          const stored = yield* found(bleed)
          const versions = yield* bleedHistory(bleed)
          return { stored, items: versions.map((made) => bleedVersionBody(made, role)) }
        })
      ).pipe(Effect.map(({ items }) => ({ items })))
  })
)
