/** What the browser's list of pages and tabs says: the page, and nothing of the person (U10, U19). */
import { messages } from "../words/spoken.ts"

export const nameDocument = (page: string): void => {
  document.title = messages["page.title"]({ page, product: messages["app.name"]() })
}
