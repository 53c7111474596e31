/** Two phones of one household: entries that both have and each has corrected for itself, and as many that only one of them has. */
import { instantOf } from "../packages/domain/src/calendar/Instant.ts"
import { diaryOf, mergeDiaries } from "../packages/domain/src/diary/mergeDiaries.ts"
import { treatmentParts } from "../packages/domain/src/diary/mergeFields.ts"
import { standingOf } from "../packages/domain/src/diary/standingOf.ts"
import { treatment } from "../packages/domain/src/testing/diary.ts"

const amendment = { reason: "typing_error" }
const at = (minutes) => instantOf(Date.UTC(2026, 5, 1) + minutes * 60_000)

const recorded = (entryId, minutes) => ({
  kind: "recorded",
  id: `${entryId}-0`,
  entryId,
  madeAt: at(minutes),
  content: treatment()
})

/** The corrections of one device, each of the one before it; the reasons differ, so that some entries end in a conflict. */
const corrected = (entryId, device, times, minutes) =>
  Array.from({ length: times }, (_, index) => ({
    kind: "amended",
    id: `${entryId}-${device}${index + 1}`,
    entryId,
    madeAt: at(minutes + index),
    saw: [index === 0 ? `${entryId}-0` : `${entryId}-${device}${index}`],
    amendment,
    content: treatment({ reason: (minutes + index) % 3 === 0 ? "prophylaxis" : device === "a" ? "surgery" : "other" })
  }))

/** The diaries of both: `shared` entries corrected some times by each, and as many entries of their own. */
export const diariesOf = (shared, corrections = 1) => {
  const both = Array.from({ length: shared }, (_, index) => recorded(`both${index}`, index))
  const of = (device) =>
    diaryOf([
      ...both,
      ...both.flatMap(({ entryId }, index) => corrected(entryId, device, corrections, shared + index)),
      ...both.map((_, index) => recorded(`${device}${index}`, 2 * shared + index))
    ])
  return { a: of("a"), b: of("b") }
}

/** One diary, and what stands in it. */
export const mergedAndRead = ({ a, b }) => standingOf(mergeDiaries(a, b), treatmentParts)
