/// <reference types="@vitest/browser-playwright" />
/** Which bleed a treatment was for: chosen, started, or not said (clinical 4.2 to 4.4). */
import "./define.ts"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { userEvent } from "vitest/browser"
import { translation } from "../messages/translation.ts"
import type { KnownBleed } from "../shared/KnownBleed.ts"
import type { BleedSource, TreatmentSource } from "../source/Source.ts"
import {
  all,
  blankPage,
  click,
  emulate,
  fill,
  focused,
  form,
  has,
  heard,
  products,
  reach,
  refused,
  settled,
  stored,
  text,
  tidiedPage,
  violations
} from "../testing/treatmentForm.ts"
import type { Draft } from "./Draft.ts"
import type { HaemTreatmentForm } from "./HaemTreatmentForm.ts"
import type { Submission } from "./submission.ts"

const knee: KnownBleed = {
  id: "01912d6f-0000-7000-8000-00000000000a",
  sites: ["joint.knee.left"],
  from: "2026-10-26T20:00+00:00[Europe/London]",
  to: null,
  certainty: "bleed",
  treated: ["2026-10-27T07:00+00:00[Europe/London]"]
}
const elbow: KnownBleed = { ...knee, id: "elbow", sites: ["joint.elbow.right"], from: null, certainty: "unsettled" }

/** Everything of a treatment but what it was for. */
const given = { product: "octofact", total: "1000", "box-1-batch": "K26A117", "box-1-size": "octofact-1000" }
const idOf = (element: HaemTreatmentForm): string => element.draft?.newBleed.id ?? ""
/** One of the answers to which bleed it was. */
const choose = async (element: HaemTreatmentForm, bleed: string): Promise<void> => {
  all(element, `input[name="bleed"][value="${bleed}"]`)[0]?.click()
  await settled(element)
}
/** A treatment that starts a bleed. */
const started = async (element: HaemTreatmentForm, site = "joint.knee.right"): Promise<void> => {
  await click(element, "why-bleed")
  await choose(element, idOf(element))
  await fill(element, { site, "began-hour": "6", "began-minutes": "30" })
  await click(element, "certainty")
  await fill(element, given)
}

beforeEach(blankPage)
afterEach(tidiedPage)

describe("a bleed that is open", () => {
  it("is offered with its place and day, and named by its id", async () => {
    const element = await form({ bleeds: [knee, elbow] })
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "why-follow_up")
    expect(text(element)).toContain("Left knee, from Monday 26 October 2026 Right elbow Painful, not sure")
    await click(element, "bleed")
    await fill(element, given)
    await click(element, "save")
    expect(sent).toMatchObject([{ job: "record", value: { reason: "follow_up", bleedId: knee.id } }])
    expect(sent[0]).not.toHaveProperty("bleed")
  })

  it.each([
    ["prophylaxis", false],
    ["pre_activity", false],
    ["physiotherapy", false],
    ["immune_tolerance", false],
    ["bleed", true],
    ["follow_up", true],
    ["prescribed", true],
    ["surgery", true],
    ["other", true]
  ])("F09: a treatment for %s is asked which: %s", async (reason, isAsked) => {
    const element = await form({ bleeds: [knee] })
    await click(element, reason === "prophylaxis" ? "why" : `why-${reason}`)
    expect(has(element, "bleed")).toBe(isAsked)
  })

  it("chosen for a reason that names none after all, it is not sent", async () => {
    const element = await form({ bleeds: [knee] })
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "why-bleed")
    await click(element, "bleed")
    await click(element, "why")
    await fill(element, given)
    await click(element, "save")
    expect(sent[0]?.value).not.toHaveProperty("bleedId")
  })

  it("not said, it is kept, and the person hears that the centre will ask", async () => {
    const element = await form({ bleeds: [knee] })
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "why-bleed")
    expect(text(element)).toContain("Your centre will ask you which bleed it was for.")
    await fill(element, given)
    await click(element, "save")
    expect(sent).toHaveLength(1)
    expect(sent[0]?.value).not.toHaveProperty("bleedId")
  })

  it("is asked about by the centre only where none was named", async () => {
    for (const bleedId of [undefined, knee.id]) {
      const element = await form({ bleeds: [knee] })
      const treatment = { ...stored.treatment, reason: "bleed", ...(bleedId && { bleedId }) } as const
      element.saved = { ...stored, treatment }
      await settled(element)
      expect(text(element).includes("Your centre will ask you")).toBe(bleedId === undefined)
    }
  })

  it("that is named already stays named by a correction, in the list or not", async () => {
    const treatment = { ...stored.treatment, reason: "bleed", bleedId: "long-ago", place: "school" } as const
    const element = await form({ bleeds: [knee], value: { ...stored, treatment } })
    const sent = heard<Submission>(element, "haem-submit")
    expect(text(element)).toContain("An earlier bleed")
    await click(element, "amend")
    await click(element, "save")
    expect(sent).toMatchObject([{ job: "correct", value: { bleedId: "long-ago", place: "school" } }])
  })

  it("where none can be named, that is said, and the entry is kept", async () => {
    const element = await form()
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "why-bleed")
    expect(has(element, "bleed")).toBe(false)
    expect(text(element)).toContain("You cannot name the bleed here. Your centre will ask you which bleed it was for.")
    await fill(element, given)
    await click(element, "save")
    expect(sent).toMatchObject([{ value: { reason: "bleed" } }])
  })
})

