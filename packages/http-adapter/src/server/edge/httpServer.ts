/**
 * Node's server below the routes: what it refuses by itself, because there is no request to route yet, is a problem like any other
 * (API-3).
 *
 * @since 0.1.0
 */
import { createServer, STATUS_CODES, type Server, type ServerOptions, type ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import { problems, urn, type Tag } from "../../api/errors.ts"
import { requestIdOf } from "./RequestId.ts"
import { securityHeaders } from "./securityHeaders.ts"

/** What the parser's codes stand for; any other is a request that cannot be read. */
const byCode: Readonly<Record<string, Tag>> = {
  HPE_HEADER_OVERFLOW: "HeadersTooLarge",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "BodyTooLarge",
  ERR_HTTP_REQUEST_TIMEOUT: "RequestTimedOut"
}

/** The answer as it goes over the wire: there is no response object to write it for us. */
const refusal = (tag: Tag, origin: string): string => {
  const { status, title } = problems[tag]
  const requestId = requestIdOf(undefined)
  const body = JSON.stringify({ type: urn(tag), status, title, tag, detail: title, instance: `urn:uuid:${requestId}` })
  const headers = {
    ...securityHeaders(origin),
    "x-request-id": requestId,
    "cache-control": "no-store",
    "content-type": "application/problem+json",
    "content-length": String(Buffer.byteLength(body)),
    date: new Date().toUTCString(),
    connection: "close"
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", body].join("\r\n")
}

/** Whether an answer has begun on the connection and not ended: another one would be read as a part of it. */
const isInAnswer = (response: ServerResponse | undefined): boolean =>
  response !== undefined && response.headersSent && !response.writableFinished

/**
 * Makes the server. Once it takes no new connections, an answer ends its connection: a busy client would keep it open until the
 * time is up.
 */
export const httpServer = (origin: string, options: ServerOptions = {}): Server => {
  const answers = new WeakMap<Duplex, ServerResponse>()
  // A request without a host reaches the routes, which refuse it with their own words.
  const server = createServer({ ...options, requireHostHeader: false }, (request, response) => {
    answers.set(request.socket, response)
    if (!server.listening) response.setHeader("connection", "close")
  })
  // An expectation that nobody knows may be passed over (RFC 9110, 10.1.1).
  server.on("checkExpectation", (request, response) => server.emit("request", request, response))
  server.on("clientError", (error: NodeJS.ErrnoException, connection) => {
    if (!connection.writable || error.code === "ECONNRESET" || isInAnswer(answers.get(connection))) {
      connection.destroy()
      return
    }
    connection.end(refusal(byCode[error.code ?? ""] ?? "MalformedRequest", origin))
  })
  return server
}
