/**
 * The whole way in a real browser, against the service as it is started: joining, recording, being asked, correcting, taking
 * back, and looking on as staff. Each page is judged by axe, at 320 pixels too, and the content security policy sees nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import axe from "axe-core"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright"
import { build } from "vite"
import { launchOptions } from "../../../tools/browser.mjs"

declare global {
  interface Window {
    /** Put there by the source of axe. */
    readonly axe: typeof axe
  }
}

const here = fileURLToPath(new URL("..", import.meta.url))
const data = mkdtempSync(join(tmpdir(), "haemtrack-walk-"))

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  return typeof address === "object" && address !== null ? address.port : 0
}

/** What the service prints at its first start: the link for the first account. The rest is read too, so that no pipe fills. */
const linkOf = (started: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ""
    started.stdout?.on("data", (chunk) => {
      said += String(chunk)
      const found = /http:\S+\/register#\S+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    })
    started.once("exit", () => reject(new Error(`the service stopped before it printed a link: ${said}`)))
  })

const command = (port: string, ...words: ReadonlyArray<string>): ChildProcess =>
  spawn(process.execPath, ["-C", "haemtrack-source", "src/main.ts", ...words], {
    cwd: here,
    env: {
      ...process.env,
      HAEMTRACK_DATA_DIR: data,
      HAEMTRACK_PORT: port,
      HAEMTRACK_ORIGIN: `http://127.0.0.1:${port}`
    },
    stdio: ["ignore", "pipe", "inherit"]
  })

/** A one-time link for a technical administrator, asked for beside the running service. */
const adminLink = (): Promise<string> =>
  linkOf(command(new URL(origin).port, "create-admin", "--role", "technical_administrator"))

let service: ChildProcess
let origin: string
let link: string
let browser: Browser
let manager: Page
let patient: Page

/** Everything that the pages' policy refused, and every error of a script. */
const faults: Array<string> = []

const watched = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on("pageerror", ({ message }) => faults.push(message))
  page.on("console", (message) => {
    // An answer of 4xx is part of the walk; the browser itself notes it as an error.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) faults.push(message.text())
  })
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) faults.push(`a request left for ${new URL(request.url()).host}`)
  })
  return page
}

