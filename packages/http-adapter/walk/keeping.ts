/** The patient keeps the diary: without a network, with a wrong clock, over the end of a session, and after second thoughts. */
import { expect } from "@effect/vitest"
import { fillTreatment, openForm } from "./fillTreatment.ts"
import { it, judge, summary, today } from "./walk.ts"

export const keeping = (): void => {
  it("without a network the person is told, and what was typed is saved when it is back", async ({
    walk: { origin, patient }
  }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "OFF-1")
    await patient.context().setOffline(true)
    await patient.getByText("You are offline.").waitFor()
    await judge(patient)
    await patient.locator("#save").click()
    await summary(patient).waitFor()
    expect(await patient.locator("#box-1-batch").inputValue()).toBe("OFF-1")
    await patient.context().setOffline(false)
    await patient.getByText("You are offline.").waitFor({ state: "detached" })
    await patient.locator("#save").click()
    await patient.locator("#saved").waitFor()
  })

  it("another language in the middle of a form loses nothing that was typed", async ({ walk: { origin, patient } }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "LANG-1")
    await patient.getByRole("button", { name: "العربية" }).click()
    await patient.locator("html[lang='ar'][dir='rtl']").waitFor()
    await patient.getByRole("heading", { name: "سجّل علاجا" }).waitFor()
    expect(await patient.locator("#box-1-batch").inputValue()).toBe("LANG-1")
    await patient.getByRole("button", { name: "English" }).click()
    await patient.locator("html[lang='en-GB'][dir='ltr']").waitFor()
    expect(await patient.locator("#box-1-batch").inputValue()).toBe("LANG-1")
    await patient.locator("#cancel").click()
    await today(patient).waitFor()
  })

  it("a device whose clock is twenty minutes ahead says so, and its 'just now' is not in the future", async ({
    walk: { beside, origin, patient }
  }) => {
    const ahead = await beside(patient)
    await ahead.clock.install({ time: Date.now() + 20 * 60_000 })
    await openForm(ahead, origin)
    await ahead.getByText("The clock of this device is wrong by 20 minutes.").waitFor()
    await judge(ahead)
    await fillTreatment(ahead, "CLOCK-1")
    await ahead.locator("#save").click()
    await ahead.locator("#saved").waitFor()
    await ahead.close()
  })

  it("a session that ends in the middle of a form costs nothing: sign in over it, and it is saved", async ({
    walk: { origin, patient }
  }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "LATE-1")
    await patient.context().clearCookies()
    await patient.locator("#save").click()
    await patient.locator("dialog #login").fill("sam")
    await patient.locator("dialog #password").fill("cinder-magpie-lantern")
    await judge(patient)
    await patient.locator("dialog").getByRole("button", { name: "Sign in" }).click()
    expect(await patient.locator("#saved").innerText()).toContain("1,000\u00a0units saved")
  })

  it("two minutes before a session ends by itself the person is told, and stays with one tap", async ({
    walk: { beside, origin, patient }
  }) => {
    const waiting = await beside(patient)
    await waiting.clock.install()
    // An answer that comes after the clock was put forward would put the end off.
    await waiting.goto(origin, { waitUntil: "networkidle" })
    await today(waiting).waitFor()
    await waiting.clock.fastForward("28:05")
    expect(await waiting.locator("dialog").innerText()).toContain("You will be signed out in 2 minutes")
    await waiting.getByRole("button", { name: "Stay signed in" }).click()
    await waiting.locator("dialog").waitFor({ state: "detached" })
    await waiting.close()
  })

  it("two corrections of one version: the second sees both, and chooses", async ({ walk: { beside, patient } }) => {
    await patient.getByRole("link", { name: "Correct it" }).click()
    await patient.locator("#amend").waitFor()
    const other = await beside(patient)
    await other.goto(patient.url())
    await other.locator("#box-1-batch").fill("FIRST-1")
    await other.locator("#amend").check()
    await other.locator("#save").click()
    await other.locator("#saved").waitFor()
    await other.close()
    await patient.locator("#box-1-batch").fill("SECOND-1")
    await patient.locator("#amend").check()
    await patient.locator("#save").click()
    const both = await patient.locator("#conflict").innerText()
    expect(both).toContain("SECOND-1")
    expect(both).toContain("FIRST-1")
    await judge(patient)
    await patient.locator("#save-mine").click()
    await patient.locator("#to-day").click()
    await patient.locator("haem-day:visible").getByText("SECOND-1").waitFor()
  })

  it("an entry is taken back with a reason, is counted no more, and is still to be read", async ({
    walk: { patient }
  }) => {
    const entries = patient.locator("day-page .entries > li")
    const before = await entries.count()
    await entries
      .last()
      .getByRole("link", { name: /^What changed/ })
      .click()
    await patient.locator(".version").first().waitFor()
    const history = patient.url()
    await judge(patient)
    await patient.goto(history.replace("/history", "/withdraw"))
    await patient.locator("#save").click()
    expect(await summary(patient).innerText()).toContain("Choose why")
    await judge(patient)
    await patient.getByLabel("It is here twice").check()
    await patient.locator("#save").click()
    expect(await patient.locator("#saved").innerText()).toContain("1,000\u00a0units taken back")
    await patient.locator("#to-day").click()
    await patient.locator("day-page .entries").waitFor()
    expect(await entries.count()).toBe(before - 1)
    await patient.goto(history)
    expect(await patient.locator(".version h2").first().innerText()).toBe("Taken back")
  })
}
