/**
 * POST a treatment and GET a month (performance PF7): the service beside the same work on Fastify, pg and zod, on one PostgreSQL.
 *
 * Rounds are interleaved. The limits of the service stay on: the writes are spread over so many accounts that each stays below
 * its 120 a minute, and every treatment has its own batch, so that nothing is asked.
 */
import { randomBytes } from "node:crypto"
import { Client } from "pg"
import { postgres } from "../tools/postgres.mjs"
import { least, middle, quantile } from "./figures.mjs"
import { load } from "./load.mjs"
import { freePort, root, start } from "./servers.mjs"
import { aProduct, seedPeople, uuid7 } from "./world.mjs"

const rounds = 5
const requestsARound = 600
const connections = 16
const accounts = 60
const pool = 10

export const recordRequests = (people, { presentationId, productId, units }, round) =>
  Array.from({ length: requestsARound }, (_, index) => {
    const { cookie, person } = people[index % people.length]
    // A minute of the last 28 days, told in UTC, where every wall time exists once.
    const at = new Date(Date.now() - (60 + ((index * 977 + round * 131) % 40_000)) * 60_000).toISOString().slice(0, 16)
    const amount = { value: units, unit: "[iU]" }
    const line = (no) => ({ no, presentationId, vials: 1, amount, batch: { number: `B${round}-${index}-${no}` } })
    const body = JSON.stringify({
      id: uuid7(),
      occurredAt: `${at}+00:00[Etc/UTC]`,
      reason: "prophylaxis",
      productId,
      total: { value: 2 * units, unit: "[iU]" },
      lines: [line(1), line(2)]
    })
    return {
      method: "POST",
      path: `/api/v1/persons/${person}/treatments`,
      body,
      headers: {
        cookie,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "idempotency-key": uuid7(),
        "sec-fetch-site": "same-origin",
        "x-haem-request": "1"
      }
    }
  })

export const monthRequests = (people) => {
  const month = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 7)
  return Array.from({ length: requestsARound }, (_, index) => {
    const { cookie, person } = people[index % people.length]
    return {
      method: "GET",
      path: `/api/v1/persons/${person}/calendar?month=${month}`,
      headers: { cookie, "sec-fetch-site": "same-origin" }
    }
  })
}

const service = (url, port) =>
  start(process.execPath, ["-C", "haemtrack-source", "packages/http-adapter/src/main.ts", "serve"], port, {
    HAEMTRACK_DATABASE_URL: url,
    HAEMTRACK_DATABASE_POOL: String(pool),
    HAEMTRACK_PORT: String(port),
    HAEMTRACK_ORIGIN: `http://127.0.0.1:${port}`,
    HAEMTRACK_CENTRE_NAME: "Bench centre",
    HAEMTRACK_CENTRE_ODS: "X26EX",
    HAEMTRACK_DATA_DIR: `${root}node_modules/.cache/haemtrack/bench-data`,
    HAEMTRACK_LOG_LEVEL: "error"
  })

const peer = (url, port) =>
  start(process.execPath, ["bench/peers/fastify.mjs"], port, {
    PEER_DATABASE_URL: url,
    PEER_POOL: String(pool),
    PEER_PORT: String(port),
    PEER_AUDIT_KEY: randomBytes(32).toString("hex")
  })

const databaseUrl = (server, name, login) => {
  const url = new URL(server.url)
  url.pathname = `/${name}`
  if (login !== undefined) Object.assign(url, { username: login.user, password: login.password })
  return url.href
}

/** The first start makes centre, catalogue and keys; nobody is signed in yet. */
const begin = async (url) => {
  const { stop } = await service(url, await freePort())
  await stop()
}

/** A database with the service's schema and its people, and a copy of it: each side writes into its own. */
const twoDatabases = async (server) => {
  const admin = new Client({ connectionString: server.url })
  await admin.connect()
  try {
    const login = { user: "bench_login", password: randomBytes(12).toString("hex") }
    await admin.query(`create role bench_login login noinherit createrole password '${login.password}'`)
    await admin.query("create database bench_service owner bench_login")
    await begin(databaseUrl(server, "bench_service", login))
    const people = await seedPeople(databaseUrl(server, "bench_service"), accounts)
    const product = await aProduct(databaseUrl(server, "bench_service"))
    await admin.query("create database bench_peer template bench_service owner bench_login")
    const { rows } = await admin.query("show server_version")
    return {
      people,
      product,
      version: rows[0].server_version,
      service: databaseUrl(server, "bench_service", login),
      peer: databaseUrl(server, "bench_peer", login)
    }
  } finally {
    await admin.end()
  }
}

const row = (work, name, results) => {
  const seconds = results.map((result) => result.seconds)
  const took = results.flatMap((result) => result.took).toSorted((a, b) => a - b)
  return {
    work,
    by: name,
    "most req/s": Math.round(requestsARound / least(seconds)),
    "middle req/s": Math.round(requestsARound / middle(seconds)),
    "p50 ms": Number(quantile(took, 0.5).toFixed(1)),
    "p99 ms": Number(quantile(took, 0.99).toFixed(1))
  }
}

export const measureDiary = async () => {
  const server = await postgres()
  try {
    const databases = await twoDatabases(server)
    const { people, product } = databases
    const sides = [
      { name: "haemtrack", port: await freePort(), run: service, url: databases.service, records: [], months: [] },
      {
        name: "fastify + pg + zod",
        port: await freePort(),
        run: peer,
        url: databases.peer,
        records: [],
        months: []
      }
    ]
    const running = []
    try {
      for (const { port, run, url } of sides) running.push(await run(url, port))
      // Round 0 warms up and is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
          const records = recordRequests(people, product, round)
          const recorded = await load({ connections, port: side.port, requests: records, status: 201 })
          const read = await load({ connections, port: side.port, requests: monthRequests(people), status: 200 })
          if (round > 0) {
            side.records.push(recorded)
            side.months.push(read)
          }
        }
      }
    } finally {
      await Promise.all(running.map(({ stop }) => stop()))
    }
    const [ours, theirs] = sides
    const ratio = (which) =>
      (
        least(theirs[which].map((result) => result.seconds)) / least(ours[which].map((result) => result.seconds))
      ).toFixed(2)
    return {
      setup: `PostgreSQL ${databases.version} (fsync off), ${connections} connections, pool ${pool}, ${accounts} accounts, ${rounds} rounds of ${requestsARound} each, interleaved`,
      rows: [
        ...sides.map(({ name, records }) => row("POST treatment", name, records)),
        { work: "POST treatment", by: "haemtrack / peer", "most req/s": ratio("records") },
        ...sides.map(({ months, name }) => row("GET month", name, months)),
        { work: "GET month", by: "haemtrack / peer", "most req/s": ratio("months") }
      ]
    }
  } finally {
    await server.stop()
  }
}
