/**
 * Signing in with a name and a password (ID-1, ID-11): the same answer, after the same work, for a wrong name and a wrong password.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import { SignInFailed, TooManyRequests } from "../../api/errors.ts"
import { accountByLogin } from "../../store/account/accountByLogin.ts"
import { loginKey } from "../../store/account/loginKey.ts"
import { rehashPassword } from "../../store/account/rehashPassword.ts"
import { countSignIn } from "../../store/rate/countSignIn.ts"
import { forgetSignIns } from "../../store/rate/forgetSignIns.ts"
import { rateKey } from "../../store/rate/rateKey.ts"
import { openSession } from "../../store/session/openSession.ts"
import { asNobody } from "../../store/transact.ts"
import { Passwords } from "../passwords/Passwords.ts"
import { limitByAddress } from "./addressLimit.ts"
import { auditNobody, type Try } from "./auditNobody.ts"
import { drawCookie, giveCookie, hashOf } from "./cookie.ts"

const triesAnAddress = { capacity: 30, windowSeconds: 900 }

const refuse = Effect.fnUntraced(function* (why: Pick<Try, "accountId" | "reason">) {
  yield* asNobody(auditNobody({ action: "session.open", outcome: "refused", ...why }))
  return yield* new SignInFailed({})
})

/** Opens a session and gives its cookie. The try is counted before the password is looked at. */
export const signIn = Effect.fnUntraced(function* (login: string, password: Redacted.Redacted) {
  const passwords = yield* Passwords
  const countKey = rateKey("sign_in", loginKey(login))
  yield* limitByAddress("sign_in_address", triesAnAddress)
  const { known, retryAfterSeconds } = yield* asNobody(
    Effect.all({ retryAfterSeconds: countSignIn(countKey), known: accountByLogin(login) })
  )
  if (retryAfterSeconds > 0) return yield* new TooManyRequests({ retryAfterSeconds })

  const account = Option.getOrUndefined(known)
  const { matches, outdated } = yield* passwords.verify(password, account?.passwordHash)
  if (account === undefined) return yield* refuse({ reason: "unknown" })
  const { accountId } = account
  if (!matches) return yield* refuse({ accountId, reason: "password" })

  const fresh = outdated ? yield* passwords.hash(password) : undefined
  const cookie = drawCookie()
  const opened = yield* asNobody(
    Effect.gen(function* () {
      if (!(yield* openSession({ accountId, hash: hashOf(cookie) }))) return false
      yield* forgetSignIns(countKey)
      if (fresh !== undefined) yield* rehashPassword({ accountId, verified: account.passwordHash, fresh })
      yield* auditNobody({ action: "session.open", outcome: "ok", accountId })
      return true
    })
  )
  if (!opened) return yield* refuse({ accountId, reason: "disabled" })
  yield* giveCookie(cookie)
})
