/** Which page is shown to whom at an address; a page that is not this person's is as if it were not there. */
import { html, type TemplateResult } from "lit"
import { until } from "lit/directives/until.js"
import type { PersonRecord } from "../../src/api/persons.ts"
import "../diary/DiaryMonth.ts"
import { today } from "../diary/wallClock.ts"
import { messages } from "../messages/en-GB.ts"
import "../pages/CorrectPage.ts"
import "../pages/DayPage.ts"
import "../pages/HistoryPage.ts"
import "../pages/RecordPage.ts"
import "../pages/RegisterPage.ts"
import "../pages/SignInForm.ts"
import "../pages/WithdrawPage.ts"
import { address, isForStaff, type Route } from "../Route.ts"
import { fullDate } from "../words/speech.ts"
import { icon } from "./icons.ts"
import type { Visit } from "./Page.ts"

const signIn = () => html`
  <div class="card narrow">
    <p class="eyebrow">${messages["signin.welcome"]()}</p>
    <h1>${messages["signin.title"]()}</h1>
    <sign-in-form></sign-in-form>
    <p><a href="/register">${messages["signin.haveCode"]()}</a></p>
  </div>
`

const nowhere = () => html`
  <h1>${messages["nowhere.title"]()}</h1>
  <p>${messages["nowhere.text"]()}</p>
  <p><a class="button" href="/">${messages["nowhere.back"]()}</a></p>
`

/** A technical administrator looks after the machine: the diary has nothing of a person to show them. */
const nothingOfAPerson = () => html`
  <h1>${messages["technical.title"]()}</h1>
  <div class="note">
    ${icon("info")}
    <p>${messages["technical.text"]()}</p>
  </div>
`

const month = (visit: Visit, person: PersonRecord, shown: string | undefined) => html`
  <div class="card today-strip no-print">
    <p><strong>${messages["cal.today"]()}</strong> ${fullDate(today(person.zone))}</p>
    <a class="button primary" href=${address({ page: "record" })}>${icon("plus")} ${messages["treat.title"]()}</a>
  </div>
  <diary-month .visit=${visit} .person=${person} .month=${shown}></diary-month>
`

const ofPerson = (route: Route, visit: Visit, person: PersonRecord): TemplateResult => {
  switch (route.page) {
    case "month":
      return month(visit, person, route.month)
    case "day":
      return html`<day-page .visit=${visit} .person=${person} .date=${route.date}></day-page>`
    case "record":
      return html`<record-page .visit=${visit} .person=${person} .date=${route.date}></record-page>`
    case "correct":
      return html`<correct-page .visit=${visit} .person=${person} .treatment=${route.treatment}></correct-page>`
    case "withdraw":
      return html`<withdraw-page .visit=${visit} .treatment=${route.treatment}></withdraw-page>`
    case "history":
      return html`<history-page .visit=${visit} .treatment=${route.treatment}></history-page>`
    default:
      return nowhere()
  }
}

const staffPages = async (route: Route, visit: Visit): Promise<TemplateResult> => {
  const { staffPageOf } = await import("../staff/staffPageOf.ts")
  return staffPageOf(route, visit) ?? nowhere()
}

const ofDataManager = (route: Route, visit: Visit): TemplateResult => {
  if (route.page === "history") {
    return html`<history-page .visit=${visit} .treatment=${route.treatment}></history-page>`
  }
  if (!isForStaff(route)) return nowhere()
  return html`${until(
    staffPages(route, visit),
    html`<p class="late">${messages["state.loading"]({ what: messages["nav.people"]() })}</p>`
  )}`
}

/** @param visit nobody has signed in when there is none */
export const pageOf = (route: Route, visit: Visit | undefined): TemplateResult => {
  if (visit === undefined) return route.page === "register" ? html`<register-page></register-page>` : signIn()
  if (visit.person !== undefined) return ofPerson(route, visit, visit.person)
  return visit.session.roles.includes("data_manager") ? ofDataManager(route, visit) : nothingOfAPerson()
}
