/**
 * Figures from treatment diaries: rows in, tables and numbers out, without the service.
 *
 * @since 0.1.0
 */
export type { TextColumn } from "./engine/Dictionary.ts"
export { type Fault, type FaultReason, inWords } from "./table/Fault.ts"
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
