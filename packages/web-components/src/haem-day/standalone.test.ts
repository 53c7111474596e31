/** The stand-alone file in a page of somebody else's: one script tag, under a policy that allows nothing more (EMB-6). */
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { chromium, type Browser } from "playwright"
import { build } from "vite"
import { launchOptions } from "../../../../tools/browser.mjs"

const policy =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html; report-uri /violation"

const standalone = async (): Promise<string> => {
  const built = await build({ configFile: "vite.standalone.config.ts", logLevel: "error", build: { write: false } })
  const [output] = [built].flat()
  const [file] = output && "output" in output ? output.output : []
  return file?.type === "chunk" ? file.code : ""
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(launchOptions)
})
afterAll(() => browser.close())

describe("haem-day, stand-alone", () => {
  it("draws itself with its own style, without a violation and without a request", async () => {
    const script = await standalone()
    const page = await browser.newPage()
    const requests: Array<string> = []
    const said: Array<string> = []
    page.on("console", (message) => said.push(message.text()))
    page.on("pageerror", (error) => said.push(error.message))
    await page.route("**", (route) => {
      const { pathname } = new URL(route.request().url())
      requests.push(pathname)
      return pathname === "/haem-day.js"
        ? route.fulfill({ contentType: "text/javascript", body: script })
        : route.fulfill({
            contentType: "text/html",
            headers: { "content-security-policy": policy },
            body: '<!doctype html><html lang="en-GB"><title>Host</title><script type="module" src="/haem-day.js"></script><haem-day date="2026-10-25"></haem-day>'
          })
    })
    await page.goto("https://host.example/")
    await page.getByText("Nothing recorded on this day.").waitFor()
    const heading = page.getByRole("heading", { name: "Sunday 25 October 2026" })
    expect(await heading.evaluate((each) => getComputedStyle(each).color)).toBe("rgb(42, 34, 51)")
    expect(await page.getByRole("button", { name: "Add to this day" }).isVisible()).toBe(true)
    expect(requests).toEqual(["/", "/haem-day.js"])
    expect(said).toEqual([])
    await page.close()
  })
})
