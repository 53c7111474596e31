/**
 * What is wrong with a row of a file: where it stands and why it cannot be read. It never holds what the row says.
 *
 * @since 0.1.0
 */

/** A record that is longer than this is none: a quotation mark was forgotten, or the file is of another kind. */
export const mostRecordBytes = 1_000_000

/** Every reason for which a row, or a header, is refused. */
export const faultWords = {
  BadJson: "is not one JSON object",
  BadType: "is of another type than its column allows",
  BadText: "is not UTF-8 text",
  CarriageReturn: "holds a carriage return outside quotes",
  Conflict: "does not agree with amount and unit",
  Empty: "is empty",
  ForSpreadsheet: "is marked for a spreadsheet: such a file is another than its original",
  ManyFields: "is a field more than the header names",
  NamedTwice: "is named twice in the header",
  NamedTwiceInLine: "is named twice in its line",
  NoAmount: "is empty, and so are amount and unit",
  NoColumn: "is missing in the header",
  NoHeader: "is not there: the file is empty",
  NotCode: "is not one of its codes",
  NotIu: "is not a whole number from 1 to 100000",
  NotAmount: "is not a number above 0 with at most 3 decimals",
  NoWindow: "is not after observed_from",
  NotDate: "is not a day that exists, YYYY-MM-DD, in the years 1900 to 2199",
  NotInstant: "is not a time in UTC, YYYY-MM-DDTHH:MM:SSZ",
  NotLocalTime: "is not a local time, YYYY-MM-DDTHH:MM:SS",
  NotParquet: "is not a whole Parquet file, or is compressed by LZO, LZ4, or Zstandard before Node 22.15",
  NotNumber: "is not a JSON number",
  NotString: "is not a JSON string",
  NotUnits: "is not a whole number above 0",
  NotWeight: "is not a number above 0 with at most 2 decimals",
  NotYear: "is not a year from 1850 to 2199",
  NotZone: "is not a time zone, such as Europe/London",
  QuoteInside: "holds a quotation mark, and is not quoted",
  Repeated: "stands in an earlier row too",
  TextAfterQuote: "goes on after its closing quotation mark",
  TooFewFields: "is missing: the row has fewer fields than the header",
  TooLong: "is longer than its column allows",
  TwoUnits: "has another unit in an earlier row",
  Unclosed: "opens a quotation mark that nothing closes",
  Unending: "goes on for more than a million bytes"
} as const
export type FaultReason = keyof typeof faultWords

/** A fault at the line where its row begins; the first line is 1. */
export interface Fault {
  readonly line: number
  /** The name of the column, where the fault has one. */
  readonly column: string
  readonly reason: FaultReason
}

/** The fault in words, as a person looks for it: line, column, reason. */
export const inWords = ({ column, line, reason }: Fault): string => `line ${line}, ${column}: ${faultWords[reason]}`

/** Where a fault is said to be that has no column of its own. */
export const wholeRow = "the row"
