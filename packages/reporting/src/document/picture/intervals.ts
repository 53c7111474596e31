/**
 * Points with their intervals, a row each: a rate is never shown without how far off it may be.
 *
 * @since 0.1.0
 */
import type { IntervalChart } from "../Chart.ts"
import { element, joined, type Markup } from "../Markup.ts"
import { shown } from "../shown.ts"
import { figures, names } from "./figures.ts"
import { area, label, level, picture, stroke } from "./frame.ts"
import * as Scale from "./Scale.ts"

const rowHeight = 32
const top = 8
const left = 216

/** The intervals of a chart as a picture. */
export const intervals = (chart: IntervalChart): Markup => {
  const { axis, finding, lower, table, upper, value } = chart
  const rows = names(table, chart.label)
  const [values, lowers, uppers] = [figures(table, value), figures(table, lower), figures(table, upper)]
  const ends = [...values, ...uppers].filter((end) => end !== undefined)
  const scale = Scale.make(ends, left, area.right)
  const bottom = top + rowHeight * rows.length
  const form = table.columns.find(({ key }) => key === value)?.form ?? "rate"

  const row = (name: string, index: number): Markup => {
    const y = top + rowHeight * (index + 0.5)
    const [point, low, high] = [values[index], lowers[index], uppers[index]]
    const named = label(left - 12, y + 4, name, { "text-anchor": "end" })
    if (point === undefined || low === undefined || high === undefined) return named
    return joined([
      named,
      stroke("interval", scale.at(low), y, scale.at(high), y),
      element("circle", { class: "point", cx: scale.at(point), cy: y, r: 5 }),
      label(scale.at(point), y - 9, shown(point, form), { class: "figure", "text-anchor": "middle" })
    ])
  }
  return picture(bottom + 48, finding, level(scale, axis, bottom), ...rows.map(row))
}
