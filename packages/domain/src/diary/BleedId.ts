/**
 * The id of a bleed: treatments, links and statements name a bleed by it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Uuid7 } from "../person/Uuid7.ts"

/** Made by the device that records the bleed (API-5). */
export const BleedId = Uuid7.pipe(Schema.brand("BleedId"))
export type BleedId = typeof BleedId.Type