/** axe finds nothing in light and dark, and nothing is to be scrolled sideways at 320 pixels, in either direction (U15). */
const judge = async (page: Page): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(axe.source)
    const violations = await page.evaluate(async () => {
      const results = await window.axe.run(document, { resultTypes: ["violations"] })
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`
      )
    })
    expect(violations).toEqual([])
  }
  await page.emulateMedia({ colorScheme: "light" })
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  for (const direction of ["rtl", "ltr"]) {
    const width = await page.evaluate((dir) => {
      document.documentElement.dir = dir
      return document.documentElement.scrollWidth
    }, direction)
    expect(width).toBeLessThanOrEqual(320)
  }
  if (before !== null) await page.setViewportSize(before)
}

const summary = (page: Page) => page.locator("#error-summary")
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName)

const fillBirthday = async (page: Page): Promise<void> => {
  await page.locator("#birth").fill("14")
  await page.locator("#birth-month").fill("3")
  await page.locator("#birth-year").fill("1998")
}

/** One box of 1,000 units of the first product, had as a routine dose. */
const fillTreatment = async (page: Page, batch: string): Promise<void> => {
  await page.locator("#why").check()
  await page.locator("#product").selectOption({ index: 1 })
  await page.locator("#total").fill("1000")
  await page.locator("#box-1-batch").fill(batch)
  await page.locator("#box-1-size").selectOption({ label: "1,000\u00a0units in a vial" })
}

const record = async (page: Page): Promise<void> => {
  await page.goto(`${origin}/record/treatment`)
  await page.locator("#why").waitFor()
}

const tellDay = async (page: Page, day: string, month: string, year: string, time: string): Promise<void> => {
  await page.getByRole("button", { name: "Another day" }).click()
  await page.locator("#day").fill(day)
  await page.locator("#day-month").fill(month)
  await page.locator("#day-year").fill(year)
  await page.getByLabel("I know the exact time").check()
  await page.locator("#hour").fill(time.slice(0, 2))
  await page.locator("#minutes").fill(time.slice(3))
}

beforeAll(async () => {
  await build({ root: join(here, "portal"), configFile: join(here, "vite.config.ts"), logLevel: "error" })
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  service = command(String(port), "serve", "--i-understand")
  link = await linkOf(service)
  browser = await chromium.launch(launchOptions)
  manager = await watched(await browser.newContext({ viewport: { width: 1280, height: 900 } }))
  patient = await watched(await browser.newContext({ viewport: { width: 390, height: 844 } }))
}, 120_000)

afterAll(async () => {
  await browser?.close()
  if (service?.exitCode === null) {
    service.kill("SIGTERM")
    await once(service, "exit")
  }
  rmSync(data, { recursive: true, force: true })
}, 60_000)

describe("the walk", () => {
  it("the first-account link makes a data manager, and leaves the address at once", async () => {
    await manager.goto(link)
    await manager.locator("#name").fill("Dana Adeyemi")
    expect(manager.url()).toBe(`${origin}/register`)
    await judge(manager)
    await manager.locator("#login").fill("dana")
    await manager.locator("#password").fill("violet-kettle-harbour")
    await manager.getByRole("button", { name: "Join", exact: true }).click()
    await manager.locator("people-page h1").waitFor()
    expect(manager.url()).toBe(`${origin}/staff/people`)
    expect(await manager.title()).toBe("People with a diary – Treatment diary")
    await judge(manager)
  }, 60_000)

  it("a person is added: what is missing is listed, takes the focus and leads to its field", async () => {
    await manager.locator("main").getByRole("link", { name: "Add a person" }).click()
    await manager.locator("#register").click()
    expect(await summary(manager).getByRole("link").count()).toBe(3)
    expect(await focused(manager)).toBe("error-summary")
    await judge(manager)
    await summary(manager).getByRole("link").first().click()
    expect(await focused(manager)).toBe("given")
    await manager.locator("#given").fill("Sam")
    await manager.locator("#family").fill("Okafor")
    await fillBirthday(manager)
    await manager.locator("#register").click()
    await manager.locator("#make-letter").waitFor()
  }, 60_000)

  it("the letter's code lets the person join, with a password that is theirs", async () => {
    await manager.locator("#make-letter").click()
    const code = await manager.locator("#code").innerText()
    await judge(manager)
    await patient.goto(`${origin}/register`)
    await patient.locator("#code").fill(code.toLowerCase().replaceAll("-", " "))
    await fillBirthday(patient)
    await patient.locator("#login").fill("sam")
    await patient.locator("#password").fill("haemophilia1234")
    await patient.getByRole("button", { name: "Join", exact: true }).click()
    await summary(patient).waitFor()
    expect(await focused(patient)).toBe("error-summary")
    await patient.locator("#password").fill("cinder-magpie-lantern")
    await patient.getByRole("button", { name: "Join", exact: true }).click()
    await patient.locator(".month table").waitFor()
    await judge(patient)
  }, 60_000)

  it("a treatment from two boxes, one through its pasted code, is on the right day", async () => {
    await patient.getByRole("link", { name: "Record a treatment" }).click()
    await patient.locator("#save").waitFor()
    expect(await focused(patient)).toBe("H1")
    await judge(patient)
    await patient.locator("#save").click()
    expect(await focused(patient)).toBe("error-summary")
    await judge(patient)
    await fillTreatment(patient, "K26A117")
    await patient.locator("#total").fill("2000")
    await patient.getByText("Paste the text of the code").click()
    await patient.locator("#code-text").fill("(01)09506000134352(17)301130(10)K26B204")
    await patient.locator("#read-code").click()
    await patient.locator("#box-2-size").selectOption({ label: "1,000\u00a0units in a vial" })
    expect(await patient.locator("#box-2-batch").inputValue()).toBe("K26B204")
    expect(await patient.locator(".checks").innerText()).toMatch(/Not known yet.*In date.*Not known yet/s)
    await patient.locator("#save").click()
    expect(await patient.locator("#saved").innerText()).toBe("2,000\u00a0units saved")
    await judge(patient)
    await patient.locator("#to-day").click()
    await patient.locator("haem-day").getByText("K26B204").waitFor()
    await judge(patient)
  }, 60_000)

  it("the same treatment again is asked about, and nothing typed is lost when it is kept", async () => {
    await record(patient)
    await fillTreatment(patient, "K26A117")
    await patient.locator("#save").click()
    await patient.locator("#saved").waitFor()
    await record(patient)
    await fillTreatment(patient, "K26A117")
    await patient.locator("#save").click()
    await patient.locator("#questions").waitFor()
    expect(await focused(patient)).toBe("questions")
    expect(await patient.locator("#box-1-batch").inputValue()).toBe("K26A117")
    await judge(patient)
    await patient.locator("#keep").click()
    await patient.locator("#saved").waitFor()
  }, 60_000)

  it("a time that the clocks jumped over is offered an hour later, in one tap; a date long ago is asked about", async () => {
    await record(patient)
    await fillTreatment(patient, "GAP-1")
    await tellDay(patient, "29", "3", "2026", "01:30")
    await patient.locator("#save").click()
    expect(await summary(patient).innerText()).toContain("Did you mean 02:30?")
    await patient.locator("#moved").click()
    await patient.locator("#save").click()
    await patient.locator("#keep").click()
    expect(await patient.locator(".saved").innerText()).toMatch(
      /Sunday 29 March 2026, 02:30.*days later\. That is fine\./s
    )
  }, 60_000)

  it("a time that happened twice is asked about until it is answered", async () => {
    await record(patient)
    await fillTreatment(patient, "FOLD-1")
    await tellDay(patient, "26", "10", "2025", "01:30")
    await patient.locator("#save").click()
    await patient.locator("#fold").waitFor()
    expect(await summary(patient).innerText()).toContain("Choose which 01:30 it was")
    await judge(patient)
    await patient.locator("#save").click()
    await patient.getByLabel("The second 01:30").check()
    await patient.locator("#save").click()
    await patient.locator("#keep").click()
    await patient.locator("#saved").waitFor()
    await patient.getByRole("link", { name: "See this day" }).click()
    await patient.locator("haem-day").getByText("second").waitFor()
  }, 60_000)

  it("a session that ends in the middle of a form costs nothing: sign in over it, and it is saved", async () => {
    await record(patient)
    await fillTreatment(patient, "LATE-1")
    await patient.context().clearCookies()
    await patient.locator("#save").click()
    await patient.locator("dialog #login").fill("sam")
    await patient.locator("dialog #password").fill("cinder-magpie-lantern")
    await judge(patient)
    await patient.locator("dialog").getByRole("button", { name: "Sign in" }).click()
    expect(await patient.locator("#saved").innerText()).toBe("1,000\u00a0units saved")
  }, 60_000)

  it("two minutes before a session ends by itself the person is told, and stays with one tap", async () => {
    const waiting = await watched(patient.context())
    await waiting.clock.install()
    await waiting.goto(origin)
    await waiting.locator(".month table").waitFor()
    await waiting.clock.fastForward("28:05")
    expect(await waiting.locator("dialog").innerText()).toContain("You will be signed out in 2 minutes")
    await waiting.getByRole("button", { name: "Stay signed in" }).click()
    await waiting.locator("dialog").waitFor({ state: "detached" })
    await waiting.close()
  }, 60_000)

  it("two corrections of one version: the second sees both, and chooses", async () => {
    await patient.getByRole("link", { name: "Correct it" }).click()
    await patient.locator("#amend").waitFor()
    const other = await watched(patient.context())
    await other.goto(patient.url())
    await other.locator("#box-1-batch").fill("FIRST-1")
    await other.locator("#amend").check()
    await other.locator("#save").click()
    await other.locator("haem-day").getByText("FIRST-1").waitFor()
    await patient.locator("#box-1-batch").fill("SECOND-1")
    await patient.locator("#amend").check()
    await patient.locator("#save").click()
    const both = await patient.locator("#comparison table").innerText()
    expect(both).toContain("SECOND-1")
    expect(both).toContain("FIRST-1")
    await judge(patient)
    await patient.locator("#save-mine").click()
    await patient.locator("haem-day").getByText("SECOND-1").waitFor()
  }, 60_000)

  it("an entry is taken back with a reason, is counted no more, and is still to be read", async () => {
    const entries = patient.locator("day-page .plain > li")
    const before = await entries.count()
    await entries
      .last()
      .getByRole("link", { name: /^What changed/ })
      .click()
    await patient.locator(".version").first().waitFor()
    const history = patient.url()
    await judge(patient)
    await patient.goto(history.replace("/history", "/withdraw"))
    await patient.locator("#withdraw").click()
    expect(await summary(patient).innerText()).toContain("Choose why")
    await judge(patient)
    await patient.getByLabel("It is here twice").check()
    await patient.locator("#withdraw").click()
    await patient.locator("day-page .plain").waitFor()
    expect(await entries.count()).toBe(before - 1)
    await patient.goto(history)
    expect(await patient.locator(".version h2").first().innerText()).toBe("Taken back")
  }, 60_000)

  it("the data manager finds the person, looks at the diary and cannot change it", async () => {
    await manager.goto(`${origin}/staff/people`)
    await manager.locator("#search").fill("okaf")
    await manager.getByRole("button", { name: "Search" }).click()
    await manager.getByRole("link", { name: "Sam Okafor", exact: true }).click()
    await manager.locator(".month table").waitFor()
    expect(await manager.locator("main").innerText()).toContain("You can look at this diary but not change it.")
    await judge(manager)
    await manager.locator(".month a[aria-current='date']").click()
    await manager.locator("haem-day").getByText("K26B204").waitFor()
    await judge(manager)
    expect(await manager.getByRole("button", { name: /Correct|Add to this day/ }).count()).toBe(0)
    expect(await manager.getByRole("link", { name: /Take back/ }).count()).toBe(0)
  }, 60_000)

  it("a technical administrator signs in and has nothing of a person to see", async () => {
    const technical = await watched(await browser.newContext({ viewport: { width: 1280, height: 900 } }))
    await technical.goto(await adminLink())
    await technical.locator("#name").fill("Terry Machine")
    await technical.locator("#login").fill("terry")
    await technical.locator("#password").fill("gravel-tulip-accordion")
    await technical.getByRole("button", { name: "Join", exact: true }).click()
    await technical.getByRole("heading", { name: "There is nothing of a person here for you" }).waitFor()
    await judge(technical)
    await technical.goto(`${origin}/staff/people`)
    await technical.getByRole("heading", { name: "There is nothing of a person here for you" }).waitFor()
    expect(await technical.locator("main").innerText()).not.toContain("Okafor")
  }, 60_000)

  it("nothing of it is left after signing out, and the pages' policy refused nothing on the way", async () => {
    await patient.getByRole("button", { name: "Sign out" }).click()
    await patient.getByRole("heading", { name: "Sign in" }).waitFor()
    await judge(patient)
    expect(await patient.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
    expect(faults).toEqual([])
  }, 60_000)
})
