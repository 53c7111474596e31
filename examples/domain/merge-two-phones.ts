/** Two parents write on two phones without a network; later the phones meet, and nothing is lost or chosen silently. */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Act } from "@haemtrack/domain/diary/Act"
import { possibleDuplicates } from "@haemtrack/domain/diary/duplicates"
import { diaryOf, mergeDiaries } from "@haemtrack/domain/diary/mergeDiaries"
import { treatmentParts } from "@haemtrack/domain/diary/mergeFields"
import { standingOf } from "@haemtrack/domain/diary/standingOf"
import { type Treatment, TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { inventedCentre } from "@haemtrack/domain/testing/centre/inventedCentre"
import { faithful } from "@haemtrack/domain/testing/centre/Settings"

const [from, to] = [LocalDate.make("2026-05-01"), LocalDate.make("2026-06-30")]
const entries = inventedCentre({ seed: 1, people: 8, from, to, faults: faithful }).flatMap(
  ({ diary }) => diary.treatments
)
const treatment = entries[0]?.version.treatment
if (treatment === undefined) throw new Error("nobody wrote anything")

const recorded = (id: string, content: Treatment): Act<Treatment> => ({
  id,
  entryId: content.id,
  madeAt: Instant.make("2026-07-01T07:00:00Z"),
  kind: "recorded",
  content
})
const amended = (id: string, minute: string, content: Treatment): Act<Treatment> => ({
  id,
  entryId: content.id,
  madeAt: Instant.make(`2026-07-01T07:${minute}:00Z`),
  kind: "amended",
  saw: ["act-1"],
  amendment: { reason: "more_information" },
  content
})

/** Both phones know of the first act. One parent then says where it was, the other who gave it: both hold. */
const first = recorded("act-1", treatment)
const mothers = diaryOf([first, amended("act-2", "05", { ...treatment, place: "school" })])
const fathers = diaryOf([first, amended("act-3", "06", { ...treatment, givenBy: { kind: "carer" } })])
const both = mergeDiaries(mothers, fathers)
for (const entry of standingOf(both, treatmentParts)) {
  const { givenBy, place } = entry.state === "withdrawn" ? {} : entry.content
  console.log(`two corrections: ${entry.state}, at ${place}, by ${givenBy?.kind}`)
}

/** A third phone says another place: only a person can tell which is right. */
const other = diaryOf([first, amended("act-4", "07", { ...treatment, place: "away" })])
for (const entry of standingOf(mergeDiaries(both, other), treatmentParts)) {
  console.log(`a third one: ${entry.state}${entry.state === "conflict" ? ` about ${entry.fields.join(", ")}` : ""}`)
}

/** In whatever order phones meet, and however often, they end with the same diary. */
const states = [mergeDiaries(mergeDiaries(other, both), mothers), mergeDiaries(both, other)].map((diary) =>
  JSON.stringify(standingOf(diary, treatmentParts))
)
console.log(`in any order: ${states[0] === states[1] ? "the same" : "not the same"}`)

/** The same vials, written down on both phones as two entries: kept, and asked about. */
const twice = { ...treatment, id: TreatmentId.make("019f361f-78a0-7000-8000-000000000002") }
const merged = mergeDiaries(both, diaryOf([recorded("act-5", twice)]))
const standing = standingOf(merged, treatmentParts).flatMap((entry) =>
  entry.state === "stands" ? [entry.content] : []
)
console.log(`entries: ${standing.length}, possible duplicates: ${possibleDuplicates(standing).length}`)
