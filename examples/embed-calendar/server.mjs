/**
 * A host's own little backend, in memory and for one person: `node server.mjs [--port 8090] [--elements haemtrack.js]`.
 *
 * It hands out the page under a strict policy and keeps treatments in its own shape. A real one has its sessions here, its
 * database, and its own judgement of what it is sent; the elements show what it answers.
 */
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { parseArgs } from "node:util"

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8090" },
    elements: {
      type: "string",
      default: new URL("../../packages/web-components/dist/standalone/haemtrack.js", import.meta.url).pathname
    }
  }
})

/** EMB-6: nothing but this host's own files, and the one policy that Lit makes. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html"
].join("; ")

const beside = (name) => readFileSync(new URL(name, import.meta.url))
const files = {
  "/": ["text/html; charset=utf-8", beside("index.html")],
  "/page.css": ["text/css", beside("page.css")],
  "/page.js": ["text/javascript", beside("page.js")],
  "/source.js": ["text/javascript", beside("source.js")],
  "/haemtrack.js": ["text/javascript", readFileSync(values.elements)],
  "/favicon.ico": ["image/x-icon", ""]
}

const medicines = [
  {
    id: "octofact",
    name: "Octofact",
    measure: "[iU]",
    packs: [
      { id: "octofact-500", quantity: 500 },
      { id: "octofact-1000", quantity: 1000 }
    ]
  }
]

/** The table: a row a treatment, by its id. */
const doses = new Map()
const keys = new Map()

/** The offset of a wall time in its zone, as the clocks of that zone show it. */
const offsetOf = ({ local, zone }) => {
  const spoken = (millis) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" })
      .formatToParts(new Date(millis))
      .find(({ type }) => type === "timeZoneName")
      .value.slice(3) || "+00:00"
  const asUtc = Date.parse(`${local.slice(0, 16)}Z`)
  const guess = spoken(asUtc)
  return spoken(Date.parse(`${local.slice(0, 16)}${guess}`))
}

const withOffset = (taken) => (taken.local.length > 10 ? { ...taken, offset: offsetOf(taken) } : taken)

const refused = (status, problem, more) => ({ status, body: { problem, ...more } })

const change = (id, revision, changed) => {
  const row = doses.get(id)
  if (row === undefined) return refused(404, "TreatmentNotFound")
  if (row.revision !== revision) return refused(412, "VersionDiffers", { row })
  const next = { ...row, ...changed, revision: revision + 1 }
  doses.set(id, next)
  return { status: 200, body: next }
}

const record = ({ key, ...row }) => {
  if (keys.has(key)) return { status: 200, body: doses.get(keys.get(key)) }
  const kept = { ...row, taken: withOffset(row.taken), revision: 1, voided: false }
  keys.set(key, row.id)
  doses.set(row.id, kept)
  return { status: 201, body: kept }
}

const answer = (method, path, body) => {
  const [, kind, id = "", act] = path.split("/")
  if (method === "GET" && kind === "medicines") return { status: 200, body: medicines }
  if (method === "GET" && kind === "months") {
    return { status: 200, body: [...doses.values()].filter((row) => !row.voided && row.taken.local.startsWith(id)) }
  }
  if (method === "GET" && kind === "doses") {
    const row = doses.get(id)
    return row === undefined ? refused(404, "TreatmentNotFound") : { status: 200, body: row }
  }
  if (method === "POST" && act === "void") return change(id, body.revision, { voided: true })
  if (method === "POST" && kind === "doses") return record(body)
  if (method === "PUT" && kind === "doses") {
    const { revision, why: _, ...row } = body
    return change(id, revision, { ...row, taken: withOffset(row.taken) })
  }
  return refused(404, "RouteNotFound")
}

/** The whole body as text, or `undefined` above 64 kB. */
const bodyOf = async (request) => {
  let text = ""
  for await (const part of request.setEncoding("utf8")) {
    text += part
    if (text.length > 65_536) return undefined
  }
  return text
}

const handle = async (request, response) => {
  const { pathname } = new URL(request.url, "http://host.invalid")
  const send = (status, type, text) =>
    response
      .writeHead(status, { "content-type": type, "content-security-policy": policy, "cache-control": "no-store" })
      .end(text)
  const file = files[pathname]
  if (file !== undefined) return send(200, ...file)
  const sendJson = ({ body, status }) => send(status, "application/json", JSON.stringify(body))
  // Only this host's own pages send the header: a form of another site cannot.
  if (!pathname.startsWith("/api/") || request.headers["x-portal-request"] !== "1")
    return sendJson(refused(404, "RouteNotFound"))
  const text = await bodyOf(request)
  if (text === undefined) return sendJson(refused(413, "BodyTooLarge"))
  try {
    return sendJson(answer(request.method, pathname.slice("/api".length), text === "" ? undefined : JSON.parse(text)))
  } catch {
    return sendJson(refused(400, "MalformedRequest"))
  }
}

const server = createServer((request, response) => void handle(request, response))
server.listen(Number(values.port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`))
