/**
 * What a person sends about a bleed, judged as a whole: first the mistakes, all at once, and only when there is none the
 * questions. Recording and correcting both pass through here.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import { localDate, type Moment } from "../calendar/Moment.ts"
import type { Zone } from "../calendar/Zone.ts"
import type { PersonId } from "../person/Person.ts"
import type { Bleed, Certainty, Course, Link, Sites, ToldCertainty, Verification } from "./Bleed.ts"
import { type EditableBleed, EndBeforeStart, SiteRequired, SiteTwice } from "./BleedDraft.ts"
import { type BleedMistake, type BleedMistakeError, BleedRefused } from "./BleedRefused.ts"
import { type BleedTime, isKnown, type ToldEnd, type ToldStart } from "./BleedTime.ts"
import * as BodySite from "./BodySite.ts"
import { judgeMoment, type TimeContext } from "./judgeMoment.ts"
import type { KnownBleed } from "./KnownBleed.ts"
import { daysAgo, fromMemoryDays, isTimed, longAgoDays, retells } from "./occurrence.ts"
import { type ConfirmationRequired, Question, settle } from "./Question.ts"
import { type Judged, mistake, mistakesOf } from "./Refused.ts"
import { UnknownBleed } from "./TreatmentDraft.ts"

/** What is known beside the draft: whose diary it is, and the other bleeds in it, without withdrawn ones. */
export interface BleedContext extends TimeContext {
  readonly personId: PersonId
  /** Where the person lives: the zone of an end that is told as a day only, when the start has none. */
  readonly homeZone: Zone
  readonly bleeds: ReadonlyArray<KnownBleed>
}

type JudgedBleed<A> = Judged<A, BleedMistakeError>

/** A time that a correction leaves as it was stays, with its instant (TIME-2). */
const judgeTime = (
  pointer: string,
  told: ToldStart,
  current: BleedTime | undefined,
  context: TimeContext
): JudgedBleed<BleedTime> => {
  if (told.precision === "unknown") return Result.succeed(told)
  if (current !== undefined && isKnown(current) && retells(told, current)) return Result.succeed(current)
  return judgeMoment(pointer, told, context)
}

const inZone = (told: ToldEnd, start: ToldStart, homeZone: Zone): ToldStart =>
  told.precision === "unknown" || "zone" in told ? told : { ...told, zone: "zone" in start ? start.zone : homeZone }

/** With a time of the clock on both, by the clock; else by the day. */
const isBefore = (end: Moment, start: Moment): boolean =>
  isTimed(end) && isTimed(start) ? end.instant < start.instant : localDate(end) < localDate(start)

const judgeEnd = (
  { endedAt, startedAt }: EditableBleed,
  start: JudgedBleed<BleedTime>,
  current: Bleed | undefined,
  context: BleedContext
): JudgedBleed<BleedTime | undefined> => {
  if (endedAt === undefined) return Result.succeed(undefined)
  const before = current?.course.state === "ended" ? current.course.endedAt : undefined
  return Result.flatMap(
    judgeTime("/endedAt", inZone(endedAt, startedAt, context.homeZone), before, context),
    (end): JudgedBleed<BleedTime> =>
      Result.isSuccess(start) && isKnown(start.success) && isKnown(end) && isBefore(end, start.success)
        ? mistake("/endedAt", new EndBeforeStart())
        : Result.succeed(end)
  )
}

const judgeSites = ({ sites }: EditableBleed): JudgedBleed<Sites> => {
  const judged = sites.map((text, index): JudgedBleed<BodySite.BodySite> => {
    const pointer = `/sites/${index}`
    if (sites.indexOf(text) < index) return mistake(pointer, new SiteTwice())
    return Result.mapError(BodySite.parse(text), (error) => [{ pointer, error }])
  })
  return Result.flatMap(
    Result.mapError(Result.all(judged), () => mistakesOf(judged)),
    (kept): JudgedBleed<Sites> =>
      Arr.isReadonlyArrayNonEmpty(kept) ? Result.succeed(kept) : mistake("/sites", new SiteRequired())
  )
}

