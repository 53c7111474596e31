/** The pages of staff: loaded when somebody of them signs in, and never by the person with a diary. */
import { html } from "lit"
import type { Route } from "../Route.ts"
import type { Visit } from "../shell/Page.ts"
import "./LetterPage.ts"
import "./NewPersonPage.ts"
import "./PatientPage.ts"
import "./PeoplePage.ts"

/** `undefined` for an address that is not of staff. */
export const staffPageOf = (route: Route, visit: Visit) => {
  switch (route.page) {
    case "people":
      return html`<people-page .visit=${visit}></people-page>`
    case "newPerson":
      return html`<new-person-page .visit=${visit}></new-person-page>`
    case "letter":
      return html`<letter-page .visit=${visit} .person=${route.person}></letter-page>`
    case "patient":
      return html`<patient-page .visit=${visit} .person=${route.person} .month=${route.month}></patient-page>`
    case "patientDay":
      return html`<patient-page .visit=${visit} .person=${route.person} .date=${route.date}></patient-page>`
    default:
      return undefined
  }
}
