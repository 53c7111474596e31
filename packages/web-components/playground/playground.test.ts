/// <reference types="node" />
/** Every element in every state, in every look and language: nothing for axe-core, nothing clipped, nothing untranslated. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright"
import { launchOptions } from "../../../tools/browser.mjs"
import { placeOf, servePlayground } from "./serve.ts"
import { states } from "./states.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const tags = Object.keys(states)

let browser: Browser
let playground: Awaited<ReturnType<typeof servePlayground>>
beforeAll(async () => {
  playground = await servePlayground()
  browser = await chromium.launch(launchOptions)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await playground.close()
})

/** Every state of an element below each other, drawn, and what its console said. */
const shown = async (query: Readonly<Record<string, string>>, context: BrowserContextOptions = {}) => {
  const page = await browser.newPage({ timezoneId: "Europe/London", ...context })
  const said: Array<string> = []
  page.on("console", (message) => said.push(message.text()))
  page.on("pageerror", (error) => said.push(error.message))
  await page.goto(placeOf(playground.address, query))
  await page.locator("main > section").first().waitFor()
  // The notes of a state that may pass appear only after a while.
  await page.waitForTimeout(400)
  return { page, said }
}

/** What axe-core finds. The border: its script puts itself into the page. */
const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof import("axe-core") }).axe
    // Every state is on one page, so that each landmark is there many times; an element's own tests have it alone.
    const rules = { "landmark-unique": { enabled: false } }
    const { violations: found } = await run(document, { resultTypes: ["violations"], rules })
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${target.join()} ${html}`).join("\n")}`
    )
  })
}

const looks: ReadonlyArray<readonly [string, Readonly<Record<string, string>>, BrowserContextOptions]> = [
  ["light", { theme: "light" }, {}],
  ["dark", { theme: "dark" }, { colorScheme: "dark" }],
  ["forced colours", {}, { forcedColors: "active" }],
  ["Arabic", { lang: "ar" }, {}],
  ["Arabic on a phone", { lang: "ar" }, { viewport: { width: 390, height: 844 } }]
]

describe.each(tags)("%s in every state", { timeout: 60_000 }, (element) => {
  it.each(looks)("axe-core finds nothing, and the console is silent: %s", async (_, query, context) => {
    const { page, said } = await shown({ element, ...query }, context)
    expect(await violations(page)).toEqual([])
    expect(said).toEqual([])
    await page.close()
  })

  it.each(["ar", "en-XA"])("at 320 px nothing scrolls sideways: %s", async (lang) => {
    const { page } = await shown({ element, lang }, { viewport: { width: 320, height: 800 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.close()
  })

  it("a translation that nobody has reviewed says so once in each state, and a reviewed language does not", async () => {
    for (const [lang, times] of [
      ["ar", 1],
      ["en-GB", 0]
    ] as const) {
      const { page } = await shown({ element, lang })
      // Of an element and whatever stands inside it.
      const said = await page.locator(`main > section > ${element}`).evaluateAll((each) => {
        const notes = (root: ParentNode | null): number =>
          [...(root?.querySelectorAll("*") ?? [])].reduce(
            (sum, inside) => sum + (inside.matches('[part="draft"]') ? 1 : 0) + notes(inside.shadowRoot),
            0
          )
        return each.map(({ shadowRoot }) => notes(shadowRoot))
      })
      expect(said).toEqual(said.map(() => times))
      await page.close()
    }
  })

  it("with words that are longer by two fifths: none is clipped, and none is left untranslated", async () => {
    const { page } = await shown({ element, lang: "en-XA" })
    const found = await page.evaluate(() => {
      /** What is the diary's own and not a message: names of products and places, numbers of batches. */
      const own = /Octofact|Factoral|K26A117|Europe\/London|Sam|LOT|EXP|Batch/g
      const texts: Array<string> = []
      const clipped: Array<string> = []
      const look = (root: ParentNode) => {
        for (const each of root.querySelectorAll<HTMLElement>("*")) {
          if (each.shadowRoot) look(each.shadowRoot)
          if (root instanceof Document || each.localName === "option") continue
          for (const node of each.childNodes) {
            if (node.nodeType === Node.TEXT_NODE && each.checkVisibility()) texts.push(node.textContent ?? "")
          }
          // A ribbon's words are there for the eye alone: they stand whole in the list and on the day's page.
          if (each.closest('[part="ribbon"]')) continue
          const { overflowX, textOverflow } = getComputedStyle(each)
          const isCut = overflowX !== "visible" && overflowX !== "auto" && overflowX !== "scroll"
          if (
            (isCut || textOverflow === "ellipsis") &&
            each.clientWidth > 1 &&
            each.scrollWidth > each.clientWidth + 1
          ) {
            clipped.push(each.outerHTML)
          }
        }
      }
      look(document)
      const plain = texts.filter((text) => /[a-z]{2}/i.test(text.replaceAll(/⟦[^⟧]*⟧/g, "").replaceAll(own, "")))
      return { clipped, plain: [...new Set(plain)] }
    })
    expect(found).toEqual({ clipped: [], plain: [] })
    await page.close()
  })
})