/** A link to a bleed of this diary; one that was there before and is there no longer stays as it was. */
export const judgeLink = (
  link: Link | undefined,
  current: Link | undefined,
  bleeds: ReadonlyArray<KnownBleed>
): JudgedBleed<Link | undefined> => {
  if (link === undefined || "newBleed" in link) return Result.succeed(link)
  const { sameBleedAs } = link
  const was = current !== undefined && "sameBleedAs" in current && current.sameBleedAs === sameBleedAs
  return was || bleeds.some(({ bleed }) => bleed.id === sameBleedAs)
    ? Result.succeed(link)
    : mistake("/link/sameBleedAs", new UnknownBleed())
}

/** What the centre has settled or verified stays: a person corrects their own words, not the centre's. */
const sureness = (
  told: ToldCertainty,
  current: Bleed | undefined
): { readonly certainty: Certainty; readonly verification: Verification } => {
  if (current === undefined) return { certainty: told, verification: "unconfirmed" }
  const { certainty, verification } = current
  const isTheirs = verification === "unconfirmed" && certainty !== "not_a_bleed" && certainty !== "cannot_tell"
  return { certainty: isTheirs ? told : certainty, verification }
}

/** What was said of the end: now, or by the centre before. */
const courseOf = (end: BleedTime | undefined, current: Bleed | undefined): Course => {
  if (end !== undefined) return { state: "ended", endedAt: end }
  const before = current?.course
  return before?.state === "reopened" || before?.state === "closed_by_centre" ? before : { state: "open" }
}

/**
 * Judges what was sent.
 *
 * @param elsewhere mistakes outside the part that is judged here; they are listed last
 * @param current the bleed as it stands, when this is a correction
 */
export const judgeBleed = (
  part: EditableBleed,
  context: BleedContext,
  elsewhere: ReadonlyArray<BleedMistake>,
  current?: Bleed
): Result.Result<Omit<Bleed, "id">, BleedRefused | ConfirmationRequired> => {
  const startedAt = judgeTime("/startedAt", part.startedAt, current?.startedAt, context)
  const parts = {
    startedAt,
    end: judgeEnd(part, startedAt, current, context),
    sites: judgeSites(part),
    link: judgeLink(part.link, current?.personLink, context.bleeds)
  }
  const judged = Result.all(parts)
  const mistakes = [...mistakesOf<BleedMistakeError>(Object.values(parts)), ...elsewhere]
  if (Result.isFailure(judged) || mistakes.length > 0) return Result.fail(new BleedRefused({ mistakes }))

  const { end, link, sites, startedAt: start } = judged.success
  const isRetold = current !== undefined && current.startedAt === start
  const ageDays = isRetold || !isKnown(start) ? 0 : daysAgo(start, context.nowMillis)
  const questions = ageDays > longAgoDays ? [Question.cases.DateLongAgo.make({ pointer: "/startedAt" })] : []
  const { cause, note, pain, severity } = part
  return Result.map(settle(questions, part.confirmations ?? []), (confirmations) => ({
    personId: context.personId,
    startedAt: start,
    ...sureness(part.certainty ?? "bleed", current),
    sites,
    ...(cause === undefined ? {} : { cause }),
    ...(severity === undefined ? {} : { severity }),
    ...(pain === undefined ? {} : { pain }),
    symptoms: Arr.dedupe(part.symptoms ?? []),
    course: courseOf(end, current),
    response: part.response ?? "not_recorded",
    ...(link === undefined ? {} : { personLink: link }),
    ...(current?.centreLink === undefined ? {} : { centreLink: current.centreLink }),
    ...(note === undefined ? {} : { note }),
    confirmations: isRetold ? current.confirmations : confirmations,
    review: isRetold ? current.review : ageDays > fromMemoryDays ? ["recalled_from_memory"] : []
  }))
}
