/// <reference types="node" />
/**
 * Pictures of every element in every state, for people to look at: `npm run pictures`.
 *
 * They go to `screens/playground`, and those that differ from the last run's are named. A machine's browser draws the same
 * page the same way twice, to the byte, so that a change is seen; another machine's need not, so that no picture is kept in the
 * repository and none decides (docs/decisions/0010).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { argv } from "node:process"
import { fileURLToPath } from "node:url"
import { chromium, type BrowserContextOptions } from "playwright"
import { launchOptions } from "../../../tools/browser.mjs"
import { placeOf, servePlayground } from "./serve.ts"
import { states } from "./states.ts"

const folder = fileURLToPath(new URL("../../../screens/playground", import.meta.url))

const looks: ReadonlyArray<readonly [string, Readonly<Record<string, string>>, BrowserContextOptions]> = [
  ["light-1280", { theme: "light" }, { viewport: { width: 1280, height: 900 } }],
  ["dark-1280", { theme: "dark" }, { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["light-390", { theme: "light" }, { viewport: { width: 390, height: 844 } }],
  ["ar-390", { lang: "ar" }, { viewport: { width: 390, height: 844 } }],
  ["ar-1280", { lang: "ar" }, { viewport: { width: 1280, height: 900 } }]
]

const wanted = argv.slice(2)
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part))

mkdirSync(folder, { recursive: true })
const playground = await servePlayground()
const browser = await chromium.launch(launchOptions)
const changed: Array<string> = []
for (const [look, query, context] of looks) {
  const page = await browser.newPage({ timezoneId: "Europe/London", ...context })
  for (const [element, named] of Object.entries(states)) {
    for (const state of Object.keys(named)) {
      const name = `${element}-${state.replaceAll(" ", "-")}-${look}.png`
      if (!isWanted(name)) continue
      await page.goto(placeOf(playground.address, { element, state, ...query }))
      await page.locator("main > section").first().waitFor()
      await page.waitForTimeout(400)
      const picture = await page.locator(`main > section > ${element}`).screenshot({ animations: "disabled" })
      const file = join(folder, name)
      if (!existsSync(file) || !readFileSync(file).equals(picture)) changed.push(name)
      writeFileSync(file, picture)
    }
  }
  await page.close()
}
await browser.close()
await playground.close()
console.log(changed.length === 0 ? "No picture differs from the last run's." : changed.join("\n"))
