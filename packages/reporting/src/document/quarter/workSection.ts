/**
 * What a centre has to do: people whose diary needs a word, a look or an answer. For those who look after them, and nobody else.
 *
 * @since 0.1.0
 */
import type { Period } from "@haemtrack/domain/calendar/Period"
import { targetJoints } from "../clinic/jointsSection.ts"
import { type Section, table } from "../Document.ts"
import { episodesOf } from "../figures/episodesOf.ts"
import type { PersonFigures } from "../figures/personFigures.ts"
import type { Cell } from "../Table.ts"
import { counted, siteWords } from "../words.ts"

type Finding = (person: PersonFigures, period: Period) => ReadonlyArray<string>

const poorShare = 0.5

const findings: ReadonlyArray<Finding> = [
  ({ record }, { from, to }) =>
    [...targetJoints(episodesOf(record), to)].flatMap(([site, { periods, status }]) => {
      const onset = periods.at(-1)?.onset
      return status === "target" && onset !== undefined && onset >= from
        ? [`New target joint: ${siteWords(site).toLowerCase()}`]
        : []
    }),
  ({ grades: { D } }) => (D === 0 ? [] : [`Nothing known of ${counted(D, "month")}`]),
  ({ reconciliation }) =>
    reconciliation?.ratio !== undefined && reconciliation.ratio < poorShare
      ? [`Less than half of the used units recorded`]
      : [],
  ({ reconciliation }) =>
    reconciliation?.band === "over_recorded" ? ["More recorded than was there: a delivery or a count is missing"] : [],
  ({ given }) => {
    const missing = given.filter(({ batch }) => batch === undefined).length
    return missing === 0 ? [] : [`${counted(missing, "entry", "entries")} without a batch`]
  },
  ({ episodes }) => {
    const orphans = episodes.filter(({ flags }) => flags.includes("orphan") || flags.includes("unknown_site")).length
    return orphans === 0 ? [] : [`${counted(orphans, "treatment")} for a bleed that is not in the diary`]
  }
]

/** The section: a row for each thing to do, by person. */
export const workSection = (people: ReadonlyArray<PersonFigures>, period: Period): Section => {
  const rows = people.flatMap((person) =>
    findings.flatMap((finding) => finding(person, period).map((what): ReadonlyArray<Cell> => [person.record.id, what]))
  )
  return {
    key: "work",
    heading: "Work to do",
    blocks: [
      table({
        key: "work",
        caption: "People and what to look at",
        columns: [
          { key: "person", header: "Person", form: "text" },
          { key: "what", header: "What", form: "text" }
        ],
        rows,
        notes: [
          ...(rows.length === 0
            ? [`Nothing was found in the diaries of ${counted(people.length, "person", "people")}.`]
            : []),
          "For this centre's own staff. A machine shows and explains; a person decides."
        ]
      })
    ]
  }
}
