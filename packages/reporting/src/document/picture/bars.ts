/**
 * Bars of a chart: from 0, each part with a pattern of its own, and hatched ground where nothing is known.
 *
 * @since 0.1.0
 */
import type { BarChart } from "../Chart.ts"
import { element, joined, type Markup } from "../Markup.ts"
import { figures, names } from "./figures.ts"
import { area, label, picture, stroke, upright } from "./frame.ts"
import * as Scale from "./Scale.ts"

const height = 320
const patternSize = 6
/** Of the room that a row has. */
const barShare = 0.7
const mostLabels = 9
const keyStep = 152

/** A ground with marks on it; told apart without colour, on paper, too. */
const pattern = (id: string, className: string, ...marks: ReadonlyArray<Markup>): Markup =>
  element(
    "pattern",
    { id, class: className, width: patternSize, height: patternSize, patternUnits: "userSpaceOnUse" },
    element("rect", { class: "ground", width: patternSize, height: patternSize }),
    ...marks
  )

const slope = element("path", { class: "mark", d: "M0 6L6 0M-1 1L1 -1M5 7L7 5" })
const dot = element("circle", { class: "mark", cx: 3, cy: 3, r: 1.5 })
const level = element("path", { class: "mark", d: "M0 3H6" })

/** The marks of the four parts that a bar may have, the first plain. */
const marks: ReadonlyArray<ReadonlyArray<Markup>> = [[], [slope], [dot], [level]]

/** The bars of a chart as a picture. */
export const bars = (chart: BarChart): Markup => {
  const { axis, category, finding, series, table, unknown } = chart
  const categories = names(table, category)
  const parts = series.map(({ column }) => figures(table, column))
  const unknownDays = unknown === undefined ? [] : figures(table, unknown)
  const totals = categories.map((_, row) => parts.reduce((sum, part) => sum + (part[row] ?? 0), 0))
  const scale = Scale.make(totals, area.bottom, area.top)
  const step = (area.right - area.left) / Math.max(1, categories.length)
  const every = Math.ceil(categories.length / mostLabels)
  const idOf = (part: number | "unknown"): string => `${table.key}-part-${part}`
  const fill = (part: number | "unknown"): string => `url(#${idOf(part)})`

  const stack = (row: number): ReadonlyArray<Markup> => {
    let below = 0
    const x = Scale.place(area.left + step * (row + (1 - barShare) / 2))
    return parts.flatMap((part, index) => {
      const value = part[row] ?? 0
      if (value === 0) return []
      const [bottom, top] = [scale.at(below), scale.at(below + value)]
      below += value
      const size = { width: Scale.place(step * barShare), height: Scale.place(bottom - top) }
      return [element("rect", { class: "bar", x, y: top, ...size, fill: fill(index) })]
    })
  }
  const hatched = (row: number): ReadonlyArray<Markup> =>
    (unknownDays[row] ?? 0) > 0
      ? [
          element("rect", {
            x: Scale.place(area.left + step * row),
            y: area.top,
            width: Scale.place(step),
            height: area.bottom - area.top,
            fill: fill("unknown")
          })
        ]
      : []
  const keys = [
    ...series.map(({ label: name }, index) => ({ name, index })),
    ...(unknown === undefined ? [] : [{ name: "Some days not known", index: "unknown" as const }])
  ]
  return picture(
    height,
    finding,
    element(
      "defs",
      {},
      ...series.map((_, index) => pattern(idOf(index), `part-${index}`, ...(marks[index] ?? []))),
      pattern(idOf("unknown"), "unknown", slope)
    ),
    ...categories.flatMap((_, row) => hatched(row)),
    upright(scale, axis),
    ...categories.flatMap((_, row) => stack(row)),
    stroke("axis", area.left, area.bottom, area.right, area.bottom),
    ...categories.flatMap((name, row) =>
      row % every === 0
        ? [label(Scale.place(area.left + step * (row + 0.5)), area.bottom + 18, name, { "text-anchor": "middle" })]
        : []
    ),
    ...keys.map(({ index, name }, place) =>
      joined([
        element("rect", {
          class: "bar",
          x: area.left + place * keyStep,
          y: height - 20,
          width: 12,
          height: 12,
          fill: fill(index)
        }),
        label(area.left + place * keyStep + 18, height - 10, name)
      ])
    )
  )
}
