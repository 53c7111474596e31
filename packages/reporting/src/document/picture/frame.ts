/**
 * What every picture has around it: one image with one sentence for who does not see it, and axes with their words.
 *
 * @since 0.1.0
 */
import { type Attributes, type Child, element, joined, type Markup } from "../Markup.ts"
import type { Scale } from "./Scale.ts"

/** The size of a picture, in its own units; a page stretches it. */
const width = 720

/** Where the axes of most pictures lie. */
export const area = { left: 72, right: 704, top: 40, bottom: 272 } as const

/** A text of the picture. */
export const label = (x: number, y: number, text: string, attributes: Attributes = {}): Markup =>
  element("text", { x, y, ...attributes }, text)

/** A straight line. */
export const stroke = (className: string, x1: number, y1: number, x2: number, y2: number): Markup =>
  element("line", { class: className, x1, y1, x2, y2 })

/** The picture, which a screen reader tells as one sentence. Time and numbers run from left to right in every language. */
export const picture = (height: number, finding: string, ...children: ReadonlyArray<Child>): Markup =>
  element(
    "svg",
    { role: "img", "aria-label": finding, viewBox: `0 0 ${width} ${height}`, direction: "ltr" },
    ...children
  )

/** Lines across at the ticks, their figures at the left, and what they count above them. */
export const upright = ({ ticks }: Scale, axis: string): Markup =>
  joined([
    label(area.left - 64, 16, axis, { class: "axis-name" }),
    ...ticks.flatMap(({ label: figure, place }) => [
      stroke("grid", area.left, place, area.right, place),
      label(area.left - 8, place + 4, figure, { "text-anchor": "end" })
    ])
  ])

/** Ticks along the bottom with their figures, and what they count below them. */
export const level = ({ ticks }: Scale, axis: string, bottom: number): Markup =>
  joined([
    ...ticks.flatMap(({ label: figure, place }) => [
      stroke("grid", place, bottom, place, bottom + 4),
      label(place, bottom + 18, figure, { "text-anchor": "middle" })
    ]),
    label(area.right, bottom + 38, axis, { class: "axis-name", "text-anchor": "end" })
  ])
