/**
 * The lock of a data folder. Two processes on one folder would lose rows without an error, so the second is refused; it may
 * send the first a request through the lock instead, as `create-admin` does (ID-13).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { mkdir, unlink } from "node:fs/promises"
import { connect, createServer, type Server, type Socket } from "node:net"
import { join, relative } from "node:path"
import { createInterface } from "node:readline"

/** Another process works on the folder. Stop it, or choose another folder. */
export class FolderInUse extends Schema.TaggedError<FolderInUse>()("FolderInUse", {}) {
  override readonly message =
    "Another process is using this data folder. Stop it first, or choose another folder with HAEMTRACK_DATA_DIR."
}

/** The folder cannot be locked: it cannot be written to, or its path is too long for a socket (about 100 characters). */
export class FolderNotLockable extends Schema.TaggedError<FolderNotLockable>()("FolderNotLockable", {
  code: Schema.String
}) {}

/** Answers one request of another process of this machine, which may read the folder: both are one line of JSON. */
export type Answerer = (request: unknown) => Promise<unknown>

/** A socket lives as long as its process: a dead one refuses, and is taken over. The shorter of two ways to name it. */
const socketPath = (folder: string): string => {
  if (process.platform === "win32") return `\\\\.\\pipe\\haemtrack-${Buffer.from(folder).toString("hex").slice(-200)}`
  const path = join(folder, ".lock.sock")
  const short = relative(process.cwd(), path)
  return short.length < path.length ? short : path
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown"

const answerLines = (socket: Socket, answer: Answerer) => {
  socket.on("error", () => socket.destroy())
  createInterface({ input: socket }).once("line", (line) => {
    Promise.resolve(line)
      .then((text): unknown => JSON.parse(text))
      .then(answer)
      .then(
        (reply) => socket.end(`${JSON.stringify({ reply })}\n`),
        () => socket.end(`${JSON.stringify({ refused: true })}\n`)
      )
  })
}

const listen = (path: string, answer: Answerer) =>
  Effect.callback<Server, FolderInUse | FolderNotLockable>((resume) => {
    const server = createServer((socket) => answerLines(socket, answer))
    server.once("error", (error) =>
      resume(
        Effect.fail(codeOf(error) === "EADDRINUSE" ? new FolderInUse() : new FolderNotLockable({ code: codeOf(error) }))
      )
    )
    server.listen(path, () => {
      server.unref()
      resume(Effect.succeed(server))
    })
  })

/** Whether a process answers behind the socket. */
const isAlive = (path: string) =>
  Effect.callback<boolean>((resume) => {
    const socket = connect(path)
    socket.once("connect", () => {
      socket.destroy()
      resume(Effect.succeed(true))
    })
    socket.once("error", () => resume(Effect.succeed(false)))
  })

/** Holds the folder until the scope ends. Fails with `FolderInUse` while another process holds it; a dead one's lock is taken over. */
export const lockDirectory = Effect.fnUntraced(function* (folder: string, answer: Answerer) {
  yield* Effect.tryPromise({
    try: () => mkdir(folder, { recursive: true, mode: 0o700 }),
    catch: (error) => new FolderNotLockable({ code: codeOf(error) })
  })
  const path = socketPath(folder)
  const take = listen(path, answer).pipe(
    Effect.catchTag("FolderInUse", (inUse) =>
      Effect.flatMap(isAlive(path), (alive) =>
        alive
          ? Effect.fail(inUse)
          : Effect.andThen(
              Effect.tryPromise({
                try: () => unlink(path),
                catch: (error) => new FolderNotLockable({ code: codeOf(error) })
              }),
              listen(path, answer)
            )
      )
    )
  )
  yield* Effect.acquireRelease(take, (server) => Effect.promise(() => new Promise((done) => server.close(done))))
})

/** Sends one request to the process that holds the folder; nothing when none holds it. A refusal is a defect of the caller. */
export const askHolder = (folder: string, request: unknown) =>
  Effect.callback<Option.Option<unknown>>((resume) => {
    const socket = connect(socketPath(folder))
    socket.once("error", () => resume(Effect.succeedNone))
    socket.once("connect", () => socket.write(`${JSON.stringify(request)}\n`))
    createInterface({ input: socket }).once("line", (line) =>
      resume(Effect.sync(() => Option.some(JSON.parse(line).reply)))
    )
  })
