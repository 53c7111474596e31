/**
 * The thread in which the embedded database runs, so that a long query does not stop the service (DB-1).
 *
 * @since 0.1.0
 */
import { PGlite } from "@electric-sql/pglite"
import { readFileSync } from "node:fs"
import { parentPort, workerData } from "node:worker_threads"
import type { Answer, Place, Question } from "./message.ts"

const port = parentPort
if (port === null) throw new RangeError("this file is the entry of a worker thread")

const { folder, template }: Place = workerData

const database = await PGlite.create({
  ...(folder === undefined ? {} : { dataDir: folder }),
  ...(template === undefined ? {} : { loadDataDir: new Blob([readFileSync(template)]) }),
  // A centre's diaries are small: with the engine's own 128 MB the process would hold twice the memory.
  startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"]
})

const nothing = new Uint8Array(0)

const bytesFor = async (question: Question): Promise<Uint8Array> => {
  switch (question.ask) {
    case "exchange":
      // The engine's memory is reused by the next message.
      return (await database.execProtocolRaw(question.message)).slice()
    case "dump":
      return new Uint8Array(await (await database.dumpDataDir("gzip")).arrayBuffer())
    case "close":
      await database.close()
      return nothing
  }
}

const send = (answer: Answer) => port.postMessage(answer, "bytes" in answer ? [answer.bytes.buffer as ArrayBuffer] : [])

port.on("message", (question: Question) => {
  bytesFor(question).then(
    (bytes) => send({ no: question.no, bytes }),
    (error: unknown) => send({ no: question.no, failed: error instanceof Error ? error.message : "unknown" })
  )
})
send({ no: 0, bytes: new Uint8Array(0) })
