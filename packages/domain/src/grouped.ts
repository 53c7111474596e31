/**
 * Things by what they have in common.
 *
 * @since 0.1.0
 */

/**
 * Groups by a key, in the order in which keys first come; a group holds its things in their order.
 *
 * It is `Map.groupBy`, which Node 20 has not.
 *
 * @example
 * grouped([1, 2, 3], (number) => number % 2) // => new Map([[1, [1, 3]], [0, [2]]])
 */
export const grouped = <A, K>(things: Iterable<A>, keyOf: (thing: A) => K): Map<K, Array<A>> => {
  const groups = new Map<K, Array<A>>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [thing])
    else group.push(thing)
  }
  return groups
}
