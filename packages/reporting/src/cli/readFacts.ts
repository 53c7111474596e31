/**
 * What is known of people who might be asked to join a study, as lines of JSON: one person a line.
 *
 * @since 0.1.0
 */
import { readFileSync } from "node:fs"
import { LocalDate, Month } from "@haemtrack/domain/calendar/LocalDate"
import { type ReadinessFacts, Study } from "@haemtrack/domain/compliance/readiness"
import { MonthGrade } from "@haemtrack/domain/diary/monthEvidence"
import { Disorder } from "@haemtrack/domain/person/Disorder"
import { InhibitorStatus } from "@haemtrack/domain/person/Inhibitor"
import { Severity } from "@haemtrack/domain/person/Severity"
import { Weight } from "@haemtrack/domain/person/Weight"
import { Molecule } from "@haemtrack/domain/product/Molecule"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Candidate } from "../document/trialScreening.ts"
import { cannot } from "./cannot.ts"
import type { OnBadRows } from "./options.ts"
import { Stop } from "./Stop.ts"

const count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const amount = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))

/** A line: the person's id, and the facts. Months stand by their names. */
const Line = Schema.Struct({
  person_id: Schema.NonEmptyString,
  researchConsent: Schema.optionalKey(Schema.Struct({ from: LocalDate, to: Schema.optionalKey(LocalDate) })),
  grades: Schema.Record(Month, MonthGrade),
  use: Schema.optionalKey(Schema.Struct({ recorded: amount, expected: Schema.Finite })),
  delayHours: Schema.Array(Schema.Finite),
  lines: Schema.Struct({ listed: count, all: count }),
  bleeds: Schema.optionalKey(Schema.Struct({ episodes: count, observedDays: count })),
  disorder: Schema.optionalKey(Disorder),
  severity: Schema.optionalKey(Severity),
  levelOn: Schema.optionalKey(LocalDate),
  inhibitor: Schema.optionalKey(Schema.Struct({ status: InhibitorStatus, on: LocalDate })),
  birthDate: LocalDate,
  weight: Schema.optionalKey(Weight),
  regimenSince: Schema.optionalKey(LocalDate),
  jointScoreOn: Schema.optionalKey(LocalDate),
  received: Schema.Array(Molecule),
  otherStudy: Schema.optionalKey(Schema.Literals(["none", "current"]))
})

const decodeLine = Schema.decodeUnknownResult(Schema.fromJsonString(Line))
const decodeStudy = Schema.decodeUnknownResult(Schema.fromJsonString(Study))

const textOf = (path: string): string => {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    throw cannot("read", path, error)
  }
}

const candidate = ({ grades, person_id: id, ...facts }: typeof Line.Type): Candidate => {
  const months = Object.entries(grades).flatMap(([month, grade]) =>
    Schema.is(Month)(month) ? [[month, grade] as const] : []
  )
  const known: ReadinessFacts = { ...facts, grades: new Map(months) }
  return { id, facts: known }
}

/** Somebody, and the line of the file that tells of them. */
export interface ReadCandidate extends Candidate {
  readonly line: string
}

/** The people, and how many lines are none of them. */
export interface FactsRead {
  readonly candidates: ReadonlyArray<ReadCandidate>
  readonly refused: number
}

/**
 * Reads the people.
 *
 * @throws {Stop} with status 4 for a line that is not such a person and may not be left out: which line, and never what stands in it
 */
export const readFacts = (path: string, onBadRows: OnBadRows): FactsRead => {
  const candidates: Array<ReadCandidate> = []
  let refused = 0
  for (const [index, text] of textOf(path).split("\n").entries()) {
    if (text.trim() === "") continue
    const line = decodeLine(text)
    if (Result.isSuccess(line)) candidates.push({ ...candidate(line.success), line: text })
    else if (onBadRows === "skip") refused += 1
    else throw new Stop(4, `${path}: line ${index + 1} is not what is known of a person`)
  }
  return { candidates, refused }
}

/**
 * Reads what a study asks for.
 *
 * @throws {Stop} with status 4 for another text
 */
export const readStudy = (path: string): Study => {
  const study = decodeStudy(textOf(path))
  if (Result.isFailure(study)) throw new Stop(4, `${path}: this is not what a study asks for`)
  return study.success
}
