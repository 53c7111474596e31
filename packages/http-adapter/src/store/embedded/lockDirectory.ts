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

/** Longer lines are no request of ours. */
const longestLine = 65_536

/** The first line that arrives; rejects when the other side ends or says too much before it. */
const firstLine = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ""
    socket.setEncoding("utf8")
    socket.on("data", (chunk: string) => {
      text += chunk
      const end = text.indexOf("\n")
      if (end >= 0) resolve(text.slice(0, end))
      else if (text.length > longestLine) socket.destroy(new RangeError("the line is too long"))
    })
    socket.once("error", reject)
    socket.once("close", () => reject(new RangeError("the other process said nothing")))
  })

/** Whoever only asks whether somebody is there says nothing and is answered nothing. */
const answerOne = (socket: Socket, answer: Answerer) => {
  firstLine(socket)
    .then((line): unknown => JSON.parse(line))
    .then(answer)
    .then(
      (reply) => socket.end(`${JSON.stringify({ reply })}\n`),
      () => socket.end(`${JSON.stringify({ refused: true })}\n`)
    )
}

const listen = (path: string, answer: Answerer) =>
  Effect.callback<Server, FolderInUse | FolderNotLockable>((resume) => {
    const server = createServer((socket) => answerOne(socket, answer))
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

/** The process that holds the folder did not do what was asked. */
export class HolderRefused extends Schema.TaggedError<HolderRefused>()("HolderRefused", {}) {}

const isNobody = (error: unknown): boolean => ["ENOENT", "ECONNREFUSED"].includes(codeOf(error))

const decodeReply = Schema.decodeUnknownOption(Schema.Struct({ reply: Schema.Unknown }))

/** Sends one request to the process that holds the folder; none when nobody holds it. */
export const askHolder = (folder: string, request: unknown) =>
  Effect.tryPromise({
    try: async () => {
      const socket = connect(socketPath(folder))
      socket.write(`${JSON.stringify(request)}\n`)
      const answer: unknown = JSON.parse(await firstLine(socket))
      return decodeReply(answer)
    },
    catch: (error) => error
  }).pipe(
    Effect.map(Option.map(({ reply }) => Option.some(reply))),
    Effect.catch((error) =>
      isNobody(error) ? Effect.succeed(Option.some(Option.none<unknown>())) : Effect.succeedNone
    ),
    Effect.flatMap(
      Option.match({ onNone: () => Effect.fail(new HolderRefused()), onSome: (answered) => Effect.succeed(answered) })
    )
  )
