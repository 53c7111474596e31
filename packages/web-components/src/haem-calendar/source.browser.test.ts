/// <reference types="@vitest/browser-playwright" />
import "./define.ts"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Answer, DiaryMonth, MonthSource } from "../source/Source.ts"
import { blankPage, calendar, dayText, heard, inside, textOf, treatment } from "../testing/diaryMonth.ts"
import type { HaemCalendar } from "./HaemCalendar.ts"

/** A source that answers when it is told to. */
class Scripted implements MonthSource {
  readonly asked: Array<{ readonly month: string; readonly signal: AbortSignal | undefined }> = []
  readonly #answers: Array<(answer: Answer<DiaryMonth>) => void> = []

  readonly month: MonthSource["month"] = (month, { signal }) => {
    this.asked.push({ month, signal })
    return new Promise((resolve) => this.#answers.push(resolve))
  }

  /** Answers a question, by its place, with one treatment on the second of the month asked for. */
  answer(place: number, given: Partial<DiaryMonth> = {}): void {
    const month = this.asked[place]?.month ?? ""
    const entry = { ...treatment("02", "07:10"), at: `${month}-02T07:10+00:00[Europe/London]` }
    this.#answers[place]?.({ value: { month, entries: [entry], ...given } })
  }

  refuse(place: number, tag: string): void {
    this.#answers[place]?.({ problem: { tag } })
  }
}

const drawn = async (element: HaemCalendar): Promise<string> => {
  // The answer, and what follows from it, take a few turns of the microtasks.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  await element.updateComplete
  return textOf(inside(element, "section"))[0] ?? ""
}
const shown = (source: MonthSource): Promise<HaemCalendar> =>
  calendar({ month: "2026-10", today: "2026-10-28", selected: "2026-10-02", source })

beforeEach(() => {
  blankPage()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("a source", () => {
  it("may bring bleeds with its month; of one that does not, those of the page are drawn", async () => {
    const bleed = {
      id: "b",
      sites: ["joint.knee.left"],
      from: "2026-10-02",
      to: "2026-10-03",
      certainty: "bleed"
    } as const
    for (const given of [{ bleeds: [bleed] }, {}]) {
      const source = new Scripted()
      const element = await shown(source)
      element.bleeds = [{ ...bleed, sites: ["nose"] }]
      source.answer(0, given)
      const said = await drawn(element)
      expect(said).toContain(given.bleeds ? "Left knee bleed" : "Nose bleed")
      expect(said).not.toContain(given.bleeds ? "Nose bleed" : "Left knee bleed")
    }
  })

  it("is asked for the month, and its answer is drawn", async () => {
    const source = new Scripted()
    const element = await shown(source)
    expect(await drawn(element)).toContain("Loading October 2026")
    expect(element.matches(":state(loading)")).toBe(true)
    expect(inside(element, "table").map(({ ariaBusy }) => ariaBusy)).toEqual(["true"])
    source.answer(0)
    expect(await drawn(element)).not.toContain("Loading")
    expect(dayText(element, "2026-10-02")).toContain("07:10")
    expect(dayText(element, "2026-10-03")).toContain("Nothing recorded")
    expect(source.asked.map(({ month }) => month)).toEqual(["2026-10"])
  })

  it("the answer to an earlier month is dropped, however late it comes", async () => {
    const source = new Scripted()
    const element = await shown(source)
    element.month = "2026-11"
    await element.updateComplete
    source.answer(1)
    await drawn(element)
    source.answer(0)
    await drawn(element)
    expect(dayText(element, "2026-11-02")).toContain("07:10")
    expect(source.asked.map(({ month, signal }) => [month, signal?.aborted])).toEqual([
      ["2026-10", true],
      ["2026-11", true]
    ])
  })

  it("nothing is called empty while the month is awaited, nor a day page shown of another", async () => {
    const source = new Scripted()
    const element = await shown(source)
    source.answer(0)
    await drawn(element)
    element.month = "2026-09"
    const text = await drawn(element)
    expect(text).toContain("Loading September 2026")
    expect(text).not.toContain("Nothing recorded")
    expect(inside(element, "haem-day")).toEqual([])
  })

  it.each(["Unreachable", "NotAllowed"])(
    "a refusal is said, told to the page, and can be asked again: %s",
    async (tag) => {
      const source = new Scripted()
      const element = await shown(source)
      const errors = heard(element, "haem-error")
      source.refuse(0, tag)
      expect(await drawn(element)).toContain("We could not get your diary. Nothing you recorded is lost. Try again")
      expect(errors).toEqual([{ tag, messageKey: "cal.error", retryable: tag === "Unreachable" }])
      inside(element, ".error button")[0]?.click()
      await drawn(element)
      expect(element.shadowRoot?.activeElement?.matches("td")).toBe(true)
      source.answer(1)
      expect(await drawn(element)).not.toContain("could not")
      expect(dayText(element, "2026-10-02")).toContain("07:10")
    }
  )

  it("one that hangs is not waited for in silence, and may still answer", async () => {
    const source = new Scripted()
    const element = await shown(source)
    await vi.advanceTimersByTimeAsync(14_999)
    expect(await drawn(element)).not.toContain("could not")
    await vi.advanceTimersByTimeAsync(1)
    expect(await drawn(element)).toContain("could not")
    source.answer(0)
    expect(await drawn(element)).not.toContain("could not")
    expect(dayText(element, "2026-10-02")).toContain("07:10")
  })

  it.each<[string, unknown]>([
    [
      "throws",
      () => {
        throw new Error("SECRET")
      }
    ],
    ["rejects", () => Promise.reject(new Error("SECRET"))],
    ["answers nothing", () => undefined],
    ["answers another month", async () => ({ value: { month: "2026-09", entries: [] } })]
  ])("one that %s is an error and no exception", async (_, month) => {
    const heardErrors: Array<unknown> = []
    document.addEventListener("haem-error", (event) => heardErrors.push(event instanceof CustomEvent && event.detail), {
      once: true
    })
    const element = await calendar({ month: "2026-10", today: "2026-10-28", source: { month } as MonthSource })
    expect(await drawn(element)).toContain("We could not get your diary.")
    expect(heardErrors).toEqual([{ tag: "Unreadable", messageKey: "cal.error", retryable: true }])
  })

  it("one that answers twice is heard once", async () => {
    const source = new Scripted()
    const element = await shown(source)
    source.answer(0)
    source.answer(0, { entries: [] })
    await drawn(element)
    expect(dayText(element, "2026-10-02")).toContain("07:10")
  })

  it("its entries are read like a page's own", async () => {
    const source = new Scripted()
    const element = await shown(source)
    source.answer(0, { entries: "SECRET" } as unknown as Partial<DiaryMonth>)
    const text = await drawn(element)
    expect(text).toContain("1 entry cannot be shown here")
    expect(text).not.toContain("SECRET")
  })

  it("asked again for what is in sight, the month stays", async () => {
    const source = new Scripted()
    const element = await shown(source)
    source.answer(0)
    await drawn(element)
    element.reload()
    expect(await drawn(element)).not.toContain("Loading")
    source.answer(1, { entries: [] })
    await drawn(element)
    expect(dayText(element, "2026-10-02")).toContain("Nothing recorded")
  })

  it("is let go when the element leaves the page, and asked again when it comes back", async () => {
    const source = new Scripted()
    const element = await shown(source)
    element.remove()
    expect(source.asked[0]?.signal?.aborted).toBe(true)
    document.body.append(element)
    await drawn(element)
    source.answer(1)
    await drawn(element)
    expect(dayText(element, "2026-10-02")).toContain("07:10")
  })
})
