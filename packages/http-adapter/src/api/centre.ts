/**
 * The centre that runs this diary.
 *
 * @since 0.1.0
 */
import { Zone } from "@haemtrack/domain/calendar/Zone"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authentication, SameSite } from "./authentication.ts"

/** A telephone number as people write it. */
export const Phone = Schema.String.check(Schema.isPattern(/^\+?\d[\d ()-]{2,28}$/))

export const Centre = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  odsCode: Schema.String,
  zone: Zone,
  /** What people ring in an emergency, after 999. */
  phone: Schema.optionalKey(Phone),
  /** True for the invented people of a demonstration: every page says so. */
  demonstration: Schema.Boolean,
  /** What staff pages must say of this installation, such as that it has no second factor yet. */
  notices: Schema.Array(Schema.Literals(["no_second_factor", "embedded_database"]))
}).annotate({ identifier: "Centre" })
export type Centre = typeof Centre.Type

export class CentreGroup extends HttpApiGroup.make("centre")
  .add(
    HttpApiEndpoint.get("current", "/centre", { success: Centre }).annotate(
      OpenApi.Summary,
      "The centre that runs this diary, and what its pages must say."
    )
  )
  .middleware(Authentication)
  .middleware(SameSite) {}
