/**
 * The whole service over real HTTP, on both databases, and requests to it as a browser on the diary's own pages sends them.
 */
import * as NodeCrypto from "@effect/platform-node/NodeCrypto"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { expect, type Vitest } from "@effect/vitest"
import type { BleedDraft } from "@haemtrack/domain/diary/BleedDraft"
import { BleedId } from "@haemtrack/domain/diary/BleedId"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import type { TreatmentDraft } from "@haemtrack/domain/diary/TreatmentDraft"
import { bleedDraft } from "@haemtrack/domain/testing/bleed"
import { catalogue, draft, nowMillis } from "@haemtrack/domain/testing/diary"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type { HttpMethod } from "effect/http/HttpMethod"
import type { HttpServer } from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { problems, urn, type Tag } from "../api/errors.ts"
import { CursorKey } from "../server/cursor.ts"
import * as Server from "../server/Server.ts"
import { Settings } from "../server/Settings.ts"
import type { AuditKey } from "../store/audit/AuditKey.ts"
import { putCatalogue } from "../store/catalogue/putCatalogue.ts"
import type { Database, Settings as DatabaseSettings } from "../store/Database.ts"
import { Operator } from "../store/Operator.ts"
import { asOperator } from "../store/transact.ts"
import { Transaction } from "../store/Transaction.ts"
import { addCentre, addPerson, signIn, uuid } from "./accounts.ts"
import { onBothDatabases } from "./onBothDatabases.ts"

/** A cheap hash: the parameters have tests of their own. */
export const testSettings: Settings["Service"] = {
  origin: "http://127.0.0.1:8080",
  demonstration: false,
  centrePhone: "01632 960001",
  notices: ["no_second_factor", "embedded_database"],
  testNhsNumbers: true,
  passwordHash: { memoryKib: 64, passes: 1, atOnce: 2 },
  maxBodyKib: 256,
  portal: undefined
}

/** The lines that the service of this file's tests has logged, as JSON. */
export const logged: Array<string> = []

const capture = Logger.layer([Logger.map(Logger.formatJson, (line) => void logged.push(line))])

/** The server that listens, without its database. */
const service = (settings: Settings["Service"]) =>
  Server.layer.pipe(
    Layer.provide([
      Layer.succeed(Settings, settings),
      Layer.succeed(CursorKey, Redacted.make(new Uint8Array(32).fill(9))),
      NodeCrypto.layerKdf
    ]),
    Layer.provideMerge(NodeHttpServer.layerTest),
    Layer.provide(capture)
  )

type Provided = Database | AuditKey | HttpServer | HttpClient.HttpClient

/** Time is the test clock's, for the service too, and begins at noon on the day of the tests. */
export const onBothServices = (
  name: string,
  suite: (it: Vitest.MethodsNonLive<Provided>, engine: DatabaseSettings["engine"]) => void,
  settings: Partial<Settings["Service"]> = {}
): void =>
  onBothDatabases(name, (it, engine) => {
    it.layer(
      Layer.effectDiscard(
        Effect.gen(function* () {
          yield* TestClock.setTime(nowMillis)
          yield* asOperator(
            Effect.flatMap(Operator, (sql) => Effect.provideService(putCatalogue(catalogue), Transaction, sql))
          )
        })
      ).pipe(Layer.provideMerge(service({ ...testSettings, ...settings })))
    )("served", (inner) => suite(inner, engine))
  })

/** Who asks, and what; the headers of the diary's own pages are added, and can be taken away with an empty text. */
export interface Asking {
  readonly as?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer, its JSON read. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: unknown
  readonly text: string
}

const keys = { made: 0 }

/** Sends one request. A POST gets an idempotency key of its own. */
export const ask = Effect.fnUntraced(function* (method: HttpMethod, path: string, { as, body, headers }: Asking = {}) {
  keys.made += 1
  const all = {
    "x-haem-request": "1",
    "sec-fetch-site": "same-origin",
    ...(method === "POST" ? { "idempotency-key": `test-${keys.made}` } : {}),
    ...(as === undefined ? {} : { cookie: `haem_session=${encodeURIComponent(`session of ${as}`)}` }),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...headers
  }
  const request = HttpClientRequest.make(method)(path).pipe(
    HttpClientRequest.setHeaders(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""))),
    body === undefined
      ? (same) => same
      : HttpClientRequest.setBody(
          HttpBody.raw(typeof body === "string" ? body : JSON.stringify(body), {
            contentType: all["content-type"] ?? ""
          })
        )
  )
  const response = yield* HttpClient.execute(request)
  const text = yield* response.text
  const isJson = /^application\/(?:problem\+)?json/.test(response.headers["content-type"] ?? "")
  const answered: Answered = {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== "" ? JSON.parse(text) : undefined,
    text
  }
  return answered
}, Effect.orDie)

/** A centre (`number`) with its data manager (`number + 1`), and a patient (`number + 2`) who writes the diary of a person. */
export const addWorld = Effect.fnUntraced(function* (number: number) {
  const centreId = yield* addCentre(number)
  const personId = yield* addPerson({ number: number + 3, centreId })
  yield* signIn({ number: number + 1, role: "data_manager", centreId })
  yield* signIn({ number: number + 2, role: "patient", centreId, personId })
  return { centreId, manager: number + 1, patient: number + 2, personId }
})

/** A draft with an id and batches of its own, so that nothing is asked about it. */
export const freshDraft = (number: number, about: Partial<TreatmentDraft> = {}): TreatmentDraft => {
  const sent = draft(about)
  return {
    ...sent,
    id: TreatmentId.make(`019f361f-78a0-7000-8000-${uuid(number).slice(24)}`),
    lines: Arr.map(sent.lines, (line) => ({ ...line, batch: { ...line.batch, number: `T${number}-${line.no}` } }))
  }
}

/** A draft of a bleed into the left knee on the morning of the tests, with an id of its own. */
export const freshBleed = (number: number, about: Partial<BleedDraft> = {}): BleedDraft => ({
  ...bleedDraft(about),
  id: BleedId.make(`019f361f-78a0-7000-9000-${uuid(number).slice(24)}`)
})

/** A text of an answer's body, by its name. */
export const textAt = (body: unknown, name: string): string =>
  Schema.decodeUnknownSync(Schema.Record(Schema.String, Schema.Unknown))(body)[name]?.toString() ?? ""

/** The problem that an answer is, whatever else it says. */
export const problemIs = (answer: Answered, tag: Tag): void =>
  expect({ ...answer, body: answer.body }).toMatchObject({
    status: problems[tag].status,
    headers: { "content-type": "application/problem+json" },
    body: { tag, type: urn(tag), status: problems[tag].status, title: problems[tag].title }
  })
