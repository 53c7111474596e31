/** The patient bleeds: a treatment starts a bleed, another one goes on with it, one names none, and an urgent one says whom to ring. */
import { expect } from "@effect/vitest"
import { fillTreatment, openForm } from "./fillTreatment.ts"
import { it, judge, today } from "./walk.ts"

export const bleeding = (): void => {
  it("a treatment for a new bleed is saved with it: what is missing of either is said at once", async ({
    walk: { origin, patient }
  }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "BLEED-1")
    await patient.locator("#why-bleed").check()
    await patient.getByText("Your centre will ask you which bleed it was for.").waitFor()
    await patient.getByLabel("A new bleed").check()
    await patient.locator("#save").click()
    expect(await patient.locator("#errors").innerText()).toMatch(/Choose where the bleed is.*whether it is a bleed/s)
    await judge(patient)
    await patient.locator("#site").selectOption("joint.knee.left")
    await patient.locator("#certainty").check()
    await patient.locator("#began-hour").fill("00")
    await patient.locator("#began-minutes").fill("01")
    await judge(patient)
    await patient.locator("#save").click()
    const saved = await patient.locator("#saved").innerText()
    expect(saved).toContain("1,000\u00a0units saved")
    expect(saved).not.toContain("which bleed")
    await judge(patient)
  })

  it("a follow-up chooses the bleed that is open, and the day tells what was given for it", async ({
    walk: { origin, patient }
  }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "BLEED-2")
    await patient.locator("#total").fill("2000")
    await patient.locator("#box-1-vials").fill("2")
    await patient.locator("#box-1-amount").fill("2000")
    await patient.locator("#why-follow_up").check()
    await patient.getByLabel(/Left knee.*, from/).check()
    await patient.locator("#save").click()
    expect(await patient.locator("#saved").innerText()).toContain("2,000\u00a0units saved")
    await patient.locator("#to-day").click()
    const bleeds = patient.locator("section", { has: patient.locator("#bleeds-of-day") })
    await bleeds.waitFor()
    expect(await bleeds.innerText()).toMatch(/Left knee\s*2 treatments: 3,000\u00a0units/)
    await judge(patient)
  })

  it("the same place again is asked about, and is the same bleed by one tap", async ({ walk: { origin, patient } }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "BLEED-3")
    await patient.locator("#why-bleed").check()
    await patient.getByLabel("A new bleed").check()
    await patient.locator("#site").selectOption("joint.knee.left")
    await patient.getByText("You have a bleed there").waitFor()
    await judge(patient)
    await patient.locator("#same").click()
    expect(await patient.getByLabel(/Left knee.*, from/).isChecked()).toBe(true)
    expect(await patient.locator("#why-follow_up").isChecked()).toBe(true)
    await patient.getByRole("link", { name: "Calendar" }).click()
    await today(patient).waitFor()
  })

  it("one without its bleed is kept, and the centre will ask", async ({ walk: { origin, patient } }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "BLEED-4")
    await patient.locator("#why-bleed").check()
    await patient.getByLabel("None of these, or I do not know").check()
    await patient.locator("#save").click()
    expect(await patient.locator("#saved").innerText()).toContain("Your centre will ask you which bleed it was for.")
    await judge(patient)
  })

  it("a bleed in the head says first whom to ring, also when it is saved", async ({ walk: { origin, patient } }) => {
    await openForm(patient, origin)
    await fillTreatment(patient, "BLEED-5")
    await patient.locator("#why-bleed").check()
    await patient.getByLabel("A new bleed").check()
    await patient.locator("#site").selectOption("head")
    await patient.locator("a[href='tel:01632960000']").waitFor()
    await judge(patient)
    await patient.getByLabel("A knock, no bleed yet").check()
    await patient.getByLabel("I do not know when").check()
    await patient.locator("#save").click()
    await patient.locator("#saved").waitFor()
    const said = await patient.locator("haem-treatment-form h2").allInnerTexts()
    expect(said).toEqual(["Get help straight away", "1,000\u00a0units saved"])
    expect(await patient.locator("a[href='tel:01632960000']").count()).toBe(1)
    await judge(patient)
  })

  it("the service is killed and started again: each bleed is there once, with its treatments", async ({
    walk: { killAndStart, origin, patient }
  }) => {
    await killAndStart()
    await patient.goto(origin)
    await today(patient).click()
    const bleeds = patient.locator("section", { has: patient.locator("#bleeds-of-day") })
    await bleeds.waitFor()
    expect(await bleeds.locator("li").count()).toBe(2)
    expect(await bleeds.innerText()).toMatch(/Head · A knock, no bleed yet\s*1 treatment.*Left knee\s*2 treatments/s)
  })
}
