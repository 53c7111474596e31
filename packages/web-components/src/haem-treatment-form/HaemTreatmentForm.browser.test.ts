/// <reference types="@vitest/browser-playwright" />
import "./define.ts"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { userEvent } from "vitest/browser"
import { messages } from "../messages/en-GB.ts"
import { translation } from "../messages/translation.ts"
import type { OwnWords } from "../messages/Words.ts"
import { scan } from "../scan/scan.ts"
import type { Problem } from "../source/Problem.ts"
import type { Product, TreatmentSource } from "../source/Source.ts"
import {
  all,
  blankPage,
  click,
  dose,
  emulate,
  fill,
  focused,
  form,
  type Given,
  has,
  heard,
  line,
  newPage,
  one,
  products,
  reach,
  refused,
  settled,
  stored,
  tell,
  text,
  tidiedPage,
  typedWhole,
  usual,
  violations
} from "../testing/treatmentForm.ts"
import type { Draft } from "./Draft.ts"
import { HaemTreatmentForm } from "./HaemTreatmentForm.ts"
import type { Submission } from "./submission.ts"

const consoleErrors = vi.spyOn(console, "error")
const consoleWarnings = vi.spyOn(console, "warn")

beforeEach(blankPage)
afterEach(async () => {
  await tidiedPage()
  expect(consoleErrors).not.toHaveBeenCalled()
  expect(consoleWarnings).not.toHaveBeenCalled()
})

describe("recording by keyboard alone", () => {
  it("the usual dose is saved by two presses, and it is said where it is taken from", async () => {
    const element = await form({ usual, mode: "quick" })
    const sent = heard<Submission>(element, "haem-submit")
    expect(text(element)).toContain("There is no plan here yet. This is taken from your treatment of Monday 26 October")
    expect(text(element)).toContain("2,000 units")
    one(element, "save").focus()
    await userEvent.keyboard("{Enter}")
    expect(sent).toMatchObject([
      {
        job: "record",
        value: {
          reason: "prophylaxis",
          occurredAt: { local: "2026-10-28T07:12", offsetMinutes: 0 },
          lines: [{ batch: { number: "K26A117", expiry: { value: "2026-11", precision: "month" } } }]
        }
      }
    ])
  })

  it("the whole form, from the first question to the button", async () => {
    const element = await form()
    const sent = heard<Submission>(element, "haem-submit")
    const type = async (id: string, keys: string) => {
      await reach(element, id)
      await userEvent.keyboard(keys)
      await settled(element)
    }
    await type("why", "{ArrowDown}")
    expect(text(element)).toContain("Your centre will ask you which bleed it was for.")
    await type("product", "O")
    await type("total", "2000")
    await type("box-1-batch", "K26A117")
    await type("box-1-size", "1,000")
    await type("box-1-vials", "{ArrowUp}")
    await type("save", "{Enter}")
    expect(sent).toMatchObject([
      {
        job: "record",
        value: {
          reason: "bleed",
          productId: "octofact",
          total: { value: 2000, unit: "[iU]" },
          lines: [{ no: 1, vials: 2, amount: { value: 2000 }, batch: { number: "K26A117" } }]
        }
      }
    ])
  })

  it("a change opens its own question and leaves the rest as it is", async () => {
    const element = await form({ usual, mode: "quick" })
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "change-when")
    expect(focused(element)).toBe("when-now")
    await click(element, "change-what")
    expect(focused(element)).toBe("total")
    await fill(element, { total: "1000", "box-1-amount": "1000", "box-1-vials": "1" })
    expect(has(element, "change-why")).toBe(true)
    await click(element, "save")
    expect(sent).toMatchObject([{ value: { total: { value: 1000 }, lines: [{ vials: 1, amount: { value: 1000 } }] } }])
  })

  it("what is still to be fixed takes the focus, and each line of it leads to its field", async () => {
    const element = await form()
    const sent = heard(element, "haem-submit")
    await click(element, "save")
    expect(focused(element)).toBe("errors")
    expect(text(element)).toContain("There are 2 things to fix Choose why you had it Choose the product from the list")
    await userEvent.keyboard("{Tab}{Tab}{Enter}")
    expect(focused(element)).toBe("product")
    expect(one(element, "product").getAttribute("aria-describedby")).toBe("product-error")
    expect(sent).toEqual([])
    expect(location.hash).toBe("")
  })
})

