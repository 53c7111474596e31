/**
 * A stored person as whoever asks may see them.
 *
 * @since 0.1.0
 */
import { may } from "@haemtrack/domain/access/permissionMatrix"
import type { Role } from "@haemtrack/domain/access/Role"
import type { PersonItem, PersonRecord } from "../../api/persons.ts"
import type { StoredPerson } from "../../store/person/StoredPerson.ts"

/** Without the NHS number for a role that has no use for it. */
export const personBody = ({ person, version }: StoredPerson, role: Role): PersonRecord => {
  const { nhsNumber, ...shown } = person
  return nhsNumber === undefined || may(role, "read", "nhs_number") === undefined
    ? { ...shown, version }
    : { ...shown, nhsNumber, version }
}

const joiningOf = ({ hasAccount, invitedUntil }: StoredPerson): PersonItem["joining"] => {
  if (hasAccount) return "joined"
  return invitedUntil === undefined ? "not_invited" : "invited"
}

/** What a list shows to tell two people apart. */
export const personItem = (stored: StoredPerson): PersonItem => {
  const { birthDate, familyName, givenName, id } = stored.person
  return { id, givenName, familyName, birthDate, joining: joiningOf(stored) }
}
