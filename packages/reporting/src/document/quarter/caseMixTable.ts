/**
 * Whom a centre looks after, beside its place among all centres: from what is shown of each number and from nothing else.
 *
 * @since 0.1.0
 */
import { type CaseMix, caseMix } from "../../centre/caseMix.ts"
import { fewestShown, type Shown, type ShownPercent, star } from "../../centre/Shown.ts"
import type { PersonFigures } from "../figures/personFigures.ts"
import { type Cell, hidden, type Table } from "../Table.ts"

const notKnown = { why: "not_known" } as const

const shownCell = (value: Shown | undefined): Cell => {
  if (value === undefined) return notKnown
  return value === star ? hidden : value
}

const shareCell = (share: ShownPercent | undefined): Cell => {
  const cell = shownCell(share?.percent)
  return typeof cell === "number" ? cell / 100 : cell
}

const rowOf = ({ centre, children, completeness, emicizumab, people, prophylaxis, severe }: CaseMix) => [
  centre,
  shownCell(people),
  shareCell(severe),
  shareCell(prophylaxis),
  shareCell(emicizumab),
  shareCell(children),
  shownCell(completeness)
]

/**
 * The table of a centre's people (clinical 5.15). Ages are those that are reached in the year; a record names products and not
 * what is in them, so nobody is known to be on emicizumab or not.
 */
export const caseMixTable = (people: ReadonlyArray<PersonFigures>, year: number): Table => ({
  key: "case-mix",
  caption: "Case mix",
  columns: [
    { key: "centre", header: "Centre", form: "text" },
    { key: "people", header: "People", form: "whole" },
    { key: "severe", header: "Severe", form: "share" },
    { key: "prophylaxis", header: "On prophylaxis", form: "share" },
    { key: "emicizumab", header: "On emicizumab", form: "share" },
    { key: "children", header: "Children", form: "share" },
    { key: "completeness", header: "Completeness, median", form: "share" }
  ],
  rows: caseMix(
    people.map(({ reconciliation, record }) => ({
      centre: record.centre,
      severity: record.severity,
      isOnProphylaxis: record.regimen === "prophylaxis",
      ageYears: year - record.birthYear,
      ...(reconciliation?.ratio === undefined ? {} : { completeness: reconciliation.ratio })
    }))
  ).map(rowOf),
  notes: [
    `People are rounded to 5, and shares are of rounded numbers; * stands where fewer than ${fewestShown} people are behind one.`
  ]
})
