/**
 * Takes a treatment back as entered in error: a last version out of every count, with what stood (clinical 9.7).
 *
 * @since 0.1.0
 */
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import * as Effect from "effect/Effect"
import { nextVersion, type Change } from "../nextVersion.ts"

/**
 * Its lines stay. Fails with `VersionDiffers`, and changes nothing, when `baseVersion` no longer stands.
 *
 * @returns the number of the new version
 */
export const withdrawTreatment = Effect.fn("store.withdrawTreatment")(
  ({ id, personId }: Pick<Treatment, "id" | "personId">, change: Change) =>
    nextVersion({ table: "treatment", id, personId }, change, { status: "withdrawn" })
)
