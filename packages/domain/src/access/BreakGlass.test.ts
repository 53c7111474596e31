import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Schema from "effect/Schema"
import { minutesBetween } from "../calendar/Instant.ts"
import { after, moments, opening, openings } from "../testing/access.ts"
import { account, centreId } from "../testing/person.ts"
import {
  BreakGlass,
  BreakGlassRefused,
  closesAt,
  isOpen,
  isOverused,
  open,
  ReasonTooShort,
  type Request,
  told
} from "./BreakGlass.ts"
import { Role } from "./Role.ts"

const { by, category, centreId: centre, id, openedAt: at, personId, reason, role } = opening()
const request = (about: Partial<Request> = {}): Request => ({
  id,
  personId,
  personCentre: centre,
  by,
  role,
  centreId: centre,
  category,
  reason,
  steppedUpAt: after(at, -5),
  ...about
})

describe("BreakGlass.isOpen", () => {
  it.prop(
    "ID-20: never longer than 60 minutes: open at an instant, opened at most an hour before it",
    [openings, moments],
    ([each, when]) => {
      assert.isTrue(!isOpen(each, when) || minutesBetween(each.openedAt, when) < 60)
      assert.isFalse(isOpen(each, after(each.openedAt, 60)))
    }
  )
  it.prop("closed: from the instant of closing on it is shut", [openings], ([each]) => {
    assert.isFalse(isOpen(each, closesAt(each)))
    assert.isTrue(each.closedAt === undefined || !isOpen(each, each.closedAt))
  })
  it("ID-20: open from its first instant to the last of the hour", () => {
    assert.isTrue(isOpen(opening(), at))
    assert.isTrue(isOpen(opening(), after(at, 59)))
    assert.isFalse(isOpen(opening(), after(at, -1)))
  })
})

describe("BreakGlass.open", () => {
  it("ID-20: opened by a consultant or a nurse, with a reason, and kept as it was asked", () => {
    assertSuccess(open(request(), at), opening())
    assertSuccess(open(request({ role: "nurse" }), at), opening({ role: "nurse" }))
    assert.isTrue(Schema.is(BreakGlass)(opening()))
  })
  it.each(Role.literals.filter((each) => each !== "consultant" && each !== "nurse"))(
    "ID-20: never by a %s",
    (other) => {
      assertFailure(open(request({ role: other }), at), new BreakGlassRefused({ reason: "NotClinician" }))
    }
  )
  it("ID-20: only of the same centre", () => {
    assertFailure(open(request({ personCentre: centreId(2) }), at), new BreakGlassRefused({ reason: "OtherCentre" }))
    assertFailure(open(request({ personCentre: undefined }), at), new BreakGlassRefused({ reason: "OtherCentre" }))
  })
  it("ID-20: only after proving again who one is, within five minutes", () => {
    const late = new BreakGlassRefused({ reason: "NotSteppedUp" })
    assertFailure(open(request({ steppedUpAt: after(at, -6) }), at), late)
    assertFailure(open(request({ steppedUpAt: after(at, 1) }), at), late)
  })
  it.each(["", "too short", " ".repeat(40), "a".repeat(14), "a".repeat(501), `${"a".repeat(20)}\u202e`])(
    "ID-20: a reason that is none: %j",
    (text) => {
      assertFailure(open(request({ reason: text }), at), new ReasonTooShort())
    }
  )
  it("ID-20: fifteen characters are a reason, without the space around them", () => {
    assert.strictEqual(open(request({ reason: `  ${"a".repeat(15)} ` }), at)._tag, "Success")
  })
})

describe("BreakGlass.told", () => {
  it.prop(
    "F84: the person and the centre are told, and the words of the reason are in neither message",
    [openings],
    ([each]) => {
      const messages = told(each)
      assert.deepEqual(
        messages.map(({ to }) => to),
        ["patient", "data_manager"]
      )
      assert.notInclude(JSON.stringify(messages), each.reason)
    }
  )
})

describe("BreakGlass.isOverused", () => {
  it("ID-20: more than five in thirty days, by one person at work", () => {
    const times = (count: number) =>
      Array.from({ length: count }, (_, index) => opening({ openedAt: after(at, index) }))
    const end = after(at, 60)
    assert.isFalse(isOverused(times(5), by, end))
    assert.isTrue(isOverused(times(6), by, end))
    assert.isFalse(isOverused(times(6), account(2), end))
    assert.isFalse(isOverused(times(6), by, after(at, 30 * 1440)))
  })
})
