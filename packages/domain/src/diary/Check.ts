/**
 * That a member of staff has looked at an entry and found it in order (F89, codes 1.9). It is the third of its times: happened,
 * recorded, checked.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { Author, VersionNo } from "./Version.ts"

/** Of one version: a correction makes another, which nobody has checked yet. */
export const Check = Schema.Struct({ version: VersionNo, at: Instant, by: Author })
export type Check = typeof Check.Type

/** The first check of the version that stands, or `undefined` for one that is not checked. */
export const checkOf = ({ version }: { readonly version: number }, checks: ReadonlyArray<Check>): Check | undefined =>
  checks.find((check) => check.version === version)
