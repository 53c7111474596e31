/**
 * Published figures beside those of an invented centre (clinical 11): which agree in size, which do not, and why. A check of the
 * invented data and of the reports, and never a target for anybody.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { days, type Period } from "@haemtrack/domain/calendar/Period"
import { type Inhabitant, inventedCentre } from "@haemtrack/domain/testing/centre/inventedCentre"
import { usual } from "@haemtrack/domain/testing/centre/Settings"
import { isInJoint } from "../bleeds/bleedRates.ts"
import { adherenceToPlans } from "../document/figures/adherenceToPlans.ts"
import { type PersonFigures, personFigures } from "../document/figures/personFigures.ts"
import { fixed } from "../document/shown.ts"
import { yearsOf } from "../population/observedTime.ts"
import { inOrder, quantile } from "../stats/quantile.ts"
import { recordsOfInhabitants } from "./inventedRecords.ts"

/** How many people, and of which year. */
const people = 300
const seed = 2018
const year: Period = { from: LocalDate.make("2025-01-01"), to: LocalDate.make("2025-12-31") }

/** A published figure, ours, and how many people ours rests on. Numbers that are compared stand beside how they are written. */
export interface Compared {
  readonly id: string
  readonly figure: string
  readonly published: { readonly size: number; readonly words: string }
  readonly ours: { readonly size: number; readonly words: string }
  readonly n: number
  readonly why: string
}

/** Two figures agree in size when neither is more than half as large again as the other. */
const most = 1.5

/** Whether they do. */
export const agrees = ({ ours, published }: Compared): boolean =>
  ours.size <= published.size * most && published.size <= ours.size * most

interface Someone extends PersonFigures {
  readonly inhabitant: Inhabitant
  readonly age: number
}

const middle = (values: ReadonlyArray<number>, p = 0.5): number => quantile(inOrder(values), p) ?? 0
const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0) / values.length
const spread = (values: ReadonlyArray<number>): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1))
const share = <A>(all: ReadonlyArray<A>, has: (each: A) => boolean): number => all.filter(has).length / all.length
const percent = (part: number): string => `${fixed(part * 100, 0)}%`

/** Observed for 300 of 365 days at least. */
const isWhole = ({ days: observed }: Someone): boolean => observed >= 300
const rateOf = ({ days: observed, episodes }: Someone): number => episodes.length / yearsOf(observed)

const bleedsRow = (
  id: string,
  who: string,
  all: ReadonlyArray<Someone>,
  published: Compared["published"],
  why: string
): Compared => {
  const counts = all.filter(isWhole).map(({ episodes }) => episodes.length)
  const [q1, q2, q3] = [0.25, 0.5, 0.75].map((p) => fixed(middle(counts, p), 0))
  return {
    id,
    figure: `Bleeds in a year, ${who}`,
    published,
    ours: {
      size: mean(counts),
      words: `mean ${fixed(mean(counts), 1)}, SD ${fixed(spread(counts), 1)}, median ${q2}, quartiles ${q1}-${q3}`
    },
    n: counts.length,
    why
  }
}

const weekly = ({ record }: Someone): number | undefined => adherenceToPlans(record, year, year.to)[0]?.found.adherence

const perKg = ({ days: observed, given }: Someone): number | undefined =>
  given.every(({ kg }) => kg !== undefined)
    ? given.reduce((sum, { kg = 1, thousandths }) => sum + thousandths / 1000 / kg, 0) / yearsOf(observed)
    : undefined

