/**
 * Makes the code of an invitation letter; earlier letters of the person no longer count (ID-13).
 *
 * @since 0.1.0
 */
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import { PersonHasAccount, PersonNotFound } from "../../api/errors.ts"
import type { Invitation } from "../../api/persons.ts"
import { issuePersonInvitation } from "../../store/invitation/issuePersonInvitation.ts"
import * as InvitationCode from "../invitations/InvitationCode.ts"
import { newUuid7 } from "../newUuid7.ts"
import { Settings } from "../Settings.ts"

/** The letter, with the code that is shown this once. */
export const invite = Effect.fnUntraced(function* (personId: PersonId) {
  const code = InvitationCode.draw()
  const id = yield* newUuid7
  const { expiresAt, outcome } = yield* issuePersonInvitation({ id, personId, codeHash: InvitationCode.hash(code) })
  if (outcome === "not_found") return yield* new PersonNotFound({})
  if (outcome === "has_account") return yield* new PersonHasAccount({})
  const { origin } = yield* Settings
  const letter: Invitation = {
    id,
    code: InvitationCode.format(code),
    codeShownBefore: false,
    url: `${origin}/register`,
    expiresAt: instantOf(expiresAt)
  }
  return letter
})

/** What a repeated request is answered: the same letter without its code, which is kept nowhere. */
export const withoutCode = ({ code: _, ...letter }: Invitation): Invitation => ({ ...letter, codeShownBefore: true })
