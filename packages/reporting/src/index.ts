/**
 * Figures from treatment diaries: rows in, tables and numbers out, without the service.
 *
 * @since 0.1.0
 */
export {
  type BleedClass,
  type CountedEpisode,
  type EpisodeMethod,
  bleedClasses,
  bleedRates,
  type PersonRates,
  type Rates,
  type RatesOverDays,
  type Watch
} from "./bleeds/bleedRates.ts"
export { type GroupRates, groupRates, type PersonCount } from "./bleeds/groupRates.ts"
export { type AlwaysListed, alwaysListed, type JointFlag } from "./bleeds/patterns/alwaysListed.ts"
export { type BeforeAndAfter, beforeAndAfter, usualWashInDays, type Window } from "./bleeds/patterns/beforeAndAfter.ts"
export { type BleedIntervals, bleedIntervals } from "./bleeds/patterns/bleedIntervals.ts"
export { type JointsAround, jointBeforeAndAfter, type Sides, sidesOfJoints } from "./bleeds/patterns/jointPattern.ts"
export { monthlyTrend } from "./bleeds/patterns/monthlyTrend.ts"
export {
  type PatternInput,
  type PersonPatterns,
  personPatterns,
  type ScreenTest
} from "./bleeds/patterns/personPatterns.ts"
export { prophylaxisTimes, type SinceProphylaxis, sinceProphylaxis } from "./bleeds/patterns/sinceProphylaxis.ts"
export { type HoursOfDay, hoursOfDay, onsetHour, type Weekdays, weekdays } from "./bleeds/patterns/timeOfDay.ts"
export {
  type Cuts,
  type Quadrant,
  quadrantOf,
  type QuadrantPerson,
  type Quadrants,
  quadrants
} from "./bleeds/quadrants.ts"
export { type FirstBleed, timeToFirstBleed } from "./bleeds/timeToFirstBleed.ts"
export { type ZeroBleedShare, zeroBleedShare, type ZeroCandidate } from "./bleeds/zeroBleedShare.ts"
export {
  type AdjustmentLine,
  adjustmentLine,
  adjustmentOfTotal,
  type Published,
  type YearFigure,
  yearFigure
} from "./centre/adjustmentLine.ts"
export { type CaseMix, caseMix, type CaseMixPerson } from "./centre/caseMix.ts"
export {
  type CentreCount,
  type CentreFunnel,
  centreFunnel,
  type FunnelPoint,
  type Place,
  placeOf,
  type Zone
} from "./centre/centreFunnel.ts"
export { type DiaryAgreement, diaryAgreement, type MatchedBleed } from "./centre/diaryAgreement.ts"
export {
  areEventsShown,
  type Contributed,
  contributed,
  isSumShown,
  roundedTo,
  type Shown,
  shownPeople,
  type ShownPercent,
  shownPercent,
  shownStatistic,
  shownSum,
  star
} from "./centre/Shown.ts"
export { type PeopleLine, suppressPeople } from "./centre/suppressPeople.ts"
export { type ShownSum, type SumCell, type SumLine, suppressSums } from "./centre/suppressSums.ts"
export type { Chart } from "./document/Chart.ts"
export { type CentreQuarterRequest, centreQuarter } from "./document/centreQuarter.ts"
export { type ClinicPageRequest, clinicPage } from "./document/clinicPage.ts"
export {
  type CommissionerReturn,
  type CommissionerReturnRequest,
  commissionerReturn
} from "./document/commissionerReturn.ts"
export { csv as documentCsv, csvMetadata } from "./document/csv.ts"
export { type Basis as DocumentBasis, type Document, type Section, tablesOf } from "./document/Document.ts"
export { html as documentHtml } from "./document/html.ts"
export { json as documentJson } from "./document/json.ts"
export { markdown as documentMarkdown } from "./document/markdown.ts"
export { ndjson as documentNdjson } from "./document/ndjson.ts"
export type {
  BleedAtSite,
  Counted as CountedStock,
  Delivered,
  GivenBatch,
  PersonRecord,
  Planned,
  Said
} from "./document/PersonRecord.ts"
export { recordsIn } from "./document/recordsIn.ts"
export { KeptReturn } from "./document/return/KeptReturn.ts"
export type { Absent, Column as DocumentColumn, Table as DocumentTable } from "./document/Table.ts"
export { type Candidate, trialScreening, type TrialScreeningRequest } from "./document/trialScreening.ts"
export type { TextColumn } from "./engine/Dictionary.ts"
export { makeReport, type Sought, type Tables } from "./makeReport.ts"
export { byCentre, type CentreStretch, countedAt } from "./population/atCentre.ts"
export { daysByMonth, type GradeMix, gradeMix, gradesIn, mixOf, statedStretches } from "./population/evidence.ts"
export { daysIn, type Duty, fewestDays, isObserved, observedStretches, yearsOf } from "./population/observedTime.ts"
export { allReports, type ReportName, reports } from "./reports.ts"
export { byarInterval } from "./stats/byarInterval.ts"
export { clopperPearson } from "./stats/clopperPearson.ts"
export { compareGroups, type RateRatio } from "./stats/compareGroups.ts"
export { compareRates, type RateComparison } from "./stats/compareRates.ts"
export { type ExactTest, fisherExact, type Table as CountTable } from "./stats/fisherExact.ts"
export {
  additiveLimits,
  type Limits,
  multiplicativeLimits,
  poissonLimits,
  type Spread,
  spreadOf,
  widest
} from "./stats/funnelLimits.ts"
export { type GoodnessOfFit, goodnessOfFit } from "./stats/goodnessOfFit.ts"
export { holm } from "./stats/holm.ts"
export type { HalfOpen, Interval } from "./stats/Interval.ts"
export { type KaplanMeier, kaplanMeier, type Step, survivalAt, type Watched } from "./stats/kaplanMeier.ts"
export { type Counted, type GroupRate, negativeBinomialRate } from "./stats/negativeBinomialRate.ts"
export { type OddsRatio, oddsRatio, type TwoByTwo } from "./stats/oddsRatio.ts"
export { garwoodInterval, type PoissonRate, poissonRate } from "./stats/poissonRate.ts"
export { poissonTrend, type Trend, type TrendPoint } from "./stats/poissonTrend.ts"
export { inOrder, quantile } from "./stats/quantile.ts"
export { type Rayleigh, rayleigh } from "./stats/rayleigh.ts"
export { type Missing, StatisticStatus } from "./stats/StatisticStatus.ts"
export { type Share, wilsonShare } from "./stats/wilsonShare.ts"
export { type Dictionaries, dictionaries } from "./table/ColumnRule.ts"
export type { IdTexts } from "./engine/Ids.ts"
export type { IdColumn, LocalTimeColumn, NamedColumns, NumberColumn } from "./table/Columns.ts"
export { type Fault, type FaultReason, inWords } from "./table/Fault.ts"
export type { Piece } from "./table/Piece.ts"
export type { Cell, FileName, Given, Needs, Report, Row, Running } from "./table/Report.ts"
export { type ReadTable, type RowObject, tableOf } from "./table/tableOf.ts"
export { tableOfText } from "./table/tableOfText.ts"
export { type FactorCost, factorCost, Price, type PricedUse, PriceList } from "./usage/factorCost.ts"
export {
  type PersonUse,
  personUse,
  type ProphylaxisUse,
  type UsedDose,
  type UseKind,
  type UsePeriod
} from "./usage/personUse.ts"
export { type CentreUnaccounted, type Unaccounted, unaccounted, unaccountedOf } from "./usage/unaccounted.ts"
export { sum as usageSum, type Sum as UsageSum, usage } from "./usage/usage.ts"
export {
  merged,
  type ReasonClass,
  type Usage,
  type Used,
  usageByProductAndMonth
} from "./usage/usageByProductAndMonth.ts"
export { make as usageColumns, type UsageColumns } from "./usage/UsageColumns.ts"
export { ofRow as usageOfOne, type UsageGroup, type UsageKey } from "./usage/UsageGroup.ts"
export { usageOfTreatments, usageReportColumns, type UsageReportRow, usageReportRow } from "./usage/usageReport.ts"