/** All of them, in the order of the table. */
export const publishedFigures = (): ReadonlyArray<Compared> => {
  const inhabitants = inventedCentre({ seed, people, ...year, faults: usual })
  const records = recordsOfInhabitants(inhabitants, "C01")
  const byNumber = new Map(records.map((record, index) => [record.id, inhabitants[index]]))
  const everybody = personFigures(records, year).flatMap((figures): ReadonlyArray<Someone> => {
    const inhabitant = byNumber.get(figures.record.id)
    return inhabitant === undefined ? [] : [{ ...figures, inhabitant, age: 2025 - figures.record.birthYear }]
  })
  const ofDisorder = (diagnosis: string, ...severities: ReadonlyArray<string>) =>
    everybody.filter(
      ({ record }) =>
        record.diagnosis === diagnosis && (severities.length === 0 || severities.includes(record.severity))
    )
  const severeA = ofDisorder("haemophilia_a", "severe")
  const severe = [...severeA, ...ofDisorder("haemophilia_b", "severe")]
  const months = everybody.reduce((sum, each) => sum + each.days, 0) / (days(year) / 12)
  const treatments = everybody.reduce((sum, { given }) => sum + new Set(given.map(({ at }) => at)).size, 0)
  const ratios = everybody.flatMap(({ reconciliation }) => reconciliation?.ratio ?? [])
  const nonSevere = everybody
    .filter(({ record }) => record.diagnosis !== "vwd" && record.severity !== "severe")
    .filter(isWhole)
  const moderate = nonSevere.filter(({ record }) => record.severity === "moderate")
  const adherences = everybody.filter(isWhole).flatMap((each) => weekly(each) ?? [])
  const standard = severeA
    .filter(isWhole)
    .filter(({ age, inhabitant }) => age >= 18 && inhabitant.prescription.plan?.product.id === "A8S")
    .flatMap((each) => perKg(each) ?? [])
  const joint = (all: ReadonlyArray<Someone>) => share(all.filter(isWhole), ({ episodes }) => episodes.some(isInJoint))
  const ofAge = (all: ReadonlyArray<Someone>, isChild: "children" | "adults") =>
    all.filter(({ age }) => age < 18 === (isChild === "children"))
  const jointRow = (id: string, group: "children" | "adults", published: number): Compared => {
    const all = ofAge(ofDisorder("haemophilia_a"), group)
    return {
      id,
      figure: `Any joint bleed in a year, haemophilia A, ${group}`,
      published: { size: published, words: percent(published) },
      ours: { size: joint(all), words: percent(joint(all)) },
      n: all.filter(isWhole).length,
      why: "The published people are compliant users with joint scores, 273 of 2,238, and bleed more with age; ours are all, and bleed alike at every age."
    }
  }
  const entries = treatments / months
  const good = share(ratios, (ratio) => ratio >= 0.75)
  const onPlan = share(severe, ({ record }) => record.regimen !== "on_demand")
  const inhibitor = share(severeA, ({ inhabitant }) => inhabitant.someone.inhibitors.some(({ bu }) => bu > 0.6))
  return [
    {
      id: "N2",
      figure: "Treatments recorded by a user in a month",
      published: { size: 8.8, words: "about 8.8" },
      ours: { size: entries, words: fixed(entries, 1) },
      n: everybody.length,
      why: "In 2015 nearly all took standard half-life factor three times a week; a third of ours take longer acting products, or treat bleeds only."
    },
    {
      id: "N5",
      figure: "People who recorded at least 75% of potential use",
      published: { size: 0.55, words: "55%" },
      ours: { size: good, words: percent(good) },
      n: ratios.length,
      why: "By deliveries alone, what lies in the cupboard counts as used; forgotten and unwritten doses, settings of the generator, do the rest."
    },
    {
      id: "N6",
      figure: "Median of recorded of potential use",
      published: { size: 0.78, words: "78% (median centre)" },
      ours: { size: middle(ratios), words: `${percent(middle(ratios))} (median person)` },
      n: ratios.length,
      why: "Ours is a median of people of one centre, theirs of centres."
    },
    bleedsRow(
      "N8",
      "severe haemophilia A",
      severeA,
      { size: 4.1, words: "mean 4.1, SD 8.2, median 1, quartiles 0-5; n = 1,553" },
      "The generator draws from a negative binomial of this mean and SD; some bleeds of one site fall within 72 hours and count once."
    ),
    bleedsRow(
      "N9",
      "severe haemophilia B",
      ofDisorder("haemophilia_b", "severe"),
      { size: 3.7, words: "mean 3.7, SD 7.6, median 1, quartiles 0-4; n = 263" },
      "As above; with so few people the mean moves by a bleed from one seed to the next."
    ),
    {
      id: "N10",
      figure: "Severe haemophilia on regular prophylaxis",
      published: { size: 0.875, words: "85-90%" },
      ours: { size: onPlan, words: percent(onPlan) },
      n: severe.length,
      why: "The share is a setting of the generator."
    },
    jointRow("N11", "children", 0.33),
    jointRow("N11", "adults", 0.6),
    {
      id: "N14",
      figure: "Median yearly rate, moderate haemophilia",
      published: { size: 2, words: "2.0, quartiles 0.8-3.7; n = 75" },
      ours: {
        size: middle(moderate.map(rateOf)),
        words: `${fixed(middle(moderate.map(rateOf)), 1)}, quartiles ${fixed(middle(moderate.map(rateOf), 0.25), 1)}-${fixed(middle(moderate.map(rateOf), 0.75), 1)}`
      },
      n: moderate.length,
      why: "The generator's mean is 2 with an SD of 3, and so skewed a distribution has a lower median than mean; few people."
    },
    {
      id: "N15",
      figure: "Median yearly rate, haemophilia that is not severe",
      published: { size: 0.2, words: "0.2, quartiles 0.1-0.5; n = 304" },
      ours: { size: middle(nonSevere.map(rateOf)), words: fixed(middle(nonSevere.map(rateOf)), 1) },
      n: nonSevere.length,
      why: "One observed year has whole bleeds, so a person's rate is 0 or about 1; the published rates are of many years."
    },
    {
      id: "N17",
      figure: "Median adherence by the diary",
      published: { size: 0.857, words: "85.7% (37.4-99.8)" },
      ours: { size: middle(adherences), words: percent(middle(adherences)) },
      n: adherences.length,
      why: "Forgotten, skipped and unrecorded doses are settings of the generator."
    },
    {
      id: "N19",
      figure: "IU a kg a year, adults with severe A on standard half-life factor VIII",
      published: { size: 4000, words: "about 3,000-5,000" },
      ours: { size: middle(standard), words: fixed(middle(standard), 0) },
      n: standard.length,
      why: "25 IU a kg three times a week would be 3,900 a year; what is not recorded is missing from it."
    },
    {
      id: "N20",
      figure: "Inhibitor ever, severe haemophilia A",
      published: { size: 0.275, words: "25-30%" },
      ours: { size: inhibitor, words: percent(inhibitor) },
      n: severeA.length,
      why: "The share is a setting of the generator."
    }
  ]
}

