/** The patient records: what is asked, what is kept, and what survives a network that goes and a service that is killed. */
import { expect } from "@effect/vitest"
import { chooseSize, fillTreatment, openForm, pasteCode, tellDay } from "./fillTreatment.ts"
import { focused, it, judge, summary, today } from "./walk.ts"

export const recording = (): void => {
  it("the usual dose is saved by two taps, once there is one, and it is said where it is taken from", async ({
    walk: { origin, patient }
  }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "USUAL-1")
    await patient.getByRole("button", { name: "Yesterday" }).click()
    await patient.locator("#hour").fill("07")
    await patient.locator("#minutes").fill("10")
    await patient.locator("#save").click()
    await patient.locator("#saved").waitFor()
    await patient.getByRole("link", { name: "Calendar" }).click()
    await patient.getByRole("link", { name: "I’ve had this dose" }).click()
    await patient.getByText("This is taken from your treatment of").waitFor()
    await judge(patient)
    await patient.locator("#save").click()
    expect(await patient.locator("#saved").innerText()).toContain("1,000\u00a0units saved")
    await patient.getByRole("link", { name: "Calendar" }).click()
    await today(patient).waitFor()
  })

  it("a treatment from two boxes, one through its pasted code, is on the right day", async ({ walk: { patient } }) => {
    await patient.getByRole("link", { name: "Something else" }).click()
    await patient.locator("#save").waitFor()
    expect(await focused(patient)).toBe("H1")
    // By a tap the heading has the focus and no ring, by a key it has both.
    expect(await patient.locator("h1:focus-visible").count()).toBe(0)
    await judge(patient)
    await patient.locator("#save").click()
    expect(await focused(patient)).toBe("errors")
    await judge(patient)
    await fillTreatment(patient, "K26A117")
    await patient.locator("#total").fill("2000")
    await pasteCode(patient, "(01)09506000134352(17)301130(10)K26B204")
    await chooseSize(patient, 2)
    expect(await patient.locator("#box-2-batch").inputValue()).toBe("K26B204")
    expect(await patient.locator(".checks").innerText()).toMatch(/Not known yet.*In date.*Not known yet/s)
    await patient.locator("#save").click()
    expect(await patient.locator("#saved").innerText()).toContain("2,000\u00a0units saved")
    await judge(patient)
    await patient.locator("#to-day").press("Enter")
    await patient.locator("haem-day:visible").getByText("K26B204").waitFor()
    expect(await patient.locator("h1:focus-visible").count()).toBe(1)
    await judge(patient)
  })

  it("the service is killed and started again: the treatment is there once, on its day, with its history", async ({
    walk: { killAndStart, origin, patient }
  }) => {
    const day = patient.url()
    await killAndStart()
    await patient.goto(origin)
    await today(patient).click()
    await patient.locator("haem-day:visible").getByText("K26B204").waitFor()
    expect(patient.url()).toBe(day)
    expect(await patient.locator("haem-day:visible").getByText("K26A117").count()).toBe(1)
    expect(await patient.locator("day-page .entries > li").count()).toBe(2)
    await patient.getByRole("link", { name: /^What changed.*2,000/ }).click()
    await patient.locator(".version").waitFor()
    expect(await patient.locator(".version").innerText()).toMatch(/Sam Okafor.*K26A117.*K26B204/s)
  })

  it("the same treatment again is asked about, and nothing typed is lost when it is kept", async ({
    walk: { origin, patient }
  }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "K26A117")
    await patient.locator("#save").click()
    await patient.locator("#saved").waitFor()
    await openForm(patient, origin)
    await fillTreatment(patient, "K26A117")
    await patient.locator("#save").click()
    await patient.locator("#questions").waitFor()
    expect(await focused(patient)).toBe("questions")
    expect(await patient.locator("#box-1-batch").inputValue()).toBe("K26A117")
    await judge(patient)
    await patient.locator("#keep").click()
    await patient.locator("#saved").waitFor()
  })

  it("the same treatment again is not saved when it is the same one: the entry that is there is shown", async ({
    walk: { origin, patient }
  }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "K26A117")
    await patient.locator("#save").click()
    await patient.getByRole("button", { name: "It is the same one" }).first().click()
    await patient.locator(".version").first().waitFor()
    expect(await patient.locator(".version").first().innerText()).toContain("K26A117")
    await openForm(patient, origin)
    expect(await patient.locator("#box-1-batch").inputValue()).toBe("")
  })

  it("a box whose date had passed is asked about, and kept when it was used", async ({ walk: { origin, patient } }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "EXP-1")
    await patient.locator("#total").fill("2000")
    await pasteCode(patient, "(01)09506000134352(17)201130(10)EXP-2")
    await chooseSize(patient, 2)
    await patient.locator("#save").click()
    expect(await patient.locator("#questions").innerText()).toContain("The date on box 2 had passed on that day.")
    await judge(patient)
    await patient.locator("#keep").click()
    expect(await patient.locator("#saved").innerText()).toContain("2,000\u00a0units saved")
  })

  it("a time that the clocks jumped over is offered an hour later, in one tap; a date long ago is asked about", async ({
    walk: { origin, patient }
  }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "GAP-1")
    await tellDay(patient, "2026-03-29", "01:30")
    await patient.locator("#save").click()
    await patient.locator("#keep").click()
    expect(await summary(patient).innerText()).toContain("Did you mean 02:30?")
    await patient.locator("#moved").click()
    await patient.locator("#save").click()
    await patient.locator("#keep").click()
    expect(await patient.locator("#saved").innerText()).toMatch(
      /Sunday 29 March 2026, 02:30.*days later\. That is fine\./s
    )
  })

  it("a time that happened twice is asked about until it is answered", async ({ walk: { origin, patient } }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "FOLD-1")
    await tellDay(patient, "2025-10-26", "01:30")
    await patient.locator("#save").click()
    await patient.locator("#keep").click()
    await patient.locator("#fold").waitFor()
    expect(await summary(patient).innerText()).toContain("Choose which 01:30 it was")
    await judge(patient)
    await patient.locator("#save").click()
    await patient.getByLabel("The second 01:30").check()
    await patient.locator("#save").click()
    await patient.locator("#keep").click()
    await patient.locator("#saved").waitFor()
    await patient.getByRole("link", { name: "See this day" }).click()
    await patient.locator("haem-day:visible").getByText("second").waitFor()
  })
}
