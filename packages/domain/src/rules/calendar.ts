/**
 * The rules of the folder `calendar`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const calendarRules = {
  "clinical 9.1": {
    says: "A moment keeps the wall time as the person meant it, the zone, the offset, the instant and how exact it was.",
    source: "this project"
  },
  "clinical 9.2": {
    says: "A day or part of a day gets a time for sorting only: noon, 09:00, 15:00, 20:00 or 02:00, and the first after it where the clocks jumped.",
    source: "this project"
  },
  "clinical 9.3": {
    says: "A local day has 0 to 25 hours, and tomorrow is the next day of the calendar, never 24 hours on.",
    source: "IANA time zone database"
  },
  "clinical 9.4": {
    says: "Two entries with the same wall time on a day of travel are two when their instants differ; calendar days are counted in the zone that was home on that day.",
    source: "this project"
  },
  "clinical 9.11": {
    says: "A time of a device whose clock is more than five minutes wrong is put right where it is shown, and kept as it was.",
    source: "this project"
  },
  "SYNC-4": {
    says: "An entry counts as recorded when the device says, if its clock is at most ten minutes wrong and not after the receipt; else when it was received.",
    source: "this project"
  },
  "TIME-1": {
    says: "The wall time of a moment is its instant moved by its offset, which lies between -12 and +14 hours.",
    source: "this project"
  },
  "TIME-2": {
    says: "What the person said is true and the instant follows from it: telling a moment again gives it again.",
    source: "this project"
  },
  "TIME-3": {
    says: "The sorting time of a day or part of a day is never written as a time.",
    source: "this project"
  },
  "TIME-4": {
    says: "A wall time that the clocks jumped over is refused, with its neighbours and itself moved by the jump.",
    source: "RFC 9557; IANA time zone database"
  },
  "TIME-5": {
    says: "A wall time that the clocks showed twice is asked about, and nothing is chosen silently.",
    source: "RFC 9557; IANA time zone database"
  },
  "TIME-6": {
    says: "A zone is an IANA name that the platform knows, kept as given and compared by what it resolves to; abbreviations and bare offsets are none.",
    source: "IANA time zone database"
  },
  "TIME-7": {
    says: "Nothing is told of a time before 1970.",
    source: "this project"
  },
  "TIME-8": {
    says: "A day is a day of the calendar where the record was made, and days are counted on the calendar.",
    source: "this project"
  },
  "TIME-10": {
    says: "A time may come as one text with its zone; an offset that the zone did not have then is refused.",
    source: "RFC 9557"
  },
  "TIME-11": {
    says: "Instant to wall time and back is the identity in every zone, and an offset with seconds is refused.",
    source: "IANA time zone database"
  }
} as const satisfies Record<string, Rule>
