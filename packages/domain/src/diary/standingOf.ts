/**
 * What stands of each entry of a merged diary: one content, none any more, or several between which a person is to choose
 * (SYNC-3, reliability P9).
 *
 * @since 0.1.0
 */
import type { DeviceDiary } from "./mergeDiaries.ts"
import { mergeFields, type Parts } from "./mergeFields.ts"
import { type Act, seenBy } from "./Act.ts"
import { grouped } from "../grouped.ts"

type Withdrawal<A> = Extract<Act<A>, { readonly kind: "withdrawn" }>
type Holding<A> = Exclude<Act<A>, { readonly kind: "withdrawn" }>

/** What stands of an entry, and the acts that nobody has corrected since. */
export type Standing<A> =
  | {
      readonly state: "stands"
      readonly entryId: string
      readonly content: A
      readonly heads: ReadonlyArray<Holding<A>>
    }
  | { readonly state: "withdrawn"; readonly entryId: string; readonly heads: ReadonlyArray<Withdrawal<A>> }
  | {
      readonly state: "conflict"
      readonly entryId: string
      /** What counts until a person decides: the content that was written last; the entry stays, even if one took it back. */
      readonly content: A
      /** Where the contents differ; none when it is only whether the entry stands at all. */
      readonly fields: ReadonlyArray<keyof A>
      readonly heads: ReadonlyArray<Act<A>>
    }

const isHolding = <A>(act: Act<A>): act is Holding<A> => act.kind !== "withdrawn"
const isWithdrawal = <A>(act: Act<A>): act is Withdrawal<A> => act.kind === "withdrawn"

const inOrder = <A>(a: Act<A>, b: Act<A>): number =>
  a.madeAt === b.madeAt ? (a.id < b.id ? -1 : 1) : a.madeAt < b.madeAt ? -1 : 1

/** Everything that an act goes back to, by id. */
const pastOf = <A>(head: Act<A>, diary: DeviceDiary<A>): ReadonlySet<string> => {
  const past = new Set<string>()
  const next = [...seenBy(head)]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const act = past.has(id) ? undefined : diary.get(id)
    if (act === undefined) continue
    past.add(id)
    next.push(...seenBy(act))
  }
  return past
}

/** The content that all of them go back to: of the acts in the past of every one, the one that no other of these goes back to. */
const commonContent = <A>(heads: ReadonlyArray<Act<A>>, diary: DeviceDiary<A>): A | undefined => {
  const [first, ...rest] = heads.map((head) => pastOf(head, diary))
  const common = [...(first ?? [])].filter((id) => rest.every((past) => past.has(id)))
  const acts = common.flatMap((id) => diary.get(id) ?? []).filter(isHolding)
  const superseded = new Set(acts.flatMap(seenBy))
  return acts
    .filter(({ id }) => !superseded.has(id))
    .toSorted(inOrder)
    .at(-1)?.content
}

const standing = <A extends object>(
  entryId: string,
  heads: ReadonlyArray<Act<A>>,
  diary: DeviceDiary<A>,
  parts: Parts<A>
): Standing<A> => {
  const [first, ...others] = heads.filter(isHolding)
  const withdrawals = heads.filter(isWithdrawal)
  if (first === undefined) return { state: "withdrawn", entryId, heads: withdrawals }
  const holding = [first, ...others] as const
  const merged =
    others.length === 0
      ? ({ state: "merged", content: first.content } as const)
      : mergeFields(commonContent(holding, diary), [first.content, ...others.map(({ content }) => content)], parts)
  if (merged.state === "merged" && withdrawals.length === 0) {
    return { state: "stands", entryId, content: merged.content, heads: holding }
  }
  return {
    state: "conflict",
    entryId,
    content: merged.state === "merged" ? merged.content : (others.at(-1) ?? first).content,
    fields: merged.state === "merged" ? [] : merged.fields,
    heads
  }
}

/** The acts that no other act on the entry had seen; all of them, should each have seen another. */
const headsOf = <A>(acts: ReadonlyArray<Act<A>>): ReadonlyArray<Act<A>> => {
  const corrected = new Set(acts.flatMap(seenBy))
  const heads = acts.filter(({ id }) => !corrected.has(id))
  return (heads.length === 0 ? acts : heads).toSorted(inOrder)
}

/**
 * Every entry of a diary, by id. Laws: it is the same on every device that knows of the same acts; every act that nobody
 * corrected is among the heads of its entry.
 */
export const standingOf = <A extends object>(diary: DeviceDiary<A>, parts: Parts<A>): ReadonlyArray<Standing<A>> =>
  [...grouped(diary.values(), ({ entryId }) => entryId)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([entryId, acts]) => standing(entryId, headsOf(acts), diary, parts))
