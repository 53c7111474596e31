import { describe, expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import vectors from "../../vectors/compliance-escalation.json" with { type: "json" }
import { LocalDate, Month } from "../calendar/LocalDate.ts"
import { addMonths } from "../calendar/month.ts"
import { AccountId } from "../person/AccountId.ts"
import type { AppealOutcome } from "./Appeal.ts"
import { escalate, type EscalationMonth, type Signed } from "./escalate.ts"

const doctor = AccountId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d0a")
const colleague = AccountId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d0b")
const month = (place: number) => Month.make(addMonths("2026-01", place))

/** One month a status, in order; what a test is about is added. */
const run = (...drawn: ReadonlyArray<EscalationMonth["status"] | Omit<EscalationMonth, "month">>) =>
  drawn.map((each, place) => ({ month: month(place), ...(typeof each === "string" ? { status: each } : each) }))
const levels = (months: ReadonlyArray<EscalationMonth>) => escalate(months).map(({ level }) => level)

const to4: Signed = { to: 4, signedBy: doctor }
const to5: Signed = { to: 5, signedBy: doctor }
const to6: Signed = { to: 6, signedBy: doctor, confirmedBy: colleague }
const called = { status: "concern", call: "done", decisions: [to4] } as const
const notice = ["concern", "concern", "concern", called] as const
const collection = [
  ...notice,
  { status: "concern", decisions: [to5] },
  { status: "concern", decisions: [to6] }
] as const

const statuses = fc.constantFrom<EscalationMonth["status"]>("ok", "concern", "concern", "serious", "exempt")
const signers = fc.constantFrom(doctor, colleague, undefined)
const decisions: fc.Arbitrary<Signed> = fc
  .record({ to: fc.constantFrom<Signed["to"]>(4, 5, 6, "restore"), signedBy: signers, confirmedBy: signers })
  .map(({ confirmedBy, signedBy, to }) => ({
    to,
    ...(signedBy === undefined ? {} : { signedBy }),
    ...(confirmedBy === undefined ? {} : { confirmedBy })
  }))
const drawnMonths = fc
  .array(
    fc.record({
      status: statuses,
      call: fc.constantFrom("attempted", "attempted_twice", "done"),
      decisions: fc.array(decisions, { maxLength: 2 })
    }),
    { maxLength: 24 }
  )
  .map((drawn) => run(...drawn))

/** What the vectors call the same things. */
type VectorMonth = (typeof vectors.cases)[number]["input"]["months"][number]
const statusOf = { ok: "ok", concern: "concern", serious: "serious", exempt: "exempt" } as const
const vectorMonth = (each: VectorMonth): EscalationMonth => ({
  month: Month.make(each.month),
  status: statusOf[each.status as keyof typeof statusOf],
  ...("callDone" in each && each.callDone ? { call: "done" } : {}),
  ...("appealOpen" in each && each.appealOpen ? { appeal: "open" } : {}),
  decisions: ("decisions" in each ? each.decisions : []).map((decision) => ({
    to: decision.to as Signed["to"],
    ...("signedBy" in decision ? { signedBy: doctor } : {}),
    ...("confirmedBy" in decision ? { confirmedBy: decision.confirmedBy === "dr-a" ? doctor : colleague } : {})
  }))
})

describe("escalation (clinical 7.4)", () => {
  it.each(vectors.cases)("clinical 7.4: vector compliance-escalation: $name", ({ expected, input }) => {
    expect(escalate(input.months.map(vectorMonth))).toEqual(
      expected.months.map((each) => ({
        month: each.month,
        level: each.level,
        ...(each.proposal === null ? {} : { proposal: each.proposal.replace("-", "_") }),
        errors: ("errors" in each ? each.errors : []).map((error) => error.replaceAll("-", "_"))
      }))
    )
  })

  it("hazard H7: no sequence of months without a decision passes the nurse's call", () => {
    fc.assert(
      fc.property(drawnMonths, (months) => {
        const undecided = months.map(({ decisions: _, ...month }) => month)
        expect(Math.max(0, ...levels(undecided))).toBeLessThanOrEqual(3)
      })
    )
  })
  it("one step: a month rises by one level, from the start by two when it is serious, or by what was signed in it", () => {
    fc.assert(
      fc.property(drawnMonths, (months) => {
        let before = 0
        for (const [place, level] of levels(months).entries()) {
          const { decisions: signed = [], status } = months[place] ?? {}
          const most = before === 0 && status === "serious" ? 2 : 1
          expect(level).toBeLessThanOrEqual(before + Math.max(most, signed.length))
          before = level
        }
      })
    )
  })
  it("exempt: a month that is exempt and undecided changes no level before or after it", () => {
    fc.assert(
      fc.property(drawnMonths, fc.nat(24), (months, place) => {
        const between = [
          ...months.slice(0, place),
          { month: month(99), status: "exempt" as const },
          ...months.slice(place)
        ]
        const kept = escalate(between).filter(({ month: name }) => name !== month(99))
        expect(kept).toEqual(escalate(months))
      })
    )
  })
  it("prefix: the first months do not depend on what follows", () => {
    fc.assert(
      fc.property(drawnMonths, fc.nat(24), (months, count) => {
        expect(escalate(months.slice(0, count))).toEqual(escalate(months).slice(0, count))
      })
    )
  })
  it("milder: a month that is good instead of bad never leads to a higher level after it", () => {
    fc.assert(
      fc.property(fc.array(statuses, { maxLength: 12 }), fc.nat(11), (drawn, place) => {
        const better = drawn.map((status, index) => (index === place && status !== "exempt" ? "ok" : status))
        const worse = levels(run(...drawn))
        for (const [index, level] of levels(run(...better)).entries()) {
          expect(level).toBeLessThanOrEqual(worse[index] ?? 0)
        }
      })
    )
  })

  it("E1: the first month with gaps is a reminder", () => {
    expect(levels(run("concern"))).toEqual([1])
  })
  it("E2: the second offers help, and a serious one does at once", () => {
    expect(levels(run("concern", "concern"))).toEqual([1, 2])
    expect(levels(run("serious"))).toEqual([2])
  })
  it("E3: the third is the nurse's call, and there it stays without a signature (clinical 7.5)", () => {
    expect(levels(run("serious", "serious", "serious", "serious", "serious"))).toEqual([2, 3, 3, 3, 3])
  })
  it("E4: a signed letter, once the nurse has rung", () => {
    expect(levels(run(...notice))).toEqual([1, 2, 3, 4])
  })
  it("E5: a signed review", () => {
    expect(levels(run(...notice, { status: "concern", decisions: [to5] })).at(-1)).toBe(5)
  })
  it("E6: collection, signed and confirmed by another", () => {
    expect(levels(run(...collection)).at(-1)).toBe(6)
  })
  it("restore: at collection a good month only proposes it, and a signature takes the person back to the start", () => {
    expect(escalate(run(...collection, "ok")).at(-1)).toMatchObject({ level: 6, proposal: "restore" })
    const restored = escalate(
      run(...collection, { status: "concern", decisions: [{ to: "restore", signedBy: doctor }] })
    )
    expect(restored.at(-1)).toMatchObject({ level: 0, errors: [] })
    expect(escalate(run({ status: "ok", decisions: [{ to: "restore", signedBy: doctor }] }))[0]?.errors).toEqual([
      "nothing_to_restore"
    ])
  })
  it("the way back: the second good month since the last bad one ends it, exempt months between them or not", () => {
    expect(levels(run(...notice, "ok", "exempt", "ok"))).toEqual([1, 2, 3, 4, 3, 3, 0])
  })
  it("E3: two attempted calls are as good as one that was answered, one is not", () => {
    const after = (call: EscalationMonth["call"]) =>
      escalate(run("concern", "concern", "concern", { status: "concern", ...(call === undefined ? {} : { call }) })).at(
        -1
      )
    expect(after("attempted")?.proposal).toBe("call_first")
    expect(after("attempted_twice")?.proposal).toBe("E4")
  })
  it("clinical 7.4.1: a proposal lapses when the next month is evaluated", () => {
    const months = escalate(
      run("concern", "concern", "concern", { status: "concern", call: "done" }, { status: "ok", decisions: [to4] })
    )
    expect(months.at(-1)).toMatchObject({ level: 2, errors: ["no_proposal"] })
  })
  it.each([
    ["2026-05-02", ["response_time_running"], 4],
    ["2026-05-03", [], 5]
  ])("clinical 7.4.1: a review signed on %s, after the notice of 5 April", (signedOn, errors, level) => {
    const signed = {
      status: "concern",
      call: "done",
      decisions: [{ ...to4, signedOn: LocalDate.make("2026-04-05") }]
    } as const
    const review = { status: "concern", decisions: [{ ...to5, signedOn: LocalDate.make(signedOn) }] } as const
    expect(escalate(run("concern", "concern", "concern", signed, review)).at(-1)).toMatchObject({ level, errors })
  })
  it("clinical 7.8: an overturned decision returns the person to the start", () => {
    expect(
      levels(run(...notice, { status: "concern", appeal: "open" }, { status: "exempt", appeal: "overturned" }))
    ).toEqual([1, 2, 3, 4, 4, 0])
  })
})

/** What the commands remember: how far a valid signature could have led, and nothing of how levels are worked out. */
interface Model {
  signedUpTo: number
}
/** A diary whose months can be changed afterwards, as exceptions and late entries do. */
interface Real {
  months: Array<EscalationMonth>
}

const check = ({ signedUpTo }: Model, { months }: Real) => {
  for (const { level } of escalate(months)) expect(level).toBeLessThanOrEqual(Math.max(3, signedUpTo))
}
const always = () => true

/** A change of the last month, or of the one that is said. */
const amend = (real: Real, place: number, change: (month: EscalationMonth) => EscalationMonth) => {
  const index = real.months.length === 0 ? -1 : place % real.months.length
  real.months = real.months.map((each, at) => (at === index ? change(each) : each))
}

const commands = [
  fc.tuple(statuses, fc.constantFrom<"attempted" | "done">("attempted", "done")).map(([status, call]) => ({
    check: always,
    run: (model: Model, real: Real) => {
      const before = escalate(real.months).at(-1)?.level ?? 0
      real.months = [...real.months, { month: month(real.months.length), status, call }]
      const after = escalate(real.months).at(-1)?.level ?? 0
      if (before >= 3) expect(after).toBeLessThanOrEqual(before)
      check(model, real)
    },
    toString: () => `a ${status} month, call ${call}`
  })),
  fc.tuple(decisions, fc.nat(30)).map(([decision, place]) => ({
    check: always,
    run: (model: Model, real: Real) => {
      const { confirmedBy, signedBy, to } = decision
      const isSigned = signedBy !== undefined && (to !== 6 || (confirmedBy !== undefined && confirmedBy !== signedBy))
      if (isSigned && to !== "restore") model.signedUpTo = Math.max(model.signedUpTo, to)
      amend(real, place, (each) => ({ ...each, decisions: [...(each.decisions ?? []), decision] }))
      check(model, real)
    },
    toString: () =>
      `to ${decision.to}, signed ${decision.signedBy ?? "by nobody"}, confirmed ${decision.confirmedBy ?? "by nobody"}`
  })),
  fc
    .tuple(fc.constantFrom<"open" | AppealOutcome>("open", "upheld", "overturned", "changed"), fc.nat(30))
    .map(([appeal, place]) => ({
      check: always,
      run: (model: Model, real: Real) => {
        amend(real, place, (each) => ({ ...each, appeal }))
        check(model, real)
      },
      toString: () => `an appeal, ${appeal}`
    })),
  fc.nat(30).map((place) => ({
    check: always,
    run: (model: Model, real: Real) => {
      amend(real, place, (each) => ({ ...each, status: "exempt" }))
      check(model, real)
    },
    toString: () => `an exception for month ${place}`
  }))
]

describe("months, decisions, appeals and exceptions in any order", () => {
  it("hazard H7: nothing but a valid signature leads past the nurse's call", () => {
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 60 }), (drawn) => {
        const model: Model = { signedUpTo: 0 }
        const real: Real = { months: [] }
        fc.modelRun(() => ({ model, real }), drawn)
        expect(Math.max(0, ...levels(real.months))).toBeLessThanOrEqual(Math.max(3, model.signedUpTo))
      })
    )
  })
})
