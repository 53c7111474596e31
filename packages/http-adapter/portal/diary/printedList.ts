/** The month on paper: a row a treatment with every batch number, and the day on which it was printed (ux P1). */
import { html, nothing } from "lit"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { messages, spoken } from "../words/spoken.ts"
import { amountWords, longDate, reasonWords, shortDate, timeWords } from "../words/speech.ts"

const batches = ({ lines }: TreatmentRecord): string =>
  lines.flatMap(({ batch }) => (batch.number === undefined ? [] : [batch.number])).join(", ")

const row = (treatment: TreatmentRecord) => html`
  <tr>
    <th scope="row">${shortDate(treatment.occurredAt.local.slice(0, 10))}</th>
    <td>${timeWords(treatment.occurredAt)}</td>
    <td>${reasonWords(treatment.reason)}</td>
    <td><bdi>${amountWords(treatment.total)}</bdi></td>
    <td class="batch"><bdi>${batches(treatment)}</bdi></td>
  </tr>
`

/** @param today the day of printing */
export const printedList = (treatments: ReadonlyArray<TreatmentRecord>, today: string) =>
  treatments.length === 0
    ? nothing
    : html`<section class="print-only">
        <table class="table">
          <caption>
            ${messages["print.list"]()}
          </caption>
          <thead>
            <tr>
              <th scope="col">${spoken.words["treat.day"]()}</th>
              <th scope="col">${spoken.words["treat.time"]()}</th>
              <th scope="col">${spoken.words["treat.rowWhy"]()}</th>
              <th scope="col">${spoken.words["treat.rowTotal"]()}</th>
              <th scope="col">${spoken.words["treat.batch"]()}</th>
            </tr>
          </thead>
          <tbody>
            ${treatments.map(row)}
          </tbody>
        </table>
        <p>${messages["print.on"]({ date: longDate(today) })}</p>
      </section>`
