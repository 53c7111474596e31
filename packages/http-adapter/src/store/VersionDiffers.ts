/**
 * A change was made from a version that no longer stands: somebody changed the record meanwhile, or took it back.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Nothing was changed; the one who asks reads the record again and decides (API-6). */
export class VersionDiffers extends Schema.TaggedError<VersionDiffers>()("VersionDiffers", {}) {}
