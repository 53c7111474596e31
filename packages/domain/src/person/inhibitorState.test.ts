import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import vectors from "../../vectors/inhibitor-status.json" with { type: "json" }
import { LocalDate } from "../calendar/LocalDate.ts"
import { account, days, inhibitorResults } from "../testing/person.ts"
import type { Assay } from "./Assay.ts"
import type { InhibitorResult } from "./Inhibitor.ts"
import {
  cutoffFor,
  heightOf,
  type InhibitorState,
  inhibitorState,
  type Question,
  toleranceCriteria
} from "./inhibitorState.ts"

const day = (text: string) => LocalDate.make(text)
const result = (on: string, bu: number, assay?: Assay): InhibitorResult => ({
  factor: "fviii",
  on: day(on),
  bu,
  ...(assay && { assay })
})
const question = (about: Partial<Question> = {}): Question => ({ factor: "fviii", asOf: day("2026-01-01"), ...about })

/** The fields that the reference values print, as they print them. */
const asVector = ({ confirmed, peak, responder, status, transient }: InhibitorState) => ({
  status: status.replaceAll("_", "-"),
  confirmed,
  peak: peak ?? null,
  responder: responder ?? null,
  ...(transient !== undefined && { transient })
})

const lists = Arbitrary.array(inhibitorResults, { maxLength: 12 })
const doses = Arbitrary.array(days, { maxLength: 3 })

describe("inhibitorState", () => {
  it.each(vectors.cases)("reference (clinical 1.8.1 to 1.8.6): $name", ({ expected, input }) => {
    const cutoffs = input.cutoff === undefined ? [] : [{ cutoffBu: input.cutoff, from: day("2000-01-01") }]
    const state = inhibitorState(
      input.results.map(({ bu, date }) => result(date, bu)),
      question({
        asOf: day(input.asOf),
        cutoffs: cutoffs.map((each) => ({ ...each, assay: "unknown", factor: "fviii" }))
      })
    )
    assert.deepEqual<unknown>(asVector(state), expected)
  })

  it.prop(
    "order of results: the status is the same however they are listed",
    [lists, days, doses],
    ([all, asOf, emicizumab]) => {
      const asked = question({ asOf, emicizumab })
      assert.deepEqual(
        inhibitorState(all, asked),
        inhibitorState(
          all.toSorted((a, b) => b.bu - a.bu || (a.on < b.on ? -1 : 1)),
          asked
        )
      )
    }
  )
  it.prop(
    "clinical 1.8.1: as of a day: a result of a later day changes nothing",
    [lists, days, doses],
    ([all, asOf, emicizumab]) => {
      const asked = question({ asOf, emicizumab })
      assert.deepEqual(
        inhibitorState(all, asked),
        inhibitorState(
          all.filter(({ on }) => on <= asOf),
          asked
        )
      )
    }
  )
  it.prop(
    "clinical 1.8.4: for ever: who once was a high responder is never a low one",
    [lists, inhibitorResults],
    ([all, more]) => {
      const asked = question()
      if (inhibitorState(all, asked).responder !== "high") return
      assert.strictEqual(inhibitorState([...all, more], asked).responder, "high")
    }
  )
  it.prop(
    "clinical 1.8.9: misled results count for nothing: they make neither a status nor a past",
    [lists, days, lists],
    ([all, dose, misled]) => {
      const within = misled.map((each): InhibitorResult => ({ ...each, on: dose, assay: "bethesda_clot" }))
      const asked = question({ emicizumab: [dose] })
      assert.deepEqual(inhibitorState([...all, ...within], asked), inhibitorState(all, asked))
    }
  )
  it.prop("one factor: an inhibitor of another factor changes nothing", [lists, lists], ([all, others]) => {
    const ofNine = others.map((each): InhibitorResult => ({ ...each, factor: "fix" }))
    assert.deepEqual(inhibitorState([...all, ...ofNine], question()), inhibitorState(all, question()))
  })

  it("clinical 1.8.1: the cut-off is the laboratory's of that day, or 0.6, for FIX 0.3", () => {
    const cutoffs = [
      { assay: "unknown", factor: "fviii", cutoffBu: 1, from: day("2020-01-01") },
      { assay: "unknown", factor: "fviii", cutoffBu: 0.5, from: day("2024-01-01") },
      { assay: "bethesda_clot", factor: "fviii", cutoffBu: 9, from: day("2000-01-01") }
    ] as const
    assert.strictEqual(cutoffFor(result("2019-12-31", 1), cutoffs), 0.6)
    assert.strictEqual(cutoffFor(result("2020-01-01", 1), cutoffs), 1)
    assert.strictEqual(cutoffFor(result("2024-01-01", 1), cutoffs.toReversed()), 0.5)
    assert.strictEqual(cutoffFor({ ...result("2024-01-01", 1), factor: "fix" }, cutoffs), 0.3)
    assert.strictEqual(inhibitorState([result("2025-01-01", 0.6)], question()).status, "current_low")
    assert.strictEqual(inhibitorState([result("2025-01-01", 0.59)], question()).status, "negative")
  })
  it("clinical 1.8.2: confirmed by two positive results on different days", () => {
    const once = [result("2025-01-01", 1), result("2025-01-01", 2)]
    assert.isFalse(inhibitorState(once, question()).confirmed)
    assert.isTrue(inhibitorState([...once, result("2025-01-02", 1)], question()).confirmed)
  })
  it("clinical 1.8.3: 5 BU is high, less is low", () => {
    assert.strictEqual(heightOf(5), "high")
    assert.strictEqual(heightOf(4.99), "low")
  })
  it("clinical 1.8.5: past needs negative results at least 28 days apart", () => {
    const since = (last: string) =>
      inhibitorState([result("2024-01-01", 2), result("2024-03-01", 0), result(last, 0)], question()).status
    assert.strictEqual(since("2024-03-28"), "current_low")
    assert.strictEqual(since("2024-03-29"), "past")
  })
  it("clinical 1.8.6: transient is gone within six months, and never high", () => {
    const gone = (first: string, peak: number) =>
      inhibitorState([result("2024-01-31", peak), result(first, 0), result("2025-06-01", 0)], question()).transient
    assert.isTrue(gone("2024-07-30", 2))
    assert.isFalse(gone("2024-07-31", 2))
    assert.isFalse(gone("2024-07-30", 5))
  })
  it("clinical 1.8.8: who was found tolerised stays so until a positive result", () => {
    const tolerised = { on: day("2025-06-01"), by: account() }
    const after = (...results: ReadonlyArray<InhibitorResult>) =>
      inhibitorState(results, question({ tolerised })).tolerised
    assert.deepEqual(after(result("2025-01-01", 9), result("2025-07-01", 0.2)), tolerised)
    assert.isUndefined(after(result("2025-07-01", 0.6)))
    assert.isUndefined(inhibitorState([], question({ tolerised, asOf: day("2025-05-31") })).tolerised)
  })
  it("clinical 1.8.8: each criterion of tolerance is met or not, at its border", () => {
    assert.deepEqual(toleranceCriteria({ bu: 0.59, recoveryShare: 0.66, halfLifeHours: 6 }), {
      titre: "met",
      recovery: "met",
      halfLife: "met"
    })
    assert.deepEqual(toleranceCriteria({ bu: 0.6, recoveryShare: 0.65, halfLifeHours: 5.9 }), {
      titre: "not_met",
      recovery: "not_met",
      halfLife: "not_met"
    })
  })
})
