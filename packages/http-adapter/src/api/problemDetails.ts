/**
 * What a request that does not fit the contract is answered with, before any handler sees it.
 *
 * @since 0.1.0
 */
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import {
  BodyTooLarge,
  ContentTypeNotAccepted,
  IdempotencyKeyMissing,
  IfMatchMissing,
  InternalError,
  InvalidBody,
  MalformedRequest,
  UnknownField
} from "./errors.ts"

/** Turns what the schemas refuse into problems with pointers (API-3); never the value that was sent. */
export class ProblemDetails extends HttpApiMiddleware.Service<ProblemDetails>()(
  "@haemtrack/http-adapter/api/ProblemDetails",
  {
    error: [
      MalformedRequest,
      BodyTooLarge,
      ContentTypeNotAccepted,
      InvalidBody,
      UnknownField,
      IfMatchMissing,
      IdempotencyKeyMissing,
      InternalError
    ]
  }
) {}
