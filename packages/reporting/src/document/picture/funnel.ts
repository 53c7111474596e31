/**
 * Centres in a funnel: the smaller the centre, the wider apart chance alone puts its rate. Not a ranking (clinical 5.15).
 *
 * @since 0.1.0
 */
import type { FunnelChart, FunnelLine } from "../Chart.ts"
import { element, joined, type Markup } from "../Markup.ts"
import { figures, names } from "./figures.ts"
import { area, label, level, picture, stroke, upright } from "./frame.ts"
import * as Scale from "./Scale.ts"

const height = 372
const keyStep = 216
const keysInRow = 3
const keyRow = 20
/** Of more centres only those to be looked at are named: the table names all. */
const mostNamed = 12

const shapes: Readonly<Record<string, (x: number, y: number) => string>> = {
  alert: (x, y) => `M${x} ${y - 7}L${x + 7} ${y + 5}H${x - 7}Z`,
  alarm: (x, y) => `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`
}

/** A zone has a shape as well as a colour. */
const point = (zone: string, x: number, y: number): Markup => {
  const shape = shapes[zone]
  return shape === undefined
    ? element("circle", { class: "point", cx: x, cy: y, r: 5 })
    : element("path", {
        class: `point ${zone}`,
        d: shape(x, y).replaceAll(/\d+\.\d+/g, (n) => String(Scale.place(Number(n))))
      })
}

/** The funnel of a chart as a picture. */
export const funnel = (chart: FunnelChart): Markup => {
  const { exposure, exposureAxis, finding, lines, rate, rateAxis, table, zone } = chart
  const [exposures, rates] = [figures(table, exposure), figures(table, rate)]
  const [centres, zones] = [names(table, chart.label), names(table, zone)]
  const across = Scale.make(
    [...exposures, ...lines.flatMap(({ points }) => points.map(([x]) => x))].filter((x) => x !== undefined),
    area.left,
    area.right
  )
  const up = Scale.make(
    [...rates, ...lines.flatMap(({ points }) => points.map(([, y]) => y))].filter((y) => y !== undefined),
    area.bottom,
    area.top
  )
  const path = ({ kind, points }: FunnelLine): Markup =>
    element("path", {
      class: `line ${kind}`,
      d: points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${across.at(x)} ${up.at(y)}`).join("")
    })
  const drawn = exposures.filter((years) => years !== undefined).length
  const isNamed = (zone: string | undefined): boolean => drawn <= mostNamed || (zone !== undefined && zone in shapes)
  const centre = (name: string, index: number): Markup | undefined => {
    const [x, y] = [exposures[index], rates[index]]
    if (x === undefined || y === undefined) return undefined
    const [left, top] = [across.at(x), up.at(y)]
    return joined([
      point(zones[index] ?? "", left, top),
      isNamed(zones[index])
        ? label(left, Scale.place(top - 11), name, { class: "figure", "text-anchor": "middle" })
        : undefined
    ])
  }
  // Limits come in pairs of one name, and are explained once.
  const kinds = lines.filter(({ label: name }, index) => lines.findIndex((other) => other.label === name) === index)
  return picture(
    height,
    finding,
    upright(up, rateAxis),
    ...lines.map(path),
    level(across, exposureAxis, area.bottom),
    ...centres.map(centre),
    ...kinds.map(({ kind, label: name }, index) => {
      const x = area.left + (index % keysInRow) * keyStep
      const y = height - 2 * keyRow + Math.floor(index / keysInRow) * keyRow
      return joined([stroke(`line ${kind}`, x, y, x + 24, y), label(x + 30, y + 4, name)])
    })
  )
}
