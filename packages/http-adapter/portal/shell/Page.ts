/** A page of the portal: it stands in the document's own tree, so that labels, anchors and the style sheet reach into it. */
import { LitElement } from "lit"
import type { Centre } from "../../src/api/centre.ts"
import type { Session } from "../../src/api/session.ts"
import type { Ask } from "../diary/Diary.ts"

/** Somebody who has signed in, where, and how their pages ask the service. */
export interface Visit {
  readonly session: Session
  readonly centre: Centre
  readonly ask: Ask
}

export abstract class Page extends LitElement {
  protected override createRenderRoot() {
    return this
  }
}

/** What the browser's list of pages and tabs says: nothing of the person (U10, U19). */
export const nameDocument = (title: string, product: string): void => {
  document.title = title === product ? product : `${title} – ${product}`
}
