import type { AdjustmentLine } from "../../centre/adjustmentLine.ts"
import { star } from "../../centre/Shown.ts"
import { type Section, table, text } from "../Document.ts"
import { type Cell, hidden } from "../Table.ts"

const rowOf = (line: AdjustmentLine): ReadonlyArray<Cell> =>
  line.difference === star
    ? [line.figure, line.quarter, hidden, hidden, line.on, "carried forward"]
    : [line.figure, line.quarter, line.difference, "records" in line ? line.records : hidden, line.on, ""]

/** What has changed in quarters that were published before. They stay as they were published. */
export const adjustmentTable = (lines: ReadonlyArray<AdjustmentLine>): Section => ({
  key: "adjustments",
  heading: "Changes to earlier quarters",
  blocks: [
    text(
      "A published return never changes. What is different today is told here, once the records of at least 8 people have changed."
    ),
    ...(lines.length === 0
      ? [text("No published figure is different today.")]
      : [
          table({
            key: "adjustments",
            caption: "Adjustments",
            columns: [
              { key: "figure", header: "Figure", form: "text" },
              { key: "quarter", header: "Quarter that ended on", form: "text" },
              { key: "difference", header: "Difference", form: "whole" },
              { key: "records", header: "Records changed", form: "whole" },
              { key: "on", header: "Told on", form: "text" },
              { key: "note", header: "Note", form: "text" }
            ],
            rows: lines.map(rowOf),
            notes: []
          })
        ])
  ]
})
