/**
 * The marks of a day that are no treatment: what is planned, what became of it, and a pain that nobody is sure of (ux 2.2).
 *
 * @since 0.1.0
 */
import type { TemplateResult } from "lit/html.js"
import type { Reason } from "../shared/Entry.ts"
import { shape, shapes as reasons } from "../shared/marks.ts"

const ring = "M8 2.4a5.6 5.6 0 0 1 0 11.2A5.6 5.6 0 0 1 8 2.4"
const drop = "M8 1.8c2.3 3 4 5.3 4 7.9a4 4 0 0 1-8 0c0-2.6 1.7-4.9 4-7.9z"

/** Drawn by their line, dashed or whole; a dash begins anew with each part, so the small parts of a sign stay whole. */
const shapes = {
  planned: ring,
  unrecorded: `${ring}M3.8 12.2l8.4-8.4`,
  skipped: `${ring}M4.6 8h6.8`,
  unsettled: `${drop}M6.5 8A1.5 1.5 0 0 1 8 6.5M8 6.5A1.5 1.5 0 0 1 9.5 8M9.5 8q0 1-1.5 1.6M8 9.6v.8M8 11.6v1`,
  knock: drop
} as const

/** A reason, or one of the marks that are no treatment. */
export type DayMark = Reason | keyof typeof shapes

/** In the order in which the key explains them. */
export const dayMarks: ReadonlyArray<DayMark> = [
  "prophylaxis",
  "bleed",
  "follow_up",
  "pre_activity",
  "physiotherapy",
  "surgery",
  "immune_tolerance",
  "prescribed",
  "other",
  "planned",
  "unrecorded",
  "skipped",
  "unsettled",
  "knock"
]

/** Whether a mark is a treatment's. */
export const isReason = (mark: DayMark): mark is Reason => !(mark in shapes)

/** How a mark is drawn: the name of its looks, and its path. */
export const drawn = (mark: DayMark): readonly [name: string, path: string] =>
  isReason(mark) ? [mark, reasons[mark]] : [`outline ${mark}`, shapes[mark]]

/** The picture of a mark; its words are the caller's to write beside it. */
export const dayPicture = (mark: DayMark): TemplateResult => shape(...drawn(mark))
