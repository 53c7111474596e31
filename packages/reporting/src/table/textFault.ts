import type { FaultReason } from "./Fault.ts"

/** A text that a spreadsheet would take for a formula, with the mark that keeps it from doing so. */
const guarded = /^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/**
 * Why a text cannot stand in a column of texts.
 *
 * Characters are counted as people count them, a pair of surrogates as one; a mark of lost text is no character. A file that was
 * made for a spreadsheet holds other texts than its original, and is refused (FLAT-1).
 */
export const textFault = (text: string, most: number): FaultReason | undefined => {
  if (text.length > most && Array.from(text).length > most) return "TooLong"
  if (guarded.test(text)) return "ForSpreadsheet"
  return text.includes("\ufffd") || !text.isWellFormed() ? "BadText" : undefined
}
