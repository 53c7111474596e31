/**
 * The month of the calendar beside two others and beside plain HTML, in one Chromium: first drawing of 30 entries, turning to the
 * next month, and the longest task with 3,000 entries of five years, 50 a month; and with 1,500 in each of two months, which no
 * diary holds.
 *
 * Runs are interleaved, each in a page of its own: what disturbs the machine disturbs all alike. A drawing is over when its
 * style and layout are, which are asked for.
 */
import { readFileSync } from "node:fs"
import { chromium } from "playwright"
import { build } from "vite"
import { launchOptions } from "../tools/browser.mjs"
import { least, middle } from "./figures.mjs"

const runs = 15
const names = ["static-html", "haem-calendar", "vanilla-calendar-pro", "fullcalendar"]

const twoMonths = ["2026-10", "2026-11"]

/** The sixty months that end with the one turned to. */
const fiveYears = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2021, 11 + n)).toISOString().slice(0, 7))

/** `perMonth` entries in each of some months, spread over their days. */
const entriesOf = (months, perMonth) =>
  months.flatMap((month) =>
    Array.from({ length: perMonth }, (_, n) => {
      const day = String((n % (month.endsWith("-02") ? 28 : 30)) + 1).padStart(2, "0")
      const minute = String(Math.floor(n / 28) % 60).padStart(2, "0")
      return {
        id: `${month}-${n}`,
        at: `${month}-${day}T07:${minute}+00:00[Europe/London]`,
        precision: "minute",
        reason: "prophylaxis",
        amount: 2000,
        unit: "[iU]",
        batches: [{ batch: "K26A117", vials: 2 }],
        source: "web"
      }
    })
  )

const workloads = {
  few: entriesOf(twoMonths, 30),
  years: entriesOf(fiveYears, 50),
  crowd: entriesOf(twoMonths, 1500)
}

const standalone = new URL("../packages/web-components/dist/standalone/haem-calendar.js", import.meta.url)

/** Files that a page has without a bundler, which would leave out what they say to the browser. */
const asTheyStand = (name) => (name === "haem-calendar" ? [readFileSync(standalone, "utf8")] : [])

const scriptOf = async (name) => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: new URL(".", import.meta.url).pathname,
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry: `peers/calendars/${name}.mjs`, formats: ["es"] }, cssMinify: false }
  })
  const output = [built].flat()[0].output
  const style = output.find(({ fileName }) => fileName.endsWith(".css"))?.source ?? ""
  return { files: [...asTheyStand(name), output.find(({ type }) => type === "chunk").code], style }
}

/** One page: what the first drawing and the turn took in milliseconds, and the longest task of both. */
const run = async (browser, { files, style }, entries) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId: "Europe/London" })
  await page.setContent('<!doctype html><html lang="en-GB"><title>Bench</title><body></body></html>')
  if (style !== "") await page.addStyleTag({ content: style })
  for (const content of files) await page.addScriptTag({ type: "module", content })
  const figures = await page.evaluate(async (given) => {
    const tasks = []
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" })
    const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
    const timed = async (work) => {
      await settled()
      const begun = performance.now()
      await work()
      document.body.getBoundingClientRect()
      const took = performance.now() - begun
      await settled()
      return took
    }
    const first = await timed(() => globalThis.calendar.mount(given))
    const drawn = globalThis.calendar.drawn()
    const turn = await timed(() => globalThis.calendar.turn())
    await settled()
    return { first, turn, drawn, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) }
  }, entries)
  await page.close()
  return figures
}

const row = (name, { few, years, crowd }, base, slowest) => {
  const all = (runs, figure) => runs.map((each) => each[figure])
  const ratio = (some, others, figure) =>
    [least, middle].map((of) => (of(all(some, figure)) / of(all(others, figure))).toFixed(1)).join(" / ")
  const pair = (runs, figure) => [least, middle].map((of) => of(all(runs, figure)).toFixed(1)).join(" / ")
  return {
    calendar: name,
    "days drawn": few[0].drawn,
    "first, ms": pair(few, "first"),
    "first : static": ratio(few, base.few, "first"),
    "FullCalendar's : first": ratio(slowest.few, few, "first"),
    "turn, ms": pair(few, "turn"),
    "turn : static": ratio(few, base.few, "turn"),
    "longest task, 5 years": pair(years, "longest"),
    "longest task, 1,500 a month": pair(crowd, "longest")
  }
}

/** The file that is measured is built of the sources that are there. */
const buildOurs = () =>
  build({
    root: new URL("../packages/web-components", import.meta.url).pathname,
    configFile: new URL("../packages/web-components/vite.standalone.config.ts", import.meta.url).pathname,
    mode: "haem-calendar",
    logLevel: "error"
  })

/** A row a calendar, each figure the least and the middle of its runs; a task below 50 ms is none and reads 0. */
export const measureElements = async () => {
  await buildOurs()
  const scripts = await Promise.all(names.map(scriptOf))
  const browser = await chromium.launch(launchOptions)
  const results = names.map(() => ({ few: [], years: [], crowd: [] }))
  for (let round = -1; round < runs; round += 1) {
    for (const [place, script] of scripts.entries()) {
      for (const [name, entries] of Object.entries(workloads)) {
        if (name === "crowd" && round % 3 !== 0) continue
        const figures = await run(browser, script, entries)
        // The first round warms the browser up.
        if (round >= 0) results[place][name].push(figures)
      }
    }
  }
  const version = browser.version()
  await browser.close()
  const rows = results.map((each, place) => row(names[place], each, results[0], results.at(-1)))
  return { setup: `Chromium ${version}, ${runs} rounds, each page new`, rows }
}
