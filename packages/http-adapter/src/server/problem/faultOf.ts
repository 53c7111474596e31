/**
 * What a request that went wrong below the handlers is answered with: a problem, and never an empty body.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import { isHttpServerError } from "effect/http/HttpServerError"
import * as HttpServerRespondable from "effect/http/HttpServerRespondable"
import {
  BodyTooLarge,
  ContentTypeNotAccepted,
  InternalError,
  MalformedRequest,
  MethodNotAllowed,
  RouteNotFound
} from "../../api/errors.ts"

/** What a framework's answer without a body stands for. */
const byStatus: Readonly<Record<number, () => HttpServerRespondable.Respondable>> = {
  400: () => new MalformedRequest({}),
  404: () => new RouteNotFound({}),
  405: () => new MethodNotAllowed({}),
  413: () => new BodyTooLarge({}),
  415: () => new ContentTypeNotAccepted({})
}

/** The problem for a status that was given without one; a client cannot act on a status that is not in the table. */
export const problemOfStatus = (status: number): HttpServerRespondable.Respondable =>
  (byStatus[status] ?? (() => new InternalError({})))()

/** The problem that a cause is, or `undefined` for a mistake or a failure of ours. */
export const problemOf = (cause: Cause.Cause<unknown>): HttpServerRespondable.Respondable | undefined => {
  for (const reason of cause.reasons) {
    if (reason._tag === "Interrupt") continue
    const error = reason._tag === "Fail" ? reason.error : reason.defect
    if (isHttpServerError(error)) {
      if (error.reason._tag === "RouteNotFound") return new RouteNotFound({})
      if (error.reason._tag === "RequestParseError") {
        return error.reason.reason === "BodyTooLarge" ? new BodyTooLarge({}) : new MalformedRequest({})
      }
      return undefined
    }
    if (reason._tag === "Fail" && HttpServerRespondable.isRespondable(error)) return error
  }
  return undefined
}

const nameOf = (error: unknown): string =>
  error instanceof Error ? ("_tag" in error && typeof error._tag === "string" ? error._tag : error.name) : typeof error

/** Lines of a stack that say where, without the first, which says what: a message may hold what a person typed. */
const places = (error: unknown): ReadonlyArray<string> =>
  error instanceof Error && error.stack !== undefined
    ? error.stack
        .split("\n")
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .map((line) => line.trim())
    : []

/** What may be logged of a cause: names and places, never a message (OPS-4). */
export const traceOf = (cause: Cause.Cause<unknown>): { readonly "err.tag": string; readonly "err.at": string } => {
  const errors = cause.reasons.flatMap((reason) =>
    reason._tag === "Interrupt" ? [] : [reason._tag === "Fail" ? reason.error : reason.defect]
  )
  return { "err.tag": errors.map(nameOf).join(" "), "err.at": errors.flatMap(places).join(" | ") }
}
