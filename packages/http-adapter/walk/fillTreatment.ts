/** What a patient types into the form of a treatment. */
import type { Page } from "playwright"

/** An empty form. */
export const openForm = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/record/treatment`)
  await page.locator("#why").waitFor()
}

/** One box of 1,000 units of the first product, had as a routine dose. */
export const fillTreatment = async (page: Page, batch: string): Promise<void> => {
  await page.locator("#why").check()
  await page.locator("#product").selectOption({ index: 1 })
  await page.locator("#total").fill("1000")
  await page.locator("#box-1-batch").fill(batch)
  await chooseSize(page, 1)
}

/** Vials of 1,000 units. */
export const chooseSize = async (page: Page, box: number): Promise<void> => {
  await page.locator(`#box-${box}-size`).selectOption({ label: "1,000\u00a0units in a vial" })
}

/** The text of a code, as a scanner would give it. */
export const pasteCode = async (page: Page, code: string): Promise<void> => {
  await page.getByText("Paste the text of the code").click()
  await page.locator("#code").fill(code)
  await page.locator("#read-code").click()
}

/** @param date as ISO 8601 writes it @param time such as `01:30` */
export const tellDay = async (page: Page, date: string, time: string): Promise<void> => {
  const [year = "", month = "", day = ""] = date.split("-")
  const [hour = "", minutes = ""] = time.split(":")
  await page.getByRole("button", { name: "Another day" }).click()
  await page.locator("#day").fill(day)
  await page.locator("#day-month").fill(month)
  await page.locator("#day-year").fill(year)
  await page.getByLabel("I know the exact time").check()
  await page.locator("#hour").fill(hour)
  await page.locator("#minutes").fill(minutes)
}
