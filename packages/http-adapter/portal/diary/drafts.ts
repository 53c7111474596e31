/**
 * Forms that were left: "back" never loses a draft (U20). In memory alone, because what is typed must not lie in plain text on
 * the device (SYNC-1); signing out loads the document again and leaves nothing.
 */
import type { Draft } from "@haemtrack/web-components"

const kept = new Map<string, Draft>()

/** @param form the address of the page that the form stands on */
export const draftAt = (form: string): Draft | undefined => kept.get(form)

export const keepDraft = (form: string, draft: Draft): void => {
  kept.set(form, draft)
}

export const forgetDraft = (form: string): void => {
  kept.delete(form)
}