describe("a new bleed", () => {
  it("by keyboard alone: place, how sure, since when, and saved with its treatment", async () => {
    const element = await form({ bleeds: [knee] })
    const sent = heard<Submission>(element, "haem-submit")
    const type = async (id: string, keys: string) => {
      await reach(element, id)
      await userEvent.keyboard(keys)
      await settled(element)
    }
    await type("why", "{ArrowDown}")
    // Of a group of which one is chosen, that one has the Tab stop.
    await type("bleed-", "{ArrowUp}")
    await type("site", "Right k")
    await type("certainty", "{ArrowDown}")
    await type("began-hour", "6")
    await type("began-minutes", "30")
    await type("product", "O")
    await type("total", "1000")
    await type("box-1-batch", "K26A117")
    await type("box-1-size", "1,000")
    await type("save", "{Enter}")
    const id = idOf(element)
    expect(sent).toMatchObject([
      {
        job: "record",
        value: { reason: "bleed", bleedId: id },
        bleed: {
          idempotencyKey: id,
          value: {
            id,
            sites: ["joint.knee.right"],
            certainty: "unsettled",
            startedAt: { precision: "minute", local: "2026-10-28T06:30", zone: "Europe/London" }
          }
        }
      }
    ])
  })

  it("tells cause, how bad and pain to those who want to say; and that nobody knows when", async () => {
    const element = await form({ bleeds: [] })
    const sent = heard<Submission>(element, "haem-submit")
    await started(element)
    await fill(element, { cause: "injury", severity: "minor", pain: "0" })
    all(element, 'input[type="checkbox"]')
      .find((each) => each.closest("label")?.innerText.includes("I do not know when"))
      ?.click()
    await settled(element)
    await click(element, "save")
    expect(sent).toMatchObject([
      { bleed: { value: { cause: "injury", severity: "minor", pain: 0, startedAt: { precision: "unknown" } } } }
    ])
  })

  it("that is not told yet is asked for, in its place among the questions", async () => {
    const element = await form({ bleeds: [] })
    await click(element, "why-bleed")
    await click(element, "bleed")
    await click(element, "save")
    expect(text(element)).toContain(
      "There are 4 things to fix Choose where the bleed is Choose whether it is a bleed Enter the hour and the minutes"
    )
    all(element, '#errors a[href="#certainty"]')[0]?.click()
    expect(focused(element)).toBe("certainty")
  })

  it("F35: at a place that was treated within 72 hours it is asked whether it is the same, and the person decides", async () => {
    const element = await form({ bleeds: [knee] })
    const sent = heard<Submission>(element, "haem-submit")
    await started(element, "joint.knee.left")
    expect(text(element)).toContain(
      "You have a bleed there: Left knee, from Monday 26 October 2026. Is it the same one?"
    )
    await click(element, "another-bleed")
    await click(element, "save")
    expect(sent).toMatchObject([{ value: { bleedId: idOf(element) }, bleed: { value: { link: { newBleed: true } } } }])
    await click(element, "same")
    await click(element, "save")
    expect(sent[1]).toMatchObject({ value: { reason: "follow_up", bleedId: knee.id } })
    expect(sent[1]).not.toHaveProperty("bleed")
  })

  it("F35: elsewhere, or after 72 hours, nothing is asked", async () => {
    const late = await form({ bleeds: [knee], now: "2026-10-30T07:12+00:00[Europe/London]" })
    await started(late, "joint.knee.left")
    expect(has(late, "same")).toBe(true)
    await fill(late, { "began-hour": "7", "began-minutes": "01" })
    expect(has(late, "same")).toBe(false)
    const other = await form({ bleeds: [knee] })
    await started(other, "joint.knee.right")
    expect(has(other, "same")).toBe(false)
  })

  it("D21: where it can be an emergency, help and the centre's number come first, and saving goes on", async () => {
    const element = await form({ bleeds: [], emergency: { phone: "020 7946 0000" } })
    const sent = heard<Submission>(element, "haem-submit")
    await started(element, "head")
    const [note] = all(element, '[role="alert"]')
    expect(note?.innerText).toMatch(/Get help straight away\s+This can be an emergency.*999.*\s+Ring .*020 7946 0000/)
    expect(note?.querySelector("a")?.href).toBe("tel:02079460000")
    await click(element, "save")
    expect(sent).toMatchObject([{ bleed: { value: { sites: ["head"] } } }])
    element.saved = stored
    await settled(element)
    expect(text(element)).toMatch(/Get help straight away.*2,000 units saved/)
    await click(element, "another")
    expect(all(element, '[role="alert"]')).toEqual([])
  })

  it("D21: life or limb in danger is one anywhere; without a number the words stand alone", async () => {
    const element = await form({ bleeds: [] })
    await started(element, "nose")
    expect(all(element, '[role="alert"]')).toEqual([])
    await fill(element, { severity: "life_or_limb" })
    expect(all(element, '[role="alert"]')[0]?.innerText).toContain("Treat as your plan says")
    expect(all(element, '[role="alert"] a')).toEqual([])
  })
})

