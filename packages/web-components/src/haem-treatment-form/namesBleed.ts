/**
 * Which treatments name a bleed (codes 1.1): one for a bleed must, and is kept without; some others may.
 *
 * @since 0.1.0
 */
import type { Reason } from "../shared/Entry.ts"

/** Whether it has to name a bleed: without one the centre asks. */
export const mustNameBleed = (reason: Reason | ""): boolean => reason === "bleed" || reason === "follow_up"

/** Whether it can be for a bleed at all. */
export const mayNameBleed = (reason: Reason | ""): boolean =>
  mustNameBleed(reason) || reason === "prescribed" || reason === "surgery" || reason === "other"