describe("boxes", () => {
  it("several batches, with their sum while it is written", async () => {
    const element = await form()
    await typedWhole(element)
    await fill(element, { total: "2000" })
    expect(one(element, "sum").innerText).toBe("The boxes hold 1,000\u00a0units of 2,000\u00a0units.")
    await click(element, "add-box")
    expect(focused(element)).toBe("box-2-batch")
    await fill(element, { "box-2-batch": "K26B201", "box-2-size": "octofact-500", "box-2-vials": "2" })
    expect(one(element, "sum").innerText).toBe("The boxes hold 2,000\u00a0units of 2,000\u00a0units.")
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    expect(sent).toMatchObject([{ value: { lines: [{ no: 1 }, { no: 2, batch: { number: "K26B201" } }] } }])
  })

  it("a box without a number says why, and nothing else will do", async () => {
    const element = await form()
    await typedWhole(element)
    await fill(element, { "box-1-batch": "" })
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    expect(text(element)).toContain("Enter the batch number of box 1, or say why there is none")
    await fill(element, { "box-1-missing": "unreadable" })
    await click(element, "save")
    expect(sent).toMatchObject([{ value: { lines: [{ batch: { missingReason: "unreadable" } }] } }])
  })

  it("a wrong sum is said as the diary says it", async () => {
    const element = await form()
    await typedWhole(element)
    await click(element, "save")
    const [stated, summed] = [2000, 1000].map((value) => ({ value, unit: "[iU]" }) as const)
    await refused(element, { tag: "LineSumDiffers", ...(stated && summed && { stated, summed }) })
    expect(focused(element)).toBe("errors")
    expect(text(element)).toContain("You wrote 2,000 units in all, and the boxes hold 1,000 units.")
  })

  it("a batch at home fills in its date; one that is recalled says stop, and can be recorded all the same", async () => {
    const stock = [{ product: "octofact", batch: "J25D066", expiry: { value: "2027-05", precision: "month" } }] as const
    const element = await form({ stock, recalls: [{ batch: "j25-d066" }] })
    await typedWhole(element)
    expect(text(element)).not.toMatch(/recalled/i)
    await fill(element, { "box-1-batch": "J25D066" })
    expect(text(element)).toContain("Recalled. Stop. Do not use this box")
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    expect(sent).toMatchObject([{ value: { lines: [{ batch: { expiry: { value: "2027-05" } } }] } }])
  })
})

describe("the code of a box", () => {
  const code = "(01)09506000134352(17)260930(10)TEST-A101"

  it("is handed over as pasted, read apart, and of what is not known nothing is passed", async () => {
    const element = await form()
    const raw = heard<{ raw: string }>(element, "haem-scan")
    scan(element, () => ({ products: [], onDate: "2026-10-28" }))
    await fill(element, { code })
    await click(element, "read-code")
    // The parser is loaded now, for the first time in this page.
    await vi.waitFor(() => expect(text(element)).toContain("Which product is it?"), 20_000)
    expect(raw).toEqual([{ raw: code }])
    expect(focused(element)).toBe("product")
    expect(element.draft?.typed.boxes).toMatchObject([
      { batch: "TEST-A101", expiry: { day: "30", month: "9", year: "2026" } }
    ])
    expect(text(element)).toContain(
      "Not known yet: there is no plan here to compare with Out of date on that day Not known yet: there is no list"
    )
  })

  it("of a known pack names product and vial size", async () => {
    const element = await form()
    const known = [{ id: "octofact", presentations: [{ id: "octofact-500", gtins: ["09506000134352"] }] }]
    scan(element, () => ({ products: known }))
    await fill(element, { code })
    await click(element, "read-code")
    await vi.waitFor(() => expect(element.draft?.typed.productId).toBe("octofact"))
    expect(element.draft?.typed.boxes).toMatchObject([{ presentationId: "octofact-500", amount: "500" }])
    expect(element.draft?.code).toBe("")
  })

  it("that cannot be read stays where it was pasted", async () => {
    const element = await form()
    scan(element, () => ({ products: [] }))
    await fill(element, { code: "hello" })
    await click(element, "read-code")
    await vi.waitFor(() => expect(text(element)).toContain("This is not the code of a medicine box."))
    expect(element.draft?.code).toBe("hello")
  })
})