describe("the diary's answer about a new bleed", () => {
  it("a time that happened twice is asked of the bleed, not of the treatment", async () => {
    const element = await form({ bleeds: [], now: "2026-10-25T09:00+00:00[Europe/London]" })
    await started(element)
    await fill(element, { "began-hour": "1" })
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    await refused(element, { tag: "LocalTimeAmbiguous", about: "bleed", earlier: "a", later: "b" })
    expect([has(element, "began-fold"), has(element, "fold")]).toEqual([true, false])
    await click(element, "began-fold-later")
    await click(element, "save")
    expect(sent[1]).toMatchObject({ bleed: { value: { startedAt: { local: "2026-10-25T01:30", fold: "later" } } } })
  })

  it("a question is answered for the bleed alone, under the same key", async () => {
    const element = await form({ bleeds: [] })
    await started(element)
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    await refused(element, { tag: "ConfirmationRequired", about: "bleed", confirmations: ["date_long_ago"] })
    await click(element, "keep")
    expect(sent[1]).toMatchObject({ bleed: { value: { confirmations: ["date_long_ago"] } } })
    expect(sent[1]?.value).not.toHaveProperty("confirmations")
    expect(new Set(sent.map((each) => each.job === "record" && each.bleed?.idempotencyKey)).size).toBe(1)
  })

  it("recorded by the page without its treatment, it is said, and the next try sends the treatment alone", async () => {
    const element = await form({ bleeds: [knee] })
    await started(element)
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    const id = idOf(element)
    element.bleeds = [{ ...knee, id, sites: ["joint.knee.right"], treated: [] }, knee]
    await refused(element, { tag: "Unreachable" })
    expect(text(element)).toContain("The bleed is saved. The treatment is not saved yet.")
    expect(has(element, "site")).toBe(false)
    await click(element, "save")
    expect(sent[1]).toMatchObject({ idempotencyKey: sent[0]?.idempotencyKey, value: { bleedId: id } })
    expect(sent[1]).not.toHaveProperty("bleed")
  })

  it("what was typed of it is kept with the rest", async () => {
    const before = await form({ bleeds: [] })
    await started(before)
    const kept: Draft = JSON.parse(JSON.stringify(before.draft))
    before.remove()
    const element = await form({ draft: kept, bleeds: [] })
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    expect(sent).toMatchObject([
      { bleed: { idempotencyKey: kept.newBleed.id, value: { sites: ["joint.knee.right"] } } }
    ])
  })
})

