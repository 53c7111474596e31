/**
 * What is written down of the life of an invented person, in the order of writing. Here, and only here, a diary departs from the
 * life that it is of.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Order from "effect/Order"
import { instantOf } from "../../calendar/Instant.ts"
import { addDays, addMonths, dayNumber, LocalDate, monthOf } from "../../calendar/LocalDate.ts"
import { localDateAt } from "../../calendar/localDay.ts"
import { lastDayOf } from "../../calendar/month.ts"
import { BleedId } from "../../diary/BleedId.ts"
import { SkippedDoseId } from "../../diary/SkippedDose.ts"
import { StatementId } from "../../diary/Statement.ts"
import { BatchMissingReason, TreatmentId } from "../../diary/Treatment.ts"
import type { DraftBatch, DraftLine } from "../../diary/TreatmentDraft.ts"
import type { TreatmentReason } from "../../diary/TreatmentReason.ts"
import * as Amount from "../../product/Amount.ts"
import * as Catalogue from "../../product/Catalogue.ts"
import { batchesOn } from "./Batch.ts"
import type { TrueBleed } from "./bleeding.ts"
import { type Clock, shownWhen } from "./Clock.ts"
import type { Vials } from "./Cupboard.ts"
import type { Boxes } from "./Home.ts"
import { uuid7 } from "./ids.ts"
import { ageAtStart, type InventedPerson } from "./InventedPerson.ts"
import type { Life, TrueDose } from "./Life.ts"
import type { Prescription } from "./Prescription.ts"
import { happens, oneOf, type Random, whole } from "./Random.ts"
import type { Settings } from "./Settings.ts"
import { bleedTold, delayOf, treatmentTold } from "./telling.ts"
import type { BleedWriting, Fault, FollowUpWriting, TreatmentWriting, Writing } from "./Writing.ts"

const minuteMillis = 60_000
const dayMillis = 86_400_000

/** What all that is written of one person has in common. */
interface Pen {
  readonly random: Random
  readonly settings: Settings
  readonly someone: InventedPerson
  readonly prescription: Prescription
  readonly home: Clock
}

/** Whoever helps a child writes "by a carer". */
const helpedUntilYears = 12

const batchOf = (
  { random, settings: { faults, seed } }: Pen,
  { expiry, item }: Vials,
  millis: number
): { readonly batch: DraftBatch; readonly fault?: Fault } => {
  if (happens(random, faults.noBatch)) {
    const [first, ...others] = BatchMissingReason.literals
    return { batch: { missingReason: oneOf(random, [first, ...others]) }, fault: "noBatch" }
  }
  if (happens(random, faults.unlistedBatch)) {
    return { batch: { number: `${item.batch.slice(0, -1)}X`, expiry }, fault: "unlistedBatch" }
  }
  if (happens(random, faults.wrongBatch)) {
    const [a, b] = batchesOn(seed, item, Math.floor(millis / dayMillis))
    const other = a.item.batch === item.batch ? b : a
    return { batch: { number: other.item.batch, expiry: other.expiry }, fault: "wrongBatch" }
  }
  return { batch: { number: item.batch, expiry } }
}

const reasonOf = ({ purpose }: TrueDose): TreatmentReason => {
  if (purpose.kind === "planned") return "prophylaxis"
  return purpose.kind === "first" ? "bleed" : "follow_up"
}

/** A line for each batch, and how much there is in its vials. */
const linesOf = (pen: Pen, { millis, product, taken }: TrueDose) => {
  const told = taken.map((vials, index) => {
    const { item } = vials
    const strength = Catalogue.presentation(product, item.presentationId)?.strength.thousandths ?? 0
    const amount = { thousandths: strength * vials.vials, unit: product.unit }
    const { batch, fault } = batchOf(pen, vials, millis)
    const line: DraftLine = {
      no: index + 1,
      presentationId: item.presentationId,
      vials: vials.vials,
      amount: Amount.toText(amount),
      batch
    }
    return { line, fault, thousandths: amount.thousandths }
  })
  return {
    lines: told.map(({ line }) => line),
    faults: Arr.dedupe(told.flatMap(({ fault }) => (fault === undefined ? [] : [fault]))),
    total: Amount.toText({
      thousandths: told.reduce((sum, { thousandths }) => sum + thousandths, 0),
      unit: product.unit
    })
  }
}

