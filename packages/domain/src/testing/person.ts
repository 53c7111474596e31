/**
 * Invented people, for tests and demonstrations. Their NHS numbers are of the range 999, which is never given to a person.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Zone } from "../calendar/Zone.ts"
import * as NhsNumber from "../person/NhsNumber.ts"
import { type Person, PersonId } from "../person/Person.ts"

/** A person who is plainly invented; whatever a test is about is given. */
export const person = (about: Partial<Person> = {}): Person => ({
  id: PersonId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d01"),
  givenName: "Test Person",
  familyName: "One",
  birthDate: LocalDate.make("2001-02-03"),
  zone: Zone.make("Europe/London"),
  ...about
})

const nineDigits = Arbitrary.schema(Schema.String.check(Schema.isPattern(/^999[0-9]{6}$/)))

/** NHS numbers of the range 999. */
export const nhsNumbers: Arbitrary.Arbitrary<NhsNumber.NhsNumber> = Arbitrary.filterMap(nineDigits, (nine) => {
  const numbers = Array.from({ length: 10 }, (_, last) => NhsNumber.parse(`${nine}${last}`))
  return numbers.find(Result.isSuccess) ?? NhsNumber.parse(nine)
})