describe("a source that takes bleeds", () => {
  const recorded: BleedSource["recordBleed"] = ({ certainty, id, sites }) =>
    Promise.resolve({ value: { id, sites, certainty, from: "2026-10-28T06:30+00:00[Europe/London]", to: null } })
  const source = (over: Partial<TreatmentSource & BleedSource> = {}): TreatmentSource & BleedSource => ({
    products: () => Promise.resolve({ value: products }),
    treatment: () => Promise.resolve({ value: stored }),
    record: () => Promise.resolve({ value: stored }),
    amend: () => Promise.resolve({ value: stored }),
    withdraw: () => Promise.resolve({ value: stored }),
    bleeds: () => Promise.resolve({ value: [knee] }),
    recordBleed: recorded,
    ...over
  })

  it("is asked for the open ones, and gets the bleed before the treatment", async () => {
    const calls: Array<string> = []
    const element = await form({
      source: source({
        bleeds: (which) => {
          calls.push(JSON.stringify(which))
          return Promise.resolve({ value: [knee] })
        },
        recordBleed: (draft, asked) => {
          calls.push(`bleed ${draft.id === asked.idempotencyKey}`)
          return recorded(draft, asked)
        },
        record: ({ bleedId = "" }) => {
          calls.push(bleedId)
          return Promise.resolve({ value: stored })
        }
      })
    })
    await vi.waitFor(() => expect(element.bleeds).toEqual([knee]))
    const told = heard(document.body, "haem-bleed-recorded")
    await started(element)
    const id = idOf(element)
    await click(element, "save")
    await vi.waitFor(() => expect(text(element)).toContain("2,000 units saved"))
    expect(calls).toEqual(['{"status":"open"}', "bleed true", id])
    expect(told).toEqual([{ id, date: "2026-10-28" }])
  })

  it("that refuses the bleed gets no treatment; that then refuses the treatment keeps the bleed, and gets it once", async () => {
    const recordBleed = vi.fn<BleedSource["recordBleed"]>(recorded)
    recordBleed.mockResolvedValueOnce({ problem: { tag: "InvalidBody", errors: [{ pointer: "/sites/0", tag: "X" }] } })
    const record = vi.fn<TreatmentSource["record"]>(() => Promise.resolve({ value: stored }))
    record.mockResolvedValueOnce({ problem: { tag: "Unreachable" } })
    const element = await form({ source: source({ record, recordBleed }) })
    await started(element)
    await click(element, "save")
    await vi.waitFor(() => expect(has(element, "site-error")).toBe(true))
    expect(record).not.toHaveBeenCalled()
    await click(element, "save")
    await vi.waitFor(() => expect(text(element)).toContain("The treatment is not saved yet."))
    await click(element, "save")
    await vi.waitFor(() => expect(text(element)).toContain("2,000 units saved"))
    expect([recordBleed.mock.calls.length, record.mock.calls.length]).toEqual([2, 2])
    expect(new Set(record.mock.calls.map(([, { idempotencyKey }]) => idempotencyKey)).size).toBe(1)
  })

  it.each<[string, Partial<BleedSource>]>([
    ["cannot say which are open", { bleeds: () => Promise.reject(new Error("broken")) }],
    ["answers nonsense", { bleeds: async () => ({ value: JSON.parse('[{"id":7},null]') }) }]
  ])("that %s leaves a new one to be started", async (_, over) => {
    const element = await form({ source: source(over) })
    await started(element)
    expect(has(element, "site")).toBe(true)
  })

  it("whose answer to a bleed is none keeps everything typed", async () => {
    const element = await form({ source: source({ recordBleed: async () => ({ value: JSON.parse("{}") }) }) })
    await started(element)
    await click(element, "save")
    await vi.waitFor(() => expect(focused(element)).toBe("errors"))
    expect(element.draft?.newBleed.site).toBe("joint.knee.right")
  })

  it("that takes none names none", async () => {
    const { bleeds: _, recordBleed: __, ...plain } = source()
    const element = await form({ source: plain })
    await click(element, "why-bleed")
    expect(text(element)).toContain("You cannot name the bleed here.")
  })
})

