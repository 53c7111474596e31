/**
 * Where in the portal somebody is: a page, and what it is about (ux 12).
 *
 * Ids and days stand in addresses, names and numbers of people never do.
 */
import { isDate, isMonth } from "@haemtrack/domain/calendar/month"

export type Route =
  | { readonly page: "signIn" }
  | { readonly page: "register" }
  | { readonly page: "month"; readonly month?: string }
  | { readonly page: "day"; readonly date: string }
  | { readonly page: "record"; readonly date?: string; readonly dose?: "usual" }
  | { readonly page: "correct" | "withdraw" | "history"; readonly treatment: string }
  | { readonly page: "people" }
  | { readonly page: "newPerson" }
  | { readonly page: "letter"; readonly person: string }
  | { readonly page: "patient"; readonly person: string; readonly month?: string }
  | { readonly page: "patientDay"; readonly person: string; readonly date: string }
  | { readonly page: "nowhere" }

/** Whether the page is for staff. */
export const isForStaff = ({ page }: Route): boolean =>
  page === "people" || page === "newPerson" || page === "letter" || page === "patient" || page === "patientDay"

const withQuery = (path: string, name: string, value: string | undefined): string =>
  value === undefined ? path : `${path}?${name}=${value}`

/** The address of a page. */
export const address = (route: Route): string => {
  switch (route.page) {
    case "signIn":
      return "/signin"
    case "register":
      return "/register"
    case "month":
      return withQuery("/", "month", route.month)
    case "day":
      return `/day/${route.date}`
    case "record":
      return route.dose === undefined
        ? withQuery("/record/treatment", "date", route.date)
        : withQuery("/record/treatment", "dose", route.dose)
    case "correct":
    case "withdraw":
    case "history":
      return `/treatment/${route.treatment}/${route.page}`
    case "people":
      return "/staff/people"
    case "newPerson":
      return "/staff/people/new"
    case "letter":
      return `/staff/people/${route.person}/letter`
    case "patient":
      return withQuery(`/staff/patients/${route.person}`, "month", route.month)
    case "patientDay":
      return `/staff/patients/${route.person}/day/${route.date}`
    case "nowhere":
      return "/nowhere"
  }
}

const id = /^[0-9a-f-]{36}$/

const nowhere: Route = { page: "nowhere" }

const monthIn = (query: URLSearchParams): { readonly month?: string } => {
  const month = query.get("month")
  return month !== null && isMonth(month) ? { month } : {}
}

/** What a new treatment begins with: the usual dose of now, or a day. */
const beginningIn = (query: URLSearchParams): { readonly date?: string; readonly dose?: "usual" } => {
  if (query.get("dose") === "usual") return { dose: "usual" }
  const date = query.get("date")
  return date !== null && isDate(date) ? { date } : {}
}

const ofStaff = (parts: ReadonlyArray<string>, query: URLSearchParams): Route => {
  const [list, person = "", page, date = ""] = parts
  if (list === "people" && parts.length === 1) return { page: "people" }
  if (list === "people" && person === "new" && parts.length === 2) return { page: "newPerson" }
  if (!id.test(person)) return nowhere
  if (list === "people" && page === "letter" && parts.length === 3) return { page: "letter", person }
  if (list !== "patients") return nowhere
  if (parts.length === 2) return { page: "patient", person, ...monthIn(query) }
  return page === "day" && isDate(date) && parts.length === 4 ? { page: "patientDay", person, date } : nowhere
}

const ofTreatment = ([treatment = "", page, ...more]: ReadonlyArray<string>): Route =>
  id.test(treatment) && more.length === 0 && (page === "correct" || page === "withdraw" || page === "history")
    ? { page, treatment }
    : nowhere

/** The page at an address. Law: `at(address(route)) = route`. */
export const at = (location: string): Route => {
  const { pathname, searchParams } = new URL(location, "http://portal.invalid")
  const [first = "", ...rest] = pathname.slice(1).split("/")
  const [second = "", ...more] = rest
  switch (first) {
    case "":
      return rest.length === 0 ? { page: "month", ...monthIn(searchParams) } : nowhere
    case "signin":
      return rest.length === 0 ? { page: "signIn" } : nowhere
    case "register":
      return rest.length === 0 ? { page: "register" } : nowhere
    case "day":
      return isDate(second) && more.length === 0 ? { page: "day", date: second } : nowhere
    case "record":
      return second === "treatment" && more.length === 0 ? { page: "record", ...beginningIn(searchParams) } : nowhere
    case "treatment":
      return ofTreatment(rest)
    case "staff":
      return ofStaff(rest, searchParams)
    default:
      return nowhere
  }
}