/** @param bleed that it is for: nobody names a bleed before it is written down, so a late bleed makes its treatments late */
const treatmentWriting = (pen: Pen, dose: TrueDose, bleed: BleedWriting | undefined): TreatmentWriting | undefined => {
  const { random, settings, someone } = pen
  const isLate = happens(random, settings.faults.late)
  const own = dose.millis + delayOf(random, isLate ? "late" : "soon")
  const writtenAt = Math.max(own, (bleed?.writtenAt ?? 0) + minuteMillis)
  const delayed: ReadonlyArray<Fault> = isLate ? ["late"] : []
  const waited = writtenAt === own ? [] : (bleed?.faults ?? [])
  const { faults, lines, total } = linesOf(pen, dose)
  if (!Arr.isReadonlyArrayNonEmpty(lines)) return undefined
  return {
    kind: "treatment",
    writtenAt,
    faults: Arr.dedupe([...delayed, ...waited, ...faults]),
    draft: {
      id: TreatmentId.make(uuid7(random, writtenAt)),
      occurredAt: treatmentTold(random, dose.told, writtenAt - dose.millis),
      reason: reasonOf(dose),
      ...(bleed === undefined ? {} : { bleedId: bleed.draft.id }),
      place: dose.place,
      givenBy: { kind: ageAtStart(someone) < helpedUntilYears ? "carer" : "self" },
      productId: dose.product.id,
      total,
      lines
    }
  }
}

/** Written once more, on another device, within half an hour of the treatment and of what the first device says. */
const again = ({ home, random }: Pen, first: TreatmentWriting, { millis, told }: TrueDose): TreatmentWriting => {
  const writtenAt = first.writtenAt + whole(random, 10, 180) * minuteMillis
  const { occurredAt } = first.draft
  const isExact = occurredAt.precision === "minute" && told.zone === home.zone
  return {
    ...first,
    writtenAt,
    faults: [...first.faults, "doubled"],
    draft: {
      ...first.draft,
      id: TreatmentId.make(uuid7(random, writtenAt)),
      occurredAt: isExact ? shownWhen(home, millis + whole(random, 0, 20) * minuteMillis).told : occurredAt
    }
  }
}

/** A bleed, and what is added when it has stopped. @param notBefore after a statement that it speaks against */
const bleedWritings = (
  { home, random, settings }: Pen,
  bleed: TrueBleed,
  notBefore: number | undefined
): readonly [BleedWriting, ...ReadonlyArray<FollowUpWriting>] => {
  const isLate = notBefore === undefined && happens(random, settings.faults.late)
  const soon = bleed.startsAt + delayOf(random, isLate ? "late" : "soon")
  const writtenAt = notBefore === undefined ? soon : notBefore + delayOf(random, "soon")
  const { cause, certainty, pain, severity, sites, symptoms } = bleed
  const said = {
    startedAt: bleedTold(random, shownWhen(home, bleed.startsAt).told),
    certainty,
    sites,
    cause,
    severity,
    pain,
    symptoms
  }
  const id = BleedId.make(uuid7(random, writtenAt))
  const faults: ReadonlyArray<Fault> = notBefore === undefined ? (isLate ? ["late"] : []) : ["contradiction"]
  const recorded: BleedWriting = { kind: "bleed", writtenAt, faults, draft: { id, ...said } }
  if (!happens(random, 0.7)) return [recorded]
  const endsAt = bleed.startsAt + bleed.lastsHours * 60 * minuteMillis
  return [
    recorded,
    {
      kind: "follow_up",
      bleedId: id,
      writtenAt: Math.max(writtenAt, endsAt) + delayOf(random, "soon"),
      change: {
        ...said,
        endedAt: shownWhen(home, endsAt).told,
        response: bleed.response,
        amendment: { reason: "more_information" }
      }
    }
  ]
}