describe("the handler of codes", () => {
  it("once ended, leaves the code to the page", async () => {
    const element = await form()
    const stop = scan(element, () => ({ products: [] }))
    stop()
    let isHandled: boolean | undefined
    element.addEventListener("haem-scan", (event) => {
      isHandled = event.defaultPrevented
    })
    await fill(element, { code: "hello" })
    await click(element, "read-code")
    expect(isHandled).toBe(false)
  })
})

describe("time", () => {
  it("a time that did not happen offers the one that was probably meant, and takes it by one press", async () => {
    const element = await form({ now: "2026-03-30T09:00+01:00[Europe/London]" })
    await typedWhole(element)
    await tell(element, "Yesterday")
    await fill(element, { hour: "1", minutes: "30" })
    await click(element, "save")
    await refused(element, {
      tag: "LocalTimeInGap",
      lastValid: "2026-03-29T00:59:00+00:00[Europe/London]",
      firstValid: "2026-03-29T02:00:00+01:00[Europe/London]",
      before: "2026-03-29T00:30:00+00:00[Europe/London]",
      after: "2026-03-29T02:30:00+01:00[Europe/London]"
    })
    expect(text(element)).toContain("01:30 did not happen on Sunday 29 March 2026.")
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "moved")
    await click(element, "save")
    expect(sent).toMatchObject([{ value: { occurredAt: { local: "2026-03-29T02:30" } } }])
  })

  it("a time that happened twice is asked about until it is answered", async () => {
    const element = await form()
    await typedWhole(element)
    await tell(element, "Another day")
    await fill(element, { day: "25", "day-month": "10", "day-year": "2026", hour: "01", minutes: "30" })
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    const twice = { tag: "LocalTimeAmbiguous", earlier: "2026-10-25T00:30:00Z", later: "2026-10-25T01:30:00Z" }
    await refused(element, twice)
    expect(text(element)).toContain("Choose which 01:30 it was")
    expect(text(element)).toContain("01:30 happened twice that night. Which one was it?")
    await click(element, "save")
    expect(has(element, "fold")).toBe(true)
    one(element, "fold").focus()
    await click(element, "fold-later")
    await click(element, "save")
    expect(sent.at(-1)).toMatchObject({ value: { occurredAt: { local: "2026-10-25T01:30", fold: "later" } } })
  })

  it("just now, in the hour that comes twice, asks nothing", async () => {
    const element = await form({ now: "2026-10-25T01:30+00:00[Europe/London]" })
    await typedWhole(element)
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    expect(sent).toMatchObject([{ value: { occurredAt: { local: "2026-10-25T01:30", offsetMinutes: 0 } } }])
  })

  it("a late entry says how exact it is, and is asked about, never refused", async () => {
    const element = await form({}, { "ask-date-after-days": "31" })
    await typedWhole(element)
    await tell(element, "Another day")
    await fill(element, { day: "1", "day-month": "9", "day-year": "2026" })
    await click(element, "precision-day")
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    expect([sent.length, focused(element)]).toEqual([0, "questions"])
    expect(text(element)).toContain("This is more than 31 days ago. Is the date right?")
    await click(element, "keep")
    expect(sent).toMatchObject([
      { value: { occurredAt: { precision: "day", local: "2026-09-01" }, confirmations: ["date_long_ago"] } }
    ])
  })

  it("the id of a new treatment is of the page's minute, however far away the device's clock is", async () => {
    const { draft } = await form({ now: "2026-03-30T09:00+01:00[Europe/London]" })
    const time = Number.parseInt(draft?.id.replace("-", "").slice(0, 12) ?? "", 16)
    expect(Math.floor(time / 60_000) * 60_000).toBe(Date.parse("2026-03-30T09:00+01:00"))
  })

  it("the page's ways on stand below what was saved, and not before", async () => {
    const element = await form({ value: stored })
    const ways = document.createElement("a")
    ways.slot = "saved"
    element.append(ways)
    expect(ways.assignedSlot).toBeNull()
    element.saved = stored
    await element.updateComplete
    expect(ways.assignedSlot?.name).toBe("saved")
  })

  it("saved some days later, that is fine", async () => {
    const element = await form({ enteredBy: "Sam" })
    element.saved = stored
    await settled(element)
    expect(text(element)).toContain("2,000 units saved Tuesday 27 October 2026, 07:10 1 day later. That is fine.")
    expect(text(element)).toContain("Entered by \u2068Sam\u2069")
  })
})

