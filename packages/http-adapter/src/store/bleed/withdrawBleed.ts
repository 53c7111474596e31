/**
 * Takes a bleed back as entered in error: a last version out of every count, with what stood (clinical 9.7).
 *
 * @since 0.1.0
 */
import type { Bleed } from "@haemtrack/domain/diary/Bleed"
import * as Effect from "effect/Effect"
import { nextVersion, type Change } from "../nextVersion.ts"

/**
 * Its sites stay, and so do the treatments that name it. Fails with `VersionDiffers`, and changes nothing, when `baseVersion` no
 * longer stands.
 *
 * @returns the number of the new version
 */
export const withdrawBleed = Effect.fn("store.withdrawBleed")(
  ({ id, personId }: Pick<Bleed, "id" | "personId">, change: Change) =>
    nextVersion({ table: "bleed", id, personId }, change, { change_kind: "withdrawn" })
)
