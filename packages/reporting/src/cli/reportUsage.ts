/**
 * `haemtrack-report usage`: from a file to its JSON document.
 *
 * @since 0.1.0
 */
import { writeFile } from "node:fs/promises"
import { performance } from "node:perf_hooks"
import { resourceUsage } from "node:process"
import type { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import type { EmptyFields } from "../table/TreatmentReader.ts"
import * as UsageColumns from "../usage/UsageColumns.ts"
import { sum } from "../usage/usage.ts"
import { usageOfRow, usageReportColumns, usageReportRows } from "../usage/usageReport.ts"
import { cannot } from "./cannot.ts"
import type { Request } from "./options.ts"
import { readTreatments } from "./readTreatments.ts"
import type { Terminal } from "./Terminal.ts"

/** Rows are summed by so many at a time: enough that a batch costs little, and few enough to stay small. */
const batchRows = 16_384

const write = async (path: string, text: string): Promise<void> => {
  try {
    await writeFile(path, text)
  } catch (error) {
    throw cannot("write", path, error)
  }
}

const notes = ({ batch, weight_kg }: EmptyFields, unused: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...(weight_kg > 0 ? [`weight_kg is empty in ${weight_kg} rows: iu_per_kg of their groups is null`] : []),
  ...(batch > 0 ? [`batch is empty in ${batch} rows: no recall finds them`] : []),
  ...unused.map((name) => `--${name} changes nothing in usage`)
]

/** Milliseconds that a step took. */
const timed = <A>(step: () => A): readonly [result: A, milliseconds: number] => {
  const start = performance.now()
  return [step(), performance.now() - start]
}

/**
 * Counts the treatments of a file and writes the report.
 *
 * @throws {Stop} when a file cannot be read or written, or a row is malformed; nothing is written then
 */
export const reportUsage = async (request: Request, terminal: Terminal): Promise<void> => {
  const start = performance.now()
  const batch = UsageColumns.builder<TreatmentReason>()
  const total = sum<TreatmentReason>()
  const usageOf = usageOfRow()
  let waiting = 0
  let computeMs = 0
  const addWaiting = (): void => {
    const [, took] = timed(() => total.add(batch.take()))
    waiting = 0
    computeMs += took
  }

  const emptyFields = await readTreatments(request.treatments, request.input, (row) => {
    batch.add(usageOf(row))
    waiting += 1
    if (waiting === batchRows) addWaiting()
  })
  addWaiting()
  const [rows, took] = timed(() => usageReportRows(total.groups()))
  computeMs += took
  const loadMs = performance.now() - start - computeMs

  const written = performance.now()
  const document = `${JSON.stringify({ report: "usage", columns: usageReportColumns, rows })}\n`
  await (request.out === undefined ? terminal.out(document) : write(request.out, document))
  const writeMs = performance.now() - written

  for (const note of notes(emptyFields, request.unused)) terminal.err(`${request.treatments}: ${note}\n`)
  if (request.timings !== undefined) {
    const peakRssMB = resourceUsage().maxRSS / 1024
    await write(request.timings, `${JSON.stringify({ loadMs, computeMs, writeMs, peakRssMB })}\n`)
  }
}
