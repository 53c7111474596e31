/**
 * The diaries of two devices of one household, made one. Nothing is thrown away: every act of either is in the merged diary, and
 * what does not go together is kept side by side until a person decides (SYNC-3, clinical 9.10).
 *
 * @since 0.1.0
 */
import type { Act } from "./Act.ts"
import { sameValue } from "./sameValue.ts"

/** All acts that a device knows of, by their ids. */
export type DeviceDiary<A> = ReadonlyMap<string, Act<A>>

/** An act of one id is one act. Should two claim it, every device keeps the same one; to refuse the other is for the service. */
const one = <A>(a: Act<A>, b: Act<A>): Act<A> => (sameValue(a, b) || JSON.stringify(a) <= JSON.stringify(b) ? a : b)

/** The diary with an act added. */
export const withAct = <A>(diary: DeviceDiary<A>, act: Act<A>): DeviceDiary<A> => {
  const there = diary.get(act.id)
  return new Map(diary).set(act.id, there === undefined ? act : one(there, act))
}

/** The diary of these acts, in whatever order they come. */
export const diaryOf = <A>(acts: Iterable<Act<A>>): DeviceDiary<A> => {
  const diary = new Map<string, Act<A>>()
  for (const act of acts) {
    const there = diary.get(act.id)
    diary.set(act.id, there === undefined ? act : one(there, act))
  }
  return diary
}

/**
 * Both diaries in one. Laws: commutative, associative, idempotent, and nothing is lost, so that devices may sync in any order, as
 * often as they like, and end with the same diary.
 */
export const mergeDiaries = <A>(a: DeviceDiary<A>, b: DeviceDiary<A>): DeviceDiary<A> =>
  diaryOf([...a.values(), ...b.values()])
