/**
 * A page of the portal in a real browser, and what is held against it: what its policy refuses, what its scripts throw, and what
 * axe finds.
 */
import axe from "axe-core"
import type { BrowserContext, Page } from "playwright"

declare global {
  interface Window {
    /** Put there by the source of axe. */
    readonly axe: typeof axe
  }
}

/** Where the service answers, and the faults that were seen so far. */
export interface Watch {
  readonly origin: string
  readonly faults: Array<string>
}

/** Opens a page whose faults are written down. */
export const watchedPage = async (context: BrowserContext, { faults, origin }: Watch): Promise<Page> => {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on("pageerror", ({ message }) => faults.push(message))
  page.on("console", (message) => {
    // A refusal by the API is the page's to tell; the browser notes it as an error whatever the page does.
    const isAnswer = message.text().startsWith("Failed to load resource")
    const isOfApi = message.location().url.startsWith(`${origin}/api/v1/`)
    if (message.type() === "error" && !(isAnswer && isOfApi)) faults.push(message.text())
  })
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) faults.push(`a request left for ${new URL(request.url()).host}`)
  })
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`an answer was ${response.status()}`)
  })
  return page
}

/** What axe finds on the page as it stands, one sentence a rule. */
export const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const results = await window.axe.run(document, { resultTypes: ["violations"] })
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`
    )
  })
}
