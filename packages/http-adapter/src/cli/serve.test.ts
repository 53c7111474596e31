import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { problems, type Tag } from "../api/errors.ts"
import { serve, type Service } from "../testing/haemtrack.ts"

const folder = mkdtempSync(join(tmpdir(), "haemtrack-serve-"))
let service: Service

beforeAll(async () => {
  service = await serve(["--i-understand"], { DATA_DIR: folder, LOG_LEVEL: "error" })
}, 60_000)

afterAll(async () => {
  await service.end("SIGTERM")
  rmSync(folder, { recursive: true, force: true })
})

/** What the service says to these bytes, until it closes the connection. */
const said = async (bytes: string): Promise<string> => {
  const { hostname, port } = new URL(service.origin)
  const connection = connect(Number(port), hostname).setEncoding("utf8")
  let text = ""
  connection.on("data", (chunk: string) => (text += chunk))
  connection.write(bytes)
  await once(connection, "close")
  return text
}

const signIn = (headers: ReadonlyArray<string>, body = "") =>
  [
    "POST /api/v1/session HTTP/1.1",
    "host: 127.0.0.1",
    "connection: close",
    "x-haem-request: 1",
    "sec-fetch-site: same-origin",
    ...headers,
    "",
    body
  ].join("\r\n")

const json = "content-type: application/json"
const chunked = "transfer-encoding: chunked"
const deep = "[".repeat(100_000) + "]".repeat(100_000)

describe("the running service, spoken to by hand", () => {
  it.each<readonly [string, string, Tag]>([
    ["bytes of another protocol", "\u0016\u0003\u0001 hello\r\n\r\n", "MalformedRequest"],
    ["no host", "GET /health/live HTTP/1.1\r\nconnection: close\r\n\r\n", "MalformedRequest"],
    ["headers of 20 KiB", signIn([`cookie: ${"x".repeat(20_480)}`]), "HeadersTooLarge"],
    ["a body in chunks, of which there are none", signIn([json, chunked], "0\r\n\r\n"), "MalformedRequest"],
    ["the same without its type", signIn([chunked], "0\r\n\r\n"), "ContentTypeNotAccepted"],
    ["no body and no length", signIn([json]), "MalformedRequest"],
    ["a chunk with a length that is none", signIn([json, chunked], "zz\r\n{}\r\n0\r\n\r\n"), "MalformedRequest"],
    ["a body of 100,000 levels", signIn([json, `content-length: ${deep.length}`], deep), "InvalidBody"],
    ["a body of 300 KiB", signIn([json, "content-length: 307200"], "x".repeat(307_200)), "BodyTooLarge"],
    [
      "a body of 300 KiB in chunks",
      signIn([json, chunked], `4b000\r\n${"x".repeat(307_200)}\r\n0\r\n\r\n`),
      "BodyTooLarge"
    ],
    ["a body of half a character", signIn([json, "content-length: 8"], '"\\ud800"'), "InvalidBody"]
  ])("answers with a problem: %s", async (_, bytes, tag) => {
    const [head = "", body = ""] = (await said(bytes)).split("\r\n\r\n")
    assert.match(head, new RegExp(`^HTTP/1.1 ${problems[tag].status} `))
    assert.include(head, "application/problem+json")
    assert.include(body, `"tag":"${tag}"`)
  })
})
