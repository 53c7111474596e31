/**
 * The diary's contract as functions to call: made from it, so that a client cannot ask for what is not there.
 *
 * Loads in a browser. The session is the cookie's business.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import * as HttpApiClient from "effect/http-api/HttpApiClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import { Api } from "../api/Api.ts"

/** Every request says that it comes from the diary's own pages (ID-9). */
export const makeClient = HttpApiClient.make(Api, {
  transformClient: HttpClient.mapRequest(HttpClientRequest.setHeader("x-haem-request", "1"))
})

/** A function an endpoint, by group. */
export type DiaryClient = Effect.Success<typeof makeClient>
