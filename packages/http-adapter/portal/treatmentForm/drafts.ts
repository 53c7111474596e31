/**
 * Forms that were left: "back" never loses a draft (U20). In memory alone, because what is typed must not lie in plain text on
 * the device (SYNC-1); signing out loads the document again and leaves nothing.
 */
import type { Fields } from "./Fields.ts"

export interface Draft {
  readonly fields: Fields
  /** The id that the treatment will have, and the key under which it is sent: the same for every try (API-4, API-5). */
  readonly id: string
}

const kept = new Map<string, Draft>()

export const draftAt = (form: string): Draft | undefined => kept.get(form)

export const keepDraft = (form: string, draft: Draft): void => {
  kept.set(form, draft)
}

export const forgetDraft = (form: string): void => {
  kept.delete(form)
}
