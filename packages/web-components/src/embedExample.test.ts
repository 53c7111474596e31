/// <reference types="node" />
/** `examples/embed-calendar`: a host with a backend of its own shows the calendar and records a treatment in it (EMB-6, EMB-7). */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { type Browser, chromium, type Page } from "playwright"
import { launchOptions } from "../../../tools/browser.mjs"
import { standalone } from "./testing/standalone.ts"

const folder = mkdtempSync(join(tmpdir(), "haemtrack-embed-"))
let browser: Browser
let host: ChildProcess
let address = ""

beforeAll(async () => {
  const elements = join(folder, "haemtrack.js")
  writeFileSync(elements, await standalone("haemtrack"))
  const server = new URL("../../../examples/embed-calendar/server.mjs", import.meta.url).pathname
  host = spawn(process.execPath, [server, "--port", "0", "--elements", elements], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  const [said] = host.stdout ? await once(host.stdout, "data") : []
  address = String(said).trim()
  browser = await chromium.launch(launchOptions)
}, 60_000)
afterAll(async () => {
  await browser.close()
  host.kill()
  rmSync(folder, { recursive: true })
})

/** The page at noon of a day, with what it asked the network for and what its policy and console said. */
const opened = async () => {
  const context = await browser.newContext({ timezoneId: "Europe/London", locale: "en-GB" })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.clock.setFixedTime(new Date("2026-10-28T12:00:00Z"))
  const origins = new Set<string>()
  const said: Array<string> = []
  page.on("request", (request) => origins.add(new URL(request.url()).origin))
  page.on("console", (message) => said.push(message.text()))
  page.on("pageerror", (error) => said.push(error.message))
  await page.goto(address)
  await page.getByRole("heading", { name: "October 2026" }).waitFor()
  return { page, origins, said, close: () => context.close() }
}

/** A treatment of 1,000 units just now, from one box, by label and key as a person would. */
const record = async (page: Page, batch: string) => {
  const form = page.locator("haem-treatment-form")
  await form.getByLabel("Routine dose").check()
  await form.getByLabel("Product").selectOption({ label: "Octofact" })
  await form.getByLabel("How many units did you have?").fill("1000")
  await form.getByLabel("Vial size").selectOption({ index: 2 })
  await form.getByLabel("Batch number", { exact: true }).fill(batch)
  await form.getByLabel("Vials opened", { exact: true }).fill("1")
  await form.getByLabel("How much from this box").fill("1000")
  await form.getByRole("button", { name: "Save treatment" }).click()
  await form.getByText("1,000\u00a0units saved").waitFor()
}

describe("the example host", { timeout: 60_000 }, () => {
  it("shows the calendar and records a treatment into its own backend, under its strict policy, and finds it there again", async () => {
    const { close, origins, page, said } = await opened()
    await record(page, "K26A117")
    const cell = page.locator("haem-calendar").getByText("1,000").first()
    await cell.waitFor()
    expect(
      await page.evaluate(async () =>
        (await fetch("api/months/2026-10", { headers: { "x-portal-request": "1" } })).json()
      )
    ).toMatchObject([{ medicine: "octofact", quantity: 1000, boxes: [{ number: "K26A117", opened: 1 }], revision: 1 }])
    expect([...origins]).toEqual([new URL(address).origin])
    expect(said).toEqual([])
    await page.reload()
    await cell.waitFor()
    await close()
  })
})
