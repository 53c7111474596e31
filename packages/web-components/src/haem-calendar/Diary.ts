/**
 * What a calendar knows of a diary, read from what the page handed over: by day, and without what cannot be drawn.
 *
 * A list that was not handed over is not known, which is not the same as an empty one (U4).
 *
 * @since 0.1.0
 */
import { type Bleed, dayOf, isBleed } from "../shared/Bleed.ts"
import { byTime, type Entry, isEntry } from "../shared/Entry.ts"
import { isSlot, type Slot } from "../shared/Slot.ts"
import { isStatement, type Statement } from "../shared/Statement.ts"
import { lanesOf } from "./lanes.ts"

/** The lists as a page hands them over: anything at all. */
export interface Handed {
  readonly entries?: unknown
  readonly bleeds?: unknown
  readonly slots?: unknown
  readonly statements?: unknown
}

/** Which list could not be read, and where; without a place it is the whole list. */
export interface Fault {
  readonly tag: "BadEntry" | "BadBleed" | "BadSlot" | "BadStatement"
  readonly index?: number
}

/** A bleed that is not settled otherwise: the others are no longer drawn. */
export type DrawnBleed = Bleed & { readonly certainty: "bleed" | "unsettled" | "knock" }

/** A bleed with the days that its ribbon covers, and its place among others. */
export interface Ribbon {
  readonly bleed: DrawnBleed
  readonly first: string
  readonly last: string
  /** Nobody has said that it ended. */
  readonly isOpen: boolean
  readonly lane: number
}

/** The lists, read. */
export interface Diary {
  /** By day, earlier first; `undefined` when the treatments are not known. */
  readonly entries: ReadonlyMap<string, ReadonlyArray<Entry>> | undefined
  readonly slots: ReadonlyMap<string, ReadonlyArray<Slot>> | undefined
  /** Those that are drawn. */
  readonly bleeds: ReadonlyArray<DrawnBleed> | undefined
  readonly ribbons: ReadonlyArray<Ribbon>
  /** What may be a bleed, or may become one. */
  readonly pains: ReadonlyArray<DrawnBleed>
  readonly statements: ReadonlyArray<Statement> | undefined
  readonly faults: ReadonlyArray<Fault>
}

const readList = <Item>(
  list: unknown,
  isItem: (input: unknown) => input is Item,
  tag: Fault["tag"],
  faults: Array<Fault>
): ReadonlyArray<Item> | undefined => {
  if (list === undefined || list === null) return undefined
  if (!Array.isArray(list)) {
    faults.push({ tag })
    return undefined
  }
  return list.filter((item: unknown, index): item is Item => {
    if (isItem(item)) return true
    faults.push({ tag, index })
    return false
  })
}

/** An open bleed reaches to today, and is not drawn into days that nobody has lived yet. */
const ribbonsOf = (bleeds: ReadonlyArray<DrawnBleed>, today: string): ReadonlyArray<Ribbon> => {
  const spans = bleeds.map((bleed) => {
    const first = dayOf(bleed.from)
    const last = dayOf(bleed.to ?? (today > first ? today : first))
    return { bleed, first, last, isOpen: bleed.to === null }
  })
  const lanes = lanesOf(spans)
  return spans.map((span) => ({ ...span, lane: lanes.get(span) ?? 0 }))
}

const isDrawn = (bleed: Bleed): bleed is DrawnBleed =>
  bleed.certainty !== "not_a_bleed" && bleed.certainty !== "cannot_tell"

/** Reads the lists; what is wrong in them is left out and named by its place. */
export const readDiary = ({ entries, bleeds, slots, statements }: Handed, today: string): Diary => {
  const faults: Array<Fault> = []
  const readBleeds = readList(bleeds, isBleed, "BadBleed", faults)?.filter(isDrawn)
  const [sure = [], pains = []] = [true, false].map((isSure) =>
    readBleeds?.filter(({ certainty }) => (certainty === "bleed") === isSure)
  )
  const readEntries = readList(entries, isEntry, "BadEntry", faults)
  const readSlots = readList(slots, isSlot, "BadSlot", faults)
  return {
    entries: readEntries && Map.groupBy(readEntries, ({ at }) => dayOf(at)),
    slots: readSlots && Map.groupBy(readSlots, ({ date }) => date),
    bleeds: readBleeds,
    ribbons: ribbonsOf(sure, today),
    pains,
    statements: readList(statements, isStatement, "BadStatement", faults),
    faults
  }
}

/** The entries of a day, earlier first. */
export const entriesOf = ({ entries }: Diary, date: string): ReadonlyArray<Entry> => {
  const found = entries?.get(date) ?? []
  return found.length > 1 ? found.toSorted(byTime) : found
}

/** The "no bleeds" statements. */
export const saidNone = ({ statements }: Diary): ReadonlyArray<Statement> =>
  (statements ?? []).filter(({ answer }) => answer === "none")