describe("an answer of the diary", () => {
  it("asks whether it is the same treatment, and the answer goes with the same key", async () => {
    const element = await form()
    await typedWhole(element)
    const sent = heard<Submission>(element, "haem-submit")
    const opened = heard(document.body, "haem-entry-open")
    await click(element, "save")
    await refused(element, {
      tag: "ConfirmationRequired",
      confirmations: ["possible_duplicate"],
      possibleDuplicates: ["t-9"]
    })
    expect(focused(element)).toBe("questions")
    all(element, "#questions button")[1]?.click()
    expect(opened).toEqual([{ id: "t-9" }])
    await click(element, "keep")
    expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual([element.draft?.id, element.draft?.id])
    expect(sent[1]).toMatchObject({ value: { confirmations: ["possible_duplicate"] } })
    await fill(element, { total: "1000.5" })
    expect([has(element, "questions"), element.draft?.typed.confirmations]).toEqual([false, []])
  })

  it("that it cannot be had keeps what was typed, and the key", async () => {
    const element = await form()
    await typedWhole(element)
    const sent = heard<Submission>(element, "haem-submit")
    for (const tag of ["Unreachable", "Unauthenticated"]) {
      await click(element, "save")
      await refused(element, { tag })
      expect(focused(element)).toBe("errors")
      expect(element.draft?.typed).toMatchObject({ total: "1000", productId: "octofact" })
    }
    await click(element, "save")
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  })

  it("that it is saved takes the focus, and what comes next has a key of its own", async () => {
    const element = await form()
    await typedWhole(element)
    const before = element.draft?.id
    await click(element, "save")
    element.saved = stored
    await settled(element)
    expect([focused(element), element.draft]).toEqual(["saved", undefined])
    await click(element, "another")
    expect(element.draft?.id).not.toBe(before)
    expect(element.draft?.typed.total).toBe("")
  })
})

describe("correcting and taking back", () => {
  it("says what was recorded, asks why it changes, and names the version that it was", async () => {
    const element = await form({ value: { ...stored, version: 3 } })
    const sent = heard<Submission>(element, "haem-submit")
    await fill(element, { total: "1000", "box-1-vials": "1", "box-1-amount": "1000" })
    await click(element, "save")
    expect(text(element)).toContain("Choose why you change this entry")
    await click(element, "amend-other")
    await click(element, "save")
    expect(text(element)).toContain("Say in a few words why")
    await fill(element, { "amend-text": "One vial broke" })
    await click(element, "save")
    expect(sent).toMatchObject([
      {
        job: "correct",
        id: stored.treatment.id,
        version: 3,
        value: { total: { value: 1000 }, amendment: { reason: "other", text: "One vial broke" } }
      }
    ])
  })

  it("a version of somebody else's stands beside what was typed, and the person chooses", async () => {
    const element = await form({ value: stored })
    await fill(element, { total: "1000" })
    await click(element, "amend")
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    await refused(element, { tag: "VersionDiffers", current: { ...stored, version: 2 } })
    expect(focused(element)).toBe("conflict")
    expect(text(element)).toContain("What you typed: 1,000 units What stands now: 2,000 units")
    await click(element, "save-mine")
    expect(sent.map((each) => each.job === "correct" && each.version)).toEqual([1, 2])
  })

  it("taking back is by keyboard alone: opened, given a reason, sent", async () => {
    const element = await form({ value: stored })
    const sent = heard<Submission>(element, "haem-submit")
    one(element, "withdraw").focus()
    await userEvent.keyboard("{Enter}")
    await settled(element)
    expect(focused(element)).toBe("amend")
    expect(text(element)).toContain("It is not counted any more")
    await userEvent.keyboard(" {Tab}{Tab}{Enter}")
    expect(sent).toMatchObject([{ job: "withdraw", version: 1, value: { reason: "typo" } }])
    await click(element, "cancel")
    expect([has(element, "why"), focused(element)]).toEqual([true, "withdraw"])
  })

  it("what was just saved can be taken back from here", async () => {
    const element = await form()
    const undone = heard(document.body, "haem-undo")
    element.saved = stored
    await settled(element)
    await click(element, "undo")
    expect(undone).toEqual([{ id: stored.treatment.id }])
    expect(text(element)).toContain("Why do you take it back?")
  })

  it("a reader who may not write sees text and no field", async () => {
    const element = await form({ value: stored }, { readonly: "" })
    expect(all(element, "input, select, textarea, button")).toEqual([])
    expect(text(element)).toContain("K26A117")
    expect(text(element)).toContain("You can look at this entry but not change it.")
  })
})

