/**
 * The boxes that a treatment came from: each with its batch, for a recall is searched by it.
 *
 * @since 0.1.0
 */
import { html, type TemplateResult } from "lit/html.js"
import { when } from "lit/directives/when.js"
import type { FormWords } from "../messages/Words.ts"
import type { BatchMissingReason } from "../shared/Entry.ts"
import type { Check, Product } from "../source/Source.ts"
import type { Expiry } from "../source/Treatment.ts"
import { dateFields, errorBeside, selectField, stepper, textField } from "./controls.ts"
import { amountText, expiryText } from "./describe.ts"
import { readNumber, readWhole } from "./digits.ts"
import { boxId } from "./fieldIds.ts"
import { summed } from "./readTreatment.ts"
import type { Section } from "./Section.ts"
import { typedExpiry } from "./typedOf.ts"
import { type Box, emptyBox, noChecks, withBox } from "./TypedTreatment.ts"

/** A batch at home (ux 3, `haem-stock`): what is offered to choose from. */
export interface StockBatch {
  /** The product, by its id. */
  readonly product: string
  readonly batch: string
  readonly expiry: Expiry
}

/** A batch that is not to be used any more. */
export interface RecalledBatch {
  readonly batch: string
}

/** Most boxes of one treatment (API-11). */
const mostBoxes = 12

interface BoxesSection extends Section {
  readonly stock: ReadonlyArray<StockBatch>
  /** Unset is unknown, never "none". */
  readonly recalls: ReadonlyArray<RecalledBatch> | undefined
  /** The text of a code that was pasted. */
  readonly code: string
  readonly isReading: boolean
  readonly paste: (text: string) => void
  readonly read: () => void
  readonly focus: (field: string) => void
}

export const boxesSection = (section: BoxesSection): TemplateResult => {
  const { change, focus, products, typed, words } = section
  const product = products.find(({ id }) => id === typed.productId)
  const add = () => {
    change({ boxes: [...typed.boxes, emptyBox] })
    focus(boxId(typed.boxes.length, "batch"))
  }
  return html`
    <fieldset part="section">
      <legend part="legend">${words["treat.boxes"]()}</legend>
      ${typed.boxes.map((box, place) => boxFields(section, product, box, place))}
      ${when(product, ({ unit }) => sumLine(section, unit))}
      ${when(
        typed.boxes.length < mostBoxes,
        () => html`<button type="button" id="add-box" class="small" @click=${add}>${words["treat.addBatch"]()}</button>`
      )}
      ${pasteField(section)}
    </fieldset>
  `
}

/** How the boxes stand to the total, while it is written. */
const sumLine = ({ typed, words }: Section, unit: Product["unit"]) => {
  const sum = amountText(words, { value: summed(typed.boxes), unit })
  const [total, other] = readNumber(typed.total)
  const text =
    total === undefined || other !== undefined
      ? words["treat.sum"]({ sum })
      : words["treat.sumOf"]({ sum, total: amountText(words, { value: total, unit }) })
  return html`<p part="summary" id="sum" role="status"><bdi>${text}</bdi></p>`
}

/** Codes 1.4, without the one of paper forms, which stays where it stands. */
const missing: ReadonlyArray<BatchMissingReason> = ["unreadable", "box_thrown_away", "given_elsewhere", "other"]

const missingOptions = (words: FormWords, { missingReason }: Box) =>
  [...missing, ...(missingReason === "not_on_form" ? [missingReason] : [])].map(
    (reason) => [reason, words[`batchMissing.${reason}`]()] as const
  )

