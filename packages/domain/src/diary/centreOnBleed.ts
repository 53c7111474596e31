/**
 * What the centre says of a bleed: what an unsure pain was, whether it was a bleed, that it is over or is not, and whether it is the
 * bleed of another entry. The person's own words stay in the version before.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Instant } from "../calendar/Instant.ts"
import type { Ruled } from "../rules/Rule.ts"
import type { Bleed, Link, StaffReason, Verification } from "./Bleed.ts"
import type { Settlement } from "./BleedDraft.ts"
import { type BleedMistake, BleedRefused } from "./BleedRefused.ts"
import { type BleedVersion, BleedWithdrawn } from "./BleedVersion.ts"
import { judgeLink } from "./judgeBleed.ts"
import type { KnownBleed } from "./KnownBleed.ts"

/** What stands of a bleed. */
type Standing = Pick<BleedVersion, "kind" | "bleed">

/** The person said that it is a bleed: there is nothing to settle, and the centre verifies it instead. */
export class NothingToSettle extends Schema.TaggedError<NothingToSettle>()("NothingToSettle", {}) implements Ruled {
  readonly rule = "F36"
  readonly field = "certainty"
}

/** The person said that it has stopped, or the centre closed it before. */
export class BleedNotOpen extends Schema.TaggedError<BleedNotOpen>()("BleedNotOpen", {}) implements Ruled {
  readonly rule = "clinical 4.10"
  readonly field = "reason"
}

const standing = ({ bleed, kind }: Standing): Result.Result<Bleed, BleedWithdrawn> =>
  kind === "withdrawn" ? Result.fail(new BleedWithdrawn()) : Result.succeed(bleed)

/** What a settlement says of it (codes 3.2). "Cannot tell" leaves it as the patient reported it. */
const settledAs = {
  bleed: "confirmed",
  not_a_bleed: "refuted",
  cannot_tell: "unconfirmed"
} as const satisfies Record<Settlement["certainty"], Verification>

/** What can be settled: a pain or a knock, and one that was settled before, when staff think again. */
const isToSettle = ({ certainty, verification }: Bleed): boolean =>
  certainty !== "bleed" || verification === "confirmed"

/** Codes 3.2: what an unsure pain or a knock was. Every rate whose period it lies in changes with it (F37). */
export const settle = (
  current: Standing,
  { certainty }: Settlement
): Result.Result<Bleed, BleedWithdrawn | NothingToSettle> =>
  Result.flatMap(standing(current), (bleed) =>
    isToSettle(bleed)
      ? Result.succeed({ ...bleed, certainty, verification: settledAs[certainty] })
      : Result.fail(new NothingToSettle())
  )

/** Says whether it was a bleed; the person's own word on it stays beside. */
export const verify = (current: Standing, verification: Verification): Result.Result<Bleed, BleedWithdrawn> =>
  Result.map(standing(current), (bleed) => ({ ...bleed, verification }))

/** Clinical 4.10: the centre closes it, with a reason. */
export const close = (
  current: Standing,
  at: Instant,
  reason: typeof StaffReason.Type
): Result.Result<Bleed, BleedWithdrawn | BleedNotOpen> =>
  Result.flatMap(standing(current), (bleed) =>
    bleed.course.state === "closed_by_centre" || bleed.course.state === "ended"
      ? Result.fail(new BleedNotOpen())
      : Result.succeed({ ...bleed, course: { state: "closed_by_centre", at, reason } })
  )

/** Clinical 4.10: the centre opens it again, with a reason; the 72 hours run from then. */
export const reopen = (
  current: Standing,
  at: Instant,
  reason: typeof StaffReason.Type
): Result.Result<Bleed, BleedWithdrawn> =>
  Result.map(standing(current), (bleed) => ({ ...bleed, course: { state: "reopened", at, reason } }))

/**
 * Clinical 4.5.6: whether it is the bleed of another entry, by the word of the person or of the centre, whose word wins. Without a
 * link, that word is taken back.
 */
export const linkBleed = (
  current: Standing,
  by: "person" | "centre",
  link: Link | undefined,
  bleeds: ReadonlyArray<KnownBleed>
): Result.Result<Bleed, BleedWithdrawn | BleedRefused> =>
  Result.flatMap(standing(current), ({ centreLink, personLink, ...bleed }) => {
    const others = bleeds.filter((other) => other.bleed.id !== bleed.id)
    return Result.mapBoth(judgeLink(link, by === "centre" ? centreLink : personLink, others), {
      onSuccess: (kept): Bleed => {
        const [person, centre] = by === "centre" ? [personLink, kept] : [kept, centreLink]
        return {
          ...bleed,
          ...(person === undefined ? {} : { personLink: person }),
          ...(centre === undefined ? {} : { centreLink: centre })
        }
      },
      onFailure: (mistakes: ReadonlyArray<BleedMistake>) => new BleedRefused({ mistakes })
    })
  })
