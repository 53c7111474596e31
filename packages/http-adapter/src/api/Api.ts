/**
 * The contract of the diary over HTTP: what can be asked, what is answered, how it can fail. Loads in a browser.
 *
 * @since 0.1.0
 */
import * as HttpApi from "effect/http-api/HttpApi"
import * as OpenApi from "effect/http-api/OpenApi"
import { BleedsGroup } from "./bleeds.ts"
import { CatalogueGroup } from "./catalogue.ts"
import { CentreGroup } from "./centre.ts"
import { PersonsGroup } from "./persons.ts"
import { ProblemDetails } from "./problemDetails.ts"
import { JoiningGroup, SessionGroup } from "./session.ts"
import { TreatmentsGroup } from "./treatments.ts"

/** Version 1: fields may be added, nothing is renamed or taken away (API-1). */
export class Api extends HttpApi.make("haemtrack")
  .add(JoiningGroup, SessionGroup, PersonsGroup, TreatmentsGroup, BleedsGroup, CatalogueGroup, CentreGroup)
  .prefix("/api/v1")
  .middleware(ProblemDetails)
  .annotate(HttpApi.PayloadParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotate(HttpApi.QueryParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotateMerge(
    OpenApi.annotations({
      title: "haemtrack",
      version: "1",
      description:
        "A diary of home treatment for people with bleeding disorders. Problems are application/problem+json (RFC 9457); their tag says what happened, and errors names each field.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" }
    })
  ) {}
