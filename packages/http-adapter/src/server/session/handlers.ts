/**
 * Answers of the groups `joining` and `session`.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Redacted from "effect/Redacted"
import { Api } from "../../api/Api.ts"
import { CurrentSession } from "../../api/authentication.ts"
import { closeSession } from "../../store/session/closeSession.ts"
import { attempt } from "../attempt.ts"
import { accept } from "./accept.ts"
import { takeCookie } from "./cookie.ts"
import { sessionBody } from "./sessionBody.ts"
import { signIn } from "./signIn.ts"

export const joining = HttpApiBuilder.group(Api, "joining", (group) =>
  group.handleAll({
    signIn: Effect.fnUntraced(function* ({ payload }) {
      yield* signIn(payload.login, payload.password)
      return { next: "none" } as const
    }),
    acceptInvitation: Effect.fnUntraced(function* ({ payload: { code, ...joiner } }) {
      return sessionBody(yield* accept(Redacted.value(code), joiner))
    })
  })
)

export const session = HttpApiBuilder.group(Api, "session", (group) =>
  group.handleAll({
    current: () => Effect.map(CurrentSession, sessionBody),
    signOut: Effect.fnUntraced(function* () {
      const { accountId, sessionHash } = yield* CurrentSession
      const own = { kind: "account", id: accountId }
      yield* attempt({ action: "session.close", asked: own, done: () => ({ object: own }) }, closeSession(sessionHash))
      yield* takeCookie
    })
  })
)
