/** Starts a server as a process of its own, waits for its first 200, and ends it with everything it started. */
import { spawn } from "node:child_process"
import { get } from "node:http"
import { createServer } from "node:net"
import { env } from "node:process"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))

/** A port of the loopback address that nobody uses. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const answers = (port) =>
  new Promise((resolve) => {
    get({ host: "127.0.0.1", port, path: "/health/live", agent: false }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode === 200))
    }).once("error", () => resolve(false))
  })

/** Settings of the caller's own diary must not reach a benchmark. */
const cleanEnvironment = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("HAEMTRACK_")))

/** `readyAfter` are the milliseconds from the command to the first 200 of /health/live. */
export const start = async (command, args, port, settings) => {
  const begun = performance.now()
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...cleanEnvironment, ...settings }
  })
  let said = ""
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text))
  const gone = new Promise((resolve) => child.once("exit", resolve))
  while (!(await answers(port))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${command} ended before it was ready:\n${said}`)
    if (performance.now() - begun > 120_000) throw new Error(`${command} was not ready within 120 s:\n${said}`)
    await wait(2)
  }
  const readyAfter = performance.now() - begun
  const stop = async () => {
    process.kill(-child.pid, "SIGTERM")
    await gone
    while (await answers(port)) await wait(20)
  }
  return { readyAfter, stop }
}
