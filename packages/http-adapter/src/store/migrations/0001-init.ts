/**
 * The first schema, composed of its nouns in the order in which they refer to each other. It may be rewritten until the first
 * release tag, never after (DB-6).
 *
 * @since 0.1.0
 */
import { account } from "./0001-init/account.ts"
import { audit } from "./0001-init/audit.ts"
import { author } from "./0001-init/author.ts"
import { bleed } from "./0001-init/bleed.ts"
import { catalogue } from "./0001-init/catalogue.ts"
import { centre } from "./0001-init/centre.ts"
import { context } from "./0001-init/context.ts"
import { idempotency } from "./0001-init/idempotency.ts"
import { instance } from "./0001-init/instance.ts"
import { invitation } from "./0001-init/invitation.ts"
import { person } from "./0001-init/person.ts"
import { rate } from "./0001-init/rate.ts"
import { session } from "./0001-init/session.ts"
import { treatment } from "./0001-init/treatment.ts"

/** One statement an element: the protocol takes no two in one message. */
export const statements: ReadonlyArray<string> = [
  ...context,
  ...instance,
  ...centre,
  ...person,
  ...account,
  ...session,
  ...invitation,
  ...catalogue,
  ...bleed,
  ...treatment,
  ...author,
  ...idempotency,
  ...audit,
  ...rate
]
