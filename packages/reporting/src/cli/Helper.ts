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

const renumber = (values: Float64Array, codes: Uint32Array): void => {
  for (let row = 0; row < values.length; row += 1) {
    const id = values[row] ?? 0
    if (id < 0) values[row] = -1 - (codes[-1 - id] ?? 0)
  }
}

/** Brings codes of one dictionary to those of another. */
const translation = (dictionaries: Dictionaries) => {
  const codes = new Map<string, Array<number>>()
  /** Those of the segment that came last. */
  const idCodes = new Map<string, Uint32Array>()
  const codesOf = (name: string): Array<number> => {
    const known = codes.get(name) ?? []
    codes.set(name, known)
    return known
  }

  const translated = (name: string, column: Column): Column => {
    if (!("texts" in column)) return column
    if ("codes" in column) {
      const own = codesOf(name)
      const { codes: rows } = column
      for (let row = 0; row < rows.length; row += 1) rows[row] = own[rows[row] ?? 0] ?? 0
      return { ...column, texts: dictionaries.of(name).texts }
    }
    const own = idCodes.get(name)
    if (own !== undefined) renumber(column.values, own)
    return { ...column, texts: dictionaries.ids(name) }
  }

  return {
    learn: ({ ids, texts }: Extract<SegmentAnswer, { readonly _tag: "Segment" }>): void => {
      for (const [name, fresh] of texts) {
        const dictionary = dictionaries.of(name)
        const own = codesOf(name)
        for (const text of fresh) own.push(dictionary.codeOfText(text))
      }
      for (const [name, fresh] of ids) idCodes.set(name, dictionaries.ids(name).codesOf(fresh))
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