describe("nothing typed is lost", () => {
  it("moved about in the page, fed anew, and begun again by the page", async () => {
    const element = await form({ usual })
    await typedWhole(element)
    const { draft } = element
    const elsewhere = document.body.appendChild(document.createElement("main"))
    elsewhere.append(element)
    element.remove()
    document.querySelector("main")?.append(element)
    Object.assign(element, { products: [...products], usual: { ...usual }, now: undefined, mode: "quick" })
    await settled(element)
    expect(element.draft).toEqual(draft)
    expect(one(element, "total")).toHaveProperty("value", "1000")
  })

  it("a draft that the page kept is gone on with, under its own key", async () => {
    const before = await form()
    await typedWhole(before)
    const kept: Draft = JSON.parse(JSON.stringify(before.draft))
    before.remove()
    const element = await form({ draft: kept })
    const sent = heard<Submission>(element, "haem-submit")
    await click(element, "save")
    expect(sent).toMatchObject([{ idempotencyKey: kept.id, value: { total: { value: 1000 } } }])
  })

  it("a correction that the page kept waits for the treatment that it corrects", async () => {
    const before = await form({ value: stored })
    await fill(before, { total: "1000" })
    const { draft } = before
    before.remove()
    const element = await form({ draft })
    await vi.waitFor(() => expect(text(element)).toContain("Loading the form"))
    element.value = stored
    await settled(element)
    expect(element.draft).toEqual(draft)
    expect(one(element, "total")).toHaveProperty("value", "1000")
    element.value = undefined
    await settled(element)
    expect(element.draft?.of).toBe("")
  })

  it("products that come late fill in what follows from them, and nothing that was typed", async () => {
    const element = await form({ products: [] })
    await fill(element, { total: "500", "box-1-batch": "K26A117" })
    element.products = products
    await settled(element)
    await fill(element, { product: "seven" })
    expect(element.draft?.typed).toMatchObject({
      total: "500",
      boxes: [{ batch: "K26A117", presentationId: "seven-1", amount: "1" }]
    })
  })

  it("every change is told to the page, and to nobody around it", async () => {
    const element = await form()
    const own = heard<{ value: Draft }>(element, "haem-draft")
    const around = ["haem-draft", "haem-submit", "haem-scan"] as const
    const overheard = around.map((name) => heard(document.body, name))
    await typedWhole(element)
    await fill(element, { code: "x" })
    await click(element, "read-code")
    await click(element, "save")
    expect(own.at(-1)?.value.typed.total).toBe("1000")
    expect(overheard).toEqual([[], [], []])
  })
})

