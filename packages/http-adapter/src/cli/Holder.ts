/**
 * What other commands ask of the process that holds an embedded data folder: two processes on one folder would lose rows, so
 * they send their request through its lock.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { askHolder } from "../store/embedded/lockDirectory.ts"
import { Check } from "./Check.ts"
import { staffRoles } from "./staffLink.ts"

/** A one-time link for a role, or the checks of the open database. */
export const Request = Schema.TaggedUnion({
  CreateAdmin: { role: Schema.Literals(staffRoles) },
  Doctor: {}
})
export type Request = typeof Request.Type

/** The answer to each request. */
export const Reply = Schema.TaggedUnion({
  Link: { link: Schema.String },
  Checks: { checks: Schema.Array(Check) }
})
export type Reply = typeof Reply.Type

const decodeRequest = Schema.decodeUnknownEffect(Request)
const decodeReply = Schema.decodeUnknownEffect(Reply)

/** For the process that serves. */
export const answerer =
  (reply: (request: Request) => Effect.Effect<Reply, unknown>) =>
  (request: unknown): Promise<Reply> =>
    Effect.runPromise(Effect.flatMap(decodeRequest(request), reply))

/** None when no process holds the folder. */
export const ask = Effect.fnUntraced(function* (folder: string, request: Request) {
  const reply = yield* askHolder(folder, request)
  return Option.isNone(reply) ? Option.none<Reply>() : Option.some(yield* Effect.orDie(decodeReply(reply.value)))
})
