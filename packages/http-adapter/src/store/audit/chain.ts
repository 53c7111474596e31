/**
 * The arithmetic of the audit trail: which chain an event belongs to, the hash of an event, and the seal of a head (AUD-3).
 *
 * @since 0.1.0
 */
import * as Redacted from "effect/Redacted"
import { createHash, createHmac } from "node:crypto"

/** Chains are numbered 0 to 15, so that writers of different diaries do not wait for each other. */
export const chainCount = 16

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex")

/** An event about a person is in the chain of the first hex digit of the person's hash, any other in chain 0. */
export const chainOf = (personId: string | undefined): number =>
  personId === undefined ? 0 : Number.parseInt(sha256(personId).slice(0, 1), 16)

/** What the first event of a chain follows: bound to the installation, so that no chain is moved to another. */
export const genesis = (instance: string, chain: number): string =>
  sha256(`haemtrack-audit-v1${instance}${chain === 0 ? "" : `/${chain}`}`)

/** What is hashed of an event; the database computes the same in SQL. */
export interface Link {
  readonly prev: string
  readonly seq: bigint
  readonly at: string
  readonly body: string
}

/** Lower-case hex. */
export const linkHash = ({ at, body, prev, seq }: Link): string => sha256(`${prev}\n${seq}\n${at}\n${body}`)

/** The seal of a chain whose last event is `seq` with `hash`. */
export const sealOf = (
  key: Redacted.Redacted<Uint8Array>,
  {
    chain,
    hash,
    instance,
    seq
  }: { readonly instance: string; readonly chain: number; readonly seq: bigint; readonly hash: string }
): string =>
  createHmac("sha256", Redacted.value(key)).update(`${instance}/${chain}\n${seq}\n${hash}`, "utf8").digest("hex")
