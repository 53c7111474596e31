/** Every element in every state: what the playground shows, what is judged by axe, and what pictures are taken of. */
import {
  bleeds,
  busyDay,
  dose,
  draft,
  entries,
  knownBleeds,
  newBleed,
  products,
  slots,
  statements,
  stored,
  today,
  zone
} from "./diary.ts"

/** An element of the diary, by its tag. */
export type Tag = "haem-calendar" | "haem-day" | "haem-treatment-form"

/** What a state sets on its element. */
type Properties<Of extends Tag> = Partial<HTMLElementTagNameMap[Of]>

const month = { month: "2026-10", today, timeZone: zone, entries, bleeds, slots, statements } as const
const day = { date: "2026-10-26", today, timeZone: zone, entries: busyDay } as const
const form = { timeZone: zone, now: `2026-10-28T12:00+00:00[${zone}]`, products } as const

export const states: { readonly [Of in Tag]: Readonly<Record<string, Properties<Of>>> } = {
  "haem-calendar": {
    month,
    selected: { ...month, selected: "2026-10-26" },
    week: { ...month, view: "week", selected: "2026-10-26" },
    agenda: { ...month, view: "agenda" },
    compact: { ...month, density: "compact" },
    "known-at": { ...month, knownAt: "2026-10-20" },
    "nothing handed over": { month: "2026-10", today, timeZone: zone },
    "nothing recorded": { month: "2026-10", today, timeZone: zone, entries: [], state: "empty" },
    loading: { month: "2026-10", today, state: "loading" },
    offline: { ...month, state: "offline" },
    error: { month: "2026-10", today, state: "error" },
    readonly: { ...month, readOnly: true, selected: "2026-10-26" }
  },
  "haem-day": {
    day,
    today: { ...day, date: today },
    future: { ...day, date: "2026-10-30" },
    loading: { ...day, state: "loading" },
    offline: { ...day, state: "offline" },
    error: { date: "2026-10-26", state: "error" },
    readonly: { ...day, readOnly: true }
  },
  "haem-treatment-form": {
    full: form,
    "usual dose": { ...form, mode: "quick", usual: { value: dose, from: "2026-10-26" } },
    "dose of the plan": { ...form, mode: "quick", plan: { value: dose } },
    "for a bleed": { ...form, bleeds: knownBleeds, draft },
    "no bleed to be named": { ...form, draft },
    "a new bleed": {
      ...form,
      bleeds: knownBleeds,
      draft: newBleed("joint.knee.left"),
      emergency: { phone: "020 7946 0000" }
    },
    "an emergency": {
      ...form,
      bleeds: [],
      draft: newBleed("muscle.calf.right"),
      emergency: { phone: "020 7946 0000" }
    },
    "the bleed alone is saved": {
      ...form,
      bleeds: [{ ...knownBleeds[0], id: newBleed("nose").newBleed.id }],
      draft: newBleed("nose"),
      problem: { tag: "Unreachable" }
    },
    correct: { ...form, value: stored },
    withdraw: { ...form, value: stored, job: "withdraw" },
    "no products": { ...form, products: undefined },
    "batch missing": {
      ...form,
      value: stored,
      problem: { tag: "BatchMissing", errors: [{ pointer: "/lines/0/batch/number", tag: "BatchMissing" }] }
    },
    "sum differs": {
      ...form,
      value: stored,
      problem: {
        tag: "LineSumDiffers",
        stated: { value: 3000, unit: "[iU]" },
        summed: { value: 2000, unit: "[iU]" },
        errors: [{ pointer: "/total", tag: "LineSumDiffers" }]
      }
    },
    gap: {
      ...form,
      value: stored,
      problem: {
        tag: "LocalTimeInGap",
        lastValid: "2026-03-29T00:59",
        firstValid: "2026-03-29T02:00",
        before: "2026-03-29T00:30",
        after: "2026-03-29T02:30"
      }
    },
    fold: {
      ...form,
      value: stored,
      problem: { tag: "LocalTimeAmbiguous", earlier: "2026-10-25T00:30:00Z", later: "2026-10-25T01:30:00Z" }
    },
    "the same again": {
      ...form,
      value: stored,
      problem: {
        tag: "ConfirmationRequired",
        confirmations: ["possible_duplicate"],
        possibleDuplicates: [stored.treatment.id]
      }
    },
    conflict: {
      ...form,
      value: stored,
      problem: { tag: "VersionDiffers", current: { ...stored, version: 2 } }
    },
    saved: { ...form, saved: stored },
    loading: { ...form, state: "loading" },
    offline: { ...form, state: "offline" },
    error: { ...form, state: "error" },
    readonly: { ...form, value: stored, readOnly: true }
  }
}
