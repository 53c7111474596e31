/**
 * A code of a box, read by the domain's parser into what a form takes.
 *
 * There is no plan and no list of recalls here: what they would say is unknown, and never a pass (codes 5.4).
 *
 * @since 0.1.0
 */
import * as ExpiryDate from "@haemtrack/domain/product/ExpiryDate"
import * as Gs1Scan from "@haemtrack/domain/product/Gs1Scan"
import * as Result from "effect/Result"
import type { Answer, Check, Scan } from "../source/Source.ts"
import type { ScanSettings } from "./scan.ts"

/** The last day of the box is still a day to use it (GS1-9). Without a date on the code nothing is known of it. */
const expiryCheck = (expiry: ExpiryDate.ExpiryDate | undefined, onDate: string | undefined): Check => {
  if (expiry === undefined || onDate === undefined) return "unknown"
  return ExpiryDate.lastUsable(expiry) < onDate ? "fail" : "pass"
}

const packOf = (gtin: string | undefined, { products }: ScanSettings) =>
  products
    .flatMap(({ id, presentations }) => presentations.map((presentation) => ({ id, presentation })))
    .find(({ presentation }) => gtin !== undefined && presentation.gtins?.includes(gtin))

/** @param currentYear for the century of a year of two digits (GS1-10) */
export const readScan = (raw: string, settings: ScanSettings, currentYear: number): Answer<Scan> => {
  const read = Gs1Scan.read(raw, currentYear)
  if (Result.isFailure(read)) return { problem: { tag: read.failure._tag } }
  const { batch, expiry, gtin } = read.success
  const pack = packOf(gtin, settings)
  return {
    value: {
      ...(gtin && { gtin }),
      ...(batch && { batch }),
      ...(expiry && { expiry }),
      ...(pack && { productId: pack.id, presentationId: pack.presentation.id }),
      checks: { product: "unknown", expiry: expiryCheck(expiry, settings.onDate), recall: "unknown" }
    }
  }
}
