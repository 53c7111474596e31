/** One person's clinic page from the library: a year of a diary of ten, as a value and as HTML. The person is invented. */
import { addDays, LocalDate } from "../packages/domain/src/calendar/LocalDate.ts"
import { instantOf } from "../packages/domain/src/calendar/Instant.ts"
import { indexJoints } from "../packages/domain/src/diary/BodySite.ts"
import { clinicPage } from "../packages/reporting/src/document/clinicPage.ts"
import { html } from "../packages/reporting/src/document/html.ts"

const days = 3653
const period = { from: LocalDate.make("2016-01-01"), to: LocalDate.make("2025-12-31") }

const given = (id, day, hour, more) => {
  const on = addDays(period.from, day)
  const at = instantOf(Date.parse(`${on}T${String(hour).padStart(2, "0")}:00:00Z`))
  return {
    id,
    on,
    at,
    recordedAt: at,
    product: "P1",
    unit: "[iU]",
    thousandths: 2_000_000,
    kg: 70,
    batch: "B1",
    ...more
  }
}

/** A dose every third day and a delivery every fourth week for ten years, and a bleed a month with its treatment. */
const record = (draw) => {
  const bleeds = Array.from({ length: 120 }, (_, number) => {
    const on = addDays(period.from, draw(days))
    const at = instantOf(Date.parse(`${on}T12:00:00Z`))
    return { bleedId: `b${number}`, site: indexJoints[draw(indexJoints.length)], on, at, cause: "spontaneous" }
  })
  const routine = Array.from({ length: Math.floor(days / 3) }, (_, number) =>
    given(`r${number}`, number * 3, 7, { reason: "prophylaxis" })
  )
  const forBleeds = bleeds.map(({ bleedId, on }) => ({
    ...given(`t${bleedId}`, 0, 13, { reason: "bleed", bleedId }),
    on,
    at: instantOf(Date.parse(`${on}T13:00:00Z`)),
    recordedAt: instantOf(Date.parse(`${on}T14:00:00Z`))
  }))
  return {
    id: "invented",
    centre: "C01",
    diagnosis: "haemophilia_a",
    severity: "severe",
    regimen: "prophylaxis",
    birthYear: 1990,
    duty: { agreed: [period], excluded: [] },
    treatments: [...routine, ...forBleeds],
    bleeds,
    deliveries: Array.from({ length: Math.floor(days / 28) }, (_, number) => given(`d${number}`, number * 28, 9, {})),
    said: []
  }
}

/** What is measured, by name. */
export const documentWork = (draw) => {
  const person = record(draw)
  const request = {
    period: { from: LocalDate.make("2025-01-01"), to: period.to },
    since: LocalDate.make("2025-07-01"),
    asOf: period.to,
    subject: "invented people",
    basis: { version: "0.0.0", generatedAt: "2026-01-01T09:00:00Z", inputs: [] }
  }
  const page = clinicPage(person, request)
  return { page: () => clinicPage(person, request), html: () => html(page) }
}
