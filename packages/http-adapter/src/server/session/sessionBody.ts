/**
 * A session as its own pages need it.
 *
 * @since 0.1.0
 */
import type { CurrentSession } from "../../api/authentication.ts"
import type { Session } from "../../api/session.ts"

/** Times with their milliseconds: the pages warn two minutes before the end. */
export const sessionBody = (of: Omit<CurrentSession["Service"], "sessionHash">): Session => ({
  account: { id: of.accountId, name: of.displayName },
  roles: [of.role],
  persons: of.personId === undefined ? [] : [of.personId],
  idleEndsAt: new Date(of.idleEndsAt).toISOString(),
  absoluteEndsAt: new Date(of.absoluteEndsAt).toISOString()
})
