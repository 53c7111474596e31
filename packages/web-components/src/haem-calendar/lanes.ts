/**
 * Which bleeds lie above one another, where their ribbons run through the same days.
 *
 * @since 0.1.0
 */

/** The days of a ribbon, both ends in it. */
export interface Span {
  readonly first: string
  readonly last: string
}

/**
 * The lane of each span, 0 the lowest.
 *
 * Law: two spans that share a day have different lanes.
 */
export const lanesOf = <S extends Span>(spans: ReadonlyArray<S>): ReadonlyMap<S, number> => {
  /** The last day that each lane is taken. */
  const taken: Array<string> = []
  const lanes = new Map<S, number>()
  for (const span of spans.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    const free = taken.findIndex((last) => last < span.first)
    const lane = free < 0 ? taken.length : free
    taken[lane] = span.last
    lanes.set(span, lane)
  }
  return lanes
}
