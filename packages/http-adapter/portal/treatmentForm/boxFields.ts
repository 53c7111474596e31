/** The product, how much of it, and the boxes that it came from: each with its batch, for a recall is searched by it. */
import type { BatchMissingReason } from "@haemtrack/domain/diary/Treatment"
import { html, nothing } from "lit"
import type { ProductItem, Products, Scan } from "../../src/api/catalogue.ts"
import { dateFields } from "../fields/dateFields.ts"
import { readNumber } from "../fields/digits.ts"
import { describedBy, errorBeside } from "../fields/errorSummary.ts"
import { besides, type Mistake } from "../fields/Mistake.ts"
import { selectField } from "../fields/selectField.ts"
import { textField } from "../fields/textField.ts"
import { messages } from "../messages/en-GB.ts"
import { icon } from "../shell/icons.ts"
import { amountWords } from "../words/speech.ts"
import { boxId } from "./fieldIds.ts"
import type { Box, Fields } from "./Fields.ts"
import { summed } from "./read.ts"

/** Most boxes of one treatment (API-11). */
const mostBoxes = 12

interface BoxFields {
  readonly fields: Fields
  readonly products: Products
  readonly mistakes: ReadonlyArray<Mistake>
  readonly pasted: string
  readonly isReading: boolean
  readonly onChange: (change: Partial<Fields>) => void
  readonly onProduct: (productId: string) => void
  readonly onSize: (place: number, presentationId: string) => void
  readonly onBox: (place: number, change: Partial<Box>) => void
  readonly onAdd: () => void
  readonly onRemove: (place: number) => void
  readonly onPaste: (text: string) => void
  readonly onRead: () => void
}

export const boxFields = (props: BoxFields) => {
  const product = props.products.items.find(({ id }) => id === props.fields.productId)
  return html`
    ${productFields(props, product)}
    <fieldset class="section">
      <legend class="question">${messages["treat.boxes"]()}</legend>
      ${props.fields.boxes.map((box, place) => boxField(props, product, box, place))} ${sumLine(props, product)}
      ${
        props.fields.boxes.length < mostBoxes
          ? html`<button type="button" id="add-box" class="button small" @click=${props.onAdd}>
              ${icon("plus")} ${messages["treat.addBatch"]()}
            </button>`
          : nothing
      }
      ${pasteField(props)}
    </fieldset>
  `
}

const productFields = (
  { fields, mistakes, onChange, onProduct, products }: BoxFields,
  product: ProductItem | undefined
) => html`
  <fieldset class="section">
    <legend class="question">${messages["treat.what"]()}</legend>
    ${selectField({
      id: "product",
      label: messages["treat.product"](),
      options: products.items
        .filter(({ id, offered }) => offered || id === fields.productId)
        .map(({ brand, generic, id }) => ({ value: id, words: messages["treat.productOption"]({ brand, generic }) })),
      chosen: fields.productId,
      error: besides(mistakes, "product"),
      onChoose: onProduct
    })}
    ${textField({
      id: "total",
      label:
        product === undefined || product.unit === "[iU]"
          ? messages["treat.totalUnits"]()
          : messages["treat.total"]({ unit: unitWords(product) }),
      hint: messages["treat.totalHint"](),
      value: fields.total,
      width: "amount",
      inputMode: "decimal",
      error: besides(mistakes, "total"),
      onType: (total) => onChange({ total })
    })}
  </fieldset>
`

/** "mg" of "1 mg": the catalogue has no word for a unit without its number. */
const unitWords = ({ unit }: ProductItem): string => amountWords({ value: 1, unit }).replace(/^1\s/u, "")

const missing: ReadonlyArray<readonly [BatchMissingReason, string]> = [
  ["unreadable", messages["missing.unreadable"]()],
  ["box_thrown_away", messages["missing.box_thrown_away"]()],
  ["given_elsewhere", messages["missing.given_elsewhere"]()],
  ["other", messages["missing.other"]()]
]

