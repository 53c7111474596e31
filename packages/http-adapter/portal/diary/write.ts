/**
 * What a form handed over, sent to the service by the client that every page has: a session that ended in between is begun again
 * over the page, and the same request goes out once more.
 */
import { Amendment } from "@haemtrack/domain/diary/Amendment"
import { BleedDraft } from "@haemtrack/domain/diary/BleedDraft"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { TreatmentChange, TreatmentDraft } from "@haemtrack/domain/diary/TreatmentDraft"
import type { Answer, KnownBleed, StartedBleed, StoredTreatment, Submission } from "@haemtrack/web-components"
import { knownBleedOf, storedOf } from "@haemtrack/web-components/source/httpSource"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { etag } from "../../src/api/headers.ts"
import type { PersonRecord } from "../../src/api/persons.ts"
import type * as Diary from "./Diary.ts"
import { problemOf } from "./problemOf.ts"

type Sent<Body> = Promise<Diary.Answer<{ readonly body: Body }, { readonly _tag: string }>>

const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

/** What cannot be in a diary at all is not sent; the fields are named as the service would name them. */
const unreadable = ({ issue }: Schema.SchemaError, within: string): Answer<never> => ({
  problem: {
    tag: "InvalidBody",
    errors: issuesOf(issue).issues.map(({ path = [] }) => ({
      pointer: `${within}${path.map((step) => `/${String(step)}`).join("")}`,
      tag: "WrongValue"
    }))
  }
})

interface Sending<Payload, Body, Value> {
  readonly request: (payload: Payload) => Sent<Body>
  readonly valueOf: (body: Body) => Value
  /** Where in what the form handed over the payload stands. */
  readonly within?: string
}

const send = async <Payload, Body, Value>(
  read: Result.Result<Payload, Schema.SchemaError>,
  { request, valueOf, within = "" }: Sending<Payload, Body, Value>
): Promise<Answer<Value>> => {
  if (Result.isFailure(read)) return unreadable(read.failure, within)
  const answer = await request(read.success)
  return Result.isFailure(answer) ? { problem: problemOf(answer.failure) } : { value: valueOf(answer.success.body) }
}

const all = { errors: "all" } as const
const readBleed = Schema.decodeUnknownResult(BleedDraft, all)
const readDraft = Schema.decodeUnknownResult(TreatmentDraft, all)
const readChange = Schema.decodeUnknownResult(TreatmentChange, all)
const readAmendment = Schema.decodeUnknownResult(Amendment, all)

const recordBleed = (ask: Diary.Ask, person: PersonRecord, { idempotencyKey, value }: StartedBleed) =>
  send(readBleed(value), {
    request: (payload) =>
      ask((client) =>
        client.bleeds.record({
          params: { person: person.id },
          headers: { "idempotency-key": idempotencyKey },
          payload
        })
      ),
    valueOf: knownBleedOf
  })

const writeTreatment = (
  ask: Diary.Ask,
  person: PersonRecord,
  submission: Submission
): Promise<Answer<StoredTreatment>> => {
  if (submission.job === "record") {
    const headers = { "idempotency-key": submission.idempotencyKey }
    return send(readDraft(submission.value), {
      request: (payload) =>
        ask((client) => client.treatments.record({ params: { person: person.id }, headers, payload })),
      valueOf: storedOf
    })
  }
  const params = { treatment: TreatmentId.make(submission.id) }
  const headers = { "if-match": etag(submission.version) }
  return submission.job === "correct"
    ? send(readChange(submission.value), {
        request: (payload) => ask((client) => client.treatments.amend({ params, headers, payload })),
        valueOf: storedOf
      })
    : send(readAmendment(submission.value), {
        request: (payload) => ask((client) => client.treatments.withdraw({ params, headers, payload })),
        valueOf: storedOf,
        within: "/amendment"
      })
}

/**
 * The bleed first, where the treatment starts one, and then the treatment that names it. The bleed stands when the treatment is
 * refused: one that was not treated is an honest record.
 *
 * @param onBleed hears of the bleed once it is recorded, so that the next try sends the treatment alone
 */
export const write = async (
  ask: Diary.Ask,
  person: PersonRecord,
  submission: Submission,
  onBleed: (bleed: KnownBleed) => void
): Promise<Answer<StoredTreatment>> => {
  if (submission.job !== "withdraw" && submission.bleed) {
    const { problem, value } = await recordBleed(ask, person, submission.bleed)
    if (problem) return { problem: { ...problem, about: "bleed" } }
    onBleed(value)
  }
  return writeTreatment(ask, person, submission)
}
