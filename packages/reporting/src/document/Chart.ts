/**
 * A picture of a table: it names columns and holds no number of its own, so the two never differ.
 *
 * @since 0.1.0
 */
import type { Table } from "./Table.ts"

/** What is said around every chart: its question, whom and what it covers and leaves out, and what it shows in one sentence. */
interface Captioned {
  readonly question: string
  readonly about: string
  readonly finding: string
  readonly table: Table
}

/** A part of each bar: its column, and the name that readers see. */
export interface Series {
  readonly column: string
  readonly label: string
}

/** Bars from 0, parts on top of each other, one for each row; one unit, four parts at most. */
export interface BarChart extends Captioned {
  readonly _tag: "Bars"
  readonly category: string
  readonly series: ReadonlyArray<Series>
  readonly axis: string
  /** The column of days of which nothing is known; where it is above 0, the ground is hatched. */
  readonly unknown?: string
}

/** A point with its interval for each row. */
export interface IntervalChart extends Captioned {
  readonly _tag: "Intervals"
  readonly label: string
  readonly value: string
  readonly lower: string
  readonly upper: string
  readonly axis: string
}

/** A line of a funnel: `chance` is what chance alone would do; `limit` and the `outer` one are what decides. */
export interface FunnelLine {
  readonly label: string
  readonly kind: "target" | "chance" | "limit" | "outer"
  readonly points: ReadonlyArray<readonly [exposure: number, rate: number]>
}

/** Centres by their exposure and rate, between limits (clinical 5.15). Rows without a figure are not drawn. */
export interface FunnelChart extends Captioned {
  readonly _tag: "Funnel"
  readonly label: string
  readonly exposure: string
  readonly rate: string
  /** The column that says `within`, `alert` or `alarm`; a row without one is a plain point. */
  readonly zone: string
  readonly lines: ReadonlyArray<FunnelLine>
  readonly exposureAxis: string
  readonly rateAxis: string
}

/** A chart. */
export type Chart = BarChart | IntervalChart | FunnelChart
