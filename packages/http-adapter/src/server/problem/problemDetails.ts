/**
 * Answers a request that does not fit the contract (API-3): by what part of it does not fit, and without what was in it.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import { HttpApiSchemaError } from "effect/http-api/HttpApiError"
import { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerRespondable from "effect/http/HttpServerRespondable"
import * as Layer from "effect/Layer"
import {
  BleedNotFound,
  ContentTypeNotAccepted,
  IdempotencyKeyMissing,
  IfMatchMissing,
  InternalError,
  InvalidBody,
  MalformedRequest,
  PersonNotFound,
  TreatmentNotFound,
  UnknownField,
  type FieldProblem
} from "../../api/errors.ts"
import { ProblemDetails } from "../../api/problemDetails.ts"
import { traceOf } from "./faultOf.ts"
import { fieldProblems } from "./fieldProblems.ts"
import { shapeFault } from "./jsonShape.ts"

/** `application/json`, with or without the parameter `charset=utf-8`. */
const json = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i

const refusedBody = (errors: ReadonlyArray<FieldProblem>): HttpServerRespondable.Respondable =>
  errors.some(({ tag }) => tag === "UnknownField") ? new UnknownField({ errors }) : new InvalidBody({ errors })

/** Reads the body of an endpoint that takes one; the endpoint reads the same bytes again. */
const bodyFault = Effect.fnUntraced(function* (endpoint: HttpApiEndpoint.Top) {
  if (endpoint.payload.size === 0) return undefined
  const request = yield* HttpServerRequest
  if (!json.test(request.headers["content-type"] ?? "")) return new ContentTypeNotAccepted({})
  const text = yield* request.text
  return yield* Effect.try({ try: (): unknown => JSON.parse(text), catch: () => new MalformedRequest({}) }).pipe(
    Effect.match({
      onFailure: (malformed): HttpServerRespondable.Respondable => malformed,
      onSuccess: (body) => {
        const fault = shapeFault(body)
        return fault === undefined ? undefined : refusedBody([fault])
      }
    })
  )
})

/** A path that names no id names no record: the answer does not say which of the two it was. */
const notFound = ({ path }: HttpApiEndpoint.Top): HttpServerRespondable.Respondable => {
  if (path.includes("/:treatment")) return new TreatmentNotFound({})
  return path.includes("/:bleed") ? new BleedNotFound({}) : new PersonNotFound({})
}

/** A header that is not there is named, so that a client learns which; one that is there and wrong is a mistake of the client. */
const refusedHeaders = (errors: ReadonlyArray<FieldProblem>): HttpServerRespondable.Respondable => {
  const missing = errors.filter(({ tag }) => tag === "MissingField").map(({ pointer }) => pointer)
  if (missing.includes("/idempotency-key")) return new IdempotencyKeyMissing({})
  return missing.includes("/if-match") ? new IfMatchMissing({}) : new MalformedRequest({})
}

const problemOf = Effect.fnUntraced(function* (error: HttpApiSchemaError, endpoint: HttpApiEndpoint.Top) {
  switch (error.kind) {
    case "Params":
      return notFound(endpoint)
    case "Headers":
      return refusedHeaders(fieldProblems(error.cause.issue))
    case "Query":
      return new MalformedRequest({})
    case "Payload":
      return refusedBody(fieldProblems(error.cause.issue))
    case "Body":
    case "ResponseHeaders":
      yield* Effect.logError("An answer did not fit the contract").pipe(
        Effect.annotateLogs({ event: "answer.unfit", ...traceOf(Cause.fail(error)) })
      )
      return new InternalError({})
  }
})

/** The middleware of every endpoint; around authentication, so that it sees what every other layer lets through. */
export const problemDetails = Layer.succeed(ProblemDetails, (handled, { endpoint }) =>
  bodyFault(endpoint).pipe(
    Effect.orDie,
    Effect.flatMap((fault) => (fault === undefined ? handled : HttpServerRespondable.toResponse(fault))),
    Effect.catch((error) =>
      HttpApiSchemaError.is(error)
        ? Effect.flatMap(problemOf(error, endpoint), HttpServerRespondable.toResponse)
        : Effect.fail(error)
    )
  )
)
