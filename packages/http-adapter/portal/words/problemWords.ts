/**
 * A problem in the reader's words: what happened and what to do, by the key that the contract's table gives it.
 */
import { problems, type Tag } from "../../src/api/errors.ts"
import { messages, type PlainKey } from "./spoken.ts"

/** The sentences of the table that name a time or a box, as they read where nothing but the tag is known. */
const unnamed = {
  "treat.gap": "err.gapUnnamed",
  "err.fold": "err.foldUnnamed",
  "err.batch": "err.batchUnnamed"
} as const satisfies Record<string, PlainKey>

const isNamed = (key: string): key is keyof typeof unnamed => Object.hasOwn(unnamed, key)

const isTag = (tag: string): tag is Tag => Object.hasOwn(problems, tag)

const byTag = (tag: Tag): string => {
  const key = problems[tag].message
  return messages[isNamed(key) ? unnamed[key] : key]()
}

/** What an answer of the service says; an answer of no known kind is said to be one. */
export const problemWords = ({ _tag }: { readonly _tag: string }): string => {
  if (isTag(_tag)) return byTag(_tag)
  return _tag === "Unreachable" ? messages["err.unreachable"]() : messages["err.unreadable"]()
}

/** The words for the tag of one field, where the table has it. */
export const fieldWords = (tag: string): string => (isTag(tag) ? byTag(tag) : messages["err.field"]())
