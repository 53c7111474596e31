/** The bleeds that treatments name or may name, as the elements tell of them. */
import type { BleedId } from "@haemtrack/domain/diary/BleedId"
import type { KnownBleed } from "@haemtrack/web-components"
import { knownBleedOf } from "@haemtrack/web-components/source/httpSource"
import * as Result from "effect/Result"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { Ask } from "./Diary.ts"

/** Those of these that can be read; the others are told as "an earlier bleed". */
export const bleedsNamed = async (
  ask: Ask,
  ids: ReadonlyArray<BleedId | undefined>
): Promise<ReadonlyArray<KnownBleed>> => {
  const named = [...new Set(ids)].filter((id) => id !== undefined)
  const answers = await Promise.all(named.map((bleed) => ask((client) => client.bleeds.byId({ params: { bleed } }))))
  return answers.flatMap((answer) => (Result.isSuccess(answer) ? [knownBleedOf(answer.success.body)] : []))
}

/**
 * Those that a treatment may be for: the open ones, and the one that it names already, which may be over. Nothing when they
 * cannot be had: they are then not known, and the form says so, and keeps the treatment all the same.
 */
export const bleedsFor = async (
  ask: Ask,
  person: PersonRecord,
  named: BleedId | undefined
): Promise<ReadonlyArray<KnownBleed> | undefined> => {
  const request = { params: { person: person.id }, query: { status: "open" } } as const
  const answer = await ask((client) => client.bleeds.list(request))
  if (Result.isFailure(answer)) return undefined
  const open = answer.success.items.map(knownBleedOf)
  return open.some(({ id }) => id === named) ? open : [...open, ...(await bleedsNamed(ask, [named]))]
}
