/**
 * The program itself, as a process of its own: what a person at a terminal and a browser see of it.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"

/** Settings of one process, without `HAEMTRACK_`. */
export type Settings = Readonly<Record<string, string>>

/** How a command ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

const main = fileURLToPath(new URL("../main.ts", import.meta.url))

/** Settings of the machine's own diary do not reach a test. */
const cleanEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("HAEMTRACK_"))
)

const launch = (args: ReadonlyArray<string>, settings: Settings) => {
  const child = spawn(process.execPath, ["-C", "haemtrack-source", main, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...cleanEnvironment,
      ...Object.fromEntries(Object.entries(settings).map(([key, value]) => [`HAEMTRACK_${key}`, value]))
    }
  })
  const said = { out: "", errors: "" }
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text))
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.errors += text))
  return { child, said, closed: once(child, "close") }
}

/** Runs a command to its end. */
export const run = async (args: ReadonlyArray<string>, settings: Settings = {}): Promise<Ended> => {
  const { child, closed, said } = launch(args, settings)
  await closed
  return { code: child.exitCode, ...said }
}

/** A folder that is removed at the end of the work. */
export const inNewFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "haemtrack-cli-"))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A port of this machine that nobody uses. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  if (address === null || typeof address === "string") throw new RangeError("freePort: a TCP server has a port")
  return address.port
}

/** A service that answers, with what it has printed so far. */
export interface Service {
  readonly origin: string
  readonly out: () => string
  /** Reads no more of what it prints: its next line meets a closed pipe. */
  readonly stopReading: () => void
  /** Ends it with a signal, and waits until it has ended. */
  readonly end: (signal: NodeJS.Signals) => Promise<Ended>
}

const isReady = async (origin: string): Promise<boolean> => {
  try {
    return (await fetch(`${origin}/health/ready`)).ok
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError) return false
    throw error
  }
}

const awaitReady = async (origin: string, child: ChildProcess, said: Omit<Ended, "code">): Promise<void> => {
  // The link of the first account is printed when the service listens: it is waited for, too.
  while (!(said.out.includes(`Open ${origin}`) && (await isReady(origin)))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`the service ended before it was ready:\n${said.out}${said.errors}`)
    }
    await wait(10)
  }
}

/** Starts `serve`, on a port of its own unless the settings name one, and waits until it is ready. */
export const serve = async (flags: ReadonlyArray<string>, settings: Settings): Promise<Service> => {
  const port = settings["PORT"] ?? String(await freePort())
  const origin = `http://127.0.0.1:${port}`
  const { child, closed, said } = launch(["serve", ...flags], { ...settings, PORT: port })
  await awaitReady(origin, child, said)
  return {
    origin,
    out: () => said.out,
    stopReading: () => {
      child.stdout.destroy()
      child.stderr.destroy()
    },
    end: async (signal) => {
      child.kill(signal)
      await closed
      return { code: child.exitCode, ...said }
    }
  }
}

/** One request, as the diary's own pages send it. `cookie` is the value of the session. */
export interface Sent {
  readonly body?: unknown
  readonly cookie?: string
  readonly key?: string
}

/** Sends it. Fails when the service is gone before the whole answer was there. */
export const send = async (origin: string, method: "GET" | "POST", path: string, { body, cookie, key }: Sent = {}) => {
  const response = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {
      "x-haem-request": "1",
      "sec-fetch-site": "same-origin",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(cookie === undefined ? {} : { cookie: `haem_session=${encodeURIComponent(cookie)}` }),
      ...(key === undefined ? {} : { "idempotency-key": key })
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text }
}
