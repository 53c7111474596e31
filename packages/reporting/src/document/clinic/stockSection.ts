/**
 * What of the delivered units is in the diary, and what is unaccounted for. Delivered and recorded are two figures, never mixed.
 *
 * @since 0.1.0
 */
import type { Period } from "@haemtrack/domain/calendar/Period"
import { type Section, table, text } from "../Document.ts"
import { reconciledProducts } from "../figures/reconciled.ts"
import type { PersonRecord } from "../PersonRecord.ts"
import type { Absent, Cell } from "../Table.ts"
import { codeWords, unitWords } from "../words.ts"

const whyNot: Absent = { why: "not_applicable" }

/** The section: a row for each product. */
export const stockSection = (record: PersonRecord, period: Period): Section => {
  const products = reconciledProducts(record, period, record.counted)
  return {
    key: "stock",
    heading: "Stock at home",
    blocks: [
      products.length === 0
        ? text("Nothing was delivered or recorded in this time.")
        : table({
            key: "stock",
            caption: `Recorded of used, ${period.from} to ${period.to}`,
            columns: [
              { key: "product", header: "Product", form: "text" },
              { key: "unit", header: "Unit", form: "text" },
              { key: "delivered", header: "Delivered", form: "whole" },
              { key: "used", header: "Used by stock", form: "whole" },
              { key: "recorded", header: "Recorded", form: "whole" },
              { key: "share", header: "Recorded of used", form: "share" },
              { key: "unaccounted", header: "Unaccounted", form: "whole" },
              { key: "finding", header: "Finding", form: "text" },
              { key: "method", header: "Method", form: "text" }
            ],
            rows: products.map(({ delivered, finding, product, unit }): ReadonlyArray<Cell> => [
              product,
              unitWords(unit),
              delivered,
              finding.expectedUse,
              finding.recorded,
              finding.ratio ?? (finding.band === "too_short" ? { why: "too_short" } : whyNot),
              finding.unaccounted,
              codeWords(finding.band),
              finding.method
            ]),
            notes: ["By deliveries alone, what lies in the cupboard counts as used: two stock counts tell them apart."]
          })
    ]
  }
}
