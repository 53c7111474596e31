/**
 * Whether treatment comes to the person's home, in what way, and who decided so (codes 4.11).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 4.11. */
export const HomeDelivery = Schema.Literals(["off", "on", "smaller_deliveries", "collection"])
export type HomeDelivery = typeof HomeDelivery.Type
