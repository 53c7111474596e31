/**
 * The diaries of two devices of one household, made one. Nothing is thrown away: every act of either is in the merged diary, and
 * what does not go together is kept side by side until a person decides (SYNC-3, clinical 9.10).
 *
 * @since 0.1.0
 */
import type { Revision } from "./Revision.ts"
import { sameValue } from "./sameValue.ts"

/** All acts that a device knows of, by their ids. */
export type DeviceDiary<A> = ReadonlyMap<string, Revision<A>>

/** An act of one id is one act. Should two claim it, every device keeps the same one; to refuse the other is for the service. */
const one = <A>(a: Revision<A>, b: Revision<A>): Revision<A> =>
  sameValue(a, b) || JSON.stringify(a) <= JSON.stringify(b) ? a : b

/** The diary with an act added. */
export const withRevision = <A>(diary: DeviceDiary<A>, revision: Revision<A>): DeviceDiary<A> => {
  const there = diary.get(revision.id)
  return new Map(diary).set(revision.id, there === undefined ? revision : one(there, revision))
}

/** The diary of these acts, in whatever order they come. */
export const diaryOf = <A>(revisions: Iterable<Revision<A>>): DeviceDiary<A> => {
  const diary = new Map<string, Revision<A>>()
  for (const revision of revisions) {
    const there = diary.get(revision.id)
    diary.set(revision.id, there === undefined ? revision : one(there, revision))
  }
  return diary
}

/**
 * Both diaries in one. Laws: commutative, associative, idempotent, and nothing is lost, so that devices may sync in any order, as
 * often as they like, and end with the same diary.
 */
export const mergeDiaries = <A>(a: DeviceDiary<A>, b: DeviceDiary<A>): DeviceDiary<A> =>
  diaryOf([...a.values(), ...b.values()])
