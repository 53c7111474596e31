/**
 * The ready handler of `haem-scan`: reads the code of a box in the page and fills in the form.
 *
 * The parser of the domain is a file of its own that is loaded when the first code is read (GS1-1). What it says is for a
 * person to compare with the box, and whoever keeps the diary reads the code again.
 *
 * @since 0.1.0
 */
import type { HaemScanEvent } from "../haem-treatment-form/events.ts"
import type { Answer, Scan } from "../source/Source.ts"

/** A product as far as a pack is known by its number. */
export interface KnownProduct {
  readonly id: string
  readonly presentations: ReadonlyArray<{
    readonly id: string
    /** Numbers of packs (GTIN, 14 digits) of this vial size. */
    readonly gtins?: ReadonlyArray<string>
  }>
}

export interface ScanSettings {
  readonly products: ReadonlyArray<KnownProduct>
  /** The local day on which the box is used, `YYYY-MM-DD`; without it the date on the box is not judged. */
  readonly onDate?: string
}

/** What takes the answer: the form. */
interface ScanTaker extends EventTarget {
  takeScan(answer: Answer<Scan>): void
}

/**
 * Listens to the form and answers it: `scan(form, () => ({ products, onDate: "2026-10-28" }))`.
 *
 * @param settings what to compare the code with, asked for at each scan
 * @returns ends it
 */
export const scan = (form: ScanTaker, settings: () => ScanSettings): (() => void) => {
  const onScan = (event: Event) => {
    event.preventDefault()
    if (event instanceof CustomEvent) void answer(form, event, settings())
  }
  form.addEventListener("haem-scan", onScan)
  return () => form.removeEventListener("haem-scan", onScan)
}

const answer = async (form: ScanTaker, { detail }: HaemScanEvent, settings: ScanSettings): Promise<void> => {
  const parser = await import("./readScan.ts").catch(() => undefined)
  // Without a network the parser cannot be had; the code stays where it was pasted.
  form.takeScan(parser?.readScan(detail.raw, settings, new Date().getFullYear()) ?? { problem: { tag: "Unreachable" } })
}
