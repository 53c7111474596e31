/**
 * Entries of an invented diary: builders for the examples of a test, and arbitraries of drafts that a diary accepts.
 *
 * Nothing here asks a clock: "now" is noon in London on {@link today}.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Arr from "effect/Array"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import * as Offset from "../calendar/Offset.ts"
import type { Told } from "../calendar/Told.ts"
import * as WallTime from "../calendar/WallTime.ts"
import { Zone } from "../calendar/Zone.ts"
import type { Context } from "../diary/judge.ts"
import { BatchMissingReason, mostLines, type Treatment, TreatmentId } from "../diary/Treatment.ts"
import type { DraftBatch, DraftLine, TreatmentDraft } from "../diary/TreatmentDraft.ts"
import { TreatmentReason } from "../diary/TreatmentReason.ts"
import * as Amount from "../product/Amount.ts"
import { BatchNumber } from "../product/BatchNumber.ts"
import type { Catalogue } from "../product/Catalogue.ts"
import type { Presentation, Product } from "../product/Product.ts"
import type { Unit } from "../product/Unit.ts"
import { person } from "./person.ts"

/** The day of the tests. */
export const today = LocalDate.make("2026-07-06")

/** Noon in London on {@link today}, in milliseconds since 1970. */
export const nowMillis = Date.UTC(2026, 6, 6, 11)

/** Whole international units. */
export const iu = (units: number): Amount.Amount => ({ thousandths: units * 1000, unit: "[iU]" })

const presentation = (product: string, strength: number, unit: Unit): Presentation => ({
  id: `${product}-${strength}`,
  strength: { thousandths: strength * 1000, unit },
  gtins: []
})

const product = (id: string, unit: Unit, strengths: Arr.NonEmptyReadonlyArray<number>): Product => ({
  id,
  brand: `Brand ${id}`,
  generic: `Substance ${id}`,
  class: unit === "mg" ? "bypassing" : "ehl",
  origin: "recombinant",
  halfLifeClass: unit === "mg" ? "not_applicable" : "ehl",
  unit,
  routes: ["intravenous"],
  ukStatus: "unknown",
  verify: { status: "unverified" },
  presentations: Arr.map(strengths, (strength) => presentation(id, strength, unit))
})

/** Two invented products, one in units and one in milligrams. */
export const catalogue: Catalogue = {
  version: "test-1",
  products: [product("test-factor", "[iU]", [250, 500, 1000, 2000]), product("test-bypassing", "mg", [1, 2, 5])]
}

/** What the diary of {@link person} knows on {@link today}; whatever a test is about is given. */
export const context = (about: Partial<Context> = {}): Context => ({
  personId: person().id,
  birthDate: person().birthDate,
  catalogue,
  nowMillis,
  tzdb: "2026c",
  others: [],
  bleeds: [],
  ...about
})

/** A time of the clock, as it is told: not a day or a part of one. */
type ToldTime = Extract<Told, { readonly precision: "minute" | "hour" }>

/** A time in London, told to the minute. */
export const london = (local: string): ToldTime => ({
  precision: "minute",
  local: WallTime.WallTime.make(local),
  zone: Zone.make("Europe/London")
})

const line = (no: number, number: string): DraftLine => ({
  no,
  presentationId: "test-factor-1000",
  vials: 1,
  amount: { value: 1000, unit: "[iU]" },
  batch: { number, expiry: { value: LocalDate.make("2027-09-30"), precision: "day" } }
})

/** Two vials of two batches on the morning of {@link today}; whatever a test is about is given. */
export const draft = (about: Partial<TreatmentDraft> = {}): TreatmentDraft => ({
  id: TreatmentId.make("019f361f-78a0-7000-8000-000000000001"),
  occurredAt: london(`${today}T07:30`),
  reason: "prophylaxis",
  productId: "test-factor",
  total: { value: 2000, unit: "[iU]" },
  lines: [line(1, "TEST-A101"), line(2, "TEST-B202")],
  ...about
})

