/**
 * Answers of the group `treatments`.
 *
 * @since 0.1.0
 */
import { may, type Right } from "@haemtrack/domain/access/permissionMatrix"
import { amend } from "@haemtrack/domain/diary/amend"
import type { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { withdraw } from "@haemtrack/domain/diary/withdraw"
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { Api } from "../../api/Api.ts"
import { MalformedRequest, TreatmentNotFound, TreatmentWithdrawn } from "../../api/errors.ts"
import { etag, versionOf } from "../../api/headers.ts"
import { TreatmentRecord, VersionDiffers } from "../../api/treatments.ts"
import { Actor } from "../../store/Actor.ts"
import { bleedsBetween } from "../../store/bleed/bleedsBetween.ts"
import { holdDiary } from "../../store/holdDiary.ts"
import { replaceTreatment } from "../../store/treatment/replaceTreatment.ts"
import type { StoredTreatment } from "../../store/treatment/StoredTreatment.ts"
import { treatmentById } from "../../store/treatment/treatmentById.ts"
import { treatmentHistory } from "../../store/treatment/treatmentHistory.ts"
import { treatmentsBetween } from "../../store/treatment/treatmentsBetween.ts"
import { withdrawTreatment } from "../../store/treatment/withdrawTreatment.ts"
import { answers } from "../answer.ts"
import { attempt, read, type Act } from "../attempt.ts"
import { ofEntries, readable } from "../guard.ts"
import { once } from "../once.ts"
import { changeDetail } from "./changeDetail.ts"
import { contextFor } from "./context.ts"
import { isListable } from "./isListable.ts"
import { daysOf, monthBody } from "./month.ts"
import { recordTreatment } from "./recordTreatment.ts"
import { questioned, refused } from "./refused.ts"
import { treatmentBody, versionBody } from "./treatmentBody.ts"

const diaryOf = (id: PersonId) => ({ kind: "diary", id, personId: id })
const asked = (id: TreatmentId) => ({ kind: "treatment", id })
const objectOf = ({ treatment: { id, personId } }: StoredTreatment) => ({ kind: "treatment", id, personId })

/** The treatment, when whoever is at work may read it; one of another diary is not found. */
const found = Effect.fnUntraced(function* (id: TreatmentId) {
  const { role } = yield* Actor
  const stored = may(role, "read", "treatment") === undefined ? Option.none() : yield* treatmentById(id)
  return Option.isNone(stored) ? yield* new TreatmentNotFound({}) : stored.value
})

/** The treatment as it stands after what this transaction did to it. */
const standing = (id: TreatmentId) => Effect.orDie(found(id))

/** The treatment and its person, when whoever is at work may do that to it, and it is the version that they saw. */
const changeable = Effect.fnUntraced(function* (
  id: TreatmentId,
  right: Extract<Right, "change" | "withdraw">,
  ifMatch: string
) {
  const stored = yield* found(id)
  const { person } = yield* Effect.catchTag(
    ofEntries(stored.treatment.personId, right, "treatment"),
    "PersonNotFound",
    () => new TreatmentNotFound({})
  )
  if (stored.version !== versionOf(ifMatch)) return yield* differs(stored)
  return { person, stored }
})

const differs = (current: StoredTreatment) => new VersionDiffers({ current: treatmentBody(current) })

/** Somebody was faster between our reading and our writing. */
const overtaken = (id: TreatmentId) => Effect.flatMap(standing(id), differs)

const changed = (before: StoredTreatment, after: StoredTreatment): Act => ({
  object: objectOf(after),
  detail: changeDetail(
    after.version,
    ["occurredAt", "reason", "bleedId", "place", "givenBy", "productId", "total", "lines", "status"],
    [treatmentBody(before), treatmentBody(after)]
  )
})

const withEtag = (stored: StoredTreatment) =>
  HttpApiSchema.withHeaders({ body: treatmentBody(stored), headers: { etag: etag(stored.version) } })

const answer = answers(TreatmentRecord)

export const treatments = HttpApiBuilder.group(Api, "treatments", (group) =>
  group.handleAll({
    calendar: ({ params: { person }, query: { month } }) =>
      attempt(
        {
          action: "treatment.read",
          asked: { kind: "diary", id: person },
          done: (_, actor) => read(diaryOf(person), actor)
        },
        Effect.gen(function* () {
          const { zone } = (yield* readable(person, "treatment")).person
          const { role } = yield* Actor
          const days = { personId: person, ...daysOf(month) }
          return monthBody(
            { month, zone, treatments: yield* treatmentsBetween(days), bleeds: yield* bleedsBetween(days) },
            { role, nowMillis: yield* Clock.currentTimeMillis }
          )
        })
      ),

    between: ({ params: { person }, query: { from, to } }) =>
      attempt(
        {
          action: "treatment.read",
          asked: { kind: "diary", id: person },
          done: (_, actor) => read(diaryOf(person), actor)
        },
        Effect.gen(function* () {
          if (!isListable(from, to)) return yield* new MalformedRequest({})
          yield* readable(person, "treatment")
          return { items: (yield* treatmentsBetween({ personId: person, from, to })).map(treatmentBody) }
        })
      ),

    record: ({ headers, params: { person }, payload, request }) =>
      attempt(
        {
          action: "treatment.create",
          asked: { kind: "diary", id: person },
          done: ({ result }) => Option.getOrUndefined(Option.map(result, (stored) => ({ object: objectOf(stored) })))
        },
        once(
          { key: headers["idempotency-key"], path: `/api/v1/persons/${person}/treatments`, request },
          Effect.gen(function* () {
            const { person: whose } = yield* ofEntries(person, "create", "treatment")
            const { isNew, stored } = yield* recordTreatment(whose, payload)
            const sent = yield* answer(isNew ? 201 : 200, treatmentBody(stored), {
              etag: etag(stored.version),
              location: `/api/v1/treatments/${payload.id}`
            })
            return { result: stored, answer: sent, kept: sent }
          })
        )
      ).pipe(Effect.map(({ response }) => response)),

    byId: ({ params: { treatment } }) =>
      attempt(
        {
          action: "treatment.read",
          asked: asked(treatment),
          done: (stored, actor) => read(objectOf(stored), actor)
        },
        found(treatment)
      ).pipe(Effect.map(withEtag)),

    amend: ({ headers, params: { treatment }, payload }) =>
      attempt(
        {
          action: "treatment.change",
          asked: asked(treatment),
          done: ({ after, before }) => changed(before, after)
        },
        Effect.gen(function* () {
          const { person, stored: before } = yield* changeable(treatment, "change", headers["if-match"])
          yield* holdDiary(person.id)
          const amended = amend(before, payload, yield* contextFor(person, payload, before.treatment))
          if (Result.isFailure(amended)) {
            const { failure } = amended
            if (failure._tag === "TreatmentWithdrawn") return yield* new TreatmentWithdrawn({})
            return yield* failure._tag === "Refused" ? refused(failure) : questioned(failure)
          }
          yield* Effect.catchTag(
            replaceTreatment(amended.success, { baseVersion: before.version, amendment: payload.amendment }),
            "VersionDiffers",
            () => overtaken(treatment)
          )
          return { before, after: yield* standing(treatment) }
        })
      ).pipe(Effect.map(({ after }) => withEtag(after))),

    withdraw: ({ headers, params: { treatment }, payload }) =>
      attempt(
        {
          action: "treatment.withdraw",
          asked: asked(treatment),
          done: ({ after, before }) => changed(before, after)
        },
        Effect.gen(function* () {
          const { stored: before } = yield* changeable(treatment, "withdraw", headers["if-match"])
          const withdrawn = withdraw(before, payload)
          if (Result.isFailure(withdrawn)) {
            if (withdrawn.failure._tag === "TreatmentWithdrawn") return yield* new TreatmentWithdrawn({})
            const problem = refused(withdrawn.failure)
            return yield* problem._tag === "AmendmentTextMissing" ? problem : Effect.die(withdrawn.failure)
          }
          yield* Effect.catchTag(
            withdrawTreatment(before.treatment, { baseVersion: before.version, amendment: payload }),
            "VersionDiffers",
            () => overtaken(treatment)
          )
          return { before, after: yield* standing(treatment) }
        })
      ).pipe(Effect.map(({ after }) => withEtag(after))),

    history: ({ params: { treatment } }) =>
      attempt(
        {
          action: "treatment.read",
          asked: asked(treatment),
          done: ({ stored }, actor) => read(objectOf(stored), actor)
        },
        Effect.all({ stored: found(treatment), versions: treatmentHistory(treatment) })
      ).pipe(
        Effect.map(({ versions }) => {
          const [first] = versions
          return { items: first === undefined ? [] : versions.map((version) => versionBody(version, first)) }
        })
      )
  })
)
