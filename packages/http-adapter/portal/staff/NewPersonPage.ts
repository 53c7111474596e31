/** Registering a person: who they are and when they were born; they choose their own login with the letter (ID-13). */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { Name, PersonId } from "@haemtrack/domain/person/Person"
import * as Zone from "@haemtrack/domain/calendar/Zone"
import { latin, readDate } from "@haemtrack/web-components/haem-treatment-form/digits"
import { noDate, type TypedDate } from "@haemtrack/web-components/haem-treatment-form/TypedTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { html } from "lit"
import type { FieldProblem, InvalidNhsNumber } from "../../src/api/errors.ts"
import { newUuid7 } from "../diary/newUuid7.ts"
import { dateFields } from "../fields/dateFields.ts"
import { errorSummary, focusErrorSummary } from "../fields/errorSummary.ts"
import { besides, type Mistake } from "../fields/Mistake.ts"
import { textField } from "../fields/textField.ts"
import { messages, type PlainKey } from "../words/spoken.ts"
import { address } from "../Route.ts"
import { go } from "../shell/navigation.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { fieldWords, problemWords } from "../words/problemWords.ts"
import { notices } from "./notices.ts"

const isName = Schema.is(Name)

const nhsWords = {
  NotTenDigits: "err.nhsNumber",
  WrongCheckDigit: "err.nhsCheckDigit",
  TestNumber: "err.nhsTest"
} as const satisfies Record<InvalidNhsNumber["reason"], PlainKey>

const fieldOf: Readonly<Record<string, string>> = {
  "/givenName": "given",
  "/familyName": "family",
  "/birthDate": "birth",
  "/nhsNumber": "nhs",
  "/zone": "zone"
}

type Problem = InvalidNhsNumber | { readonly _tag: string; readonly errors?: ReadonlyArray<FieldProblem> | undefined }

const mistakesOf = (problem: Problem): ReadonlyArray<Mistake> => {
  if ("reason" in problem) return [{ field: "nhs", words: messages[nhsWords[problem.reason]]() }]
  if (problem._tag === "DuplicateNhsNumber") return [{ field: "nhs", words: problemWords(problem) }]
  const { errors = [] } = problem
  return errors.length === 0
    ? [{ field: "register", words: problemWords(problem) }]
    : errors.map(({ pointer, tag }) => ({ field: fieldOf[pointer] ?? "register", words: fieldWords(tag) }))
}

export class NewPersonPage extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    given: { state: true },
    family: { state: true },
    birthDate: { state: true },
    nhsNumber: { state: true },
    zone: { state: true },
    isSending: { state: true },
    mistakes: { state: true }
  }

  declare visit: Visit
  declare given: string
  declare family: string
  declare birthDate: TypedDate
  declare nhsNumber: string
  declare zone: string
  declare isSending: boolean
  declare mistakes: ReadonlyArray<Mistake>
  /** The same for every try, so that a lost answer makes no second person. */
  readonly #id = newUuid7()

  constructor() {
    super()
    this.given = ""
    this.family = ""
    this.birthDate = noDate
    this.nhsNumber = ""
    this.zone = ""
    this.isSending = false
    this.mistakes = []
  }

  protected override willUpdate() {
    if (this.zone === "") this.zone = this.visit.centre.zone
  }

  protected override render() {
    return html`
      <h1>${messages["newPerson.title"]()}</h1>
      ${notices(this.visit.centre)} ${errorSummary(this.mistakes)}
      <form class="card" novalidate @submit=${this.#submit}>
        ${this.#text("given", messages["person.givenName"](), this.given, (given) => {
          this.given = given
        })}
        ${this.#text("family", messages["person.familyName"](), this.family, (family) => {
          this.family = family
        })}
        ${dateFields({
          id: "birth",
          question: messages["person.birthDate"](),
          hint: messages["person.birthDateHint"](),
          value: this.birthDate,
          error: besides(this.mistakes, "birth"),
          onType: (birthDate) => {
            this.birthDate = birthDate
          }
        })}
        ${textField({
          id: "nhs",
          label: messages["person.nhsNumber"](),
          hint: messages["person.nhsHint"](),
          value: this.nhsNumber,
          inputMode: "numeric",
          error: besides(this.mistakes, "nhs"),
          onType: (nhsNumber) => {
            this.nhsNumber = nhsNumber
          }
        })}
        ${textField({
          id: "zone",
          label: messages["person.zone"](),
          hint: messages["treat.zoneHint"](),
          value: this.zone,
          error: besides(this.mistakes, "zone"),
          onType: (zone) => {
            this.zone = zone
          }
        })}
        <div class="row">
          <button id="register" class="button primary" aria-disabled=${this.isSending ? "true" : "false"}>
            ${messages["newPerson.go"]()}
          </button>
          <a class="button quiet" href=${address({ page: "people" })}>${messages["treat.leave"]()}</a>
        </div>
      </form>
    `
  }

  #text(id: string, label: string, value: string, onType: (text: string) => void) {
    return textField({ id, label, value, onType, error: besides(this.mistakes, id) })
  }

  #missing(): ReadonlyArray<Mistake> {
    const date = readDate(this.birthDate)
    return [
      ...(isName(this.given.trim()) ? [] : [{ field: "given", words: messages["err.givenName"]() }]),
      ...(isName(this.family.trim()) ? [] : [{ field: "family", words: messages["err.familyName"]() }]),
      ...(date === undefined ? [{ field: "birth", words: messages["err.birthDate"]() }] : []),
      ...(Zone.is(this.zone) ? [] : [{ field: "zone", words: messages["err.zone"]() }])
    ]
  }

  readonly #submit = async (event: Event) => {
    event.preventDefault()
    if (this.isSending) return
    this.mistakes = this.#missing()
    if (this.mistakes.length === 0) await this.#send(LocalDate.make(readDate(this.birthDate) ?? ""))
    await this.updateComplete
    focusErrorSummary(this)
  }

  async #send(birthDate: LocalDate) {
    this.isSending = true
    const nhsNumber = latin(this.nhsNumber).trim()
    const request = {
      headers: { "idempotency-key": this.#id },
      payload: {
        id: PersonId.make(this.#id),
        givenName: this.given.trim(),
        familyName: this.family.trim(),
        birthDate,
        zone: Zone.Zone.make(this.zone),
        ...(nhsNumber === "" ? {} : { nhsNumber })
      }
    }
    const answer = await this.visit.ask((client) => client.persons.register(request))
    this.isSending = false
    if (Result.isFailure(answer)) this.mistakes = mistakesOf(answer.failure)
    else go({ page: "letter", person: answer.success.body.id })
  }
}

customElements.define("new-person-page", NewPersonPage)

declare global {
  interface HTMLElementTagNameMap {
    "new-person-page": NewPersonPage
  }
}
