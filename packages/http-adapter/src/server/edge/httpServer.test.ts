import { assert, describe, expect, it } from "@effect/vitest"
import { once } from "node:events"
import type { RequestListener, ServerOptions } from "node:http"
import { connect, type AddressInfo } from "node:net"
import { problems, urn, type Tag } from "../../api/errors.ts"
import { httpServer } from "./httpServer.ts"
import { securityHeaders } from "./securityHeaders.ts"

const origin = "http://127.0.0.1:8080"

/** Each message goes out when something came back to the one before it. */
interface Talk {
  readonly messages: readonly [string, ...ReadonlyArray<string>]
  readonly options?: ServerOptions
  readonly answer?: RequestListener
}

/** What the server says on one connection, until it closes. */
const said = async ({ answer, messages, options = {} }: Talk): Promise<string> => {
  const server = httpServer(origin, options).listen(0, "127.0.0.1")
  server.on("request", answer ?? ((_request, response) => response.end("answered")))
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const connection = connect(port, "127.0.0.1").setEncoding("utf8")
  const [first, ...later] = messages
  let text = ""
  connection.on("data", (chunk: string) => {
    text += chunk
    const next = later.shift()
    if (next !== undefined) connection.write(next)
  })
  connection.write(first)
  await once(connection, "close")
  server.close()
  return text
}

const assertProblem = (text: string, tag: Tag): void => {
  const [head = "", body = ""] = text.split("\r\n\r\n")
  const [first = "", ...lines] = head.split("\r\n")
  const { status, title } = problems[tag]
  assert.include(first, `HTTP/1.1 ${status} `)
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)))
  expect(headers).toMatchObject({
    ...securityHeaders(origin),
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "content-length": String(body.length)
  })
  const instance = `urn:uuid:${headers["x-request-id"]}`
  assert.deepStrictEqual(JSON.parse(body), { type: urn(tag), status, title, tag, detail: title, instance })
}

describe("what is no request", () => {
  it.each<readonly [string, string, Tag]>([
    ["bytes of another protocol", "\u0016\u0003\u0001 hello\r\n\r\n", "MalformedRequest"],
    ["a header line without a colon", "GET / HTTP/1.1\r\nhost: a\r\nnonsense\r\n\r\n", "MalformedRequest"],
    [
      "two lengths of one body",
      "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      "MalformedRequest"
    ],
    ["headers of 20 KiB", `GET / HTTP/1.1\r\nhost: a\r\ncookie: ${"x".repeat(20_480)}\r\n\r\n`, "HeadersTooLarge"]
  ])("is answered with a problem: %s", async (_, bytes, tag) => assertProblem(await said({ messages: [bytes] }), tag))

  it("one that does not arrive is answered with a problem, too", async () => {
    const options = { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 20 }
    assertProblem(await said({ messages: ["GET / HTTP/1.1\r\nhost: a\r\n"], options }), "RequestTimedOut")
  })

  it("after one that was answered it is answered in its turn", async () => {
    const text = await said({ messages: ["GET / HTTP/1.1\r\nhost: a\r\n\r\n", "nonsense\r\n\r\n"] })
    assert.include(text, "answered")
    assertProblem(text.slice(text.lastIndexOf("HTTP/1.1")), "MalformedRequest")
  })

  it("in the middle of an answer it ends the connection, and nothing is mixed into the answer", async () => {
    const text = await said({
      messages: ["POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n", "nonsense\r\n"],
      answer: (_request, response) => void response.write("half")
    })
    assert.include(text, "half")
    assert.notInclude(text, "problem")
  })
})

describe("an expectation that nobody knows", () => {
  it("is passed over", async () => {
    const message = "GET / HTTP/1.1\r\nhost: a\r\nexpect: a-miracle\r\nconnection: close\r\n\r\n"
    assert.include(await said({ messages: [message] }), "answered")
  })
})