/** The treatment that {@link draft} becomes; whatever a test is about is given. */
export const treatment = (about: Partial<Treatment> = {}): Treatment => ({
  id: draft().id,
  personId: person().id,
  occurredAt: {
    precision: "minute",
    local: WallTime.WallTime.make(`${today}T07:30`),
    zone: Zone.make("Europe/London"),
    offsetMinutes: 60,
    instant: Instant.make(`${today}T06:30:00Z`),
    tzdb: "2026c"
  },
  reason: "prophylaxis",
  productId: "test-factor",
  catalogueVersion: catalogue.version,
  total: iu(2000),
  lines: [
    {
      no: 1,
      presentationId: "test-factor-1000",
      vials: 1,
      amount: iu(1000),
      batch: {
        number: BatchNumber.make("TEST-A101"),
        expiry: { value: LocalDate.make("2027-09-30"), precision: "day" }
      }
    },
    {
      no: 2,
      presentationId: "test-factor-1000",
      vials: 1,
      amount: iu(1000),
      batch: {
        number: BatchNumber.make("TEST-B202"),
        expiry: { value: LocalDate.make("2027-09-30"), precision: "day" }
      }
    }
  ],
  confirmations: [],
  review: [],
  ...about
})

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

/** Zones whose clocks change by an hour, by half an hour, not at all, and whose offset is no whole hour. */
const zones = Arbitrary.map(
  Arbitrary.schema(Schema.Literals(["Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"])),
  (name) => Zone.make(name)
)

/** The time that a wall clock showed at an instant, told with its offset, so that a fold raises no question. */
export const toldAt = (millis: number, zone: Zone): ToldTime => {
  const seconds = Offset.secondsAt(zone, millis)
  return {
    precision: "minute",
    local: WallTime.ofFigures(millis + seconds * 1000),
    zone,
    offsetMinutes: seconds / 60
  }
}

/** Times of the 30 days before now: nothing about their date is asked. */
const recentTimes = Arbitrary.map(
  Arbitrary.all({ minutesAgo: whole(0, 30 * 1440), zone: zones }),
  ({ minutesAgo, zone }) => toldAt(nowMillis - minutesAgo * 60_000, zone)
)

const hex = (text: string): Arbitrary.Arbitrary<string> =>
  Arbitrary.schema(Schema.String.check(Schema.isPattern(new RegExp(`^${text}$`))))

/** Ids that a device made in the year before now. */
export const treatmentIds: Arbitrary.Arbitrary<TreatmentId> = Arbitrary.map(
  Arbitrary.all({ secondsAgo: whole(0, 365 * 86_400), rest: hex("7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}") }),
  ({ rest, secondsAgo }) => {
    const made = (nowMillis - secondsAgo * 1000).toString(16).padStart(12, "0")
    return TreatmentId.make(`${made.slice(0, 8)}-${made.slice(8)}-${rest}`)
  }
)

const batches: Arbitrary.Arbitrary<DraftBatch> = Arbitrary.flatMap(
  whole(0, 4),
  (kind): Arbitrary.Arbitrary<DraftBatch> =>
    kind === 0
      ? Arbitrary.map(Arbitrary.schema(BatchMissingReason), (missingReason) => ({ missingReason }))
      : Arbitrary.map(hex("[A-C][0-9]{1,3}"), (number) => ({ number }))
)

/** A product of {@link catalogue}, and amounts of it in thousandths, up to the most that a line may hold. */
const contents = Arbitrary.flatMap(Arbitrary.schema(Schema.Literals([0, 1])), (index) => {
  const chosen = catalogue.products[index] ?? catalogue.products[0]
  const amount = whole(1, Amount.mostPerLine[chosen.unit] * 1000)
  const vial = Arbitrary.all({ amount, batch: batches, vials: whole(1, 100), strength: whole(0, 2) })
  return Arbitrary.map(
    Arbitrary.all({ first: vial, rest: Arbitrary.array(vial, { maxLength: mostLines - 1 }) }),
    ({ first, rest }) => ({ product: chosen, vials: [first, ...rest] as const })
  )
})

/** Drafts that {@link context} records without a question: recent, in date, of a known product, adding up. */
export const acceptableDrafts: Arbitrary.Arbitrary<TreatmentDraft> = Arbitrary.map(
  Arbitrary.all({
    id: treatmentIds,
    occurredAt: recentTimes,
    reason: Arbitrary.schema(TreatmentReason),
    content: contents
  }),
  ({ content, id, occurredAt, reason }) => {
    const text = (thousandths: number) => Amount.toText({ thousandths, unit: content.product.unit })
    const total = content.vials.reduce((sum, { amount }) => sum + amount, 0)
    return {
      id,
      occurredAt,
      reason,
      productId: content.product.id,
      total: text(total),
      lines: Arr.map(content.vials, ({ amount, batch, strength, vials }, index) => ({
        no: index + 1,
        presentationId: (content.product.presentations[strength] ?? content.product.presentations[0]).id,
        vials,
        amount: text(amount),
        batch
      }))
    }
  }
)