describe("a source", () => {
  const source = (over: Partial<TreatmentSource> = {}): TreatmentSource => ({
    products: () => Promise.resolve({ value: products }),
    treatment: () => Promise.resolve({ value: stored }),
    record: () => Promise.resolve({ value: stored }),
    amend: () => Promise.resolve({ value: { ...stored, version: 2 } }),
    withdraw: () => Promise.resolve({ value: { ...stored, status: "withdrawn", version: 2 } }),
    ...over
  })

  it("is written to, and the page is told that and when, and nothing else", async () => {
    const record = vi.fn<TreatmentSource["record"]>(() => Promise.resolve({ value: stored }))
    const element = await form({ source: source({ record }), products: undefined })
    await vi.waitFor(() => expect(all(element, "#product option")).toHaveLength(3))
    const recorded = heard(document.body, "haem-treatment-recorded")
    await typedWhole(element)
    const key = element.draft?.id
    await click(element, "save")
    await vi.waitFor(() => expect(text(element)).toContain("2,000 units saved"))
    expect(record.mock.calls.map(([, asked]) => asked.idempotencyKey)).toEqual([key])
    expect(recorded).toEqual([{ id: key, date: "2026-10-28" }])
  })

  it("pressed twice it is written to once, and a page that cancels writes by itself", async () => {
    const record = vi.fn<TreatmentSource["record"]>(() => new Promise(() => {}))
    const element = await form({ source: source({ record }) })
    await typedWhole(element)
    await click(element, "save")
    await click(element, "save")
    expect(record).toHaveBeenCalledTimes(1)
    expect(element.matches(":state(sending)")).toBe(true)

    const own = await form({ source: source({ record }) })
    own.addEventListener("haem-submit", (event) => event.preventDefault())
    await typedWhole(own)
    await click(own, "save")
    expect(record).toHaveBeenCalledTimes(1)
  })

  it.each<[string, TreatmentSource["record"]]>([
    ["refuses", () => Promise.resolve({ problem: { tag: "Unreachable" } })],
    ["breaks its promise", () => Promise.reject(new Error("broken"))],
    [
      "throws",
      () => {
        throw new Error("broken")
      }
    ]
  ])("that %s keeps what was typed", async (_, record) => {
    const element = await form({ source: source({ record }) })
    const errors = heard(document.body, "haem-error")
    await typedWhole(element)
    await click(element, "save")
    await vi.waitFor(() => expect(focused(element)).toBe("errors"))
    expect(errors).toMatchObject([{ retryable: true }])
    expect(element.draft?.typed.total).toBe("1000")
  })
})

describe("a source that answers late", () => {
  it("says nothing beside what was begun in the meantime", async () => {
    const late = Promise.withResolvers<Awaited<ReturnType<TreatmentSource["record"]>>>()
    const element = await form({
      source: {
        products: () => Promise.resolve({ value: products }),
        treatment: () => Promise.resolve({ value: stored }),
        record: () => late.promise,
        amend: () => late.promise,
        withdraw: () => late.promise
      }
    })
    const errors = heard(element, "haem-error")
    await typedWhole(element)
    await click(element, "save")
    element.formResetCallback()
    await settled(element)
    late.resolve({ problem: { tag: "Unreachable" } })
    await vi.waitFor(() => expect(errors).toHaveLength(1))
    await settled(element)
    expect([element.problem, has(element, "errors")]).toEqual([undefined, false])
  })
})

describe("telling the page", () => {
  it("is drawn once, of a version", async () => {
    const ready = heard(document.body, "haem-ready")
    const element = await form()
    await fill(element, { total: "1" })
    expect(ready).toEqual([{ version: expect.any(String) }])
  })

  it("the person leaves, and what was typed stays", async () => {
    const left = heard(document.body, "haem-cancel")
    const element = await form()
    await fill(element, { total: "1" })
    await click(element, "cancel")
    expect([left, element.draft?.typed.total]).toEqual([[{}], "1"])
  })
})

describe("in a form of the page", () => {
  it("has a value once nothing is missing, and is reset with it", async () => {
    const around = document.createElement("form")
    document.querySelector("main")?.append(around)
    const element = await form({}, { name: "treatment" })
    around.append(element)
    await settled(element)
    expect([around.checkValidity(), new FormData(around).get("treatment")]).toEqual([false, null])
    await typedWhole(element)
    expect(around.checkValidity()).toBe(true)
    expect(JSON.parse(String(new FormData(around).get("treatment")))).toMatchObject({ productId: "octofact" })
    around.reset()
    await settled(element)
    expect(element.draft?.typed.productId).toBe("")
  })
})

/** Arabic of a few messages, for direction and shape; a translation would be reviewed. */
const arabic: OwnWords = {
  ...Object.fromEntries(Object.keys(messages).map((key) => [key, () => "نص"])),
  "amount.[iU]": ({ n }) => `${n} وحدة`
}

