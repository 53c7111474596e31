/**
 * What became of the boxes of a recalled batch, as the person says it, or staff on their behalf.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../../calendar/Instant.ts"
import { Author } from "../../diary/Version.ts"
import { Location } from "../Location.ts"
import { VialCount } from "../Movement.ts"
import { StockItem } from "../StockItem.ts"

/** Codes 5.2. */
export const BoxReply = Schema.Literals(["set_aside", "already_used", "not_here"])
export type BoxReply = typeof BoxReply.Type

/** One answer for vials of one batch at one place. */
export const Box = Schema.Struct({ place: Location, item: StockItem, reply: BoxReply, vials: VialCount })
export type Box = typeof Box.Type

/** A reply is the whole answer for the places and batches that it names: it takes the place of earlier ones for them. */
export const Reply = Schema.Struct({ at: Instant, by: Author, boxes: Schema.NonEmptyArray(Box) })
export type Reply = typeof Reply.Type
