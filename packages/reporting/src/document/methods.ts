/**
 * How the figures of reports are computed, in a sentence each, with the page of docs/methods that says the rest.
 *
 * @since 0.1.0
 */
import type { Method } from "./Document.ts"

/** Each by the name that a report asks for. */
export const methods = {
  episodes: {
    name: "Bleeds",
    says: "Entries at one site within 72 hours of the last treatment are one bleed, dated by its first entry; method entries_72h.",
    source: "Blanchette 2014, J Thromb Haemost 12:1935; clinical 4.5",
    page: "docs/methods/bleed-rates.md"
  },
  rate: {
    name: "Rate a year",
    says: "Bleeds × 365.25 ÷ observed days, with the exact 95% interval of a Poisson count.",
    source: "Garwood 1936, Biometrika 28:437; clinical 5.3",
    page: "docs/methods/poisson-rate.md"
  },
  groupRate: {
    name: "Rate of a group",
    says: "A negative binomial model of each person's bleeds and time, because people differ more than chance; where it cannot be fitted, the exact Poisson interval, and why.",
    source: "Clinical 5.4",
    page: "docs/methods/group-rate.md"
  },
  zeroBleeds: {
    name: "Nobody bled",
    says: "People without a bleed and with a statement for every month, of those observed for at least 82% of the time, with Wilson's interval; without statements it is a class of its own.",
    source: "Wilson 1927, J Am Stat Assoc 22:209; clinical 5.5",
    page: "docs/methods/zero-bleed-share.md"
  },
  grades: {
    name: "Evidence of a month",
    says: "A: a statement, and at least 75% of used units recorded. B: a statement. C: records without one. D: nothing, which is not known and never no bleed.",
    source: "Clinical 4.8, 4.9",
    page: "docs/methods/evidence.md"
  },
  usage: {
    name: "Usage",
    says: "Units recorded as given, by month where they were given and by reason; units of two kinds are never added, and nothing recorded is not a usage of 0.",
    source: "Clinical 5.6",
    page: "docs/methods/usage.md"
  },
  adherence: {
    name: "Recorded of planned",
    says: "Each planned day takes the nearest recorded dose within half the way to its neighbours.",
    source: "Clinical 5.8",
    page: "docs/methods/adherence.md"
  },
  timeliness: {
    name: "Timeliness",
    says: "Hours from a treatment to when it was written down; quantiles of type 7.",
    source: "Hyndman and Fan 1996, Am Stat 50:361; clinical 5.9",
    page: "docs/methods/timeliness.md"
  },
  reconciliation: {
    name: "Recorded of used",
    says: "Recorded units ÷ units that went out of the home's stock, by counts where both were made and else by deliveries.",
    source: "Clinical 5.10",
    page: "docs/methods/unaccounted.md"
  },
  targetJoint: {
    name: "Target joint",
    says: "Three spontaneous bleeds of a joint within six months, until a year with at most two of any cause.",
    source: "Blanchette 2014, J Thromb Haemost 12:1935; clinical 4.7",
    page: "docs/methods/target-joint.md"
  },
  sinceProphylaxis: {
    name: "Since the last routine dose",
    says: "Hours from the last routine dose, or one before an activity or physiotherapy, to the start of the bleed; a table without a test.",
    source: "Clinical 5.11.5",
    page: "docs/methods/since-prophylaxis.md"
  },
  comparison: {
    name: "Comparison of two periods of one person",
    says: "The conditional exact test of two Poisson counts; it is never used for a group.",
    source: "Clinical 5.12",
    page: "docs/methods/rate-comparison.md"
  },
  funnel: {
    name: "Funnel",
    says: "Limits around the common rate, on each side the widest of chance alone, an added spread between centres and a multiplied one.",
    source: "Spiegelhalter 2005, Stat Med 24:1185 and Qual Saf Health Care 14:347; clinical 5.15",
    page: "docs/methods/funnel.md"
  },
  disclosure: {
    name: "How small numbers are hidden",
    says: "0 is shown as 0; 1 to 7 people are a star, and so is whatever would give a star away; other counts are rounded to 5. Units are hidden below 8 people or where one person has more than half, and a total holds only what is shown.",
    source: "NHS Digital 2018, disclosure control of Hospital Episode Statistics; clinical 5.14",
    page: "docs/methods/disclosure.md"
  },
  readiness: {
    name: "Criteria of a study",
    says: "Each criterion is met, not met or unknown, with its figure; there is no verdict. Who did not agree to be contacted about research is not listed.",
    source: "Clinical 8.1",
    page: "docs/methods/readiness.md"
  }
} as const satisfies Readonly<Record<string, Method>>
