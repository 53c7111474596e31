/**
 * The whole way in a real browser, against the service as it is started: joining, recording, being asked, correcting, taking
 * back, and looking on as staff. Each page is judged by axe, at 320 pixels too, and the content security policy sees nothing.
 */
import { describe, expect } from "@effect/vitest"
import { readDiaries } from "../src/testing/diaryFolder.ts"
import { bleeding } from "./bleeding.ts"
import { byKeyboard } from "./byKeyboard.ts"
import { joining } from "./joining.ts"
import { keeping } from "./keeping.ts"
import { recording } from "./recording.ts"
import { staff } from "./staff.ts"
import { it, judge } from "./walk.ts"

describe("the walk", { timeout: 120_000 }, () => {
  describe("joining", () => {
    joining()
  })
  describe("recording", () => {
    recording()
  })
  describe("bleeding", () => {
    bleeding()
  })
  describe("keeping the diary", () => {
    keeping()
  })
  describe("by keyboard alone", () => {
    byKeyboard()
  })
  describe("staff", () => {
    staff()
  })

  describe("afterwards", () => {
    it("nothing of it is left after signing out, and the pages' policy refused nothing on the way", async ({
      walk: { faults, patient }
    }) => {
      await patient.getByRole("button", { name: "Sign out" }).click()
      await patient.getByRole("heading", { name: "Sign in" }).waitFor()
      await judge(patient)
      // The language that was chosen is no datum of a person, and stays with the device.
      expect(await patient.evaluate(() => [Object.keys(localStorage), sessionStorage.length])).toEqual([
        ["haemtrack-language"],
        0
      ])
      expect(faults).toEqual([])
    })

    it("every treatment and bleed has its row in the audit trail, and the trail is whole", async ({
      walk: { folder, stop }
    }) => {
      await stop()
      const { audit, kept } = await readDiaries(folder)
      expect(kept.length).toBeGreaterThan(5)
      expect(kept.map(({ audits }) => audits)).toEqual(kept.map(() => 1))
      // One was corrected twice and taken back, and one in each language once and taken back.
      expect(kept.map(({ versions }) => versions).toSorted()).toEqual([...kept.slice(3).map(() => 1), 3, 3, 4])
      expect(audit).toMatchObject({ ok: true, findings: [] })
    })
  })
})
