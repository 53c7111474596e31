/**
 * Centres beside each other, in the order of their names: treated bleeds a year with their interval, and case mix and completeness next
 * to it. Only centres whose people and bleeds are shown have a point (clinical 5.15).
 *
 * @since 0.1.0
 */
import { type CentreFunnel, centreFunnel, type FunnelPoint } from "../../centre/centreFunnel.ts"
import { roundedTo, type Shown, shownStatistic, star } from "../../centre/Shown.ts"
import { yearsOf } from "../../population/observedTime.ts"
import { inOrder, quantile } from "../../stats/quantile.ts"
import { type Block, chart, type Section, table } from "../Document.ts"
import { funnelLines } from "../figures/funnelLines.ts"
import type { PersonFigures } from "../figures/personFigures.ts"
import { notRanking, zoneWords } from "../quarter/funnelSection.ts"
import { type Cell, hidden, type Table } from "../Table.ts"
import { counted } from "../words.ts"
import { bleedsAt, everybody, nameOf, type ReturnFigures } from "./figuresOf.ts"
import { cellOf, type ShownFigures } from "./shownOf.ts"

/** To a tenth: what is finer could be multiplied back to a count. */
const tenth = (value: number): number => roundedTo(1, value * 10) / 10

/** A whole per cent of what is shown of both numbers. */
const percent = (some: Shown | undefined, all: Shown | undefined): Cell => {
  if (some === undefined || all === undefined || some === star || all === star) return hidden
  return all === 0 ? { why: "no_people" } : Math.min(1, roundedTo(1, (100 * some) / all) / 100)
}

const completeness = (people: ReadonlyArray<PersonFigures>, isShown: boolean): Cell => {
  const known = inOrder(people.flatMap(({ reconciliation }) => reconciliation?.ratio ?? []))
  const median = shownStatistic(known.length, quantile(known, 0.5))
  if (!isShown || median === star) return hidden
  return median === undefined ? { why: "no_people" } : roundedTo(1, median * 100) / 100
}

const pointCells = (point: FunnelPoint | undefined): ReadonlyArray<Cell> =>
  point === undefined
    ? [hidden, hidden, hidden, hidden, hidden, "not drawn"]
    : [
        tenth(point.years),
        tenth(point.rate),
        tenth(point.interval.lower),
        tenth(point.interval.upper),
        point.place?.zone ?? "too few",
        zoneWords(point.place)
      ]

/** What the funnel finds: of few centres the spread cannot be told, and so none of them can be said to be within it. */
const findingOf = ({ points, status }: CentreFunnel): string => {
  if (status === "too_few") return "Too few centres to tell."
  const outside = points.filter(({ place }) => place !== undefined && place.zone !== "within")
  return `${counted(outside.length, "centre")} to be looked at.`
}

/** The section, of the people of all centres. */
export const centreTable = (
  people: ReadonlyArray<PersonFigures>,
  { centres }: ReturnFigures,
  { people: counts, sums }: ShownFigures
): Section => {
  const of = (...parts: ReadonlyArray<string>): Shown | undefined => counts.get(nameOf(everybody, ...parts))
  const at = (centre: string) => people.filter(({ record }) => record.centre === centre)
  const isDrawn = (centre: string): boolean =>
    of("centre", centre) !== star && sums.get(bleedsAt(centre))?.shown !== star
  const found = centreFunnel(
    centres.filter(isDrawn).map((centre) => ({
      centre,
      people: at(centre).length,
      episodes: at(centre).reduce((sum, { episodes }) => sum + episodes.filter(({ treated }) => treated).length, 0),
      years: yearsOf(at(centre).reduce((sum, { days }) => sum + days, 0))
    }))
  )
  const funnel = found.status === "ok" || found.status === "too_few" ? found : undefined
  const points = new Map(funnel?.points.map((point) => [point.centre, point]))
  const total = sums.get("treated bleeds")
  const content: Table = {
    key: "centres",
    caption: "Centres in the order of their names",
    columns: [
      { key: "centre", header: "Centre", form: "text" },
      { key: "people", header: "People", form: "whole" },
      { key: "treated_bleeds", header: "Treated bleeds", form: "whole" },
      { key: "years", header: "Person-years", form: "hours" },
      { key: "rate", header: "Treated bleeds a year", form: "hours" },
      { key: "lower", header: "95% interval from", form: "hours" },
      { key: "upper", header: "to", form: "hours" },
      { key: "zone", header: "Zone", form: "text" },
      { key: "finding", header: "Funnel", form: "text" },
      { key: "completeness", header: "Completeness, median", form: "share" },
      { key: "severe", header: "Severe", form: "share" },
      { key: "prophylaxis", header: "On prophylaxis", form: "share" },
      { key: "children", header: "Children", form: "share" }
    ],
    rows: centres.map((centre) => [
      centre,
      cellOf(of("centre", centre)),
      cellOf(sums.get(bleedsAt(centre))?.shown),
      ...pointCells(points.get(centre)),
      completeness(at(centre), of("centre", centre) !== star),
      percent(of("centre", centre, "severity", "severe"), of("centre", centre)),
      percent(of("centre", centre, "regimen", "prophylaxis"), of("centre", centre)),
      percent(of("centre", centre, "age", "0-17"), of("centre", centre))
    ]),
    notes: [
      ...(centres.length === 0 ? ["Nobody was observed at any centre."] : []),
      notRanking,
      total === undefined || total.shown === star
        ? "The bleeds of all centres together are not shown."
        : `Treated bleeds together: ${total.shown} for ${total.of.shown} of ${total.of.all} centres.`
    ]
  }
  const block: Block =
    funnel === undefined
      ? table(content)
      : chart({
          _tag: "Funnel",
          question: "Do centres differ by more than chance and their common spread?",
          about: `${funnel.n} of ${counted(centres.length, "centre")}, those whose people and bleeds are shown; method ${funnel.method}, spread ${funnel.spread.phiWinsorised.toFixed(2)}, added variance ${funnel.spread.tauSquared.toFixed(3)}.`,
          finding: `${findingOf(funnel)} ${notRanking}`,
          table: content,
          label: "centre",
          exposure: "years",
          rate: "rate",
          zone: "zone",
          lines: funnelLines(funnel),
          exposureAxis: "Person-years",
          rateAxis: "Treated bleeds a year"
        })
  return { key: "centres", heading: "Treated bleeds a year, by centre", blocks: [block] }
}
