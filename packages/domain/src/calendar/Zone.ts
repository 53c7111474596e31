/**
 * The time zone in which a person told the time, by its IANA name.
 *
 * The name is kept as given and compared by what the platform resolves it to (TIME-6): Europe/Belfast is Europe/London.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const shape = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}$|^UTC$/

/** The name that the platform uses for this zone, or `undefined` when it knows none. `Intl.supportedValuesOf` lacks UTC and others. */
const resolvedName = (name: string): string | undefined => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** An IANA name such as `Europe/London`; abbreviations (`BST`) and bare offsets are refused. */
export const Zone = Schema.String.check(
  Schema.makeFilter((name: string) => shape.test(name) && resolvedName(name) !== undefined, {
    expected: "an IANA time zone, such as Europe/London"
  })
).pipe(Schema.brand("Zone"))
export type Zone = typeof Zone.Type

/** Two names of one zone. Law: an equivalence relation. */
export const matches = (a: Zone, b: Zone): boolean => resolvedName(a) === resolvedName(b)
