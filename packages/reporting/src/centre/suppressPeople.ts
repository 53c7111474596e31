/**
 * Counts of people in a publication: stars enough that no hidden one can be worked out from totals (clinical 5.14.1 b).
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { cut, otherTable, type Ranges, type Sum, type Sums } from "./fittingTables.ts"
import { countStep, fewestShown, type Shown, shownPeople, star } from "./Shown.ts"

/** A total by its name, with the names of the counts that it adds up. */
export interface PeopleLine {
  readonly total: string
  readonly cells: ReadonlyArray<string>
}

/** `few`: less than 8 people, as a reader knows of such a star. `with`: hidden so that another one stays hidden. */
type Hiding = "shown" | "few" | "with"

/** A publication, its figures by their places in printing order. */
interface Publication {
  readonly truth: Float64Array
  /** Whether a reader learns the unrounded count from another figure. */
  readonly told: ReadonlyArray<boolean>
  readonly sums: Sums
  /** For each figure the sums that it is a cell of. */
  readonly cellOf: ReadonlyArray<ReadonlyArray<Sum>>
  readonly totalOf: ReadonlyArray<ReadonlyArray<Sum>>
}

const ofName = <A>(named: ReadonlyMap<string, A>, name: string): A => {
  const found = named.get(name)
  if (found === undefined) throw new RangeError("suppressPeople: a line names a count that is not there")
  return found
}

const placed = (
  counts: ReadonlyMap<string, number>,
  lines: ReadonlyArray<PeopleLine>,
  told: ReadonlySet<string>
): Publication => {
  const places = new Map([...counts.keys()].map((name, place) => [name, place]))
  const truth = Float64Array.from(counts.values())
  const sums = lines.map(({ cells, total }) => ({
    cells: cells.map((name) => ofName(places, name)),
    total: ofName(places, total)
  }))
  for (const { cells, total } of sums) {
    if (cells.reduce((sum, cell) => sum + at(truth, cell), 0) !== at(truth, total)) {
      throw new RangeError("suppressPeople: a total is not the sum of its line")
    }
  }
  const by = (holds: (sum: Sum, place: number) => boolean) =>
    Array.from(truth, (_, place) => sums.filter((sum) => holds(sum, place)))
  const cellOf = by(({ cells }, place) => cells.includes(place))
  const totalOf = by(({ total }, place) => total === place)
  const touching = cellOf.map((cells, place) => [...cells, ...at(totalOf, place)])
  return {
    truth,
    told: [...counts.keys()].map((name) => told.has(name)),
    sums: { all: sums, touching },
    cellOf,
    totalOf
  }
}

/** The range that a reader takes from one printed figure, before any sum is looked at. `end` stands for no end. */
const printedRange = (count: number, hiding: Hiding, end: number): readonly [low: number, high: number] => {
  if (hiding === "with") return [0, end]
  if (hiding === "few") return [1, fewestShown - 1]
  const shown = Number(shownPeople(count))
  if (shown === 0) return [0, 0]
  return [Math.max(fewestShown, shown - Math.floor(countStep / 2)), shown + Math.floor(countStep / 2)]
}

/** More than all people together, twice: whatever fits beyond it fits below it, too. */
const endOf = (truth: Float64Array): number => 2 * truth.reduce((sum, count) => sum + count, 0) + fewestShown

const readBy = ({ sums, told, truth }: Publication, hiding: ReadonlyArray<Hiding>): Ranges => {
  const end = endOf(truth)
  const printed = Array.from(truth, (count, place) =>
    at(told, place) && at(hiding, place) === "shown"
      ? ([count, count] as const)
      : printedRange(count, at(hiding, place), end)
  )
  const ranges = {
    low: Float64Array.from(printed, ([low]) => low),
    high: Float64Array.from(printed, ([, high]) => high)
  }
  cut(ranges, sums)
  return ranges
}

/** Hidden figures that every reader can work out; one table beside the true one clears all figures in which they differ. */
const exposedIn = (publication: Publication, hiding: ReadonlyArray<Hiding>): ReadonlyArray<number> => {
  const { sums, truth } = publication
  const ranges = readBy(publication, hiding)
  const cleared = new Set<number>()
  return hiding.flatMap((each, place) => {
    if (each === "shown" || cleared.has(place)) return []
    const other = otherTable(ranges, sums, truth, place)
    if (other === undefined) return [place]
    for (const [differs, count] of other.entries()) if (count !== at(truth, differs)) cleared.add(differs)
    return []
  })
}

const smallest = (truth: Float64Array, places: ReadonlyArray<number>): number | undefined =>
  [...new Set(places)].toSorted((a, b) => at(truth, a) - at(truth, b) || a - b)[0]

/** Totals of the sums, then totals of the sums that those are in, and so on outwards. */
const outwards = function* ({ cellOf }: Publication, sums: ReadonlyArray<Sum>): Generator<ReadonlyArray<number>> {
  const seen = new Set<Sum>()
  for (let ring = sums; ring.length > 0;) {
    for (const sum of ring) seen.add(sum)
    const totals = ring.map(({ total }) => total)
    yield totals
    ring = totals.flatMap((total) => at(cellOf, total)).filter((sum) => !seen.has(sum))
  }
}

/** Figures of the sums, then of all sums that share a figure with those, and so on outwards. */
const tiedOutwards = function* (
  { sums: { touching } }: Publication,
  sums: ReadonlyArray<Sum>
): Generator<ReadonlyArray<number>> {
  const seen = new Set<Sum>(sums)
  for (let ring = sums; ring.length > 0;) {
    const figures = ring.flatMap(({ cells, total }) => [...cells, total])
    yield figures
    ring = [...new Set(figures.flatMap((figure) => at(touching, figure)))].filter((sum) => !seen.has(sum))
    for (const sum of ring) seen.add(sum)
  }
}

