/**
 * Corrections of one entry that did not know of each other: where they change different things, both hold; where they change the
 * same, nobody but the person can say which (SYNC-3).
 *
 * @since 0.1.0
 */
import type { Bleed } from "./Bleed.ts"
import { sameValue } from "./sameValue.ts"
import type { Treatment } from "./Treatment.ts"

/**
 * What belongs together and is changed as a whole: a total from one device and lines from another would not add up. Lists
 * that follow from other fields (`gathered`) are put together from all.
 */
export interface Parts<A> {
  readonly together: ReadonlyArray<ReadonlyArray<keyof A>>
  readonly gathered: ReadonlyArray<keyof A>
}

/** The parts of a treatment: when, why, where, by whom, and what was given. */
export const treatmentParts: Parts<Treatment> = {
  together: [
    ["id", "personId"],
    ["occurredAt"],
    ["reason", "bleedId", "centreBleedId"],
    ["place"],
    ["givenBy"],
    ["productId", "catalogueVersion", "total", "lines"]
  ],
  gathered: ["confirmations", "review"]
}

/** The parts of a bleed: an end is an end of a start, and a settlement sets how sure it is and what the centre says at once. */
export const bleedParts: Parts<Bleed> = {
  together: [
    ["id", "personId"],
    ["startedAt", "course"],
    ["certainty", "verification"],
    ["sites"],
    ["cause"],
    ["severity"],
    ["pain"],
    ["symptoms"],
    ["response"],
    ["personLink"],
    ["centreLink"],
    ["note"]
  ],
  gathered: ["confirmations", "review"]
}

/** All of it merged, or the fields on which the corrections differ. */
export type Merged<A> =
  | { readonly state: "merged"; readonly content: A }
  | { readonly state: "differs"; readonly fields: ReadonlyArray<keyof A> }

const same = <A>(a: A, b: A, keys: ReadonlyArray<keyof A>): boolean => keys.every((key) => sameValue(a[key], b[key]))

/** `to`, with these fields as `from` has them: also absent where they are absent there. */
const taking = <A extends object>(to: A, from: A, keys: ReadonlyArray<keyof A>): A => {
  const taken = { ...to }
  for (const key of keys) {
    if (Object.hasOwn(from, key)) taken[key] = from[key]
    else Reflect.deleteProperty(taken, key)
  }
  return taken
}

/** Every element that one of the lists added to what was there, and of what was there those that none took out. */
const gathering = (
  base: ReadonlyArray<unknown>,
  lists: ReadonlyArray<ReadonlyArray<unknown>>
): ReadonlyArray<unknown> =>
  [...new Set([...base, ...lists.flat()])]
    .filter((each) => (base.includes(each) ? lists.every((list) => list.includes(each)) : true))
    .toSorted()

/**
 * Three-way: what each correction changed of the content that both knew.
 *
 * Laws: the order of the corrections does not matter; a correction that changes nothing changes nothing; what only one changed
 * is as that one has it.
 *
 * @param base what stood before them; `undefined` when they had nothing in common
 * @param corrections one at least
 */
export const mergeFields = <A extends object>(
  base: A | undefined,
  corrections: readonly [A, ...ReadonlyArray<A>],
  { gathered, together }: Parts<A>
): Merged<A> => {
  const [first] = corrections
  const differs: Array<keyof A> = []
  let content = base ?? first
  for (const keys of together) {
    const changed = corrections.filter((each) => base === undefined || !same(each, base, keys))
    const [one] = changed
    if (one === undefined) continue
    if (changed.every((each) => same(each, one, keys))) content = taking(content, one, keys)
    else differs.push(...keys)
  }
  if (differs.length > 0) return { state: "differs", fields: differs }
  const listOf = (each: A | undefined, key: keyof A): ReadonlyArray<unknown> => {
    const list: unknown = each?.[key]
    return Array.isArray(list) ? list : []
  }
  const lists = Object.fromEntries(
    gathered.map((key) => [
      key,
      gathering(
        listOf(base, key),
        corrections.map((each) => listOf(each, key))
      )
    ])
  )
  return { state: "merged", content: { ...content, ...lists } }
}
