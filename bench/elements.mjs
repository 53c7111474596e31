/**
 * The month of the calendar beside two others and beside plain HTML, in one Chromium: first drawing of 30 entries, turning to the
 * next month, and the longest task with 3,000.
 *
 * Runs are interleaved, each in a page of its own: what disturbs the machine disturbs all alike. A drawing is over when its
 * layout is, which is asked for.
 */
import { chromium } from "playwright"
import { build } from "vite"
import { launchOptions } from "../tools/browser.mjs"
import { least, middle } from "./figures.mjs"

const runs = 15
const names = ["static-html", "haem-calendar", "vanilla-calendar-pro", "fullcalendar"]

/** `perMonth` entries in each of two months, spread over their days. */
const entriesOf = (perMonth) =>
  ["2026-10", "2026-11"].flatMap((month) =>
    Array.from({ length: perMonth }, (_, n) => {
      const day = String((n % 30) + 1).padStart(2, "0")
      const minute = String(Math.floor(n / 30) % 60).padStart(2, "0")
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
  return { code: output.find(({ type }) => type === "chunk").code, style }
}

/** One page: what the first drawing and the turn took in milliseconds, and the longest task of both. */
const run = async (browser, { code, style }, entries) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId: "Europe/London" })
  await page.setContent('<!doctype html><html lang="en-GB"><title>Bench</title><body></body></html>')
  if (style !== "") await page.addStyleTag({ content: style })
  await page.addScriptTag({ type: "module", content: code })
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

const row = (name, few, many, base, slowest) => {
  const of = (all, figure) => all.map((each) => each[figure])
  const ratio = (figure) => (middle(of(few, figure)) / middle(of(base, figure))).toFixed(1)
  return {
    calendar: name,
    "days drawn": few[0].drawn,
    "first, least ms": least(of(few, "first")).toFixed(1),
    "first, middle ms": middle(of(few, "first")).toFixed(1),
    "first / static": ratio("first"),
    "FullCalendar's first / it": (middle(of(slowest, "first")) / middle(of(few, "first"))).toFixed(1),
    "turn, middle ms": middle(of(few, "turn")).toFixed(1),
    "turn / static": ratio("turn"),
    "longest task at 3,000, middle ms": Math.round(middle(of(many, "longest")))
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

/** A row a calendar; a task below 50 ms is none and reads 0. */
export const measureElements = async () => {
  await buildOurs()
  const scripts = await Promise.all(names.map(scriptOf))
  const browser = await chromium.launch(launchOptions)
  const [few, many] = [entriesOf(30), entriesOf(1500)]
  const results = names.map(() => ({ few: [], many: [] }))
  for (let round = -1; round < runs; round += 1) {
    for (const [place, script] of scripts.entries()) {
      const drawn = await run(browser, script, few)
      const crowded = round % 3 === 0 ? await run(browser, script, many) : undefined
      // The first round warms the browser up.
      if (round < 0) continue
      results[place].few.push(drawn)
      if (crowded) results[place].many.push(crowded)
    }
  }
  const version = browser.version()
  await browser.close()
  const rows = results.map(({ few: each, many: full }, place) =>
    row(names[place], each, full, results[0].few, results.at(-1).few)
  )
  return { setup: `Chromium ${version}, ${runs} rounds, each page new`, rows }
}