/** The sums that a figure is a cell of, or, for a total of no other sum, its own. */
const sumsOf = ({ cellOf, totalOf }: Publication, place: number): ReadonlyArray<Sum> => {
  const inCells = at(cellOf, place)
  return inCells.length > 0 ? inCells : at(totalOf, place)
}

/** The smallest of the totals that are hidden so, the nearest ones first. */
const totalOutwards = (publication: Publication, hiding: ReadonlyArray<Hiding>, place: number, as: Hiding) => {
  for (const totals of outwards(publication, sumsOf(publication, place))) {
    const total = smallest(
      publication.truth,
      totals.filter((each) => at(hiding, each) === as)
    )
    if (total !== undefined) return total
  }
  return undefined
}

/** What to hide so that a figure is less exposed: the smallest shown count beside it, else a total further and further out. */
const shownBeside = (publication: Publication, hiding: ReadonlyArray<Hiding>, exposed: number): number | undefined => {
  const cells = sumsOf(publication, exposed).flatMap(({ cells }) => cells)
  const beside = cells.filter((cell) => at(hiding, cell) === "shown" && at(publication.truth, cell) > 0)
  return smallest(publication.truth, beside) ?? totalOutwards(publication, hiding, exposed, "shown")
}

/** The nearest shown figure of any sum that is tied to it: tables that share a total tell of each other's cells. */
const shownTied = (publication: Publication, hiding: ReadonlyArray<Hiding>, exposed: number): number | undefined => {
  for (const figures of tiedOutwards(publication, sumsOf(publication, exposed))) {
    const figure = smallest(
      publication.truth,
      figures.filter((each) => at(hiding, each) === "shown" && at(publication.truth, each) > 0)
    )
    if (figure !== undefined) return figure
  }
  return undefined
}

/** The first answer to some questions that is one. */
const firstOf = <A, B>(all: ReadonlyArray<A>, answer: (one: A) => B | undefined): B | undefined => {
  for (const one of all) {
    const found = answer(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** What to hide next, or nothing when no star is exposed. */
const nextToHide = (publication: Publication, hiding: ReadonlyArray<Hiding>): number | undefined => {
  const exposed = exposedIn(publication, hiding)
  const isCell = (place: number): boolean => at(publication.cellOf, place).length > 0
  const inOrder = [...exposed.filter(isCell), ...exposed.filter((place) => !isCell(place))]
  return (
    firstOf(inOrder, (place) => shownBeside(publication, hiding, place)) ??
    firstOf(inOrder, (place) => shownTied(publication, hiding, place)) ??
    // A total that has a star for its few people tells its range by it, so that it may have to be hidden for good, too.
    firstOf(inOrder, (place) => totalOutwards(publication, hiding, place, "few"))
  )
}

/** Names of counts that sums tie together, each set in printing order: what is hidden in one says nothing of another. */
const tied = (
  counts: ReadonlyMap<string, number>,
  lines: ReadonlyArray<PeopleLine>
): ReadonlyArray<ReadonlySet<string>> => {
  const linesOf = new Map<string, Array<PeopleLine>>([...counts.keys()].map((name) => [name, []]))
  for (const line of lines) for (const name of [...line.cells, line.total]) ofName(linesOf, name).push(line)
  const left = new Set(counts.keys())
  const sets: Array<ReadonlySet<string>> = []
  for (const first of left) {
    const set = new Set([first])
    // A set that is walked goes on to what is added meanwhile.
    for (const name of set) {
      left.delete(name)
      for (const { cells, total } of ofName(linesOf, name)) for (const other of [...cells, total]) set.add(other)
    }
    sets.push(set)
  }
  return sets
}

/** The places that are hidden in one set of tied counts. */
const hiddenIn = (
  counts: ReadonlyMap<string, number>,
  lines: ReadonlyArray<PeopleLine>,
  told: ReadonlySet<string>
): ReadonlySet<string> => {
  const publication = placed(counts, lines, told)
  const hiding = Array.from(publication.truth, (count): Hiding => (shownPeople(count) === star ? "few" : "shown"))
  for (let next = nextToHide(publication, hiding); next !== undefined; next = nextToHide(publication, hiding)) {
    hiding[next] = "with"
  }
  return new Set([...counts.keys()].filter((_, place) => hiding[place] !== "shown"))
}

/**
 * Every count as it is printed: 0, a star, or rounded to 5, and stars in further places until each hidden count could be at least
 * two numbers. Totals are of the true counts, so rows need not add up.
 *
 * Law: for each star there are two tables that fit all that is printed and differ in it.
 *
 * @param counts all figures of a publication, totals among them, in the order in which they are printed; one that stands in
 * several tables has one name
 * @param lines every set of figures together with the figure that is their sum
 * @param told counts that another figure of the publication tells without rounding where they are shown: person-years of a quarter
 * tell how many people had them
 * @throws {RangeError} for a line whose figures are missing or do not add up: a mistake in the program
 * @source clinical 5.14.1; docs/methods/disclosure.md
 */
export const suppressPeople = (
  counts: ReadonlyMap<string, number>,
  lines: ReadonlyArray<PeopleLine>,
  told: ReadonlySet<string> = new Set()
): ReadonlyMap<string, Shown> => {
  const hidden = new Set(
    tied(counts, lines).flatMap((names) => [
      ...hiddenIn(
        new Map([...counts].filter(([name]) => names.has(name))),
        lines.filter(({ total }) => names.has(total)),
        told
      )
    ])
  )
  return new Map([...counts].map(([name, count]) => [name, hidden.has(name) ? star : shownPeople(count)]))
}
