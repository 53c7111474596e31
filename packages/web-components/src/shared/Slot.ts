/**
 * A dose that the plan expects on a day, and what became of it (codes 4.4, ux 3.1). It is never "missed": nothing recorded
 * is all that is known.
 *
 * @since 0.1.0
 */
import { isDate } from "@haemtrack/domain/calendar/month"
import { isAmount, type Unit } from "./Entry.ts"

/** What became of a planned dose; `had` is drawn by its entry, not by the slot. */
export type SlotState = "planned" | "had" | "skipped" | "unrecorded"

/** One planned dose. */
export interface Slot {
  readonly date: string
  /** `07:00`, where the plan says one. */
  readonly time?: string | undefined
  readonly amount: number
  readonly unit: Unit
  readonly state: SlotState
}

const states: ReadonlySet<unknown> = new Set<SlotState>(["planned", "had", "skipped", "unrecorded"])

/** Whether this may be drawn as a planned dose. */
export const isSlot = (input: unknown): input is Slot => {
  const { date, time, amount, unit, state }: { readonly [member: string]: unknown } = Object(input)
  return (
    typeof date === "string" &&
    isDate(date) &&
    (time === undefined || (typeof time === "string" && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))) &&
    isAmount(amount, unit) &&
    states.has(state)
  )
}
