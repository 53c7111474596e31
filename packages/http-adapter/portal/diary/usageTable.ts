/** What was used in a month, a row a product, unit and kind of reason; two units never add up (ux C2). */
import * as Amount from "@haemtrack/domain/product/Amount"
import { type ReasonClass, type Usage, usageByProductAndMonth } from "@haemtrack/reporting"
import * as Result from "effect/Result"
import { html, nothing } from "lit"
import type { Products } from "../../src/api/catalogue.ts"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { messages, type PlainKey, spoken } from "../words/spoken.ts"
import { amountWords } from "../words/speech.ts"
import { productWords } from "./productWords.ts"

const classWords = {
  bleed: "usage.bleed",
  prophylaxis: "usage.prophylaxis",
  surgery: "usage.surgery",
  iti: "usage.iti",
  prescribed: "usage.prescribed",
  other: "usage.other"
} as const satisfies Record<ReasonClass, PlainKey>

/** The service sends only amounts that are exact: any other is a broken promise. */
const usageOf = (treatments: ReadonlyArray<TreatmentRecord>): ReadonlyArray<Usage> =>
  usageByProductAndMonth(
    treatments.map(({ total, ...treatment }) => ({ ...treatment, total: Result.getOrThrow(Amount.fromText(total)) }))
  )

const row = ({ amount, productId, reasonClass, treatments }: Usage, products: Products) => html`
  <tr>
    <th scope="row">
      <bdi>${productWords(products, productId)}</bdi> <span class="reason">${messages[classWords[reasonClass]]()}</span>
    </th>
    <td class="figure"><bdi>${amountWords(Amount.toText(amount))}</bdi></td>
    <td class="figure">${treatments}</td>
  </tr>
`

/** Nothing for a month without an entry: nothing recorded is not a usage of 0. */
export const usageTable = (treatments: ReadonlyArray<TreatmentRecord>, products: Products) => {
  const usage = usageOf(treatments)
  return usage.length === 0
    ? nothing
    : html`<section class="card usage" aria-labelledby="usage">
        <h2 id="usage">${messages["usage.title"]()}</h2>
        <p class="muted">${messages["usage.text"]()}</p>
        <div class="scrolls" tabindex="0" role="group" aria-labelledby="usage">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">${spoken.words["treat.rowProduct"]()}</th>
                <th scope="col" class="figure">${spoken.words["treat.rowTotal"]()}</th>
                <th scope="col" class="figure">${messages["usage.treatments"]()}</th>
              </tr>
            </thead>
            <tbody>
              ${usage.map((each) => row(each, products))}
            </tbody>
          </table>
        </div>
      </section>`
}
