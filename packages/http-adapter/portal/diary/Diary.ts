/**
 * The service as the pages see it: ask for something, and get it, a problem, or "the service cannot be reached".
 *
 * A session that ended in the middle of a page is not the page's business: the person signs in over it, and the same request
 * goes out again, so that nothing that was typed is lost (ux 5, session over).
 */
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import type { Unauthenticated } from "../../src/api/errors.ts"
import { type DiaryClient, makeClient } from "../../src/client/DiaryClient.ts"
import * as ServiceClock from "./ServiceClock.ts"

/** No answer came: no network, or no service at the other end. What was asked for may have been done all the same. */
export interface Unreachable {
  readonly _tag: "Unreachable"
}

/** An answer came that is not of the contract: a version that this page does not know, or something between the two. */
export interface Unreadable {
  readonly _tag: "Unreadable"
}

type Broken = HttpClientError.HttpClientError | Schema.SchemaError

type Tagged = { readonly _tag: string }

/** What an endpoint can fail with, and that no answer came. */
export type Refusal<E> = E | Unreachable | Unreadable

export type Answer<A, E> = Result.Result<A, Refusal<E>>

/** An endpoint of the client with what it is to be asked. */
export type Call<A, E> = (client: DiaryClient) => Effect.Effect<A, E | Broken>

/** Asks for a signed-in person: the answer never says that the session is over. */
export type Ask = <A, E extends Tagged>(call: Call<A, E | Unauthenticated>) => Promise<Answer<A, E>>

const isBroken = <E extends Tagged>(error: E | Broken): error is Broken =>
  error._tag === "HttpClientError" || error._tag === "SchemaError"

const brokenAs = (error: Broken): Unreachable | Unreadable =>
  error._tag === "HttpClientError" && error.reason._tag === "TransportError"
    ? { _tag: "Unreachable" }
    : { _tag: "Unreadable" }

const client = Effect.runSync(Effect.provide(makeClient, FetchHttpClient.layer))

/** Asks once; that the session is over is an answer like another. */
export const askOnce = async <A, E extends Tagged>(call: Call<A, E>): Promise<Answer<A, E>> => {
  const asked = call(client).pipe(Effect.provideService(FetchHttpClient.Fetch, ServiceClock.fetch), Effect.result)
  return Result.mapError(await Effect.runPromise(asked), (error): Refusal<E> =>
    isBroken(error) ? brokenAs(error) : error
  )
}

const isOver = <E extends Tagged>(error: E | Unauthenticated): error is Unauthenticated =>
  error._tag === "Unauthenticated"

/** Asks, and asks again after `signIn` whenever the session turns out to be over; `onAnswer` hears of each that was not. */
export const asking =
  (signIn: () => Promise<void>, onAnswer: () => void): Ask =>
  async <A, E extends Tagged>(call: Call<A, E | Unauthenticated>) => {
    for (;;) {
      const answer = await askOnce(call)
      if (Result.isSuccess(answer)) {
        onAnswer()
        return Result.succeed(answer.success)
      }
      const { failure } = answer
      if (!isOver(failure)) return Result.fail(failure)
      await signIn()
    }
  }
