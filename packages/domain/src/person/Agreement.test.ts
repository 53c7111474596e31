import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import { LocalDate } from "../calendar/LocalDate.ts"
import { account, acceptances, agreementVersions, days } from "../testing/person.ts"
import { accept, type Acceptance, type Signer, SignerNotAllowed, standing, VersionNotOffered } from "./Agreement.ts"

const day = (text: string) => LocalDate.make(text)
const versions = [
  { version: 1, from: day("2020-01-01") },
  { version: 2, from: day("2025-01-01") }
]
const acceptance = (version: number, on: string, signer: Signer = "self"): Acceptance => ({
  version,
  on: day(on),
  signer,
  by: account()
})

describe("standing", () => {
  it.prop(
    "clinical 8.3: as of a day: what is published or accepted later changes nothing",
    [agreementVersions, Arbitrary.array(acceptances, { maxLength: 5 }), days],
    ([texts, accepted, asOf]) => {
      assert.deepEqual(
        standing(texts, accepted, asOf),
        standing(
          texts.filter(({ from }) => from <= asOf),
          accepted.filter(({ on }) => on <= asOf),
          asOf
        )
      )
    }
  )
  it.each([
    ["2023-12-31", "NotAccepted"],
    ["2024-01-01", "Accepted"],
    ["2024-12-31", "Accepted"],
    ["2025-01-01", "NewVersion"],
    ["2025-04-01", "NewVersion"],
    ["2025-04-02", "Lapsed"]
  ])("clinical 8.3: accepted on 1 January 2024, with a new version a year later: %s is %s", (on, tag) => {
    assert.strictEqual(standing(versions, [acceptance(1, "2024-01-01")], day(on))._tag, tag)
  })
  it("clinical 8.3: a new acceptance puts it right, whatever the order in which they are listed", () => {
    const both = [acceptance(2, "2025-06-01"), acceptance(1, "2024-01-01")]
    assert.strictEqual(standing(versions, both, day("2025-06-01"))._tag, "Accepted")
    assert.strictEqual(standing(versions, both.toReversed(), day("2025-06-01"))._tag, "Accepted")
  })
  it("an acceptance of more than 24 months ago is asked for again", () => {
    const two = [acceptance(2, "2025-06-01")]
    assert.strictEqual(standing(versions, two, day("2027-06-01"))._tag, "Accepted")
    assert.deepInclude(standing(versions, two, day("2027-06-02")), { _tag: "Lapsed", because: "too_old" })
    const again = [...two, acceptance(2, "2027-07-01")]
    assert.strictEqual(standing(versions, again, day("2027-07-01"))._tag, "Accepted")
  })
})

describe("accept", () => {
  const child = { birth: day("2008-05-01") }
  const sixteenth = "2024-05-01"
  const before = "2024-04-30"

  it.each([
    ["parent", before],
    ["legal_guardian", before],
    ["self", sixteenth],
    ["attorney", sixteenth]
  ] as const)("clinical 8.3: %s may sign on %s", (signer, on) => {
    assertSuccess(accept(acceptance(1, on, signer), versions, child), acceptance(1, on, signer))
  })
  it.each([
    ["self", before, "TooYoung"],
    ["parent", sixteenth, "SignsThemselves"],
    ["legal_guardian", sixteenth, "SignsThemselves"],
    ["attorney", before, "KindCannotSign"],
    ["carer_by_consent", before, "KindCannotSign"],
    ["carer_by_consent", sixteenth, "KindCannotSign"]
  ] as const)("clinical 8.3: %s may not sign on %s: %s", (signer, on, reason) => {
    assertFailure(accept(acceptance(1, on, signer), versions, child), new SignerNotAllowed({ reason }))
  })
  it("clinical 8.3: a young person whom staff hold competent signs earlier, from the day of the note", () => {
    const competent = { ...child, competentSince: day("2022-01-01") }
    assertSuccess(accept(acceptance(1, "2022-01-01"), versions, competent), acceptance(1, "2022-01-01"))
    assertFailure(
      accept(acceptance(1, "2021-12-31"), versions, competent),
      new SignerNotAllowed({ reason: "TooYoung" })
    )
  })
  it("clinical 8.3: only a version that was asked for on that day", () => {
    const grown = { birth: day("1980-01-01") }
    assertFailure(accept(acceptance(2, "2024-12-31"), versions, grown), new VersionNotOffered())
    assertFailure(accept(acceptance(3, "2026-01-01"), versions, grown), new VersionNotOffered())
  })
})
