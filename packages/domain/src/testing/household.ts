/**
 * What the devices of an invented household did to one diary, each without knowing of all that the others did.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { instantOf } from "../calendar/Instant.ts"
import { type DeviceDiary, diaryOf } from "../diary/mergeDiaries.ts"
import type { Act } from "../diary/Act.ts"
import { Place, type Treatment } from "../diary/Treatment.ts"
import { TreatmentReason } from "../diary/TreatmentReason.ts"
import { treatmentId } from "./bleed.ts"
import { iu, nowMillis, treatment } from "./diary.ts"

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

const contents: Arbitrary.Arbitrary<Treatment> = Arbitrary.map(
  Arbitrary.all({
    reason: Arbitrary.schema(TreatmentReason),
    place: Arbitrary.schema(Place),
    units: whole(1, 3)
  }),
  ({ place, reason, units }) => treatment({ reason, place, total: iu(units * 1000) })
)

/** An act as it is drawn; `saw` says by bits which of the last acts on the entry the device knew of. */
interface Drawn {
  readonly entry: number
  readonly content: Treatment
  readonly saw: number
  readonly isWithdrawal: boolean
}

const drawnActs: Arbitrary.Arbitrary<ReadonlyArray<Drawn>> = Arbitrary.array(
  Arbitrary.map(
    Arbitrary.all({ entry: whole(1, 3), content: contents, saw: whole(1, 7), withdrawal: whole(0, 4) }),
    ({ withdrawal, ...rest }) => ({ ...rest, isWithdrawal: withdrawal === 0 })
  ),
  { maxLength: 14 }
)

/** Acts that are one history: the first on an entry records it, and each later one saw one to three of those before. */
export const actsOf = (drawn: ReadonlyArray<Drawn>): ReadonlyArray<Act<Treatment>> => {
  const before = new Map<number, Array<string>>()
  return drawn.map(({ content, entry, isWithdrawal, saw }, index): Act<Treatment> => {
    const act = {
      id: `act-${String(index).padStart(2, "0")}`,
      entryId: treatmentId(entry),
      // Two acts within one second are told apart by their ids.
      madeAt: instantOf(nowMillis + Math.floor(index / 2) * 1000)
    }
    const there = before.get(entry) ?? []
    before.set(entry, [...there, act.id])
    const [first, ...rest] = there.slice(-3).filter((_, place) => ((saw >> place) & 1) === 1)
    const known = first ?? there.at(-1)
    const named = { ...content, id: treatmentId(entry) }
    if (known === undefined) return { ...act, kind: "recorded", content: named }
    const seen = { saw: [known, ...rest], amendment: { reason: "typo" } } as const
    return isWithdrawal ? { ...act, kind: "withdrawn", ...seen } : { ...act, kind: "amended", ...seen, content: named }
  })
}

/** Everything that was done, in the order in which it was. */
export const acts: Arbitrary.Arbitrary<ReadonlyArray<Act<Treatment>>> = Arbitrary.map(drawnActs, actsOf)

/** Three devices of one household, each with a part of what was done. */
export const devices: Arbitrary.Arbitrary<
  readonly [DeviceDiary<Treatment>, DeviceDiary<Treatment>, DeviceDiary<Treatment>]
> = Arbitrary.map(
  Arbitrary.all({ all: acts, masks: Arbitrary.array(whole(0, 7), { minLength: 14, maxLength: 14 }) }),
  ({ all, masks }) => {
    const part = (device: number) => diaryOf(all.filter((_, index) => (((masks[index] ?? 7) >> device) & 1) === 1))
    return [part(0), part(1), part(2)]
  }
)
