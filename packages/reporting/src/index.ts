/**
 * Figures from treatment diaries: rows in, tables and numbers out, without the service.
 *
 * @since 0.1.0
 */
export type { TextColumn } from "./engine/Dictionary.ts"
export { makeReport, type Sought, type Tables } from "./makeReport.ts"
export { allReports, type ReportName, reports } from "./reports.ts"
export type { IdColumn, LocalTimeColumn, NamedColumns, NumberColumn } from "./table/Columns.ts"
export { type Dictionaries, dictionaries } from "./table/ColumnRule.ts"
export { type Fault, type FaultReason, inWords } from "./table/Fault.ts"
export type { Piece } from "./table/Piece.ts"
export type { Cell, FileName, Given, Needs, Report, Row, Running } from "./table/Report.ts"
export { type ReadTable, type RowObject, tableOf } from "./table/tableOf.ts"
export { sum as usageSum, type Sum as UsageSum, usage } from "./usage/usage.ts"
export {
  merged,
  type ReasonClass,
  type Usage,
  type Used,
  usageByProductAndMonth
} from "./usage/usageByProductAndMonth.ts"
export { make as usageColumns, type UsageColumns } from "./usage/UsageColumns.ts"
export { ofRow as usageOfOne, type UsageGroup, type UsageKey } from "./usage/UsageGroup.ts"
export { usageOfTreatments, usageReportColumns, type UsageReportRow, usageReportRow } from "./usage/usageReport.ts"