describe("by keyboard alone, in Arabic", () => {
  it("a treatment is recorded, corrected and taken back", async () => {
    document.documentElement.lang = "ar"
    document.documentElement.dir = "rtl"
    const words = (await translation("ar"))?.messages
    const element = await form({ messages: words, usual, mode: "quick" })
    const sent = heard<Submission>(element, "haem-submit")
    const press = async (id: string, keys: string) => {
      await reach(element, id)
      await userEvent.keyboard(keys)
      await settled(element)
    }
    expect(text(element)).toContain(words?.["treat.check"]?.())
    await press("save", "{Enter}")
    element.saved = stored
    await settled(element)
    expect(focused(element)).toBe("saved")
    await press("undo", "{Enter}")
    await press("amend", " ")
    await press("save", "{Enter}")
    element.remove()

    const correction = await form({ messages: words, value: stored })
    const corrected = heard<Submission>(correction, "haem-submit")
    await reach(correction, "total")
    await userEvent.keyboard("{Control>}a{/Control}١٠٠٠")
    await reach(correction, "amend")
    // The arrow that points to what comes next, in this direction of reading.
    await userEvent.keyboard(" {ArrowDown}")
    await reach(correction, "save")
    await userEvent.keyboard("{Enter}")
    expect(sent.map(({ job }) => job)).toEqual(["record", "withdraw"])
    expect(corrected).toMatchObject([
      { job: "correct", value: { total: { value: 1000 }, amendment: { reason: "wrong_person" } } }
    ])
  })

  it("axe-core finds nothing in the page's own words", async () => {
    document.documentElement.lang = "ar"
    document.documentElement.dir = "rtl"
    const element = await form({ messages: (await translation("ar"))?.messages })
    await typedWhole(element)
    await click(element, "add-box")
    await click(element, "save")
    expect(await violations()).toEqual([])
  })
})

describe("for every reader", () => {
  const looks: ReadonlyArray<readonly [string, Record<string, string>]> = [
    ["light", { "prefers-color-scheme": "light" }],
    ["dark", { "prefers-color-scheme": "dark" }],
    ["more contrast", { "prefers-contrast": "more" }],
    ["forced colours", { "forced-colors": "active" }]
  ]
  const everyState = async () => {
    const whole = await form({ state: "offline", recalls: [{ batch: "K26A117" }] })
    await typedWhole(whole)
    await click(whole, "add-box")
    await click(whole, "save")
    return [whole]
  }
  it.each(looks)("axe-core finds nothing: %s", async (_, features) => {
    await emulate(features)
    document.body.style.background = "Canvas"
    await everyState()
    expect(await violations()).toEqual([])
    newPage()
    await form({ usual, mode: "quick" })
    expect(await violations()).toEqual([])
    newPage()
    const twin = await form({ value: stored })
    await refused(twin, { tag: "VersionDiffers", current: { ...stored, version: 2 } })
    expect(await violations()).toEqual([])
    newPage()
    await form({ saved: stored })
    await form({ value: stored, job: "withdraw" })
    expect(await violations()).toEqual([])
  })

  it("right to left, in the page's words", async () => {
    document.documentElement.lang = "ar"
    document.documentElement.dir = "rtl"
    const element = await form({ messages: arabic })
    await typedWhole(element)
    await click(element, "add-box")
    await click(element, "save")
    expect(all(element, "[dir]")[0]).toMatchObject({ lang: "ar", dir: "rtl" })
    expect(await violations()).toEqual([])
  })

  it.each(["288px", "560px"])(
    "text at 200 percent, on a page of %s, loses nothing and scrolls down alone",
    async (width) => {
      document.documentElement.style.fontSize = "200%"
      const element = await form({ value: stored })
      await click(element, "save")
      element.style.inlineSize = width
      expect(element.scrollWidth).toBeLessThanOrEqual(Number.parseInt(width, 10))
    }
  )

  it("targets are 48 px high", async () => {
    const element = await form({ usual, mode: "quick" })
    const targets = [...all(element, "button"), ...all(await form(), 'button, select, [part="choice"]')]
    const seen = targets.filter((target) => target.checkVisibility())
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.filter((target) => target.getBoundingClientRect().height < 48)).toEqual([])
  })

  it("with nothing set but the language it asks its questions, and says what is missing", async () => {
    const element = document.createElement("haem-treatment-form")
    element.lang = "en-GB"
    document.querySelector("main")?.append(element)
    await settled(element)
    expect(text(element)).toContain("The list of products is not here yet")
    expect(await violations()).toEqual([])
  })

  it.each<[HaemTreatmentForm["state"], string]>([
    ["loading", "Loading the form"],
    ["offline", "You are offline."],
    ["error", "We could not get what this form needs."]
  ])("the state %s is said, and can be styled", async (state, said) => {
    const element = await form({ state })
    expect(all(element, '[role="status"]').map(({ textContent }) => textContent)[0]).toContain(said)
    expect(element.matches(`:state(${state})`)).toBe(true)
  })
})

