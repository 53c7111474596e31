/**
 * `npm run screens`: pictures of the main pages, for a person to look at, each at two widths: light, dark, and in Arabic.
 *
 * They are taken of the demonstration in a folder of its own. Red when axe finds anything on one of them, or when a page's
 * policy refused something.
 */
import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium, type Browser, type Page } from "playwright"
import { inNewFolder, serve, type Service } from "../packages/http-adapter/src/testing/haemtrack.ts"
import { violations, watchedPage } from "../packages/http-adapter/walk/watchedPage.ts"
import { launchOptions } from "./browser.mjs"

const folder = fileURLToPath(new URL("../screens/portal", import.meta.url))

/** How a page is looked at. A further language is a further row: the portal speaks what the browser prefers. */
const looks = [
  { name: "1280", width: 1280, height: 900, colorScheme: "light", locale: "en-GB" },
  { name: "1280-dark", width: 1280, height: 900, colorScheme: "dark", locale: "en-GB" },
  { name: "390", width: 390, height: 844, colorScheme: "light", locale: "en-GB" },
  { name: "390-dark", width: 390, height: 844, colorScheme: "dark", locale: "en-GB" },
  { name: "1280-ar", width: 1280, height: 900, colorScheme: "light", locale: "ar" },
  { name: "390-ar", width: 390, height: 844, colorScheme: "light", locale: "ar" }
] as const
type Look = (typeof looks)[number]

interface Screen {
  readonly name: string
  /** Whoever has signed in, by user name; nobody on the page that asks for it. */
  readonly login?: string
  readonly path: string
  /** Does what has to be done on the page, until it is as it is to be seen. */
  readonly open: (page: Page) => Promise<void>
}

const patient = "p4-patient"
const manager = "d1-data-manager"

const screens: ReadonlyArray<Screen> = [
  { name: "sign-in", path: "/signin", open: (page) => page.locator("#password").waitFor() },
  {
    name: "month",
    login: patient,
    path: "/",
    open: (page) => page.locator("haem-calendar [part~='mark']").first().waitFor({ state: "attached" })
  },
  { name: "form", login: patient, path: "/record/treatment", open: (page) => page.locator("#save").waitFor() },
  {
    name: "error-summary",
    login: patient,
    path: "/record/treatment",
    open: async (page) => {
      await page.locator("#save").click()
      await page.locator("#errors").waitFor()
    }
  },
  { name: "people", login: manager, path: "/staff/people", open: (page) => page.locator("people-page table").waitFor() }
]

/** The password of this start, as it was printed. */
const passwordOf = (login: string, service: Service): string => {
  const password = new RegExp(`${login} +(\\S+)`).exec(service.out())?.[1]
  if (password === undefined) throw new Error(`the demonstration printed no password of ${login}`)
  return password
}

const signIn = async (page: Page, login: string, service: Service): Promise<void> => {
  await page.goto(`${service.origin}/signin`)
  await page.locator("#login").fill(login)
  await page.locator("#password").fill(passwordOf(login, service))
  await page.locator("#password").press("Enter")
  await page.locator(".visitor").waitFor()
}

/** Takes the pictures of one look, and answers what was wrong on them. */
const take = async (browser: Browser, service: Service, look: Look): Promise<ReadonlyArray<string>> => {
  const { colorScheme, height, locale, name, width } = look
  const faults: Array<string> = []
  for (const login of [undefined, patient, manager]) {
    const context = await browser.newContext({ colorScheme, locale })
    const page = await watchedPage(context, { origin: service.origin, faults })
    if (login !== undefined) await signIn(page, login, service)
    for (const screen of screens.filter((each) => each.login === login)) {
      await page.setViewportSize({ width, height })
      await page.goto(`${service.origin}${screen.path}`)
      await screen.open(page)
      // As high as the page, so that the bar of a phone stands at its foot and covers nothing.
      await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
      const path = join(folder, `${screen.name}-${name}.png`)
      await page.screenshot({ path })
      console.log(path)
      faults.push(...(await violations(page)).map((violation) => `${screen.name}-${name}: ${violation}`))
    }
    await context.close()
  }
  return faults
}

const takeAll = async (data: string): Promise<ReadonlyArray<string>> => {
  const service = await serve(["--demo"], { DATA_DIR: data, LOG_LEVEL: "error" })
  const browser = await chromium.launch(launchOptions)
  try {
    const faults: Array<string> = []
    for (const look of looks) faults.push(...(await take(browser, service, look)))
    return faults
  } finally {
    await browser.close()
    await service.end("SIGTERM")
  }
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await inNewFolder(async (data) => {
  const faults = await takeAll(data)
  for (const fault of faults) console.error(fault)
  console.log(`screens: ${screens.length * looks.length} pictures, ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
})
