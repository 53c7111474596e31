import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import { Instant } from "../calendar/Instant.ts"
import { Zone } from "../calendar/Zone.ts"
import type { PersonRequest } from "../person/PersonRequest.ts"
import { accessEvents, after } from "../testing/access.ts"
import { account, personId, personRequest } from "../testing/person.ts"
import { AccessEvent } from "./AccessEvent.ts"
import { accessExtract, NoOpenRequest } from "./accessExtract.ts"
import { whoLooked } from "./whoLooked.ts"

const london = Zone.make("Europe/London")
const at = Instant.make("2019-06-01T12:00:00Z")
const event = (about: Partial<AccessEvent> = {}): AccessEvent =>
  AccessEvent.make({
    at,
    personId: personId(),
    by: account(),
    name: "Test Nurse",
    role: "nurse",
    centre: "Test Centre",
    right: "read",
    record: "treatment",
    purpose: "direct_care",
    ...about
  })
const lists = Arbitrary.array(accessEvents, { maxLength: 20 })

describe("whoLooked", () => {
  it.prop("ID-22: nothing is left out: the times of all lines are the events", [lists], ([events]) => {
    const lines = whoLooked(events, london)
    assert.strictEqual(
      lines.reduce((sum, { parts }) => sum + parts.times, 0),
      events.length
    )
    for (const { at: when, by } of events) {
      assert.isTrue(lines.some(({ parts }) => parts.by === by && parts.first <= when && when <= parts.last))
    }
  })
  it.prop("order of events: the lines are the same however they are listed", [lists], ([events]) => {
    assert.deepEqual(whoLooked(events.toReversed(), london), whoLooked(events, london))
  })
  it.prop("latest first", [lists], ([events]) => {
    const lasts = whoLooked(events, london).map(({ parts }) => parts.last)
    assert.deepEqual(lasts, lasts.toSorted().toReversed())
  })
  it("ID-22, F79: the looks of one person at work on one day are one line, with every kind of record once", () => {
    const events = [event(), event({ at: after(at, 5), record: "bleed" }), event({ at: after(at, 9) })]
    assert.deepEqual<unknown>(whoLooked(events, london), [
      {
        key: "who_looked.staff.looked",
        parts: {
          date: "2019-06-01",
          by: account(),
          name: "Test Nurse",
          role: "nurse",
          centre: "Test Centre",
          purpose: "direct_care",
          first: at,
          last: after(at, 9),
          times: 3,
          records: ["bleed", "treatment"]
        }
      }
    ])
  })
  it("ID-22: own looks, a carer's and staff's are listed apart", () => {
    const keys = whoLooked(
      [event({ role: "patient" }), event({ role: "carer", right: "create" }), event({ right: "export" })],
      london
    ).map(({ key }) => key)
    assert.sameMembers(keys, ["who_looked.own.looked", "who_looked.carer.recorded", "who_looked.staff.copied"])
  })
  it("ID-22: another day where the person lives, another purpose or an emergency is a line of its own", () => {
    const late = Instant.make("2019-06-01T23:30:00Z")
    assert.lengthOf(whoLooked([event(), event({ at: late })], london), 2)
    assert.lengthOf(whoLooked([event(), event({ at: late })], Zone.make("UTC")), 1)
    assert.lengthOf(whoLooked([event(), event({ purpose: "recall" })], london), 2)
    const [line] = whoLooked(
      [event({ purpose: "emergency", breakGlass: "on_call_cover", through: "Test Portal" })],
      london
    )
    assert.deepInclude(line?.parts, { breakGlass: "on_call_cover", through: "Test Portal" })
  })
})

describe("accessExtract", () => {
  const request = personRequest({ receivedAt: at })

  it.prop(
    "ID-22: of nobody else: an extract holds what was done with the record of the one who asked",
    [lists],
    ([events]) => {
      const now = after(at, 10_000)
      assertSuccess(
        accessExtract(request, events, now),
        events.filter((each) => each.personId === personId(1))
      )
    }
  )
  it("ID-19: only for a request for access, received and not answered", () => {
    const none = new NoOpenRequest()
    assertFailure(accessExtract({ ...request, kind: "rectification" }, [event()], at), none)
    assertFailure(accessExtract(request, [event()], after(at, -1)), none)
    const answered: PersonRequest = { ...request, outcome: { outcome: "done", at: after(at, 5), by: account() } }
    assertFailure(accessExtract(answered, [event()], after(at, 5)), none)
    assertSuccess(accessExtract(answered, [event()], after(at, 4)), [event()])
  })
})
