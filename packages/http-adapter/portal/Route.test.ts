import { describe, expect, it } from "@effect/vitest"
import { LocalDate, Month } from "@haemtrack/domain/calendar/LocalDate"
import { treatmentIds } from "@haemtrack/domain/testing/diary"
import * as Arbitrary from "effect/Arbitrary"
import { address, at, isForStaff, type Route } from "./Route.ts"

const days = ["1972-02-29", "2026-01-31", "2199-12-31"].map((day) => LocalDate.make(day))
const months = ["1900-01", "2026-10"].map((month) => Month.make(month))

/** Every page, about the same thing. */
const routes = Arbitrary.map(treatmentIds, (id): ReadonlyArray<Route> => [
  { page: "signIn" },
  { page: "register" },
  { page: "month" },
  ...months.map((month): Route => ({ page: "month", month })),
  ...days.map((date): Route => ({ page: "day", date })),
  { page: "record" },
  ...days.map((date): Route => ({ page: "record", date })),
  { page: "record", dose: "usual" },
  { page: "correct", treatment: id },
  { page: "withdraw", treatment: id },
  { page: "history", treatment: id },
  { page: "people" },
  { page: "newPerson" },
  { page: "letter", person: id },
  { page: "patient", person: id },
  ...months.map((month): Route => ({ page: "patient", person: id, month })),
  ...days.map((date): Route => ({ page: "patientDay", person: id, date })),
  { page: "nowhere" }
])

describe("Route", () => {
  it.prop("retraction: at(address(route)) = route", [routes], ([all]) =>
    expect(all.map((route) => at(address(route)))).toEqual(all)
  )
  it.prop("staff's addresses, and no others, begin with /staff", [routes], ([all]) =>
    expect(all.filter((route) => address(route).startsWith("/staff/"))).toEqual(all.filter(isForStaff))
  )
  it.each([
    "/day/2026-02-30",
    "/day/2026-02-28/x",
    "/treatment/1/correct",
    "/treatment/019f361f-78a0-7000-8000-000000000001/erase",
    "/staff",
    "/staff/people/new/letter",
    "/staff/patients/nobody",
    "/record"
  ])("%s is nowhere", (path) => expect(at(path)).toEqual({ page: "nowhere" }))
  it("a month that does not exist is this month", () => expect(at("/?month=2026-13")).toEqual({ page: "month" }))
})
