/**
 * Where it can bleed, as the form asks for it: every place that has a word, left and right apart (codes 3.6).
 *
 * @since 0.1.0
 */
import { siteMessages } from "../messages/en-GB.ts"

const sidesOf = (site: string, message: (p: { readonly side: string }) => string): ReadonlyArray<string> =>
  message.length > 0 ? [`${site}.left`, `${site}.right`] : [site]

/** In the order of the catalogue: a message that asks for a side is of a place that has two. */
export const places: ReadonlyArray<string> = Object.entries(siteMessages).flatMap(([key, message]) =>
  key.startsWith("site.") ? sidesOf(key.slice(5), message) : []
)

/** Of the places in joints and muscles, those that are hidden or in a tight sheath. */
const redFlag =
  /^(joint\.spine|muscle\.(psoas|neck|forearm|calf|buttock)\..+|tongue|throat|gi(_upper|_lower)?|postpartum|eye\..+|head|spinal_canal|airway|neck|chest|abdomen|retroperitoneal)$/

/** D21: where a bleed can threaten life, sight or a limb, however sure the person is (clinical 4.4). */
export const isRedFlag = (site: string): boolean => redFlag.test(site)
