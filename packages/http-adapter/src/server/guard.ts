/**
 * The one guard: what the permission matrix allows to whoever is at work, and what they may see of the person (ID-21).
 *
 * Which people a role reaches is decided by row-level security: a person outside is not found here, as if they did not exist.
 *
 * @since 0.1.0
 */
import { may, type RecordKind, type Right } from "@haemtrack/domain/access/permissionMatrix"
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import { NotAllowed, NotYetForStaff, PersonNotFound } from "../api/errors.ts"
import { Actor } from "../store/Actor.ts"
import { personById } from "../store/person/personById.ts"

/** Fails with `NotAllowed` unless the role has the right over people who are not itself: for lists and for new people. */
export const allowOverPeople = Effect.fnUntraced(function* (right: Right, record: RecordKind) {
  const { role } = yield* Actor
  const scope = may(role, right, record)
  if (scope !== "centre" && scope !== "own_people") return yield* new NotAllowed({})
})

/** The person, when whoever is at work may read that kind of record of theirs; else they are not found. */
export const readable = Effect.fnUntraced(function* (id: PersonId, record: RecordKind) {
  const { role } = yield* Actor
  if (may(role, "read", record) === undefined) return yield* new PersonNotFound({})
  return yield* Effect.catchTag(
    Effect.fromOption(yield* personById(id)),
    "NoSuchElementError",
    () => new PersonNotFound({})
  )
})

/** The person, when whoever is at work has the right; 403 only for somebody whom they may read anyway. */
export const permitted = Effect.fnUntraced(function* (id: PersonId, right: Right, record: RecordKind) {
  const { role } = yield* Actor
  const found = yield* readable(id, "person")
  if (may(role, right, record) === undefined) return yield* new NotAllowed({})
  return found
})

/** The person whose entries are to be written. The matrix lets some staff write them, too: their pages are not built yet. */
export const ofEntries = Effect.fnUntraced(function* (
  id: PersonId,
  right: "create" | "change" | "withdraw",
  record: "treatment" | "bleed"
) {
  const { role } = yield* Actor
  const found = yield* permitted(id, right, record)
  if (may(role, right, record) !== "own") return yield* new NotYetForStaff({})
  return found
})
