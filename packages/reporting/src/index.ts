/**
 * Figures from treatment diaries: rows in, tables and numbers out, without the service.
 *
 * @since 0.1.0
 */
export {
  merged,
  type ReasonClass,
  type Usage,
  type Used,
  usageByProductAndMonth
} from "./usage/usageByProductAndMonth.ts"
