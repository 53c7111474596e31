/// <reference types="node" />
/** The stand-alone files in a page of somebody else's: one script tag, under a policy that allows nothing more (EMB-6, EMB-7). */
import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { type Browser, chromium, type Page } from "playwright"
import { launchOptions } from "../../../tools/browser.mjs"
import { bundled, standalone } from "./testing/standalone.ts"

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'"
].join("; ")
const strict = `${policy}; trusted-types lit-html`

const sha384 = (text: string): string => `sha384-${createHash("sha384").update(text).digest("base64")}`

/** A page that loads one script and has `body`; what it asked the network for, and what its console said. */
const hosting = async (browser: Browser, script: string, body: string, csp = strict, more = "") => {
  const page = await browser.newPage()
  const requests: Array<string> = []
  const said: Array<string> = []
  page.on("console", (message) => said.push(message.text()))
  page.on("pageerror", (error) => said.push(error.message))
  const tag = `<script type="module" src="/haemtrack.js" integrity="${sha384(script)}"></script>`
  await page.route("**", (route) => {
    const { href, pathname } = new URL(route.request().url())
    requests.push(href)
    if (pathname === "/haemtrack.js") return route.fulfill({ contentType: "text/javascript", body: script })
    if (pathname === "/host.js") return route.fulfill({ contentType: "text/javascript", body: more })
    return route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": csp },
      body: `<!doctype html><html lang="en-GB"><title>Host</title>${tag}${more && '<script type="module" src="/host.js"></script>'}${body}`
    })
  })
  await page.goto("https://host.example/")
  return { page, requests, said }
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(launchOptions)
})
afterAll(() => browser.close())

const drawn: ReadonlyArray<readonly [string, string, (page: Page) => Promise<void>]> = [
  [
    "haem-day",
    '<haem-day date="2026-10-25"></haem-day>',
    async (page) => {
      await page.getByText("Nothing recorded on this day.").waitFor()
      const heading = page.getByRole("heading", { name: "Sunday 25 October 2026" })
      expect(await heading.evaluate((each) => getComputedStyle(each).color)).toBe("rgb(42, 34, 51)")
      expect(await page.getByRole("button", { name: "Add to this day" }).isVisible()).toBe(true)
    }
  ],
  [
    "haem-calendar",
    '<haem-calendar month="2026-10" today="2026-10-28"></haem-calendar>',
    (page) => page.getByRole("heading", { name: "October 2026" }).waitFor()
  ],
  [
    "haem-treatment-form",
    "<haem-treatment-form></haem-treatment-form>",
    (page) => page.getByText("When did you have it?").first().waitFor()
  ]
]

describe("stand-alone", { timeout: 60_000 }, () => {
  it.each(drawn)("%s draws itself, without a violation and without a request", async (name, markup, isDrawn) => {
    const { page, requests, said } = await hosting(browser, await standalone(name), markup)
    await isDrawn(page)
    expect(requests).toEqual(["https://host.example/", "https://host.example/haemtrack.js"])
    expect(said).toEqual([])
    await page.close()
  })

  it("one script tag brings every element, inside another shadow root too, and its events come out", async () => {
    const host = `
      customElements.define("host-card", class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: "open" })
          const calendar = document.createElement("haem-calendar")
          Object.assign(calendar, { month: "2026-10", today: "2026-10-28" })
          root.append(calendar, document.createElement("haem-day"), document.createElement("haem-treatment-form"))
        }
      })
      addEventListener("haem-month-change", (event) => { document.title = event.detail.month })
      addEventListener("securitypolicyviolation", () => { document.title = "violated" })`
    const { page, said } = await hosting(
      browser,
      await standalone("haemtrack"),
      "<host-card></host-card>",
      strict,
      host
    )
    await page.getByRole("heading", { name: "October 2026" }).waitFor()
    await page.getByText("When did you have it?").first().waitFor()
    await page.getByRole("button", { name: "Next month, November 2026" }).click()
    expect(await page.title()).toBe("2026-11")
    expect(said).toEqual([])
    await page.close()
  })

  /** Every module of Effect that does anything bears its name in a text. */
  const holdsEffect = (code: string): boolean => /["'`]~?effect\//.test(code)
  it("no element runs Effect, and what does is seen", async () => {
    expect(holdsEffect(await bundled("src/define.ts"))).toBe(false)
    expect(holdsEffect(await bundled("src/source/httpSource.ts"))).toBe(false)
    expect(holdsEffect(await bundled("src/scan/readScan.ts"))).toBe(true)
  })

  it("where the host does not allow the policy lit-html, what stands inside the element is shown in its place", async () => {
    const body = '<haem-calendar><a href="https://diary.example/">Open the diary</a></haem-calendar>'
    const { page, said } = await hosting(
      browser,
      await standalone("haemtrack"),
      body,
      `${policy}; trusted-types 'none'`
    )
    expect(await page.getByRole("link", { name: "Open the diary" }).isVisible()).toBe(true)
    expect(await page.evaluate(() => customElements.get("haem-calendar") === undefined)).toBe(true)
    expect(said.join()).toContain("lit-html")
    await page.close()
  })
})
