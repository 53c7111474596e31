/**
 * The marks of the diary: a shape for each reason of a treatment, that can be told apart in black and white at 14 px.
 *
 * A mark is never alone: the word for it stands beside it, so the picture itself is hidden from a screen reader (U6).
 *
 * @since 0.1.0
 */
import { html, type TemplateResult } from "lit/html.js"
import type { Reason } from "./Entry.ts"

/** A reason, or an entry that waits on this device to be sent. */
export type Mark = Reason | "queued"

/** ux 2.2, drawn in a square of 16. Drop and cloud are not mirrored from right to left. */
export const shapes = {
  prophylaxis: "M8 2a6 6 0 0 1 0 12A6 6 0 0 1 8 2",
  bleed: "M8 1c3 4 5 6 5 9A5 5 0 0 1 3 10C3 7 5 5 8 1",
  follow_up:
    "M6 4c2 3 4 4 4 7A4 4 0 0 1 2 11C2 8 4 7 6 4M12 0c1 2 2 3 2 4A2 2 0 0 1 10 4C10 3 11 2 12 0M13 8v3h3v2h-3v3h-2v-3H9",
  pre_activity: "M8 2 15 14H1",
  physiotherapy: "M8 2 15 14H1zM8 6 4 12H12",
  surgery: "M8 1 15 8 8 15 1 8",
  immune_tolerance: "M4 2h8L15 8 12 14H4L1 8",
  prescribed: "M2 2h12v12H2zM4 4v8h8V4",
  other: "M7 2h2v5h5v2H9v5H7V9H2V7h5",
  queued: "M4 13a3 3 0 0 1 0-6 4 4 0 0 1 8 0 3 3 0 0 1 0 6zM2 15 14 1l1 1L3 16"
} as const satisfies Record<Mark, string>

/** A shape, drawn in a square of 16, in the colour of its name. */
export const shape = (name: string, path: string): TemplateResult =>
  html`<svg part="mark" class="mark ${name}" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`

/** The picture of a mark; its words are the caller's to write beside it. */
export const picture = (mark: Mark): TemplateResult => shape(mark, shapes[mark])
