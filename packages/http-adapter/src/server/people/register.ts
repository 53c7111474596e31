/**
 * Registers a person at the centre; one that was sent before is the one that stands (API-5).
 *
 * @since 0.1.0
 */
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import { localDateAt } from "@haemtrack/domain/calendar/localDay"
import * as NhsNumber from "@haemtrack/domain/person/NhsNumber"
import type { Person } from "@haemtrack/domain/person/Person"
import { isInFuture } from "@haemtrack/domain/person/Uuid7"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import {
  DuplicateNhsNumber,
  DuplicateRecord,
  IdInFuture,
  InvalidBody,
  InvalidNhsNumber,
  problems,
  type Tag
} from "../../api/errors.ts"
import type { NewPerson } from "../../api/persons.ts"
import { insertPerson } from "../../store/person/insertPerson.ts"
import { personById } from "../../store/person/personById.ts"
import { Settings } from "../Settings.ts"

const at = (pointer: string, tag: Tag) => ({ errors: [{ pointer, tag, detail: problems[tag].title }] })

/** The number as it is kept. Numbers for tests are refused where people are real. */
const nhsNumberOf = Effect.fnUntraced(function* (typed: string) {
  const parsed = NhsNumber.parse(typed)
  const refuse = (reason: NhsNumber.InvalidNhsNumber["reason"]) =>
    new InvalidNhsNumber({ reason, ...at("/nhsNumber", "InvalidNhsNumber") })
  if (Result.isFailure(parsed)) return yield* refuse(parsed.failure.reason)
  const { testNhsNumbers } = yield* Settings
  if (NhsNumber.isTest(parsed.success) && !testNhsNumbers) return yield* refuse("TestNumber")
  return parsed.success
})

const judged = Effect.fnUntraced(function* ({ nhsNumber, ...rest }: typeof NewPerson.Type) {
  const now = yield* Clock.currentTimeMillis
  if (isInFuture(rest.id, now)) return yield* new IdInFuture(at("/id", "IdInFuture"))
  if (rest.birthDate > localDateAt(instantOf(now), rest.zone)) {
    const detail = "This date is in the future."
    return yield* new InvalidBody({ errors: [{ pointer: "/birthDate", tag: "WrongValue", detail }] })
  }
  const person: Person = nhsNumber === undefined ? rest : { ...rest, nhsNumber: yield* nhsNumberOf(nhsNumber) }
  return person
})

/** The person as they stand afterwards, and whether they were registered now. */
export const register = Effect.fnUntraced(function* (sent: typeof NewPerson.Type) {
  const person = yield* judged(sent)
  const isNew = yield* insertPerson(person).pipe(
    Effect.as(true),
    Effect.catchTags({
      DuplicateNhsNumber: () => new DuplicateNhsNumber(at("/nhsNumber", "DuplicateNhsNumber")),
      DuplicateRecord: () => Effect.succeed(false)
    })
  )
  const stored = yield* personById(person.id)
  if (Option.isNone(stored) || (!isNew && !Equal.equals(stored.value.person, person))) {
    return yield* new DuplicateRecord(at("/id", "DuplicateRecord"))
  }
  return { isNew, stored: stored.value }
})
