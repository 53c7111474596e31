/**
 * A stored state of a bleed: what the person wrote, corrected or took back, and what staff settled, verified, closed or linked. None
 * is ever changed or deleted (clinical 9.7).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import type { Ruled } from "../rules/Rule.ts"
import { Amendment } from "./Amendment.ts"
import { Bleed, StaffReason } from "./Bleed.ts"
import { Author, VersionNo } from "./Version.ts"

const made = { version: VersionNo, at: Instant, by: Author, bleed: Bleed }

/** What staff say of a bleed. */
export const StaffAct = Schema.Literals(["settled", "verified", "closed", "reopened"])
export type StaffAct = typeof StaffAct.Type

/** One version; the first is number 1. A correction and a taking back have a reason, and so has every word of the staff. */
export const BleedVersion = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("recorded"), ...made }),
  Schema.Struct({ kind: Schema.Literal("amended"), amendment: Amendment, ...made }),
  Schema.Struct({ kind: Schema.Literal("linked"), ...made }),
  Schema.Struct({ kind: StaffAct, note: StaffReason, ...made }),
  Schema.Struct({ kind: Schema.Literal("withdrawn"), amendment: Amendment, ...made })
])
export type BleedVersion = typeof BleedVersion.Type

/** The bleed was taken back: it can be read, and nothing more is said of it. */
export class BleedWithdrawn extends Schema.TaggedError<BleedWithdrawn>()("BleedWithdrawn", {}) implements Ruled {
  readonly rule = "clinical 9.7"
  readonly field = "kind"
}
