/**
 * Opening the diary of a person whom one does not care for, in an emergency or on call. It takes a reason, lasts an hour, and is
 * told to the person and to the centre's data manager (ID-20).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { hoursLater, Instant, minutesBetween } from "../calendar/Instant.ts"
import { AccountId } from "../person/AccountId.ts"
import { CentreId } from "../person/Centre.ts"
import { PersonId } from "../person/Person.ts"
import { Remark } from "../person/Remark.ts"
import { Uuid7 } from "../person/Uuid7.ts"
import type { Ruled } from "../rules/Rule.ts"
import type { RecordKind, Right } from "./permissionMatrix.ts"
import type { Role } from "./Role.ts"

/** The id of an opening. */
export const BreakGlassId = Uuid7.pipe(Schema.brand("BreakGlassId"))
export type BreakGlassId = typeof BreakGlassId.Type

/** Codes 4.7. */
export const BreakGlassCategory = Schema.Literals(["emergency", "on_call_cover", "other"])
export type BreakGlassCategory = typeof BreakGlassCategory.Type

/** How long it lasts, in minutes. */
export const openMinutes = 60

/** Fewest characters of the reason. */
export const minReason = 15

/** How long ago one may have proved again who one is, in minutes. */
export const stepUpMinutes = 5

/** An opening that was made. The person reads the category; the reason itself is read by the data manager. */
export const BreakGlass = Schema.Struct({
  id: BreakGlassId,
  personId: PersonId,
  by: AccountId,
  role: Schema.Literals(["consultant", "nurse"]),
  centreId: CentreId,
  category: BreakGlassCategory,
  reason: Remark.check(Schema.isMinLength(minReason)),
  openedAt: Instant,
  closedAt: Schema.optionalKey(Instant)
})
export type BreakGlass = typeof BreakGlass.Type

/** Who asks to open whose diary, and why. */
export interface Request {
  readonly id: BreakGlassId
  readonly personId: PersonId
  /** The centre that the person is at. */
  readonly personCentre: CentreId | undefined
  readonly by: AccountId
  readonly role: Role
  readonly centreId: CentreId
  readonly category: BreakGlassCategory
  readonly reason: string
  /** When the one who asks last proved who they are. */
  readonly steppedUpAt: Instant
}

/** Who may not open a diary, and why. */
export class BreakGlassRefused
  extends Schema.TaggedError<BreakGlassRefused>()("BreakGlassRefused", {
    reason: Schema.Literals(["NotClinician", "OtherCentre", "NotSteppedUp"])
  })
  implements Ruled
{
  readonly rule = "ID-20"
  readonly field = "personId"
}

/** The reason says too little, or cannot be kept as it is. */
export class ReasonTooShort extends Schema.TaggedError<ReasonTooShort>()("ReasonTooShort", {}) implements Ruled {
  readonly rule = "ID-20"
  readonly field = "reason"
}

const refused = (reason: BreakGlassRefused["reason"]) => Result.fail(new BreakGlassRefused({ reason }))

/** Opens the diary of a person of the same centre, for a consultant or a nurse. */
export const open = (request: Request, at: Instant): Result.Result<BreakGlass, BreakGlassRefused | ReasonTooShort> => {
  const { by, category, centreId, id, personCentre, personId, role, steppedUpAt } = request
  if (role !== "consultant" && role !== "nurse") return refused("NotClinician")
  if (personCentre !== centreId) return refused("OtherCentre")
  const sinceStepUp = minutesBetween(steppedUpAt, at)
  if (sinceStepUp < 0 || sinceStepUp > stepUpMinutes) return refused("NotSteppedUp")
  const reason = request.reason.trim()
  return Schema.is(BreakGlass.fields.reason)(reason)
    ? Result.succeed({ id, personId, by, role, centreId, category, reason, openedAt: at })
    : Result.fail(new ReasonTooShort())
}

/** The first instant at which it is over: an hour after it was opened, or earlier when it was closed. */
export const closesAt = ({ closedAt, openedAt }: BreakGlass): Instant => {
  const last = hoursLater(openedAt, openMinutes / 60)
  return closedAt !== undefined && closedAt < last ? closedAt : last
}

/** Whether it is open at an instant. Law: never more than an hour after it was opened. */
export const isOpen = (opening: BreakGlass, at: Instant): boolean => opening.openedAt <= at && at < closesAt(opening)

/** What it opens: what the role reads of its own people, and the recording of a treatment; no export, no other writing. */
export const covers = (right: Right, record: RecordKind): boolean =>
  right === "read" || (right === "create" && record === "treatment")

/** A message about an opening: to whom, under which key, and the parts of its text. */
export interface Told {
  readonly to: "patient" | "data_manager"
  readonly key: "break_glass.told_patient" | "break_glass.told_centre"
  readonly parts: {
    readonly by: AccountId
    readonly role: BreakGlass["role"]
    readonly category: BreakGlassCategory
    readonly openedAt: Instant
    readonly closesAt: Instant
  }
}

/** Who is told of it (F84): the person, and the data manager who leads the centre's records. */
export const told = (opening: BreakGlass): readonly [Told, Told] => {
  const { by, category, openedAt, role } = opening
  const parts = { by, role, category, openedAt, closesAt: closesAt(opening) }
  return [
    { to: "patient", key: "break_glass.told_patient", parts },
    { to: "data_manager", key: "break_glass.told_centre", parts }
  ]
}

/** Most openings of one person at work in {@link overuseDays} days before it is looked into. */
export const mostOpenings = 5
export const overuseDays = 30

/** Whether somebody opened more diaries in the 30 days up to an instant than is usual. */
export const isOverused = (openings: ReadonlyArray<BreakGlass>, by: AccountId, at: Instant): boolean => {
  const since = hoursLater(at, -24 * overuseDays)
  return openings.filter((each) => each.by === by && since < each.openedAt && each.openedAt <= at).length > mostOpenings
}
