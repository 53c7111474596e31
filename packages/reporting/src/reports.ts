/**
 * Every report over files, by its name: what it reads, and how it is begun.
 *
 * @since 0.1.0
 */
import { compliance, complianceColumns } from "./adherence/compliance.ts"
import { doseToBleed, doseToBleedColumns } from "./bleeds/doseToBleed.ts"
import { endColumns, episodeColumns, linkedEpisodes, type LinkedEpisodes } from "./bleeds/linkedEpisodes.ts"
import { rates, ratesColumns } from "./bleeds/rates.ts"
import { targetJoints, targetJointsColumns } from "./bleeds/targetJoints.ts"
import { funnel, funnelColumns } from "./centre/funnel.ts"
import { having } from "./table/having.ts"
import type { Given, Needs, Report } from "./table/Report.ts"
import { hourWeek, hourWeekColumns } from "./usage/hourWeek.ts"
import { recall, recallColumns } from "./usage/recall.ts"
import {
  amountsReportColumns,
  amountsReportRow,
  usageReportColumns,
  usageReportRow,
  usageRunning
} from "./usage/usageReport.ts"

const nothing: Needs = { treatments: [], bleeds: [], persons: [], deliveries: [] }

const used = ["centre", "product", "reason", "local_time", "units_iu", "weight_kg"] as const
const watched = ["person_id", "observed_from", "observed_to"] as const
const recalled = ["person_id", "centre", "product", "batch", "units_iu", "instant"] as const
const dosed = ["person_id", "centre", "onset_instant"] as const
const doses = ["person_id", "reason", "instant"] as const
const recorded = ["person_id", "units_iu", "local_time", "instant", "recorded_instant"] as const
const delivered = ["person_id", "units_iu", "delivered_on"] as const
const linkedColumns = ["bleed_id", "person_id", "site", "cause", "onset_local", "onset_instant"] as const

/** Episodes by what they were begun with: reports that are made side by side make them once. */
const episodesOf = new WeakMap<Given, LinkedEpisodes>()

/** The episodes of what reports are given. The first report that asks for them adds the treatments; those after it read them only. */
const linkedOf = (given: Given): LinkedEpisodes => {
  const known = episodesOf.get(given)
  if (known !== undefined) return { ...known, add: () => undefined }
  const { bleeds } = given
  const linked = linkedEpisodes({ ...having(bleeds, linkedColumns), main_bleed_id: bleeds.main_bleed_id })
  episodesOf.set(given, linked)
  return linked
}

const usageLike = (columns: Report["columns"], rowOf: Parameters<typeof usageRunning>[0]): Report => ({
  columns,
  needs: { ...nothing, treatments: used },
  begin: () => {
    const running = usageRunning(rowOf)
    return {
      ...running,
      add: (batch) => running.add({ ...having(batch, used), amount: batch.amount, unit: batch.unit })
    }
  }
})

/** The reports, in the order in which `all` prints those that it prints. */
export const reports = {
  usage: usageLike(usageReportColumns, usageReportRow),
  rates: {
    columns: ratesColumns,
    needs: { ...nothing, treatments: endColumns, bleeds: episodeColumns, persons: watched },
    begin: (given) => {
      const running = rates(having(given.persons, watched), linkedOf(given))
      return { ...running, add: (batch) => running.add(having(batch, endColumns)) }
    }
  },
  compliance: {
    columns: complianceColumns,
    needs: { ...nothing, treatments: recorded, persons: [...watched, "centre"], deliveries: delivered },
    begin: ({ deliveries, persons }) => {
      const running = compliance(having(persons, [...watched, "centre"]), having(deliveries, delivered))
      return { ...running, add: (batch) => running.add(having(batch, recorded)) }
    }
  },
  "target-joints": {
    columns: targetJointsColumns,
    needs: { ...nothing, treatments: endColumns, bleeds: episodeColumns, persons: ["person_id"] },
    begin: (given) => {
      const running = targetJoints(linkedOf(given))
      return { ...running, add: (batch) => running.add(having(batch, endColumns)) }
    }
  },
  "hour-week": {
    columns: hourWeekColumns,
    needs: { ...nothing, treatments: ["local_time", "reason", "precision"] },
    begin: () => {
      const running = hourWeek()
      return {
        ...running,
        add: (batch) => running.add({ ...having(batch, ["local_time", "reason"]), precision: batch.precision })
      }
    }
  },
  "dose-to-bleed": {
    columns: doseToBleedColumns,
    needs: { ...nothing, treatments: doses, bleeds: dosed },
    begin: ({ bleeds }) => {
      const running = doseToBleed(having(bleeds, dosed))
      return { ...running, add: (batch) => running.add(having(batch, doses)) }
    }
  },
  funnel: {
    columns: funnelColumns,
    needs: { ...nothing, treatments: endColumns, bleeds: episodeColumns, persons: [...watched, "centre"] },
    begin: (given) => {
      const running = funnel(having(given.persons, [...watched, "centre"]), linkedOf(given))
      return { ...running, add: (batch) => running.add(having(batch, endColumns)) }
    }
  },
  recall: {
    columns: recallColumns,
    needs: { ...nothing, treatments: recalled },
    begin: (given) => {
      const running = recall(given)
      return { ...running, add: (batch) => running.add(having(batch, recalled)) }
    }
  },
  amounts: usageLike(amountsReportColumns, amountsReportRow)
} as const satisfies Record<string, Report>

/** The name of a report. */
export type ReportName = keyof typeof reports

/** What `all` prints: every report but `amounts`, which says of IU what `usage` says. */
export const allReports = [
  "usage",
  "rates",
  "compliance",
  "target-joints",
  "hour-week",
  "dose-to-bleed",
  "funnel",
  "recall"
] as const satisfies ReadonlyArray<ReportName>