describe("what a page may hand over", () => {
  const texts: ReadonlyArray<readonly [string, string]> = [
    ["markup", "<img src=x onerror=alert(1)><script>alert(1)</script>"],
    ["direction signs", "A\u202e\u2066B\u2069\u2069\u202cC"],
    ["10,000 characters", "W".repeat(10_000)],
    ["half a character", "A\ud800B\udc00"]
  ]
  it.each(texts)("%s is drawn as text and moves nothing", async (_, hostile) => {
    const batch = { number: hostile }
    const value = {
      ...stored,
      treatment: { ...stored.treatment, productId: hostile, lines: [{ ...line, batch }] as const }
    }
    const named = [{ ...products[0], id: hostile, brand: hostile }]
    const draws: ReadonlyArray<Given> = [
      { value, products: named as ReadonlyArray<Product>, enteredBy: hostile },
      { value, readOnly: true },
      { saved: value, enteredBy: hostile },
      { problem: { tag: hostile }, now: hostile, today: hostile, timeZone: hostile, date: hostile }
    ]
    for (const properties of draws) {
      const element = await form(properties)
      element.style.inlineSize = "288px"
      expect(all(element, "img, script")).toEqual([])
      expect(element.scrollWidth).toBeLessThanOrEqual(288)
      expect(text(element)).not.toMatch(/[\u202a-\u202e]/)
      element.remove()
    }
  })

  const wrong: ReadonlyArray<readonly [string, object, string]> = [
    ["value", { value: { treatment: { id: "x" }, version: 1, status: "given" } }, "BadTreatment"],
    ["saved", { saved: { treatment: null } }, "BadTreatment"],
    ["plan", { plan: { value: { ...dose, lines: [] } } }, "BadDose"],
    [
      "saved dose",
      { saved: { ...stored, treatment: { ...stored.treatment, total: { value: 1, unit: "pint" } } } },
      "BadTreatment"
    ],
    ["usual", { usual: { value: { ...dose, reason: "newBleed" }, from: "2026-10-26" } }, "BadDose"],
    ["products", { products: [{ id: "p", brand: "P", unit: "pint", presentations: [] }] }, "BadProduct"],
    ["draft", { draft: { typed: {} } }, "BadDraft"]
  ]
  it.each(wrong)("a %s that is none is told by its tag, and the form goes on", async (_, given, tag) => {
    const element = document.createElement("haem-treatment-form")
    const errors = heard(element, "haem-error")
    Object.assign(element, given)
    document.querySelector("main")?.append(element)
    await settled(element)
    expect(errors).toMatchObject([{ tag }])
    expect(has(element, "save")).toBe(true)
  })

  const problems: ReadonlyArray<object> = [
    { tag: "LocalTimeInGap", firstValid: "soon", after: 1 },
    { tag: "LineSumDiffers", stated: 2000, summed: { value: "x", unit: "pint" } },
    { tag: "ConfirmationRequired", confirmations: "date_long_ago" },
    { tag: "InvalidBody", errors: [{ pointer: 1 }] },
    { tag: "VersionDiffers", current: { version: 2 } }
  ]
  it.each(problems)("of a problem that is not whole, %o, the tag is told", async (problem) => {
    const element = await form({ value: stored, problem: problem as Problem })
    expect(focused(element)).toBe("errors")
  })

  it.each(["problem", "stock", "recalls", "bleeds", "products", "messages"])(
    "a %s that is anything at all never throws",
    async (name) => {
      for (const anything of [null, 1, "x", [null], { tag: 1 }, [{}]]) {
        const element = await form()
        Object.assign(element, { [name]: anything })
        await settled(element)
        expect(has(element, "save")).toBe(true)
      }
    }
  )
})
