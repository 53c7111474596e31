/**
 * The last touch on a problem: what only the outermost layer knows of it, and the headers that go with its tag.
 *
 * @since 0.1.0
 */
import * as HttpBody from "effect/http/HttpBody"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

const contentType = "application/problem+json"

/** The members that are read here; whatever else the problem says stays as it is. */
const Problem = Schema.fromJsonString(
  Schema.StructWithRest(
    Schema.Struct({
      status: Schema.Int,
      title: Schema.String,
      detail: Schema.optionalKey(Schema.String),
      tag: Schema.String,
      retryAfterSeconds: Schema.optionalKey(Schema.Int)
    }),
    [Schema.Record(Schema.String, Schema.Unknown)]
  )
)
const decode = Schema.decodeUnknownOption(Problem)
const text = new TextDecoder()

/** Seconds after which the same request may succeed, by the tag; `undefined` where waiting does not help. */
const retryAfter = ({ retryAfterSeconds, tag }: typeof Problem.Type): number | undefined => {
  if (tag === "IdempotencyInProgress") return 1
  if (tag === "Overloaded") return 2
  return retryAfterSeconds
}

/**
 * Adds `instance` with the id of the request, and `detail` in English until there are other languages (API-3), to a problem;
 * any other answer is returned as it is.
 */
export const announced = (
  response: HttpServerResponse.HttpServerResponse,
  requestId: string
): HttpServerResponse.HttpServerResponse => {
  const { body } = response
  if (body._tag !== "Uint8Array" || body.contentType !== contentType) return response
  const found = decode(text.decode(body.body))
  if (Option.isNone(found)) return response
  const problem = found.value
  const seconds = retryAfter(problem)
  return response.pipe(
    HttpServerResponse.setBody(
      HttpBody.text(
        JSON.stringify({ ...problem, detail: problem.detail ?? problem.title, instance: `urn:uuid:${requestId}` }),
        contentType
      )
    ),
    HttpServerResponse.setHeaders({
      ...(seconds === undefined ? {} : { "retry-after": String(seconds) }),
      ...(problem.status === 401 ? { "www-authenticate": 'Cookie realm="haemtrack"' } : {})
    })
  )
}
