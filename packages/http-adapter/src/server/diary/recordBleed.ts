/**
 * Writes a bleed into a diary; one that was sent before is the one that stands (API-5).
 *
 * @since 0.1.0
 */
import type { Bleed } from "@haemtrack/domain/diary/Bleed"
import type { BleedDraft } from "@haemtrack/domain/diary/BleedDraft"
import { type BleedTime, isKnown } from "@haemtrack/domain/diary/BleedTime"
import { recordBleed as record } from "@haemtrack/domain/diary/recordBleed"
import { Confirmation } from "@haemtrack/domain/diary/Treatment"
import type { Person } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { DuplicateRecord } from "../../api/errors.ts"
import { bleedById } from "../../store/bleed/bleedById.ts"
import { bleedHistory } from "../../store/bleed/bleedHistory.ts"
import { insertBleed } from "../../store/bleed/insertBleed.ts"
import type { StoredBleed } from "../../store/bleed/StoredBleed.ts"
import { holdDiary } from "../../store/holdDiary.ts"
import { bleedContextFor, bleedsLinked } from "./context.ts"
import { questioned, refusedBleed } from "./refused.ts"

/** Whether it was written now, or stood already. */
interface Recorded {
  readonly isNew: boolean
  readonly stored: StoredBleed
}

const told = (time: BleedTime) => {
  if (!isKnown(time)) return time
  const { tzdb: _, ...rest } = time
  return rest
}

/** What the person said of a bleed, without what the service adds on the day of writing. */
const said = ({ confirmations: _answers, course, review: _flags, startedAt, ...rest }: Bleed) => ({
  ...rest,
  startedAt: told(startedAt),
  endedAt: course.state === "ended" ? told(course.endedAt) : undefined
})

/** The same content is a repetition, even when the entry was corrected since; another content is another record. */
const repeated = Effect.fnUntraced(function* (person: Person, draft: BleedDraft, stored: StoredBleed) {
  const [first] = yield* bleedHistory(draft.id)
  const context = { ...(yield* bleedContextFor(person, draft)), bleeds: yield* bleedsLinked(person.id, draft) }
  const again = record({ ...draft, confirmations: Confirmation.literals }, context)
  if (first === undefined || Result.isFailure(again) || !Equal.equals(said(again.success), said(first.bleed))) {
    return yield* new DuplicateRecord({})
  }
  return { isNew: false, stored } satisfies Recorded
})

/** The bleed as it stands afterwards. The draft's own mistakes come before what the diary holds already. */
export const recordBleed = Effect.fnUntraced(function* (person: Person, draft: BleedDraft) {
  yield* holdDiary(person.id)
  const standing = yield* bleedById(draft.id)
  if (Option.isSome(standing)) return yield* repeated(person, draft, standing.value)
  const bleed = record(draft, yield* bleedContextFor(person, draft))
  if (Result.isFailure(bleed)) {
    return yield* bleed.failure._tag === "BleedRefused" ? refusedBleed(bleed.failure) : questioned(bleed.failure)
  }
  yield* Effect.catchTag(insertBleed(bleed.success), "DuplicateRecord", () => new DuplicateRecord({}))
  const stored = yield* Effect.orDie(Effect.fromOption(yield* bleedById(draft.id)))
  return { isNew: true, stored } satisfies Recorded
})
