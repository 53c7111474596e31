/**
 * Look-back, both ways: who had to do with a batch, and which batches a person had to do with, for as long as records are kept.
 *
 * Uses are read from treatments and not from movements: a batch that was given in a hospital never lay on a shelf of ours, and
 * one that was given before the person came from another centre did not either.
 *
 * @since 0.1.0
 */
import type { Instant } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { localDate } from "../calendar/Moment.ts"
import type { Treatment, TreatmentId } from "../diary/Treatment.ts"
import type { PersonId } from "../person/Person.ts"
import { standing } from "./Ledger.ts"
import { type Location, personAt } from "./Location.ts"
import type { Effective, Movement } from "./Movement.ts"
import { type Match, matcher, type Named } from "./recall/reach.ts"
import * as StockItem from "./StockItem.ts"

/** One line of a treatment that stands. */
export interface Use {
  readonly personId: PersonId
  readonly treatmentId: TreatmentId
  readonly item: StockItem.StockItem
  readonly vials: number
  /** The day where the person was. */
  readonly on: LocalDate
}

/** The uses of a treatment; lines without a batch number name nothing to look for. */
export const usesOf = (treatment: Treatment): ReadonlyArray<Use> =>
  treatment.lines.flatMap(({ batch, presentationId, vials }) =>
    "number" in batch
      ? [
          {
            personId: treatment.personId,
            treatmentId: treatment.id,
            item: { productId: treatment.productId, presentationId, batch: batch.number },
            vials,
            on: localDate(treatment.occurredAt)
          }
        ]
      : []
  )

/** What one person had to do with batches. */
export interface Contact {
  readonly used: number
  /** First and last day of use, where there was one. */
  readonly first?: LocalDate
  readonly last?: LocalDate
  /** Vials at all of the person's places now. */
  readonly holding: number
  /** When vials last came to one of their places, where they ever did. */
  readonly lastReceived?: Instant
}

const none: Contact = { used: 0, holding: 0 }

const withUse = (contact: Contact, { on, vials }: Use): Contact => ({
  ...contact,
  used: contact.used + vials,
  first: contact.first !== undefined && contact.first < on ? contact.first : on,
  last: contact.last !== undefined && contact.last > on ? contact.last : on
})

const withHeld = (contact: Contact, vials: number, receivedAt?: Instant): Contact => {
  const later = receivedAt !== undefined && (contact.lastReceived ?? "") < receivedAt
  return { ...contact, holding: contact.holding + vials, ...(later ? { lastReceived: receivedAt } : {}) }
}

/** How many vials a movement brings to (or, below zero, takes from) locations. Changes of state bring none. */
const changes = (movement: Effective): ReadonlyArray<readonly [Location, number]> => {
  switch (movement.kind) {
    case "delivered":
    case "collected":
      return [[movement.to, movement.vials]]
    case "moved":
      return [
        [movement.from, -movement.vials],
        [movement.to, movement.vials]
      ]
    case "adjusted":
      return [[movement.place, movement.vials]]
    case "quarantined":
    case "released":
      return []
    default:
      return [[movement.from, -movement.vials]]
  }
}

/** Whose a location is, each asked once. */
const owners = (): ((location: Location) => PersonId | undefined) => {
  const known = new Map<Location, PersonId | undefined>()
  return (location) => {
    if (!known.has(location)) known.set(location, personAt(location))
    return known.get(location)
  }
}

/** Gathers contacts under a key; what `keyOf` answers `undefined` for is passed by. */
const gather = <K>(
  uses: ReadonlyArray<Use>,
  movements: ReadonlyArray<Movement>,
  keyOf: (personId: PersonId, item: StockItem.StockItem) => K | undefined
): ReadonlyMap<K, Contact> => {
  const contacts = new Map<K, Contact>()
  const ownerOf = owners()
  for (const use of uses) {
    const key = keyOf(use.personId, use.item)
    if (key !== undefined) contacts.set(key, withUse(contacts.get(key) ?? none, use))
  }
  for (const movement of standing(movements)) {
    for (const [location, vials] of changes(movement)) {
      const owner = ownerOf(location)
      const key = owner === undefined ? undefined : keyOf(owner, movement.item)
      if (key === undefined) continue
      const came = vials > 0 ? movement.happenedAt : undefined
      contacts.set(key, withHeld(contacts.get(key) ?? none, vials, came))
    }
  }
  return contacts
}

/** A person who used the batches, holds some, or once did. */
export interface PersonFound extends Contact {
  readonly personId: PersonId
}

/** Exact and possible matches apart: the second are people to ask (clinical 6.10). */
export type PeopleFound = Readonly<Record<Match, ReadonlyArray<PersonFound>>>

/**
 * Everybody who had to do with the batches: exposed, holding, or ever held (clinical 6.6). Linear in uses and movements.
 *
 * Law: finds a person exactly when `batchesOf` that person finds the batch.
 */
export const peopleOf = (named: Named, uses: ReadonlyArray<Use>, movements: ReadonlyArray<Movement>): PeopleFound => {
  const matchOf = matcher(named)
  const found = (match: Match): ReadonlyArray<PersonFound> =>
    Array.from(
      gather(uses, movements, (personId, item) => (matchOf(item) === match ? personId : undefined)),
      ([personId, contact]) => ({ personId, ...contact })
    )
  return { exact: found("exact"), possible: found("possible") }
}

/** A batch that a person used, holds, or once held. */
export interface BatchFound extends Contact {
  readonly item: StockItem.StockItem
}

/** All batches that a person had to do with, also before they came from another centre (clinical 6.6). */
export const batchesOf = (
  personId: PersonId,
  uses: ReadonlyArray<Use>,
  movements: ReadonlyArray<Movement>
): ReadonlyArray<BatchFound> => {
  const items = new Map<string, StockItem.StockItem>()
  const contacts = gather(uses, movements, (owner, item) => {
    if (owner !== personId) return undefined
    const key = StockItem.key(item)
    if (!items.has(key)) items.set(key, item)
    return key
  })
  return [...items].flatMap(([key, item]) => {
    const contact = contacts.get(key)
    return contact === undefined ? [] : [{ item, ...contact }]
  })
}