const boxField = (props: BoxFields, product: ProductItem | undefined, box: Box, place: number) => {
  const { fields, mistakes, onBox, onRemove, onSize } = props
  const change = (part: Partial<Box>) => onBox(place, part)
  const at = (part: Parameters<typeof boxId>[1]) => besides(mistakes, boxId(place, part))
  return html`
    <fieldset class="box">
      <legend>${messages["treat.rowBox"]({ n: place + 1 })}</legend>
      <div class="row top">
        ${textField({
          id: boxId(place, "batch"),
          label: messages["treat.batch"](),
          hint: messages["treat.batchHint"](),
          value: box.batch,
          width: "batch",
          error: at("batch"),
          onType: (batch) => change({ batch, missingReason: undefined })
        })}
        ${selectField({
          id: `box-${place + 1}-missing`,
          label: messages["treat.noBatch"](),
          options: missing.map(([value, words]) => ({ value, words })),
          chosen: box.missingReason ?? "",
          none: messages["treat.noBatchNone"](),
          error: undefined,
          onChoose: (chosen) => change({ missingReason: missing.find(([value]) => value === chosen)?.[0] })
        })}
      </div>
      ${dateFields({
        id: boxId(place, "expiry"),
        question: messages["treat.expiry"](),
        hint: messages["treat.expiryHint"](),
        value: box.expiry,
        error: at("expiry"),
        onType: (expiry) => change({ expiry, checks: undefined })
      })}
      <div class="row top">
        ${selectField({
          id: boxId(place, "size"),
          label: messages["treat.size"](),
          options: (product?.presentations ?? []).map(({ id, strength }) => ({
            value: id,
            words: messages["treat.sizeOption"]({ amount: amountWords(strength) })
          })),
          chosen: box.presentationId,
          error: at("size"),
          onChoose: (presentationId) => onSize(place, presentationId)
        })}
        ${textField({
          id: boxId(place, "vials"),
          label: messages["treat.vials"](),
          value: box.vials,
          width: "digits",
          inputMode: "numeric",
          error: at("vials"),
          onType: (vials) => change({ vials })
        })}
        ${textField({
          id: boxId(place, "amount"),
          label: messages["treat.amount"](),
          value: box.amount,
          width: "amount",
          inputMode: "decimal",
          error: at("amount"),
          onType: (amount) => change({ amount, isOwnAmount: true })
        })}
      </div>
      ${box.checks === undefined ? nothing : checkList(box.checks)}
      ${
        fields.boxes.length > 1
          ? html`<button type="button" class="button quiet small" @click=${() => onRemove(place)}>
              ${messages["treat.removeBox"]({ n: place + 1 })}
            </button>`
          : nothing
      }
    </fieldset>
  `
}

/** How the boxes stand to the total, while it is written. */
const sumLine = ({ fields }: BoxFields, product: ProductItem | undefined) => {
  if (product === undefined) return nothing
  const { unit } = product
  const total = readNumber(fields.total)
  const sum = amountWords({ value: summed(fields.boxes), unit })
  return html`<p class="sum" id="sum">
    <bdi
      >${
        total._tag === "Number"
          ? messages["treat.sumOf"]({ sum, total: amountWords({ value: total.value, unit }) })
          : messages["treat.sum"]({ sum })
      }</bdi
    >
  </p>`
}

const checkWords = {
  product: {
    pass: messages["scan.product.ok"],
    fail: messages["scan.product.bad"],
    unknown: messages["scan.product.unknown"]
  },
  expiry: {
    pass: messages["scan.expiry.ok"],
    fail: messages["scan.expiry.bad"],
    unknown: messages["scan.expiry.unknown"]
  },
  recall: {
    pass: messages["scan.recall.ok"],
    fail: messages["scan.recall.bad"],
    unknown: messages["scan.recall.never"]
  }
} as const

const signs = { pass: "check", fail: "warn", unknown: "info" } as const

/** The three checks of a box, each said in words: what is not known is never shown as passed (codes 5.4). */
const checkList = (checks: Scan["checks"]) => html`
  <ul class="checks">
    ${(["product", "expiry", "recall"] as const).map(
      (check) =>
        html`<li class=${checks[check]}>${icon(signs[checks[check]])} ${checkWords[check][checks[check]]()}</li>`
    )}
  </ul>
`

const pasteField = ({ isReading, mistakes, onPaste, onRead, pasted }: BoxFields) => {
  const error = besides(mistakes, "code-text")
  return html`
    <details class="no-print">
      <summary>${messages["scan.paste"]()}</summary>
      <div class="field ${error === undefined ? "" : "wrong"}">
        <label for="code-text">${messages["scan.text"]()}</label>
        <p class="hint" id="code-text-hint">${messages["scan.textHint"]()}</p>
        ${errorBeside("code-text", error)}
        <textarea
          id="code-text"
          rows="2"
          autocomplete="off"
          spellcheck="false"
          .value=${pasted}
          aria-invalid=${error === undefined ? nothing : "true"}
          aria-describedby=${describedBy("code-text", true, error)}
          @input=${(event: Event) => onPaste(event.target instanceof HTMLTextAreaElement ? event.target.value : "")}
        ></textarea>
        <button
          type="button"
          id="read-code"
          class="button small"
          aria-disabled=${isReading ? "true" : nothing}
          @click=${onRead}
        >
          ${messages["scan.read"]()}
        </button>
      </div>
    </details>
  `
}
