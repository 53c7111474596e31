/**
 * Where a centre lies among all centres, if enough people stand behind it. The others are drawn by no name: no ranking (clinical 5.15).
 *
 * @since 0.1.0
 */
import { centreFunnel, type Place } from "../../centre/centreFunnel.ts"
import { fewestShown } from "../../centre/Shown.ts"
import { yearsOf } from "../../population/observedTime.ts"
import { chart, type Section, table, text } from "../Document.ts"
import { funnelLines } from "../figures/funnelLines.ts"
import { centreCounts, type PersonFigures } from "../figures/personFigures.ts"
import { codeWords } from "../words.ts"
import { caseMixTable } from "./caseMixTable.ts"

/** Stands under every funnel. */
export const notRanking = "Differences may come from case mix and from how completely people record. Not a ranking."

/** A zone as people read it. */
export const zoneWords = (place: Place | undefined): string => {
  if (place === undefined) return "too few centres to tell"
  return place.zone === "within" ? "inside the limits" : `to be looked at (${place.direction ?? ""})`
}

/** The section; `everybody` are the people of all centres, and `year` is that of their ages. */
export const funnelSection = (everybody: ReadonlyArray<PersonFigures>, centre: string, year: number): Section => {
  const counts = centreCounts(everybody).map(({ days, ...each }) => ({ ...each, years: yearsOf(days) }))
  const found = centreFunnel(counts)
  const section = { key: "funnel", heading: "Among all centres" }
  if (found.status !== "ok" && found.status !== "too_few") {
    return { ...section, blocks: [text(`Nothing can be compared: ${codeWords(found.status).toLowerCase()}.`)] }
  }
  const own = found.points.find((point) => point.centre === centre)
  if (own === undefined) {
    return { ...section, blocks: [text(`Fewer than ${fewestShown} people: this centre is not drawn.`)] }
  }
  return {
    ...section,
    blocks: [
      chart({
        _tag: "Funnel",
        question: "Does the centre's rate lie where chance and the spread of all centres put it?",
        about: `${found.n} centres of at least ${fewestShown} people; method ${found.method}, spread ${found.spread.phiWinsorised.toFixed(2)}, added variance ${found.spread.tauSquared.toFixed(3)}.`,
        finding: `${centre}: ${zoneWords(own.place)}. ${notRanking}`,
        table: {
          key: "funnel",
          caption: "The centre and its limits",
          columns: [
            { key: "centre", header: "Centre", form: "text" },
            { key: "years", header: "Person-years", form: "hours" },
            { key: "rate", header: "Bleeds a year", form: "rate" },
            { key: "lower", header: "95% interval from", form: "rate" },
            { key: "upper", header: "to", form: "rate" },
            { key: "lower95", header: "95% limits from", form: "rate" },
            { key: "upper95", header: "to", form: "rate" },
            { key: "zone", header: "Zone", form: "text" }
          ],
          rows: [
            [
              centre,
              own.years,
              own.rate,
              own.interval.lower,
              own.interval.upper,
              own.limits.lower95,
              own.limits.upper95,
              own.place?.zone ?? "too few"
            ]
          ],
          notes: [notRanking]
        },
        label: "centre",
        exposure: "years",
        rate: "rate",
        zone: "zone",
        lines: funnelLines(found),
        exposureAxis: "Person-years",
        rateAxis: "Bleeds a year"
      }),
      table(
        caseMixTable(
          everybody.filter(({ record }) => record.centre === centre),
          year
        )
      )
    ]
  }
}
