/**
 * What people said of the bleeds of some days, from the file of statements that the service exports: with it, no entry can be told
 * from no bleed.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { StatementAnswer } from "@haemtrack/domain/diary/Statement"
import * as Schema from "effect/Schema"
import type { Said } from "../document/PersonRecord.ts"
import { byPerson, flatRows } from "./flatRows.ts"
import type { OnBadRows } from "./options.ts"

/** The columns that are read; both days belong to the stretch (standards FLAT-3). */
const Row = Schema.Struct({
  person_id: Schema.NonEmptyString,
  from: LocalDate,
  to: LocalDate,
  answer: StatementAnswer,
  state: Schema.Literals(["stands", "withdrawn", "contradicted"])
}).check(Schema.makeFilter(({ from, to }) => from <= to, { expected: "a stretch that does not end before it begins" }))

/** By persons, what each said and nobody has spoken against since; and how many rows are no statements. */
export interface StatementsRead {
  readonly said: ReadonlyMap<string, ReadonlyArray<Said>>
  readonly refused: number
}

/** Reads what people said. */
export const readStatements = (path: string, onBadRows: OnBadRows): StatementsRead => {
  const { refused, rows } = flatRows(path, Row, "a statement about bleeds", onBadRows)
  return { said: byPerson(rows.filter(({ state }) => state === "stands")), refused }
}
