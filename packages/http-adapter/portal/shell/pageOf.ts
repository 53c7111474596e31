/** Which page is shown to whom at an address; a page that is not this person's is as if it were not there. */
import { html, type TemplateResult } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import "../diary/DiaryMonth.ts"
import "../diary/TodayCard.ts"
import { messages } from "../words/spoken.ts"
import "../pages/DayPage.ts"
import "../pages/HistoryPage.ts"
import "../pages/RegisterPage.ts"
import "../pages/SignInForm.ts"
import "../pages/TreatmentPage.ts"
import { isForStaff, type Route } from "../Route.ts"
import { drawAnew } from "./anew.ts"
import { icon } from "./icons.ts"
import type { Visit } from "./Page.ts"
import { isWide } from "./width.ts"

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

interface Shown {
  readonly month?: string
  readonly date?: string
}

const diary = (visit: Visit, person: PersonRecord, { date, month }: Shown) => html`
  <h1>${messages["nav.calendar"]()}</h1>
  <today-card .visit=${visit} .person=${person}></today-card>
  <diary-month .visit=${visit} .person=${person} .month=${month} .date=${date}></diary-month>
`

const ofPerson = (route: Route, visit: Visit, person: PersonRecord): TemplateResult => {
  switch (route.page) {
    case "month":
      return diary(visit, person, route)
    case "day":
      return isWide()
        ? diary(visit, person, route)
        : html`<day-page .visit=${visit} .person=${person} .date=${route.date}></day-page>`
    case "record":
      return html`<treatment-page
        .visit=${visit}
        .person=${person}
        .date=${route.date}
        .dose=${route.dose}
      ></treatment-page>`
    case "correct":
    case "withdraw":
      return html`<treatment-page
        .visit=${visit}
        .person=${person}
        .job=${route.page}
        .treatment=${route.treatment}
      ></treatment-page>`
    case "history":
      return html`<history-page .visit=${visit} .treatment=${route.treatment}></history-page>`
    default:
      return nowhere()
  }
}

/** The pages of staff, once they are there: asked for at the first of them, and kept, so that a page is not made twice. */
let staff: { readonly staffPageOf: (route: Route, visit: Visit) => TemplateResult | undefined } | undefined

const loadStaff = async (): Promise<void> => {
  staff = await import("../staff/staffPageOf.ts")
  drawAnew()
}

const ofDataManager = (route: Route, visit: Visit): TemplateResult => {
  if (route.page === "history") {
    return html`<history-page .visit=${visit} .treatment=${route.treatment}></history-page>`
  }
  if (!isForStaff(route)) return nowhere()
  if (staff !== undefined) return staff.staffPageOf(route, visit) ?? nowhere()
  void loadStaff()
  return html`<p class="late">${messages["state.loading"]({ what: messages["nav.people"]() })}</p>`
}

/** @param visit nobody has signed in when there is none */
export const pageOf = (route: Route, visit: Visit | undefined): TemplateResult => {
  if (visit === undefined) return route.page === "register" ? html`<register-page></register-page>` : signIn()
  if (visit.person !== undefined) return ofPerson(route, visit, visit.person)
  return visit.session.roles.includes("data_manager") ? ofDataManager(route, visit) : nothingOfAPerson()
}
