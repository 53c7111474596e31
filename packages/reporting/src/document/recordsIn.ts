import type { Tables } from "../makeReport.ts"
import { collected } from "../table/collected.ts"
import { emptyPiece } from "../table/emptyPiece.ts"
import type { FileName } from "../table/Report.ts"
import type { PersonRecord } from "./PersonRecord.ts"
import { recordsOf } from "./recordsOf.ts"

/**
 * A record for each person of tables that are at hand, as {@link import("../table/tableOf.ts").tableOf} makes them by the same
 * dictionaries. A table that is not given has no rows.
 *
 * @throws {RangeError} when a column that files always have is not there
 * @example
 * recordsIn({}) // => []
 */
export const recordsIn = (tables: Tables): ReadonlyArray<PersonRecord> => {
  const whole = (file: FileName) => {
    const pieces = [...(tables[file] ?? [])]
    return collected(file, pieces.length === 0 ? [emptyPiece(file)] : pieces)
  }
  return recordsOf({
    persons: whole("persons"),
    treatments: whole("treatments"),
    bleeds: whole("bleeds"),
    deliveries: whole("deliveries")
  })
}
