/**
 * The access record in plain words: a line for each day, person and deed, as parts of a sentence whose words stand in the
 * catalogues of messages. Nothing in it is free text (ID-22).
 *
 * @since 0.1.0
 */
import type { Instant } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { localDateAt } from "../calendar/localDay.ts"
import type { Zone } from "../calendar/Zone.ts"
import type { AccountId } from "../person/AccountId.ts"
import type { AccessEvent } from "./AccessEvent.ts"
import type { BreakGlassCategory } from "./BreakGlass.ts"
import type { PersonRecord, Right } from "./permissionMatrix.ts"
import type { Purpose, Role } from "./Role.ts"

/** Whose looks they are: the person's own and their carers' are listed apart from those of staff. */
export type Looker = "own" | "carer" | "staff"

/** What was done, in the words that a person would use. */
export type Deed = "looked" | "recorded" | "changed" | "withdrew" | "copied" | "opened" | "acted"

/** A line of the access record. */
export interface Looked {
  readonly key: `who_looked.${Looker}.${Deed}`
  readonly parts: {
    /** The day where the person lives. */
    readonly date: LocalDate
    readonly by: AccountId
    readonly name: string
    readonly role: Role
    readonly centre?: string
    readonly purpose: Purpose
    readonly through?: string
    readonly breakGlass?: BreakGlassCategory
    readonly first: Instant
    readonly last: Instant
    readonly times: number
    /** Each kind once, in the order of the alphabet. */
    readonly records: ReadonlyArray<PersonRecord>
  }
}

const deeds: { readonly [R in Right]?: Deed } = {
  read: "looked",
  create: "recorded",
  change: "changed",
  withdraw: "withdrew",
  export: "copied",
  open: "opened"
}

const lookerOf = (role: Role): Looker => (role === "patient" ? "own" : role === "carer" ? "carer" : "staff")

const keyOf = ({ right, role }: AccessEvent): Looked["key"] => `who_looked.${lookerOf(role)}.${deeds[right] ?? "acted"}`

/** What the events of one line share. */
const lineOf = (event: AccessEvent, zone: Zone): string =>
  JSON.stringify([
    localDateAt(event.at, zone),
    event.by,
    event.name,
    event.role,
    event.centre,
    keyOf(event),
    event.purpose,
    event.through,
    event.breakGlass
  ])

const begun = (event: AccessEvent, zone: Zone): Looked => {
  const { at, breakGlass, by, centre, name, purpose, record, role, through } = event
  return {
    key: keyOf(event),
    parts: {
      date: localDateAt(at, zone),
      by,
      name,
      role,
      ...(centre !== undefined && { centre }),
      purpose,
      ...(through !== undefined && { through }),
      ...(breakGlass !== undefined && { breakGlass }),
      first: at,
      last: at,
      times: 1,
      records: [record]
    }
  }
}

const and = ({ key, parts }: Looked, { at, record }: AccessEvent): Looked => ({
  key,
  parts: {
    ...parts,
    first: at < parts.first ? at : parts.first,
    last: at > parts.last ? at : parts.last,
    times: parts.times + 1,
    records: parts.records.includes(record) ? parts.records : [...parts.records, record].toSorted()
  }
})

/**
 * The lines of the access record, the latest first. Laws: every event is in exactly one line, and the order of events does not
 * matter.
 */
export const whoLooked = (events: ReadonlyArray<AccessEvent>, zone: Zone): ReadonlyArray<Looked> => {
  const lines = new Map<string, Looked>()
  for (const event of events) {
    const line = lineOf(event, zone)
    const before = lines.get(line)
    lines.set(line, before === undefined ? begun(event, zone) : and(before, event))
  }
  return [...lines.entries()]
    .toSorted(([a, { parts: p }], [b, { parts: q }]) =>
      p.last === q.last ? (a < b ? -1 : 1) : p.last > q.last ? -1 : 1
    )
    .map(([, looked]) => looked)
}
