/**
 * One thing that `doctor` looks at, and what it found.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** `warn` is to be known, `fail` to be mended; `mend` says how. */
export const Check = Schema.Struct({
  name: Schema.String,
  state: Schema.Literals(["ok", "warn", "fail"]),
  says: Schema.String,
  mend: Schema.optionalKey(Schema.String)
})
export type Check = typeof Check.Type

export const ok = (name: string, says: string): Check => ({ name, state: "ok", says })
export const warn = (name: string, says: string, mend?: string): Check => ({
  name,
  state: "warn",
  says,
  ...(mend === undefined ? {} : { mend })
})
export const fail = (name: string, says: string, mend: string): Check => ({ name, state: "fail", says, mend })

/** A line of a check, and one for how to mend it. */
export const lines = ({ mend, name, says, state }: Check): ReadonlyArray<string> => {
  const line = `  ${state.padEnd(6)}${name.padEnd(18)}${says}`
  return mend === undefined ? [line] : [line, `${" ".repeat(26)}${mend}`]
}
