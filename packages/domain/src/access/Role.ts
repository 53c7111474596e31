/**
 * What an account may be: one of the roles that the centre gives.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 4.5. */
export const Role = Schema.Literals([
  "patient",
  "carer",
  "data_manager",
  "consultant",
  "nurse",
  "physiotherapist",
  "commissioner",
  "technical_administrator",
  "privacy_officer",
  "embed_client",
  "system"
])
export type Role = typeof Role.Type

/** Why a record is looked at (codes 4.7). */
export const Purpose = Schema.Literals([
  "direct_care",
  "emergency",
  "administration",
  "record_keeping",
  "recall",
  "report",
  "export",
  "research",
  "own_access"
])
export type Purpose = typeof Purpose.Type

/** What another system may do with the one diary that its token names (codes 4.7). */
export const EmbedScope = Schema.Literals(["calendar:read", "treatment:write", "bleed:write", "stock:read"])
export type EmbedScope = typeof EmbedScope.Type
