import { assert, describe, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import {
  acceptedMovements,
  adjusted,
  author,
  box,
  centre,
  colleague,
  delivered,
  destroyed,
  homeOne,
  homeTwo,
  hour,
  lost,
  moved,
  notice,
  openRecall,
  pharmacy,
  replies,
  reply,
  schoolTwo,
  stamp,
  stateChanged,
  stockItem,
  used,
  wasted
} from "../../testing/stock.ts"
import * as Ledger from "../Ledger.ts"
import type { Movement } from "../Movement.ts"
import { close, CloserUnnamed, VialsUnexplained } from "./close.ts"
import type { Notice } from "./Notice.ts"
import { accountedFor, proof, type Proof, unaccounted, unaccountedAt } from "./proof.ts"
import { quarantine } from "./quarantine.ts"
import { takesBack } from "./reach.ts"
import { type GivenUp, RecallLevel } from "./Recall.ts"
import type { BoxReply } from "./Reply.ts"

const after = (index: number) => (next: number) => stamp(index + next)
const ledgerOf = (list: ReadonlyArray<Movement>) => Result.getOrThrow(Ledger.appendAll(Ledger.empty, list))
const recalled = (list: ReadonlyArray<Movement>): Ledger.Ledger => {
  const before = ledgerOf(list)
  return Result.getOrThrow(Ledger.appendAll(before, quarantine(openRecall(), before, hour(20), after(50))))
}
const at = (sheet: Proof, place: string) => sheet.places.find((each) => each.place === place)
const reasons = (sheet: Proof): ReadonlyArray<GivenUp> =>
  sheet.places
    .filter((each) => unaccountedAt(each) > 0)
    .map((each) => ({ place: each.place, item: each.item, vials: unaccountedAt(each), reason: "moved abroad" }))

describe("the proof", () => {
  const ledger = recalled([
    delivered(0, 30, { to: centre }),
    moved(1, 10),
    moved(2, 6, { to: homeTwo }),
    used(3, 3),
    wasted(4, 1)
  ])
  const said = notice({
    replies: [
      reply(21, box("set_aside", 1)),
      reply(22, box("set_aside", 3), box("already_used", 2), box("not_here", 1))
    ]
  })
  const sheet = proof(openRecall(), ledger, [said])

  it("R5: every vial by what became of it, in parts that add up to what was delivered", () => {
    assert.deepInclude(at(sheet, homeOne), { setAside: 3, alreadyUsed: 2, notHere: 1, unanswered: 0 })
    assert.deepInclude(at(sheet, homeTwo), { unanswered: 6, held: 0 })
    assert.deepInclude(at(sheet, centre), { unanswered: 0, held: 14 })
    assert.deepInclude(sheet, { delivered: 30, used: 3, wasted: 1, destroyed: 0, returned: 0 })
    assert.strictEqual(accountedFor(sheet), 30)
    assert.strictEqual(unaccounted(sheet), 7)
  })

  it("R5: destroyed vials are told from those wasted before", () => {
    const gone = Result.getOrThrow(Ledger.append(ledger, destroyed(90, 3)))
    assert.deepInclude(proof(openRecall(), gone, [said]), { wasted: 1, destroyed: 3 })
  })

  it("R5: a treatment that is written down after the answer takes the place of it", () => {
    const written = Result.getOrThrow(Ledger.append(ledger, used(90, 2)))
    assert.deepInclude(at(proof(openRecall(), written, [said]), homeOne), { setAside: 3, alreadyUsed: 0, notHere: 1 })
  })

  it("R5: a box that the books never had is shown and is not part of the sum", () => {
    const found = notice({ replies: [reply(21, box("set_aside", 2, { place: schoolTwo }))] })
    const beyond = proof(openRecall(), ledger, [found])
    assert.deepInclude(at(beyond, schoolTwo), { setAside: 0, beyondBooks: 2 })
    assert.strictEqual(accountedFor(beyond), 30)
  })

  it("R2: where the recall does not reach, nobody is asked for vials", () => {
    const dispensing = proof(openRecall({ level: "pharmacy" }), ledger, [said])
    assert.deepInclude(at(dispensing, homeTwo), { beyondLevel: 6, unanswered: 0 })
    assert.strictEqual(unaccounted(dispensing), 0)
  })

  it.prop(
    "R5: the parts add up to what was delivered, whatever happened and whatever was answered",
    [acceptedMovements, replies, RecallLevel],
    ([list, answers, level]) => {
      const recall = openRecall({ level, batches: [stockItem("B1").batch, stockItem("B2").batch] })
      const books = ledgerOf(list)
      const all = proof(recall, books, [notice({ replies: answers })])
      assert.strictEqual(accountedFor(all), all.delivered)
      assert.strictEqual(all.delivered, Ledger.totals(books).delivered)
      for (const { item: _, place: __, shortfall, ...parts } of all.places) {
        assert.isTrue(shortfall <= 0 && Object.values(parts).every((vials) => vials >= 0))
      }
    }
  )
})

describe("closing", () => {
  const ledger = recalled([delivered(0, 4), delivered(1, 2, { to: pharmacy })])
  const sheet = proof(openRecall(), ledger, [notice({ replies: [reply(21, box("set_aside", 3))] })])

  it("R7: takes a reason for every vial that is not accounted for, and no more", () => {
    assertFailure(close(openRecall(), sheet, [], colleague, hour(90)), new VialsUnexplained({ vials: 1 }))
    const twice = [...reasons(sheet), ...reasons(sheet)]
    assertFailure(close(openRecall(), sheet, twice, colleague, hour(90)), new VialsUnexplained({ vials: -1 }))
    const closed = Result.getOrThrow(close(openRecall(), sheet, reasons(sheet), colleague, hour(90)))
    assert.deepInclude(closed, {
      status: "closed",
      closed: { by: colleague, at: hour(90), givenUp: reasons(sheet) }
    })
  })

  it("R7: whoever closes it has a name", () =>
    assertFailure(close(openRecall(), sheet, reasons(sheet), author({ name: " " }), hour(90)), new CloserUnnamed()))

  it.prop(
    "R7: succeeds exactly when each unaccounted vial has a reason",
    [acceptedMovements, replies],
    ([list, answers]) => {
      const all = proof(openRecall(), ledgerOf(list), [notice({ replies: answers })])
      assert.isTrue(Result.isSuccess(close(openRecall(), all, reasons(all), colleague, hour(90))))
      assert.strictEqual(Result.isSuccess(close(openRecall(), all, [], colleague, hour(90))), unaccounted(all) === 0)
    }
  )
})

/** What a recall must never lose sight of: how many vials came, and whether it is closed. */
interface Count {
  delivered: number
  closed: number
}

interface Running {
  ledger: Ledger.Ledger
  notice: Notice
  next: number
}

class Step implements fc.Command<Count, Running> {
  readonly name: string
  readonly happen: (running: Running, count: Count) => void

  constructor(name: string, happen: Step["happen"]) {
    this.name = name
    this.happen = happen
  }

  check = () => true

  run(count: Count, running: Running) {
    running.next += 10
    this.happen(running, count)
    const sheet = proof(openRecall(), running.ledger, [running.notice])
    assert.strictEqual(sheet.delivered, count.delivered)
    assert.strictEqual(accountedFor(sheet), count.delivered)
  }

  toString = () => this.name
}

const tried = (running: Running, movements: ReadonlyArray<Movement>) => {
  running.ledger = Result.getOrElse(Ledger.appendAll(running.ledger, movements), () => running.ledger)
}

it("R5: through deliveries, quarantine, answers, returns and closing every vial is accounted for", () => {
  const vials = fc.integer({ min: 1, max: 6 })
  const place = fc.constantFrom(centre, homeOne, homeTwo)
  const step = (name: string, happen: Step["happen"]) => new Step(name, happen)
  const commands = [
    fc.tuple(vials, place).map(([n, to]) =>
      step(`deliver ${n}`, (running, count) => {
        tried(running, [delivered(running.next, n, { to })])
        count.delivered += n
      })
    ),
    fc
      .tuple(vials, place)
      .map(([n, from]) => step(`use ${n}`, (running) => tried(running, [used(running.next, n, { from })]))),
    fc
      .tuple(vials, place)
      .map(([n, to]) => step(`move ${n}`, (running) => tried(running, [moved(running.next, n, { to })]))),
    fc.constant(
      step("quarantine", (running) => {
        tried(running, quarantine(openRecall(), running.ledger, hour(running.next), after(running.next)))
        for (const { item, location, state, vials: free } of Ledger.balances(running.ledger)) {
          assert.isFalse(state === "available" && free > 0 && takesBack(openRecall(), item, location))
        }
      })
    ),
    fc
      .tuple(vials, place)
      .map(([n, from]) =>
        step(`return ${n}`, (running) =>
          tried(running, [lost("returned", running.next, n, { from, state: "quarantined" })])
        )
      ),
    fc
      .tuple(vials, place)
      .map(([n, from]) => step(`destroy ${n}`, (running) => tried(running, [destroyed(running.next, n, { from })]))),
    fc
      .tuple(vials, place)
      .map(([n, at]) =>
        step(`count ${n}`, (running) => tried(running, [adjusted(running.next, n - 4 || 1, { place: at })]))
      ),
    fc
      .tuple(vials, place)
      .map(([n, at]) =>
        step(`release ${n}`, (running) => tried(running, [stateChanged("released", running.next, n, { place: at })]))
      ),
    fc.tuple(vials, place, fc.constantFrom<BoxReply>("set_aside", "already_used", "not_here")).map(([n, at, answer]) =>
      step(`answer ${answer} ${n}`, (running) => {
        const { replies: earlier } = running.notice
        running.notice = notice({ replies: [...earlier, reply(running.next, box(answer, n, { place: at }))] })
      })
    ),
    fc.constant(
      step("close", (running, count) => {
        const sheet = proof(openRecall(), running.ledger, [running.notice])
        const closed = close(openRecall(), sheet, reasons(sheet), colleague, hour(running.next))
        assert.isTrue(Result.isSuccess(closed))
        count.closed += 1
      })
    )
  ]
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 25 }), (list) => {
      const model = { delivered: 0, closed: 0 }
      const real = { ledger: Ledger.empty, notice: notice(), next: 0 }
      fc.modelRun(() => ({ model, real }), list)
      assert.strictEqual(Ledger.totals(real.ledger).delivered, model.delivered)
    })
  )
})
