/**
 * Reads a file of treatments from the disk, piece by piece, to its end.
 *
 * @since 0.1.0
 */
import { createReadStream } from "node:fs"
import { type Fault, inWords } from "../table/Fault.ts"
import { type EmptyFields, type Format, reader, type TreatmentRow } from "../table/TreatmentReader.ts"
import { cannot } from "./cannot.ts"
import { Stop } from "./Stop.ts"

const pieceBytes = 262_144

/** So many faults are told; more would hide the first. */
const mostTold = 20

const malformed = (path: string, told: ReadonlyArray<Fault>, count: number): Stop =>
  new Stop(
    4,
    [
      ...told.map((fault) => `${path}: ${inWords(fault)}`),
      ...(count > told.length ? [`${path}: and ${count - told.length} more`] : []),
      `${path}: nothing was counted; malformed: ${count}`
    ].join("\n")
  )

/**
 * Gives every treatment of a file to `onRow`, in the order of the file.
 *
 * @returns how many treatments leave a field empty that may be
 * @throws {Stop} with status 3 when the file cannot be read, with 4 when a row is malformed: then after reading all of them
 */
export const readTreatments = async (
  path: string,
  format: Format,
  onRow: (row: TreatmentRow) => void
): Promise<EmptyFields> => {
  const told: Array<Fault> = []
  let count = 0
  const rows = reader(format, {
    treatment: onRow,
    fault: (fault) => {
      count += 1
      if (told.length < mostTold) told.push(fault)
    }
  })
  const decoder = new TextDecoder()
  try {
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
      if (!rows.push(decoder.decode(piece, { stream: true }))) break
    }
  } catch (error) {
    throw cannot("read", path, error)
  }
  rows.push(decoder.decode())
  rows.end()
  if (count > 0) throw malformed(path, told, count)
  return rows.emptyFields()
}
