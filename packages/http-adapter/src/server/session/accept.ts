/**
 * Joining by an invitation: the person, and nobody else, chooses name and password (ID-13).
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { AccountId } from "@haemtrack/domain/person/AccountId"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import {
  InvalidBody,
  InvitationNotFound,
  InvitationUsed,
  LoginTaken,
  PasswordWeak,
  type PasswordFault
} from "../../api/errors.ts"
import { Actor } from "../../store/Actor.ts"
import { currentCatalogue } from "../../store/catalogue/currentCatalogue.ts"
import { acceptInvitation, type InvitationOutcome } from "../../store/invitation/acceptInvitation.ts"
import { invitationForPassword, type InvitationForPassword } from "../../store/invitation/invitationForPassword.ts"
import { openSession } from "../../store/session/openSession.ts"
import { asNobody, asSession } from "../../store/transact.ts"
import * as InvitationCode from "../invitations/InvitationCode.ts"
import { newUuid7 } from "../newUuid7.ts"
import { contextWords } from "../passwords/contextWords.ts"
import { faultOf } from "../passwords/faultOf.ts"
import { Passwords } from "../passwords/Passwords.ts"
import { limitByAddress } from "./addressLimit.ts"
import { auditNobody } from "./auditNobody.ts"
import { drawCookie, giveCookie, hashOf } from "./cookie.ts"

const triesAnAddress = { capacity: 20, windowSeconds: 3600 }

/** What is filled in beside the code. */
export interface Joining {
  readonly birthDate?: LocalDate
  readonly name?: string
  readonly login: string
  readonly password: Redacted.Redacted
}

const faultDetails: Readonly<Record<PasswordFault, string>> = {
  TooShort: "Use at least 15 characters. Three random words are easy to remember.",
  TooLong: "Use at most 128 characters.",
  Common: "This is one of the most used passwords.",
  KnownWords: "This is made of your name, your date of birth or words of this diary.",
  Repeated: "This repeats characters or follows the keyboard."
}

const missing = (field: string) =>
  new InvalidBody({ errors: [{ pointer: `/${field}`, tag: "MissingField", detail: "This is needed." }] })

const present = (...values: ReadonlyArray<string | null | undefined>): ReadonlyArray<string> =>
  values.filter((value) => value !== null && value !== undefined)

const passwordFault = Effect.fnUntraced(function* (
  invitation: InvitationForPassword,
  { login, name, password }: Joining
) {
  const { products } = yield* asNobody(currentCatalogue())
  const words = contextWords({
    login,
    names: present(name, invitation.givenName, invitation.familyName, invitation.centreName, invitation.odsCode),
    ...(invitation.birthDate === null ? {} : { birthDate: invitation.birthDate }),
    ...(invitation.nhsNumber === null ? {} : { nhsNumber: invitation.nhsNumber }),
    products: products.flatMap(({ brand, generic }) => [brand, generic])
  })
  return yield* faultOf(Redacted.value(password), words)
})

/** The same answer for a code that nobody has and for a wrong date of birth. */
const refusal = (outcome: Exclude<InvitationOutcome, "accepted">) => {
  switch (outcome) {
    case "not_found":
    case "birth_date_differs":
      return new InvitationNotFound({})
    case "used":
    case "expired":
      return new InvitationUsed({})
    case "login_taken":
      return new LoginTaken({})
  }
}

/**
 * The hash of the password, when the code can be used by whoever sent it; else no hash, and the store says why not. The date of
 * birth is compared first: what is wrong with a password would tell what it is.
 */
const hashFor = Effect.fnUntraced(function* (codeHash: Uint8Array, joining: Joining) {
  const found = yield* asNobody(invitationForPassword(codeHash))
  if (Option.isNone(found)) return undefined
  const invitation = found.value
  const needed = invitation.role === "patient" ? "birthDate" : "name"
  if (joining[needed] === undefined) return yield* missing(needed)
  if (invitation.birthDate !== null && invitation.birthDate !== joining.birthDate) return undefined
  const reason = yield* passwordFault(invitation, joining)
  if (reason !== undefined) {
    const errors = [{ pointer: "/password", tag: reason, detail: faultDetails[reason] }]
    return yield* new PasswordWeak({ reason, errors })
  }
  return yield* (yield* Passwords).hash(joining.password)
})

/** Makes the account, opens its first session and gives the cookie. A wrong date of birth is counted against the code. */
export const accept = Effect.fnUntraced(function* (typedCode: string, joining: Joining) {
  yield* limitByAddress("invitation_address", triesAnAddress)
  const code = InvitationCode.parse(typedCode)
  if (code === undefined) return yield* new InvitationNotFound({})
  const codeHash = InvitationCode.hash(code)
  const passwordHash = yield* hashFor(codeHash, joining)
  const accountId = AccountId.make(yield* newUuid7)
  const cookie = drawCookie()
  const sessionHash = hashOf(cookie)
  const { birthDate, login, name } = joining
  const outcome = yield* asNobody(
    Effect.gen(function* () {
      const result = yield* acceptInvitation({
        codeHash,
        accountId,
        ...(birthDate === undefined ? {} : { birthDate }),
        ...(name === undefined ? {} : { name }),
        login,
        // Without one the store refuses before it would write it: for the reason that there is none.
        passwordHash: passwordHash ?? ""
      })
      if (result === "accepted") {
        yield* openSession({ accountId, hash: sessionHash })
        yield* auditNobody({ action: "invitation.accept", outcome: "ok", accountId })
      } else {
        yield* auditNobody({ action: "invitation.accept", outcome: "refused", reason: result })
      }
      return result
    })
  )
  if (outcome !== "accepted") return yield* refusal(outcome)
  yield* giveCookie(cookie)
  return yield* Effect.orDie(asSession({ sessionHash, purpose: "own_access" }, Actor))
})
