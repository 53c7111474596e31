/**
 * What a person has typed and not saved yet, whole: a page may keep it (sealed, as it is a health record) and give it back.
 *
 * Texts and truth values alone, so that it survives JSON; it carries the key under which it is sent, the same for every try.
 *
 * @since 0.1.0
 */
import type { Product } from "../source/Source.ts"
import type { Amendment } from "../source/Treatment.ts"
import { following } from "./following.ts"
import type { Questions } from "./refusal.ts"
import { blankBleed, type TypedBleed } from "./TypedBleed.ts"
import { blank, type TypedTreatment } from "./TypedTreatment.ts"

/** Why an entry is changed, as far as it has been said. */
export interface TypedAmendment {
  readonly reason: Amendment["reason"] | ""
  readonly text: string
}

export const noAmendment: TypedAmendment = { reason: "", text: "" }

export interface Draft {
  /** The id that a new treatment will have, and the idempotency key of whatever is sent (API-4, API-5). */
  readonly id: string
  /** The treatment that is corrected; empty for a new one. */
  readonly of: string
  /** Whether a person has typed anything: until then the form follows what the page knows. */
  readonly isTouched: boolean
  readonly typed: TypedTreatment
  /** The bleed that is started with it, where the treatment names that one. */
  readonly newBleed: TypedBleed
  readonly amendment: TypedAmendment
  /** The text of a code that was pasted and not read yet. */
  readonly code: string
}

const example: Draft = {
  id: "",
  of: "",
  isTouched: false,
  typed: { ...blank(""), confirmations: ["date_long_ago"] },
  newBleed: { ...blankBleed("", ""), confirmations: ["date_long_ago"] },
  amendment: noAmendment,
  code: ""
}

/** Whether `input` is made like `like`: the same members of the same kinds, lists of what the first item is like. */
export const isLike = (like: unknown, input: unknown): boolean => {
  if (typeof like !== "object" || like === null) return typeof input === typeof like
  if (typeof input !== "object" || input === null || Array.isArray(like) !== Array.isArray(input)) return false
  return Array.isArray(like) && Array.isArray(input)
    ? input.every((item) => isLike(like[0], item))
    : Object.entries(like).every(
        ([name, member]) => Object.hasOwn(input, name) && isLike(member, Reflect.get(input, name))
      )
}

/** Whether what a page gives back can be gone on with. */
export const isDraft = (input: unknown): input is Draft => isLike(example, input)

/** UUID of version 7: milliseconds since 1970 (0 before it), then bits that are drawn. @source RFC 9562, section 5.7 */
export const newId = (millis: number): string => {
  const time = Math.max(0, millis).toString(16).padStart(12, "0")
  // What follows the time is laid out as in version 4, but for the number of the version.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`
}

/** A draft that nobody has typed into. @param millis by the clock of the page */
export const newDraft = (of: string, typed: TypedTreatment, millis: number, home: string): Draft => ({
  id: newId(millis),
  of,
  isTouched: false,
  typed,
  newBleed: blankBleed(newId(millis), home),
  amendment: noAmendment,
  code: ""
})

/** With a change of the treatment, which takes back the answers given: they were about it as it stood. */
export const withTyped = (draft: Draft, change: Partial<TypedTreatment>, products: ReadonlyArray<Product>): Draft => ({
  ...draft,
  isTouched: true,
  typed: following({ ...draft.typed, confirmations: [], ...change }, products)
})

/** With a change of the bleed that it starts, which takes back the answers about that. */
export const withBleed = (draft: Draft, change: Partial<TypedBleed>): Draft => ({
  ...draft,
  isTouched: true,
  newBleed: { ...draft.newBleed, confirmations: [], ...change }
})

/** With the answer "yes, keep it" to what was asked of the treatment or of its bleed. */
export const answered = (draft: Draft, { asked, of }: Pick<Questions, "asked" | "of">): Draft => {
  const { newBleed, typed } = draft
  const confirmations = [...new Set([...(of === "began" ? newBleed : typed).confirmations, ...asked])]
  return of === "began"
    ? { ...draft, newBleed: { ...newBleed, confirmations } }
    : { ...draft, typed: { ...typed, confirmations } }
}
