/**
 * A second thread that shares the reading of large files.
 *
 * @since 0.1.0
 */
import { Worker } from "node:worker_threads"
import type { Dictionaries } from "../table/ColumnRule.ts"
import type { Column } from "../table/Columns.ts"
import type { Piece } from "../table/Piece.ts"
import type { Segment, SegmentAnswer, SegmentJob } from "./SegmentJob.ts"

/** A thread that is running. */
export interface Helper {
  /** Has it read segments of a file. @returns when none is left; fails when the thread does */
  readonly read: (job: SegmentJob, onSegment: (segment: Segment) => void) => Promise<void>
  readonly stop: () => Promise<number>
}

/** Brings codes of one dictionary to those of another. */
const translation = (dictionaries: Dictionaries) => {
  const codes = new Map<string, Array<number>>()
  const idCodes = new Map<string, Array<number>>()
  const listed = (lists: Map<string, Array<number>>, name: string): Array<number> => {
    const known = lists.get(name) ?? []
    lists.set(name, known)
    return known
  }

  const translated = (name: string, column: Column): Column => {
    if (!("texts" in column)) return column
    if ("codes" in column) {
      const own = listed(codes, name)
      const { codes: rows } = column
      for (let row = 0; row < rows.length; row += 1) rows[row] = own[rows[row] ?? 0] ?? 0
      return { ...column, texts: dictionaries.of(name).texts }
    }
    const own = listed(idCodes, name)
    const { values } = column
    for (let row = 0; own.length > 0 && row < values.length; row += 1) {
      const id = values[row] ?? 0
      if (id < 0) values[row] = -1 - (own[-1 - id] ?? 0)
    }
    return { ...column, texts: dictionaries.ids(name) }
  }

  return {
    learn: ({ ids, texts }: Extract<SegmentAnswer, { readonly _tag: "Segment" }>): void => {
      for (const [name, fresh] of texts) {
        const dictionary = dictionaries.of(name)
        const own = listed(codes, name)
        for (const text of fresh) own.push(dictionary.codeOfText(text))
      }
      for (const [name, fresh] of ids) {
        const own = listed(idCodes, name)
        for (const code of dictionaries.ids(name).codesOf(fresh)) own.push(code)
      }
    },
    piece: (piece: Piece): Piece => ({
      ...piece,
      columns: Object.fromEntries(
        Object.entries(piece.columns).map(([name, column]) => [name, column && translated(name, column)])
      )
    })
  }
}

/** The source runs without a build, and so does its thread. */
const isSource = import.meta.url.endsWith(".ts")
const script = isSource ? "./segmentWorker.ts" : "./segmentWorker.js"
const flags = isSource ? ["-C", "haemtrack-source"] : []

/** Starts a thread; what it reads is in the codes of these dictionaries. */
export const start = (dictionaries: Dictionaries): Helper => {
  const worker = new Worker(new URL(script, import.meta.url), { execArgv: flags })
  const { learn, piece } = translation(dictionaries)
  return {
    read: (job, onSegment) =>
      new Promise((resolve, reject) => {
        const end = (act: () => void): void => {
          worker.off("message", onMessage)
          worker.off("error", onError)
          act()
        }
        const onError = (error: unknown): void => end(() => reject(error))
        const onMessage = (answer: SegmentAnswer): void => {
          if (answer._tag === "Done") return end(resolve)
          learn(answer)
          onSegment({ ...answer.segment, pieces: answer.segment.pieces.map(piece) })
        }
        worker.on("message", onMessage)
        worker.on("error", onError)
        worker.postMessage(job)
      }),
    stop: () => worker.terminate()
  }
}
