import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { type Reaction, ReactionKind, type ToldReaction } from "../person/Reaction.ts"
import { nurse } from "../testing/bleed.ts"
import { days, reaction, remark } from "../testing/person.ts"
import { AmendmentTextMissing } from "./Amendment.ts"
import { amendReaction, withdrawReaction } from "./amendReaction.ts"
import { standingIn } from "./asOf.ts"
import { ReactionChange, ReactionVersion, ReactionWithdrawn } from "./ReactionVersion.ts"

const amendment = { reason: "more_information" } as const
const told: ToldReaction = { on: LocalDate.make("2020-01-02"), productId: "test-factor", kind: "anaphylaxis" }
const recorded = { kind: "recorded", reaction: reaction() } as const
const withdrawn = { kind: "withdrawn", reaction: reaction() } as const

describe("ReactionVersion", () => {
  const isVersion = Schema.is(ReactionVersion)
  const made = { version: 1, at: Instant.make("2020-01-01T12:00:00Z"), by: nurse, reaction: reaction() }

  it("clinical 9.7: a correction and a taking back of a reaction have a reason", () => {
    assert.isTrue(isVersion({ kind: "recorded", ...made }))
    for (const kind of ["amended", "withdrawn"]) {
      assert.isFalse(isVersion({ kind, ...made }))
      assert.isTrue(isVersion({ kind, amendment, ...made }))
    }
  })

  it("clinical 1.9: corrected to another kind, it says in words which", () => {
    const isChange = Schema.is(ReactionChange)
    assert.isFalse(isChange({ told: { ...told, kind: "other" }, amendment }))
    assert.isTrue(isChange({ told: { ...told, kind: "other", text: remark }, amendment }))
  })
})

describe("amendReaction and withdrawReaction", () => {
  it.prop(
    "clinical 1.9: it reads as it was told last, of the same id and by the one who learnt of it",
    [days, ReactionKind],
    ([on, kind]) => {
      const last: ToldReaction = { on, productId: "test-bypassing", kind, text: remark }
      const { id, recordedBy } = reaction()
      assertSuccess(amendReaction(recorded, { told: last, amendment }), { id, recordedBy, ...last })
      assert.deepStrictEqual(recorded, { kind: "recorded", reaction: reaction() })
    }
  )

  it("clinical 9.7: a reaction is taken back once, and no longer changed", () => {
    assertSuccess(withdrawReaction(recorded, amendment), { ...withdrawn, amendment })
    assertFailure(withdrawReaction(withdrawn, amendment), new ReactionWithdrawn())
    assertFailure(amendReaction(withdrawn, { told, amendment }), new ReactionWithdrawn())
  })

  it("clinical 9.7: the reason other of a correction to a reaction needs a text", () => {
    assertFailure(withdrawReaction(recorded, { reason: "other" }), new AmendmentTextMissing())
    assertFailure(
      amendReaction(recorded, { told, amendment: { reason: "other", text: " " } }),
      new AmendmentTextMissing()
    )
  })

  it("clinical 1.9: what stands at a time is the reaction as it read then, and none once it was taken back", () => {
    const at = (day: number) => Instant.make(`2020-02-0${day}T12:00:00Z`)
    const corrected = Result.getOrThrow(amendReaction(recorded, { told, amendment }))
    const history: ReadonlyArray<ReactionVersion> = [
      { ...recorded, version: 1, at: at(1), by: nurse },
      { kind: "amended", amendment, reaction: corrected, version: 2, at: at(2), by: nurse },
      { ...withdrawn, amendment, version: 3, at: at(3), by: nurse }
    ]
    const known = (day: number): ReadonlyArray<Reaction> =>
      standingIn([history], { asOf: LocalDate.make("2020-02-28"), knownAt: at(day) }, (each) => each.reaction.on).map(
        (each) => each.reaction
      )
    assert.deepStrictEqual([1, 2, 3].map(known), [[reaction()], [corrected], []])
  })
})
