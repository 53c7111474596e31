/**
 * Whether each affected person has been reached, and whom to telephone now.
 *
 * @since 0.1.0
 */
import { hoursLater, type Instant } from "../../calendar/Instant.ts"
import type { PersonId } from "../../person/Person.ts"
import { classes, type ClassRule } from "./classes.ts"
import type { ContactState, Notice } from "./Notice.ts"
import { isInForce } from "./reach.ts"
import type { OpenRecall } from "./Recall.ts"

/** What is known of a person for a notice: the language they read, and the number that they are told to call. */
export type Addressee = Pick<Notice, "personId" | "language" | "centreTelephone">

/**
 * A notice for each person, not sent yet (R3). Only recalls down to the patient have them. A drill has them for the people whom
 * the centre selected when it is `full`, and none when it is `quiet`.
 */
export const notices = (recall: OpenRecall, people: ReadonlyArray<Addressee>): ReadonlyArray<Notice> =>
  recall.level !== "patient" || recall.drill === "quiet"
    ? []
    : people.map((person) => ({ ...person, recallId: recall.id, calls: [], replies: [] }))

const reachedAt = ({ calls }: Notice): Instant | undefined => calls.find(({ outcome }) => outcome === "reached")?.at

/** When the person first answered, in whatever way: read and confirmed, replied for a box, or spoken to. */
export const answeredAt = (notice: Notice): Instant | undefined =>
  [notice.acknowledgedAt, reachedAt(notice), ...notice.replies.map(({ at }) => at)]
    .filter((at) => at !== undefined)
    .toSorted()[0]

const ruleOf = ({ class: grade }: OpenRecall): ClassRule => classes[grade]

/** Until when a person is to have answered; the clock runs from the confirmation, whether the message arrived or not (R3). */
export const answerUntil = (recall: OpenRecall): Instant | undefined => {
  const { answerWithinHours } = ruleOf(recall)
  return answerWithinHours === undefined ? undefined : hoursLater(recall.confirmed.at, answerWithinHours)
}

const isOverdue = (recall: OpenRecall, now: Instant): boolean => {
  const until = answerUntil(recall)
  return until !== undefined && now >= until
}

/** Where the contact stands (codes 5.2). Law: an answer never makes it worse, and time alone only leads to `telephone_now`. */
export const contactState = (notice: Notice, recall: OpenRecall, now: Instant): ContactState => {
  if (notice.moved !== undefined) return "moved"
  if (answeredAt(notice) !== undefined) return "acknowledged"
  if (isOverdue(recall, now)) return "telephone_now"
  return notice.sentAt === undefined ? "not_reached" : "notified"
}

/** Something for the nurse to do about one person's notice. */
export interface NurseTask {
  readonly personId: PersonId
  readonly task: "telephone" | "arrange_replacement"
  readonly why: "unanswered" | "never_only_electronic" | "nothing_instead"
  readonly until?: Instant
}

const telephoneTask = (notice: Notice, recall: OpenRecall, now: Instant): ReadonlyArray<NurseTask> => {
  if (reachedAt(notice) !== undefined) return []
  const { telephone } = ruleOf(recall)
  const until = answerUntil(recall)
  const task = { personId: notice.personId, task: "telephone", ...(until === undefined ? {} : { until }) } as const
  const unanswered = answeredAt(notice) === undefined && isOverdue(recall, now)
  if (telephone !== "never" && unanswered) return [{ ...task, why: "unanswered" }]
  return telephone === "always" ? [{ ...task, why: "never_only_electronic" }] : []
}

/** What stands in place of the vials is arranged for everybody who is told not to use them (R4); cautions and drills take none away. */
const replacementTask = (notice: Notice, recall: OpenRecall): ReadonlyArray<NurseTask> =>
  !isInForce(recall) || notice.replacementArranged !== undefined
    ? []
    : [{ personId: notice.personId, task: "arrange_replacement", why: "nothing_instead" }]

/** The tasks that are open for a person's notice (R3, R4); none for one who is under another centre now. */
export const nurseTasks = (notice: Notice, recall: OpenRecall, now: Instant): ReadonlyArray<NurseTask> =>
  notice.moved === undefined ? [...telephoneTask(notice, recall, now), ...replacementTask(notice, recall)] : []

/** How many people stand where (R5). */
export const progress = (
  notices: ReadonlyArray<Notice>,
  recall: OpenRecall,
  now: Instant
): Readonly<Record<ContactState, number>> => {
  const counts = { not_reached: 0, notified: 0, telephone_now: 0, acknowledged: 0, moved: 0 }
  for (const notice of notices) counts[contactState(notice, recall, now)] += 1
  return counts
}
