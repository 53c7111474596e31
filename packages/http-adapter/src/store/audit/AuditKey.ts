/**
 * The key that seals the heads of the audit trail. It is in the key ring and never in the database: whoever holds the database
 * alone cannot rewrite a chain unseen (AUD-3).
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import type * as Redacted from "effect/Redacted"

/** 32 random bytes. */
export class AuditKey extends Context.Service<AuditKey, Redacted.Redacted<Uint8Array>>()(
  "@haemtrack/http-adapter/store/audit/AuditKey"
) {}
