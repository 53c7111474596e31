/**
 * The embedded database: one PostgreSQL engine in a thread of this process, for trying out and for tests. It survives a crash of
 * the process and not a power cut, because it never asks the disk to finish (DB-1).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type { Duplex } from "node:stream"
import { Worker } from "node:worker_threads"
import { duplex } from "./duplex.ts"
import type { Answer, Place, Question } from "./message.ts"

/** The engine has one session: never more than one connection at a time. */
export interface EmbeddedDatabase {
  readonly connect: () => Duplex
  /** All of it as one compressed file, which a new database can begin from. */
  readonly dump: Effect.Effect<Uint8Array>
}

type Ask = Question extends infer Q ? (Q extends Question ? Omit<Q, "no"> : never) : never

/** From source under type stripping, or from the build: the name of a file in a string is not rewritten by the compiler. */
const entry = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url)

/** A thread that has ended answers every open question with its end, so that no request waits for ever. */
const conversation = (place: Place) => {
  const worker = new Worker(entry, { workerData: place })
  const open = new Map<
    number,
    { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }
  >()
  let last = 0
  let ended: Error | undefined

  const end = (error: Error) => {
    ended ??= error
    for (const { reject } of open.values()) reject(ended)
    open.clear()
  }
  const wait = (no: number) =>
    new Promise<Uint8Array>((resolve, reject) => {
      if (ended === undefined) open.set(no, { resolve, reject })
      else reject(ended)
    })
  worker.on("message", (answer: Answer) => {
    const question = open.get(answer.no)
    open.delete(answer.no)
    if ("bytes" in answer) question?.resolve(answer.bytes)
    else question?.reject(new Error(`the embedded database: ${answer.failed}`))
  })
  worker.on("error", end)
  worker.on("exit", () => end(new Error("the embedded database has stopped")))

  const ask = (what: Ask) => {
    const no = ++last
    const answer = wait(no)
    worker.postMessage({ no, ...what } satisfies Question)
    return answer
  }
  return { ready: wait(0), ask, stop: () => worker.terminate() }
}

/** Opens the folder (or memory) and closes it with the scope. The caller holds the folder's lock. */
export const open = (place: Place) =>
  Effect.acquireRelease(
    Effect.tryPromise(async () => {
      const thread = conversation(place)
      await thread.ready
      return thread
    }),
    (thread) =>
      Effect.promise(async () => {
        await thread.ask({ ask: "close" })
        await thread.stop()
      })
  ).pipe(
    Effect.map((thread): EmbeddedDatabase => ({
      connect: () => duplex((message) => thread.ask({ ask: "exchange", message })),
      dump: Effect.promise(() => thread.ask({ ask: "dump" }))
    }))
  )
