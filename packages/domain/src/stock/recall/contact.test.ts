import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { epochMillis, type Instant, instantOf } from "../../calendar/Instant.ts"
import { author, box, hour, notice, openRecall, personOne, personTwo, reply } from "../../testing/stock.ts"
import { classes } from "./classes.ts"
import { answeredAt, answerUntil, contactState, notices, nurseTasks, progress } from "./contact.ts"
import { Notice } from "./Notice.ts"
import { RecallClass } from "./Recall.ts"

const call = (hours: number, outcome: Notice["calls"][number]["outcome"]) => ({
  at: hour(hours),
  by: author(),
  outcome
})
const note = { at: hour(3), by: author() }
const justBefore = (instant: Instant): Instant => instantOf(epochMillis(instant) - 1000)
const replaced = (about: Partial<Notice> = {}) => notice({ replacementArranged: note, ...about })
const whole = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 90 })))

describe("the clocks of a recall", () => {
  it.each([
    ["class_1", 6],
    ["class_2", 26],
    ["class_3", 74],
    ["company_led", 74]
  ] as const)("clinical 6.5: who did not answer %s by hour %i is telephoned now", (grade, hours) => {
    const recall = openRecall({ class: grade })
    assert.strictEqual(answerUntil(recall), hour(hours))
    assert.strictEqual(contactState(notice(), recall, justBefore(hour(hours))), "notified")
    assert.strictEqual(contactState(notice(), recall, hour(hours)), "telephone_now")
  })

  it("clinical 6.5: a class says how soon to act", () =>
    assert.deepStrictEqual(
      RecallClass.literals.map((grade) =>
        "actWithinHours" in classes[grade] ? classes[grade].actWithinHours : undefined
      ),
      [0, 48, 120, 120, undefined]
    ))

  it("R6: a caution has no clock, no call and takes no vials away", () => {
    const caution = openRecall({ class: "class_4" })
    assert.strictEqual(contactState(notice(), caution, hour(9999)), "notified")
    assert.deepStrictEqual(nurseTasks(notice(), caution, hour(9999)), [])
  })

  it("R3: the clock runs for a person whom no message reached", () => {
    const { sentAt: _, ...unsent } = notice()
    assert.strictEqual(contactState(unsent, openRecall(), hour(3)), "not_reached")
    assert.strictEqual(contactState(unsent, openRecall(), hour(26)), "telephone_now")
  })
})

describe("answers and tasks", () => {
  it.each([
    ["reading it", { acknowledgedAt: hour(5) }],
    ["replying for a box", { replies: [reply(5, box("set_aside", 1))] }],
    ["being spoken to", { calls: [call(4, "no_answer"), call(5, "reached")] }]
  ] as const)("R3: %s is an answer", (_, about) => {
    assert.strictEqual(answeredAt(notice(about)), hour(5))
    assert.strictEqual(contactState(notice(about), openRecall(), hour(99)), "acknowledged")
    assert.deepStrictEqual(nurseTasks(replaced(about), openRecall(), hour(99)), [])
  })

  it.each(["no_answer", "wrong_number", "message_left"] as const)("R3: a call that ended in %s is none", (outcome) => {
    const missed = replaced({ calls: [call(30, outcome)] })
    assert.deepStrictEqual(nurseTasks(missed, openRecall(), hour(99)), [
      { personId: personOne, task: "telephone", until: hour(26), why: "unanswered" }
    ])
  })

  it("R3: class 1 is never only electronic: who has read it is called all the same", () => {
    const recall = openRecall({ class: "class_1" })
    const task = { personId: personOne, task: "telephone", until: hour(6), why: "never_only_electronic" } as const
    assert.deepStrictEqual(nurseTasks(replaced(), recall, hour(2)), [task])
    assert.deepStrictEqual(nurseTasks(replaced({ acknowledgedAt: hour(3) }), recall, hour(99)), [task])
    assert.deepStrictEqual(nurseTasks(replaced({ calls: [call(3, "reached")] }), recall, hour(99)), [])
  })

  it("R4: a replacement is to be arranged, also for one who has answered", () =>
    assert.deepStrictEqual(nurseTasks(notice({ acknowledgedAt: hour(3) }), openRecall(), hour(4)), [
      { personId: personOne, task: "arrange_replacement", why: "nothing_instead" }
    ]))

  it("R4: a drill takes no vials away, and nothing is to be arranged", () =>
    assert.deepStrictEqual(nurseTasks(notice({ acknowledgedAt: hour(3) }), openRecall({ drill: "full" }), hour(4)), []))

  it("R4: a notice without a number to call is none", () =>
    assert.isFalse(Schema.is(Notice)({ ...notice(), centreTelephone: "" })))

  it("R3: one who is under another centre now is not called by this one", () => {
    const moved = notice({ moved: note })
    assert.strictEqual(contactState(moved, openRecall(), hour(99)), "moved")
    assert.deepStrictEqual(nurseTasks(moved, openRecall({ class: "class_1" }), hour(99)), [])
  })

  it("R5: people are counted by where they stand", () =>
    assert.deepStrictEqual(progress([notice(), notice({ acknowledgedAt: hour(3) })], openRecall(), hour(26)), {
      not_reached: 0,
      notified: 0,
      telephone_now: 1,
      acknowledged: 1,
      moved: 0
    }))

  it.prop(
    "R3: time alone leads to the telephone and nowhere else, an answer stays one",
    [RecallClass, whole, whole],
    ([grade, a, b]) => {
      const [early, late] = [hour(Math.min(a, b)), hour(Math.max(a, b))]
      const recall = openRecall({ class: grade })
      const states = [contactState(notice(), recall, early), contactState(notice(), recall, late)]
      assert.isTrue(states[0] === states[1] || states[1] === "telephone_now")
      const answered = notice({ acknowledgedAt: hour(3) })
      assert.strictEqual(contactState(answered, recall, late), "acknowledged")
    }
  )
})

describe("notices", () => {
  const people = [personOne, personTwo].map((personId) => ({
    personId,
    language: "en-GB",
    centreTelephone: "020 7946 0000"
  }))

  it("R3: each affected person has one, in their language, for a recall down to the patient", () => {
    assert.deepStrictEqual(
      notices(openRecall(), people).map(({ personId }) => personId),
      [personOne, personTwo]
    )
    assert.deepStrictEqual(notices(openRecall({ level: "pharmacy" }), people), [])
  })

  it("clinical 6.6: a quiet drill sends none, a full one to those who were selected", () => {
    assert.deepStrictEqual(notices(openRecall({ drill: "quiet" }), people), [])
    assert.lengthOf(notices(openRecall({ drill: "full" }), people.slice(0, 1)), 1)
  })
})
