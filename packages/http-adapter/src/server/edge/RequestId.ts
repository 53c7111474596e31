/**
 * The name of one request, so that a person's screen, a log line and an audit row can be brought together.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"

/** UUID in lower case; outside of a request it is the nil UUID. */
export const RequestId = Context.Reference<string>("@haemtrack/http-adapter/server/RequestId", {
  defaultValue: () => "00000000-0000-0000-0000-000000000000"
})

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The client's own name for the request when it is a UUID, else a new one (API-10). */
export const requestIdOf = (sent: string | undefined): string =>
  sent !== undefined && uuid.test(sent) ? sent.toLowerCase() : crypto.randomUUID()