describe("for every reader", () => {
  const looks: ReadonlyArray<readonly [string, Record<string, string>]> = [
    ["light", { "prefers-color-scheme": "light" }],
    ["dark", { "prefers-color-scheme": "dark" }],
    ["forced colours", { "forced-colors": "active" }]
  ]
  it.each(looks)("axe-core finds nothing: %s", async (_, features) => {
    await emulate(features)
    document.body.style.background = "Canvas"
    const element = await form({ bleeds: [knee], emergency: { phone: "020 7946 0000" } })
    await started(element, "muscle.calf.left")
    expect(await violations()).toEqual([])
    await fill(element, { site: "joint.knee.left", "began-hour": "" })
    await click(element, "save")
    expect(await violations()).toEqual([])
  })

  it("in Arabic nothing is out of place, and an emergency is told in words that a person wrote", async () => {
    document.documentElement.lang = "ar"
    document.documentElement.dir = "rtl"
    const element = await form({ bleeds: [knee], messages: (await translation("ar"))?.messages })
    await started(element, "muscle.calf.left")
    const [note] = all(element, '[role="alert"] p')
    expect(note?.querySelector("span")).toMatchObject({ lang: "en-GB", dir: "ltr" })
    expect(await violations()).toEqual([])
  })

  it("at 320 px, with text at 200 percent, nothing scrolls sideways", async () => {
    document.documentElement.style.fontSize = "200%"
    const element = await form({ bleeds: [knee], emergency: { phone: "020 7946 0000" } })
    element.style.inlineSize = "288px"
    await started(element, "muscle.calf.left")
    await fill(element, { site: "joint.knee.left" })
    expect(element.scrollWidth).toBeLessThanOrEqual(288)
  })

  it("targets are 48 px high", async () => {
    const element = await form({ bleeds: [knee] })
    await started(element, "joint.knee.left")
    const seen = all(element, 'button, select, [part="choice"]').filter((target) => target.checkVisibility())
    expect(seen.filter((target) => target.getBoundingClientRect().height < 48)).toEqual([])
  })

  it("a number that is none is drawn as text, and dials digits alone", async () => {
    const element = await form({ bleeds: [], emergency: { phone: "<b>\u202e1; javascript:alert(1)" } })
    await started(element, "head")
    const [link] = all(element, '[role="alert"] a')
    expect([link?.getAttribute("href"), link?.children.length]).toEqual(["tel:11", 0])
    for (const emergency of [null, 7, { phone: 7 }, { phone: " " }]) {
      Object.assign(element, { emergency })
      await settled(element)
      expect(all(element, '[role="alert"] a')).toEqual([])
    }
  })
})
