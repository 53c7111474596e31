/**
 * The time zone in which a person told the time, by its IANA name.
 *
 * The name is kept as given and compared by what the platform resolves it to (TIME-6): Europe/Belfast is Europe/London.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const shape = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}$|^UTC$/

/** A clock costs fifty times what asking it costs, so clocks are kept; letter case is free in a name, hence the bound. */
const clocks = new Map<string, Intl.DateTimeFormat>()
const mostClocks = 1000

/** The platform's clock of a zone, or `undefined` when it knows none. `Intl.supportedValuesOf` lacks UTC and others. */
const clockOf = (name: string): Intl.DateTimeFormat | undefined => {
  const kept = clocks.get(name)
  if (kept !== undefined) return kept
  try {
    const clock = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" })
    if (clocks.size >= mostClocks) clocks.clear()
    clocks.set(name, clock)
    return clock
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** An IANA name such as `Europe/London`; abbreviations (`BST`) and bare offsets are refused. */
export const Zone = Schema.String.check(
  Schema.makeFilter((name: string) => shape.test(name) && clockOf(name) !== undefined, {
    expected: "an IANA time zone, such as Europe/London"
  })
).pipe(Schema.brand("Zone"))
export type Zone = typeof Zone.Type

/** Whether a text names a zone. */
export const is = Schema.is(Zone)

/** The clock of a zone: asked for a day, it prints the offset after it, `1/1/2026, GMT+01:00`. */
export const clock = (zone: Zone): Intl.DateTimeFormat => {
  const found = clockOf(zone)
  if (found === undefined) throw new RangeError("Zone.clock: the platform no longer knows a zone that it knew")
  return found
}

/** Two names of one zone. Law: an equivalence relation. */
export const matches = (a: Zone, b: Zone): boolean =>
  clock(a).resolvedOptions().timeZone === clock(b).resolvedOptions().timeZone

/** Whether the zone is UTC itself, under any of its names. */
export const isUtc = (zone: Zone): boolean => matches(zone, Zone.make("UTC"))
