/**
 * What was had: the product, and how much of it in all.
 *
 * @since 0.1.0
 */
import { when } from "lit/directives/when.js"
import { html, type TemplateResult } from "lit/html.js"
import type { FormWords } from "../messages/Words.ts"
import { withoutDirection } from "../shared/isolated.ts"
import type { Product } from "../source/Source.ts"
import { selectField, textField } from "./controls.ts"
import type { Section } from "./Section.ts"

export const whatSection = (section: Section): TemplateResult => {
  const { change, products, typed, words } = section
  const product = products.find(({ id }) => id === typed.productId)
  return html`
    <fieldset part="section">
      <legend part="legend">${words["treat.what"]()}</legend>
      ${when(products.length === 0, () => html`<p class="note">${words["treat.noProducts"]()}</p>`)}
      ${selectField(section, {
        id: "product",
        label: words["treat.product"](),
        options: products
          .filter(({ id, offered = true }) => offered || id === typed.productId)
          .map(({ brand, id }) => [id, withoutDirection(brand)]),
        chosen: typed.productId,
        onChoose: (productId) => change({ productId })
      })}
      ${textField(section, {
        id: "total",
        label: totalLabel(words, product),
        hint: words["treat.totalHint"](),
        kind: "amount",
        value: typed.total,
        onType: (total) => change({ total })
      })}
    </fieldset>
  `
}

/** "How much did you have, in mg?": the catalogue has no word for a unit without its number. */
const totalLabel = (words: FormWords, product: Product | undefined): string =>
  product === undefined || product.unit === "[iU]"
    ? words["treat.totalUnits"]()
    : words["treat.total"]({ unit: words[`amount.${product.unit}`]({ n: 1 }).replace(/[\s\d]/g, "") })
