/**
 * What a form handed over, sent to the service by the client that every page has: a session that ended in between is begun again
 * over the page, and the same request goes out once more.
 */
import { Amendment } from "@haemtrack/domain/diary/Amendment"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { TreatmentChange, TreatmentDraft } from "@haemtrack/domain/diary/TreatmentDraft"
import type { Answer, StoredTreatment, Submission } from "@haemtrack/web-components"
import { storedOf } from "@haemtrack/web-components/source/httpSource"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { etag } from "../../src/api/headers.ts"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import type * as Diary from "./Diary.ts"
import { problemOf } from "./problemOf.ts"

type Sent = Promise<Diary.Answer<{ readonly body: TreatmentRecord }, { readonly _tag: string }>>

const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

/** What cannot be in a diary at all is not sent; the fields are named as the service would name them. */
const unreadable = ({ issue }: Schema.SchemaError, within: string): Answer<StoredTreatment> => ({
  problem: {
    tag: "InvalidBody",
    errors: issuesOf(issue).issues.map(({ path = [] }) => ({
      pointer: `${within}${path.map((step) => `/${String(step)}`).join("")}`,
      tag: "WrongValue"
    }))
  }
})

const send = async <A>(
  read: Result.Result<A, Schema.SchemaError>,
  request: (payload: A) => Sent,
  within = ""
): Promise<Answer<StoredTreatment>> => {
  if (Result.isFailure(read)) return unreadable(read.failure, within)
  const answer = await request(read.success)
  return Result.isFailure(answer) ? { problem: problemOf(answer.failure) } : { value: storedOf(answer.success.body) }
}

const all = { errors: "all" } as const
const readDraft = Schema.decodeUnknownResult(TreatmentDraft, all)
const readChange = Schema.decodeUnknownResult(TreatmentChange, all)
const readAmendment = Schema.decodeUnknownResult(Amendment, all)

export const write = (
  ask: Diary.Ask,
  person: PersonRecord,
  submission: Submission
): Promise<Answer<StoredTreatment>> => {
  if (submission.job === "record") {
    const headers = { "idempotency-key": submission.idempotencyKey }
    return send(readDraft(submission.value), (payload) =>
      ask((client) => client.treatments.record({ params: { person: person.id }, headers, payload }))
    )
  }
  const params = { treatment: TreatmentId.make(submission.id) }
  const headers = { "if-match": etag(submission.version) }
  return submission.job === "correct"
    ? send(readChange(submission.value), (payload) =>
        ask((client) => client.treatments.amend({ params, headers, payload }))
      )
    : send(
        readAmendment(submission.value),
        (payload) => ask((client) => client.treatments.withdraw({ params, headers, payload })),
        "/amendment"
      )
}
