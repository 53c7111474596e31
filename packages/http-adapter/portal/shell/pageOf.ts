/** Which page is shown to whom at an address; a page that is not this person's is as if it were not there. */
import { html } from "lit"
import { messages } from "../messages/en-GB.ts"
import "../pages/SignInForm.ts"
import { isForStaff, type Route } from "../Route.ts"
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

const toVisitor = (route: Route) => (route.page === "register" ? html`` : signIn())

export const pageOf = (route: Route, visit: Visit | undefined) => {
  if (visit === undefined) return toVisitor(route)
  return isForStaff(route) ? nowhere() : nowhere()
}