/** A month of the diary, and when the person states how it went, unless they do not. */
interface MonthStated {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly statedAt: number
}

const statedMonths = ({ random, settings: { faults }, someone: { observed } }: Pen): ReadonlyArray<MonthStated> => {
  const months: Array<MonthStated> = []
  for (let from = observed.from; from <= observed.to; from = LocalDate.make(`${monthOf(addMonths(from, 1))}-01`)) {
    const to = LocalDate.make(lastDayOf(monthOf(from)))
    const statedAt = (dayNumber(to) + 1) * dayMillis + whole(random, 9 * 60, 7 * 1440) * minuteMillis
    if (to <= observed.to && !happens(random, faults.noStatement)) months.push({ from, to, statedAt })
  }
  return months
}

const monthly = (pen: Pen, bleeds: ReadonlyArray<TrueBleed>) => {
  const { home, random, settings } = pen
  const dayOf = ({ startsAt }: TrueBleed) => localDateAt(instantOf(startsAt), home.zone)
  const late = new Map<TrueBleed, number>()
  const statements = statedMonths(pen).map(({ from, statedAt, to }): Writing => {
    const within = bleeds.filter((each) => each.certainty === "bleed" && from <= dayOf(each) && dayOf(each) <= to)
    const isContradicted = within.length > 0 && happens(random, settings.faults.contradiction)
    if (isContradicted) for (const bleed of within) late.set(bleed, statedAt)
    const isNone = isContradicted || within.length === 0
    const recorded = happens(random, 0.9) ? "all_recorded" : "not_all_recorded"
    const id = StatementId.make(uuid7(random, statedAt))
    return {
      kind: "statement",
      writtenAt: statedAt,
      draft: { id, from, to, answer: isNone ? "none" : recorded }
    }
  })
  return { statements, late }
}

const stockWritings = (kind: "delivery" | "count", all: ReadonlyArray<Boxes>): ReadonlyArray<Writing> =>
  all.map(({ boxes, millis }) => ({ kind, writtenAt: millis, boxes }))

/** All that is written down by the end of the last day, in the order of writing. */
export const writingsOf = (
  random: Random,
  someone: InventedPerson,
  prescription: Prescription,
  life: Life,
  settings: Settings,
  home: Clock
): ReadonlyArray<Writing> => {
  const pen: Pen = { random, settings, someone, prescription, home }
  const { late, statements } = monthly(pen, life.bleeds)
  const bleeds = life.bleeds.map((bleed) => bleedWritings(pen, bleed, late.get(bleed)))
  const treatments = life.doses.flatMap((dose): ReadonlyArray<TreatmentWriting> => {
    if (happens(random, settings.faults.missing)) return []
    const named = "bleed" in dose.purpose ? bleeds[dose.purpose.bleed]?.[0] : undefined
    const first = treatmentWriting(pen, dose, named)
    if (first === undefined) return []
    return happens(random, settings.faults.doubled) ? [first, again(pen, first, dose)] : [first]
  })
  const regimenId = prescription.plan?.regimen.id
  const skipped = life.omissions.flatMap(({ plannedDate, reason }): ReadonlyArray<Writing> => {
    if (reason === undefined || regimenId === undefined) return []
    const writtenAt = dayNumber(plannedDate) * dayMillis + whole(random, 19 * 60, 22 * 60) * minuteMillis
    const id = SkippedDoseId.make(uuid7(random, writtenAt))
    return [{ kind: "skipped", writtenAt, draft: { id, plannedDate, regimenId, reason } }]
  })
  const end = dayNumber(addDays(someone.observed.to, 1)) * dayMillis
  return Arr.sort(
    [
      ...stockWritings("delivery", life.deliveries),
      ...statements,
      ...bleeds.flat(),
      ...treatments,
      ...skipped,
      ...life.losses.map(({ millis, ...loss }): Writing => ({ kind: "loss", writtenAt: millis, ...loss })),
      ...stockWritings("count", life.counts)
    ].filter(({ writtenAt }) => writtenAt < end),
    Order.mapInput(Order.Number, ({ writtenAt }: Writing) => writtenAt)
  )
}
