/**
 * The ground of the walk: one service as it is started, a browser, and the people who walk, each at a device of their own.
 */
import { expect } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium, type Page } from "playwright"
import { test } from "vitest"
import { launchOptions } from "../../../tools/browser.mjs"
import { freePort, run, serve } from "../src/testing/haemtrack.ts"
import { violations, watchedPage } from "./watchedPage.ts"

const setUp = fileURLToPath(new URL("../../../tools/setup.mjs", import.meta.url))

const desk = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 390, height: 844 } }

const linkIn = (text: string): string => {
  const link = /^http\S+\/register#\S+$/m.exec(text)?.[0]
  if (link === undefined) throw new Error(`no link was printed: ${text}`)
  return link
}

const begin = async () => {
  // The pages that people get: a test's own environment would have them built for developers.
  execFileSync(process.execPath, [setUp, "--portal"], { env: { ...process.env, NODE_ENV: "production" } })
  const folder = mkdtempSync(join(tmpdir(), "haemtrack-walk-"))
  const port = String(await freePort())
  const settings = {
    DATA_DIR: folder,
    PORT: port,
    ORIGIN: `http://127.0.0.1:${port}`,
    LOG_LEVEL: "error",
    CENTRE_PHONE: "01632 960000"
  }
  const start = () => serve(["--i-understand"], settings)

  let service = await start()
  const { origin } = service
  const browser = await chromium.launch(launchOptions)
  const faults: Array<string> = []
  const atDevice = async (device: typeof desk): Promise<Page> =>
    watchedPage(await browser.newContext(device), { origin, faults })

  const stop = async () => {
    await browser.close()
    await service.end("SIGTERM")
  }
  return {
    folder,
    origin,
    /** Everything that went wrong on any page so far. */
    faults,
    /** Makes the first account. */
    firstLink: linkIn(service.out()),
    manager: await atDevice(desk),
    patient: await atDevice(phone),
    /** Somebody else, at a desk of their own. */
    another: () => atDevice(desk),
    /** A second page at the device of the first. */
    beside: (page: Page) => watchedPage(page.context(), { origin, faults }),
    /** A one-time link for a technical administrator, asked for beside the running service. */
    adminLink: async () => linkIn((await run(["create-admin", "--role", "technical_administrator"], settings)).out),
    /** As when the machine kills the process: nothing is said, nothing is finished. Then it is started again. */
    killAndStart: async () => {
      await service.end("SIGKILL")
      service = await start()
    },
    stop
  }
}

/** What a chapter of the walk is given. */
export type Walk = Awaited<ReturnType<typeof begin>>

/** A step of the walk: steps of one file share one service, and run in order. */
// oxlint-disable-next-line no-empty-pattern -- the runner reads from the pattern what a fixture needs
export const it = test.extend("walk", { scope: "file" }, async ({}, { onCleanup }): Promise<Walk> => {
  const walk = await begin()
  onCleanup(async () => {
    await walk.stop()
    rmSync(walk.folder, { recursive: true, force: true })
  })
  return walk
})

/** axe finds nothing in light and dark, and nothing is to be scrolled sideways at 320 pixels, in either direction (U15). */
export const judge = async (page: Page): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: "light" })
  const before = page.viewportSize()
  const own = await page.evaluate(() => document.documentElement.dir)
  await page.setViewportSize({ width: 320, height: 640 })
  for (const direction of own === "rtl" ? ["ltr", "rtl"] : ["rtl", "ltr"]) {
    const width = await page.evaluate((dir) => {
      document.documentElement.dir = dir
      return document.documentElement.scrollWidth
    }, direction)
    expect(width).toBeLessThanOrEqual(320)
  }
  if (before !== null) await page.setViewportSize(before)
}

/** The list of what is to be mended. */
export const summary = (page: Page) => page.locator("#error-summary, #errors")

/** The cell of today in the calendar. */
export const today = (page: Page) => page.locator("haem-calendar td[aria-current='date']")

/** The id of what has the focus, inside an element too, or its tag. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return active?.id || active?.tagName
  })
