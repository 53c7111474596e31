/**
 * The haemophilia centre that keeps the diaries of its people.
 *
 * @since 0.1.0
 */
import { Zone } from "@haemtrack/domain/calendar/Zone"
import { CentreId } from "@haemtrack/domain/person/Centre"
import { Name } from "@haemtrack/domain/person/Person"
import * as Schema from "effect/Schema"

/** The code that the NHS gives an organisation. */
export const OdsCode = Schema.String.check(Schema.isPattern(/^[A-Z0-9]{3,10}$/))

/** `zone` is where the centre is. */
export const Centre = Schema.Struct({ id: CentreId, name: Name, odsCode: OdsCode, zone: Zone })
export type Centre = typeof Centre.Type
