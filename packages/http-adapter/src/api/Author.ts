/**
 * Somebody who wrote into a record, as its reader is told.
 *
 * @since 0.1.0
 */
import { Role } from "@haemtrack/domain/access/Role"
import * as Schema from "effect/Schema"

/** The name, and the role that they had then. */
export const Author = Schema.Struct({ name: Schema.String, role: Role })
export type Author = typeof Author.Type
