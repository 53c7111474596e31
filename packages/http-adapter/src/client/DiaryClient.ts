/**
 * The contract as functions, for the portal and for tests: derived from `Api`, so that neither can say what the other does not.
 *
 * @since 0.1.0
 */
import * as HttpApiClient from "effect/http-api/HttpApiClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as Effect from "effect/Effect"
import { Api } from "../api/Api.ts"

/** Says that a change was asked for by the diary's own pages (ID-9). */
const asOwnPage = HttpClient.mapRequest(HttpClientRequest.setHeader("x-haem-request", "1"))

/** The client over the `HttpClient` at hand. Every failure of the contract is a failure of its effect, by its tag. */
export const makeClient = HttpApiClient.make(Api, { transformClient: asOwnPage })

/** Its functions, by group and endpoint. */
export type DiaryClient = Effect.Success<typeof makeClient>
