/**
 * What the audit trail keeps of a change: which fields, and that the content was this and is that. The content itself is in the
 * versions of the record (AUD-2).
 *
 * @since 0.1.0
 */
import canonicalize from "canonicalize"
import { createHash } from "node:crypto"

const hashOf = (content: object): string =>
  createHash("sha256")
    .update(canonicalize(content) ?? "")
    .digest("hex")

/** @param version the number of the version that the change made */
export const changeDetail = <Content extends object>(
  version: number,
  fields: ReadonlyArray<keyof Content & string>,
  [was, is]: readonly [Content, Content]
) => ({
  version,
  fields: fields.filter((field) => canonicalize(was[field]) !== canonicalize(is[field])),
  before: hashOf(was),
  after: hashOf(is)
})
