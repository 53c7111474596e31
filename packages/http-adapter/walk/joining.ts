/** Joining: the first account, a person's letter, and the person's own password. */
import { expect } from "@effect/vitest"
import type { Page } from "playwright"
import { focused, it, judge, summary, today } from "./walk.ts"

const fillBirthday = async (page: Page): Promise<void> => {
  await page.locator("#birth").fill("14")
  await page.locator("#birth-month").fill("3")
  await page.locator("#birth-year").fill("1998")
}

export const joining = (): void => {
  it("the first-account link makes a data manager, and leaves the address at once", async ({
    walk: { firstLink, manager, origin }
  }) => {
    await manager.goto(firstLink)
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
  })

  it("a person is added: what is missing is listed, takes the focus and leads to its field", async ({
    walk: { manager }
  }) => {
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
  })

  it("the letter's code lets the person join, with a password that is theirs", async ({
    walk: { manager, origin, patient }
  }) => {
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
    await today(patient).waitFor()
    await judge(patient)
  })
}
