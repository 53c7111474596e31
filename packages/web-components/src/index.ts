/**
 * The elements as classes, and the types of what they take and send. Nothing is registered: that is what `<tag>/define` does.
 *
 * @since 0.1.0
 */
export {
  type DayState,
  HaemDay,
  type HaemAddEvent,
  type HaemBadEntryEvent,
  type HaemEntryOpenEvent
} from "./haem-day/HaemDay.ts"
export type { OwnWords, Words } from "./messages/Words.ts"
export type { Entry, EntryBatch } from "./shared/Entry.ts"