const notCompared = [
  [
    "N1",
    "People registered and users in the country in 2015",
    "a number of people in a country, which one invented centre does not have"
  ],
  ["N3, N4", "Centres and people with severe haemophilia A that the national diary reached", "the same"],
  ["N7", "When the national diary began", "no figure of a diary"],
  ["N12, N13", "People in the national register, and treated in a year", "the register's, not a diary's"],
  ["N16", "Adherent by a questionnaire", "this project does not imitate it"],
  ["N18", "Low-dose daily prophylaxis, n = 17", "no invented person is on it"]
] as const

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

/** The page of docs/reference. */
export const publishedFiguresPage = (all: ReadonlyArray<Compared>): string => {
  const agreeing = all.filter(agrees).length
  return [
    "# Published figures beside an invented centre",
    "",
    `Every person here is invented: ${people} people, from ${year.from} to ${year.to}, seed ${seed}, with the usual faults of diaries.`,
    "The published figures are those of clinical 11. They are a check of the size of things, and never a target for a person.",
    `Two figures agree in size when neither is more than half as large again as the other: ${agreeing} of ${all.length} do.`,
    "",
    line(["", "Figure", "Published", "Invented centre", "People", "Agree in size", "Why"]),
    line(["---", "---", "---", "---", "---:", "---", "---"]),
    ...all.map((each) =>
      line([
        each.id,
        each.figure,
        each.published.words,
        each.ours.words,
        String(each.n),
        agrees(each) ? "yes" : "no",
        each.why
      ])
    ),
    "",
    "Not compared:",
    "",
    ...notCompared.map(([id, figure, why]) => `- ${id}, ${figure}: ${why}.`),
    "",
    "Sources: N1 to N7, Hay 2017, Haemophilia 23:728, doi:10.1111/hae.13287. N8 to N10, UK Parliament, written answer 240995, 9 April 2019.",
    "N11, BMJ Open 2022;12:e052358. N12 and N13, National Haemophilia Database, report of 2014/15. N14, moderate haemophilia in Utrecht,",
    "PMC3934251. N15, DYNAMO, Blood Advances 2022;6:4256. N16, Schrijvers 2016, doi:10.1111/bjh.14072. N17, Dover 2020,",
    "doi:10.1002/rth2.12301. N18, Mizrahi, a cohort on low-dose daily prophylaxis. N19 and N20 are common knowledge and to be verified.",
    "",
    "This page is written by `node -C haemtrack-source tools/published-figures.ts`, and a test holds it to what that writes.",
    ""
  ].join("\n")
}
