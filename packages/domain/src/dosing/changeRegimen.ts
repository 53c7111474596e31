/**
 * Changing a regimen without rewriting what was expected before: the version that holds is closed on the day before, and the
 * next one is opened (clinical 3.6.1).
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { addDays, type LocalDate } from "../calendar/LocalDate.ts"
import type { Ruled } from "../rules/Rule.ts"
import { type Acceptance, type Regimen, type Version, wasHeld } from "./Regimen.ts"

/** A version cannot be changed so. */
export class VersionNotChanged
  extends Schema.TaggedError<VersionNotChanged>()("VersionNotChanged", {
    reason: Schema.Literals(["NotAfterCurrent", "NoneActive", "EndsBeforeStart", "NoSuchVersion", "AlreadyAccepted"])
  })
  implements Ruled
{
  readonly rule = "clinical 3.6.1"
  readonly field = "versions"
}

const refuse = (reason: VersionNotChanged["reason"]) => Result.fail(new VersionNotChanged({ reason }))

type Changed = Result.Result<Regimen, VersionNotChanged>

const isActive = ({ status }: Version): boolean => status === "active"

/** What a clinician writes down; number and status follow from the regimen. */
export type NewVersion = Omit<Version, "no" | "status" | "accepted">

const endBy = (version: Version, day: LocalDate): LocalDate =>
  version.end !== undefined && version.end < day ? version.end : day

const revise = (
  regimen: Regimen,
  of: (version: Version) => boolean,
  change: (version: Version) => Version
): Regimen => ({
  ...regimen,
  versions: Arr.map(regimen.versions, (version) => (of(version) ? change(version) : version))
})

/**
 * Opens a version, and closes the one that holds on the day before its start; so ends one, too, that was to stop later than that.
 *
 * Laws: what was expected before that start stays as it was; no version is lost or edited otherwise, and no day has two.
 */
export const change = (regimen: Regimen, next: NewVersion): Changed => {
  if (next.end !== undefined && next.end < next.start) return refuse("EndsBeforeStart")
  if (regimen.versions.some((version) => wasHeld(version) && version.start >= next.start)) {
    return refuse("NotAfterCurrent")
  }
  const closed = revise(regimen, wasHeld, (version) => ({
    ...version,
    ...(isActive(version) ? { status: "replaced" } : {}),
    end: endBy(version, addDays(next.start, -1))
  }))
  const opened: Version = { ...next, no: regimen.versions.length + 1, status: "active" }
  return Result.succeed({ ...closed, versions: Arr.append(closed.versions, opened) })
}

/** Ends the version that holds with a day, which still belongs to it. */
export const stop = (regimen: Regimen, lastDay: LocalDate): Changed => {
  const current = regimen.versions.find(isActive)
  if (current === undefined) return refuse("NoneActive")
  if (lastDay < current.start) return refuse("EndsBeforeStart")
  return Result.succeed(
    revise(regimen, isActive, (version) => ({ ...version, status: "stopped", end: endBy(version, lastDay) }))
  )
}

/**
 * Takes a version back that was entered in error: it is read, and nothing was ever expected of it. The one before it stays closed,
 * so a day that is left without a version has none until the next is written.
 */
export const withdraw = (regimen: Regimen, no: number): Changed => {
  const version = regimen.versions.find((each) => each.no === no)
  if (version === undefined || version.status === "withdrawn") return refuse("NoSuchVersion")
  return Result.succeed(
    revise(
      regimen,
      (each) => each.no === no,
      (each) => ({ ...each, status: "withdrawn" })
    )
  )
}

/** Writes down that the person agreed to a version, once. */
export const accept = (regimen: Regimen, no: number, accepted: Acceptance): Changed => {
  const version = regimen.versions.find((each) => each.no === no)
  if (version === undefined) return refuse("NoSuchVersion")
  if (version.accepted !== undefined) return refuse("AlreadyAccepted")
  return Result.succeed(
    revise(
      regimen,
      (each) => each.no === no,
      (each) => ({ ...each, accepted })
    )
  )
}

/** The version that a person was to follow on a day; `undefined` before the first, after the last, and in between. */
export const versionOn = (regimen: Regimen, date: LocalDate): Version | undefined =>
  regimen.versions.findLast(
    (version) => wasHeld(version) && version.start <= date && (version.end === undefined || date <= version.end)
  )
