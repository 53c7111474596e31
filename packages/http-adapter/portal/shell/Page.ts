/** A page of the portal: it stands in the document's own tree, so that labels, anchors and the style sheet reach into it. */
import { LitElement } from "lit"
import type { Products } from "../../src/api/catalogue.ts"
import type { Centre } from "../../src/api/centre.ts"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { Session } from "../../src/api/session.ts"
import type { Ask } from "../diary/Diary.ts"
import { anew } from "./anew.ts"
import { headingDrawn } from "./arrival.ts"
import { nameDocument } from "./nameDocument.ts"

/** Somebody who has signed in, where, and how their pages ask the service. */
export interface Visit {
  readonly session: Session
  readonly centre: Centre
  readonly products: Products
  /** The person whose diary this account writes; nobody for staff. */
  readonly person: PersonRecord | undefined
  readonly ask: Ask
}

export abstract class Page extends LitElement {
  protected override createRenderRoot() {
    return this
  }

  readonly #drawAnew = () => this.requestUpdate()

  override connectedCallback() {
    super.connectedCallback()
    window.addEventListener(anew, this.#drawAnew)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener(anew, this.#drawAnew)
  }

  /** A page names the document by its heading; a part of one has none, and leaves the name as it is. */
  protected override updated() {
    const heading = this.querySelector("h1")
    if (heading === null) return
    nameDocument(heading.textContent.trim())
    headingDrawn(heading)
  }
}