const boxFields = (section: BoxesSection, product: Product | undefined, box: Box, place: number) => {
  const { change, focus, stock, typed, words } = section
  const set = (part: Partial<Box>) => change({ boxes: withBox(typed, place, part).boxes })
  const ofProduct = stock.filter(({ product }) => product === typed.productId)
  const setBatch = (batch: string) => {
    const known = ofProduct.find((each) => each.batch === batch)
    set({ batch, missingReason: "", checks: noChecks, ...(known && { expiry: typedExpiry(known.expiry) }) })
  }
  const remove = () => {
    change({ boxes: typed.boxes.toSpliced(place, 1) })
    focus("add-box")
  }
  const step = (by: number) => set({ vials: String(Math.min(100, Math.max(1, (readWhole(box.vials, 3) ?? 1) + by))) })
  return html`
    <fieldset part="batch">
      <legend>${words["treat.rowBox"]({ n: place + 1 })}</legend>
      ${textField(section, {
        id: boxId(place, "batch"),
        label: words["treat.batch"](),
        hint: words["treat.batchHint"](),
        kind: "batch",
        value: box.batch,
        list: ofProduct.map(({ batch, expiry }) => [batch, expiryText(words, expiry)]),
        onType: setBatch
      })}
      ${selectField(section, {
        id: `box-${place + 1}-missing`,
        label: words["treat.noBatch"](),
        options: missingOptions(words, box),
        chosen: box.missingReason,
        none: words["treat.noBatchNone"](),
        onChoose: (missingReason) => set({ missingReason })
      })}
      ${dateFields(section, {
        id: boxId(place, "expiry"),
        label: words["treat.expiry"](),
        hint: words["treat.expiryHint"](),
        value: box.expiry,
        onType: (expiry) => set({ expiry, checks: noChecks })
      })}
      <div class="row">
        ${selectField(section, {
          id: boxId(place, "size"),
          label: words["treat.size"](),
          options: (product?.presentations ?? []).map(({ id, strength }) => [
            id,
            words["treat.sizeOption"]({ amount: amountText(words, strength) })
          ]),
          chosen: box.presentationId,
          onChoose: (presentationId) => set({ presentationId })
        })}
        ${stepper(section, {
          id: boxId(place, "vials"),
          label: words["treat.vials"](),
          value: box.vials,
          onType: (vials) => set({ vials }),
          onStep: step
        })}
        ${textField(section, {
          id: boxId(place, "amount"),
          label: words["treat.amount"](),
          kind: "amount",
          value: box.amount,
          onType: (amount) => set({ amount, isOwnAmount: true })
        })}
      </div>
      ${checkList(section, box)}
      ${when(
        typed.boxes.length > 1,
        () =>
          html`<button type="button" class="quiet" @click=${remove}>
            ${words["treat.removeBox"]({ n: place + 1 })}
          </button>`
      )}
    </fieldset>
  `
}

/** How batch numbers are compared (clinical 6.3). */
const batchKey = (batch: string): string => batch.replaceAll(/[\s-]/g, "").toUpperCase()

const recallCheck = ({ recalls }: BoxesSection, { batch, checks }: Box): Check | "" => {
  if (recalls === undefined || batch.trim() === "") return checks.recall
  if (recalls.some((recalled) => batchKey(recalled.batch) === batchKey(batch))) return "fail"
  return checks.recall && "pass"
}

/** The three checks of a box, each said in words: what is not known is never shown as passed (codes 5.4). */
const checkList = (section: BoxesSection, box: Box) => {
  const { words } = section
  const checks = { ...box.checks, recall: recallCheck(section, box) }
  const said = (["product", "expiry", "recall"] as const).flatMap((name) => {
    const check = checks[name]
    return check === "" ? [] : [html`<li class=${check}>${words[`scan.${name}.${check}`]()}</li>`]
  })
  return when(
    said.length > 0,
    () =>
      html`<ul class="checks">
        ${said}
      </ul>`
  )
}

const pasteField = (section: BoxesSection) => {
  const { code, isReading, paste, read, words } = section
  const onInput = (event: Event) => {
    if (event.target instanceof HTMLTextAreaElement) paste(event.target.value)
  }
  return html`
    <details class="paste">
      <summary>${words["scan.paste"]()}</summary>
      <div part="field">
        <label for="code">${words["scan.text"]()}</label>
        <p part="hint" id="code-hint">${words["scan.textHint"]()}</p>
        ${errorBeside(section, "code")}
        <textarea
          id="code"
          rows="2"
          dir="ltr"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="code-hint code-error"
          .value=${code}
          @input=${onInput}
        ></textarea>
        <button type="button" id="read-code" class="small" aria-disabled=${String(isReading)} @click=${read}>
          ${words["scan.read"]()}
        </button>
      </div>
    </details>
  `
}
