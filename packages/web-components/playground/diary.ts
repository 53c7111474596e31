/** October 2026 of an invented person, for the pictures of every element. */
import { type Draft, noAmendment } from "../src/haem-treatment-form/Draft.ts"
import { beganOn, blankBleed } from "../src/haem-treatment-form/TypedBleed.ts"
import { justNow } from "../src/haem-treatment-form/TypedTime.ts"
import { blank } from "../src/haem-treatment-form/TypedTreatment.ts"
import type { Bleed } from "../src/shared/Bleed.ts"
import type { Entry, Reason } from "../src/shared/Entry.ts"
import type { KnownBleed } from "../src/shared/KnownBleed.ts"
import type { Slot } from "../src/shared/Slot.ts"
import type { Statement } from "../src/shared/Statement.ts"
import type { Product } from "../src/source/Source.ts"
import type { StoredTreatment, TreatmentLine } from "../src/source/Treatment.ts"

/** The day on which the pictures are taken. */
export const today = "2026-10-28"
export const zone = "Europe/London"

const entry = (day: string, time: string, reason: Reason = "prophylaxis"): Entry => ({
  id: `${day}-${time}`,
  at: `2026-10-${day}T${time}${day < "25" ? "+01:00" : "+00:00"}[${zone}]`,
  precision: "minute",
  reason,
  amount: 2000,
  unit: "[iU]",
  batches: [{ batch: "K26A117", vials: 2 }],
  source: "web",
  recorded: { at: `2026-10-${day}T${time}${day < "25" ? "+01:00" : "+00:00"}[${zone}]`, by: "Sam" }
})

/** One of each reason on one day. */
const reasons = [
  "prophylaxis",
  "bleed",
  "follow_up",
  "pre_activity",
  "physiotherapy",
  "surgery",
  "immune_tolerance",
  "prescribed",
  "other"
] as const

export const busyDay: ReadonlyArray<Entry> = [
  ...reasons.map((reason, place) => entry("26", `1${place}:10`, reason)),
  { ...entry("26", "20:00"), id: "queued", queued: true },
  { ...entry("26", "21:00"), id: "no-number", batches: [{ missingReason: "unreadable", vials: 1 }] },
  { ...entry("26", "22:00"), id: "told", precision: "part_of_day", partOfDay: "night", at: "2026-10-26" }
]

export const entries: ReadonlyArray<Entry> = [
  ...["02", "05", "07", "09", "12", "14", "19", "21", "23"].map((day) => entry(day, "07:10")),
  entry("08", "20:15", "bleed"),
  entry("09", "08:05", "follow_up"),
  entry("17", "09:30", "pre_activity"),
  { ...entry("25", "01:30", "bleed"), at: `2026-10-25T01:30+01:00[${zone}]`, fold: "earlier" },
  ...busyDay
]

export const bleeds: ReadonlyArray<Bleed> = [
  { id: "ankle", sites: ["joint.ankle.right"], from: "2026-10-08", to: "2026-10-10", certainty: "bleed" },
  { id: "knee", sites: ["joint.knee.left"], from: "2026-10-25", to: null, certainty: "unsettled" },
  { id: "shin", sites: ["muscle.calf.left"], from: "2026-10-21", to: "2026-10-21", certainty: "knock" }
]

const slot = (day: string, state: Slot["state"]): Slot => ({
  date: `2026-10-${day}`,
  amount: 2000,
  unit: "[iU]",
  state
})
export const slots: ReadonlyArray<Slot> = [
  slot("05", "had"),
  slot("16", "unrecorded"),
  slot("20", "skipped"),
  slot("28", "planned"),
  slot("30", "planned")
]

export const statements: ReadonlyArray<Statement> = [{ answer: "none", from: "2026-10-11", to: "2026-10-20" }]

export const products: ReadonlyArray<Product> = [
  {
    id: "octofact",
    brand: "Octofact",
    unit: "[iU]",
    presentations: [
      { id: "octofact-500", strength: { value: 500, unit: "[iU]" } },
      { id: "octofact-1000", strength: { value: 1000, unit: "[iU]" } }
    ]
  },
  {
    id: "factoral",
    brand: "Factoral",
    unit: "mg",
    presentations: [{ id: "factoral-5", strength: { value: 5, unit: "mg" } }]
  }
]

const line: TreatmentLine = {
  no: 1,
  presentationId: "octofact-1000",
  vials: 2,
  amount: { value: 2000, unit: "[iU]" },
  batch: { number: "K26A117", expiry: { value: "2027-09", precision: "month" } }
}

/** A dose without its time. */
export const dose = {
  reason: "prophylaxis",
  productId: "octofact",
  total: { value: 2000, unit: "[iU]" },
  lines: [line]
} as const

/** A treatment that can be corrected. */
export const stored: StoredTreatment = {
  version: 1,
  status: "given",
  treatment: {
    ...dose,
    id: "019f361f-78a0-7000-8000-000000000001",
    occurredAt: { precision: "minute", local: "2026-10-26T07:10", zone, offsetMinutes: 0 }
  }
}

/** Bleeds that a treatment of the day may be for. */
export const knownBleeds: readonly [KnownBleed, ...ReadonlyArray<KnownBleed>] = [
  { id: "knee", sites: ["joint.knee.left"], from: `2026-10-26T20:00+00:00[${zone}]`, to: null, certainty: "bleed" },
  { id: "elbow", sites: ["joint.elbow.right"], from: null, to: null, certainty: "unsettled" }
]

const noon = { local: "2026-10-28T12:00", zone, offsetMinutes: 0 }
const typed = { ...blank(zone), ...justNow(noon, zone), reason: "bleed" } as const
const bleedId = "019f361f-78a0-7000-8000-000000000009"

/** A treatment for a bleed, as it is begun. */
export const draft: Draft = {
  id: "019f361f-78a0-7000-8000-000000000008",
  of: "",
  isTouched: true,
  typed,
  newBleed: { ...blankBleed(bleedId, zone), ...beganOn(typed) },
  amendment: noAmendment,
  code: ""
}

/** One that starts a bleed at a site. */
export const newBleed = (site: string): Draft => ({
  ...draft,
  typed: { ...typed, bleed: bleedId },
  newBleed: { ...draft.newBleed, site, certainty: "unsettled", hour: "9", minutes: "30" }
})
