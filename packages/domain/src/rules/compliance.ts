/**
 * The rules of the folder `compliance`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

const project = "this project"
const leaflet = "the home-delivery agreement of the national patient information; the figures are this project's"
const unconfirmed = (value: string) => [`${value}: for the centre's clinicians to confirm`]

export const complianceRules = {
  "clinical 5.8": {
    says: "A planned dose takes the nearest recorded one within half the way to its neighbours; it is on time, early, late or missed, and its amount is right within a tenth.",
    source: project,
    unverified: [
      "tolerance by the plan's interval: 0 days up to 2, 1 up to 10, 2 up to 20, 3 from 21 days",
      "bands for display: 0.85 and 0.70"
    ]
  },
  "clinical 5.9": {
    says: "An entry is complete when it has every mandatory field, and in time by the hours from the treatment to when it was written down; limits are inclusive.",
    source: "Hyndman and Fan 1996, type 7, for the quantiles; the limits are this project's"
  },
  "clinical 5.10": {
    says: "Recorded use is compared with the use that deliveries and stock counts show, product by product; exempt days leave both sides.",
    source:
      "annual report of the UK national haemophilia database for the cut of 0.75; the other bands are this project's"
  },
  "clinical 7.1": {
    says: "A measure reminds and prepares a decision; only a person's decision changes how treatment is delivered.",
    source: leaflet
  },
  "clinical 7.2": {
    says: "Measures look back on the last complete months: judged on the first of the next, on paper a week later, and a notice in between leaves a week of grace.",
    source: project,
    unverified: unconfirmed("3 months looked back on, 7 days of grace, paper judged on the 8th")
  },
  "clinical 7.3": {
    says: "A month is serious with any serious measure, a concern with any other that counts, else in order; tasks of the centre count for nothing.",
    source: project
  },
  "clinical 7.4": {
    says: "A month with gaps leads one step up, a good one a step down, and the second good month back to the start; beyond the nurse's call each step needs a signature, and collection a second one.",
    source: leaflet,
    unverified: unconfirmed("collection begins 14 days ahead and is looked at again within 3 months")
  },
  "clinical 7.4.1": {
    says: "A notice, a review and collection are only proposed, and a proposal lapses with its month; a review waits until the time to respond to the notice is over.",
    source: leaflet,
    unverified: unconfirmed("28 days to respond")
  },
  "clinical 7.4.2": {
    says: "A decision keeps its reasons, the options thought of, its effect, the evidence it was made from, who signed, what was sent and the last day of appeal.",
    source: project
  },
  "clinical 7.4.3": {
    says: "For a child, nothing from the notice on is signed without advice on safeguarding.",
    source: project
  },
  "clinical 7.5": {
    says: "No machine goes beyond the nurse's call: what comes before it are messages and tasks.",
    source: "UK GDPR, article 22, since 2025 articles 22A to 22D",
    unverified: ["the numbers of the articles since 2025"]
  },
  "clinical 7.6": {
    says: "At home stays the larger of the doses for a major bleed and the doses until the next possible supply and some days more; no plan goes below.",
    source: project,
    unverified: unconfirmed("2 doses for a major bleed, 3 days more")
  },
  "clinical 7.7": {
    says: "Granted exceptions exempt their days from every sum, and a month with more than ten such days counts for nothing; a lost device exempts for a limited time.",
    source: project,
    unverified: unconfirmed("10 days a month, 28 days for a lost device")
  },
  "clinical 7.8": {
    says: "A decision can be appealed against in any form; an open appeal freezes level and effect, and a clinician who had no part in it decides.",
    source: project,
    unverified: unconfirmed("28 days to appeal, and 28 to decide")
  },
  "clinical 7.9": {
    says: "A day is judged by the rule set in force on it and by what was known at a given time, so that the same question always has the same answer.",
    source: project
  },
  "clinical 7.11": {
    says: "People read which entries are missing, and never a level's code or a word of blame.",
    source: project
  },
  "clinical 8.1": {
    says: "A study's criteria are each met, not met or unknown, with their figure, and no verdict is made of them.",
    source: project,
    unverified: ["every default of T1 to T11: a study brings its own"]
  },
  C1: {
    says: "Of what was used, three quarters are recorded.",
    source: "annual report of the UK national haemophilia database"
  },
  C2: { says: "Less than half recorded is serious.", source: project, unverified: unconfirmed("0.50") },
  C3: {
    says: "No entry for 42 days in which one was asked for, while deliveries came, is serious.",
    source: project,
    unverified: unconfirmed("42 days")
  },
  C4: {
    says: "The median entry is written down within seven days.",
    source: project,
    unverified: unconfirmed("7 days")
  },
  C5: { says: "Nine in ten entries lack no mandatory field.", source: project, unverified: unconfirmed("90 %") },
  C6: {
    says: "More than one line in twenty without a batch that is on a list is serious: such a vial cannot be traced.",
    source: project,
    unverified: unconfirmed("5 %")
  },
  C7: {
    says: "Every month has a statement about bleeds that covers its days.",
    source: project,
    unverified: unconfirmed("1 month")
  },
  C8: {
    says: "More recorded than used, or more stock than there can be, is a review of the figures and never held against anybody.",
    source: project
  },
  C9: { says: "The stock at home is counted every four months.", source: project, unverified: unconfirmed("4 months") },
  C10: {
    says: "An overdue review appointment is the centre's task.",
    source: project,
    unverified: unconfirmed("7 months, 4 for children")
  },
  C11: {
    says: "A question of the centre about an entry is answered within 28 days.",
    source: project,
    unverified: unconfirmed("28 days")
  },
  C12: {
    says: "Two statements that a later bleed spoke against within six months are a concern.",
    source: project,
    unverified: unconfirmed("2 in 6 months")
  },
  C13: {
    says: "An agreement that is not signed, older than 24 months or of a replaced text is the centre's task, and never a block.",
    source: project,
    unverified: unconfirmed("24 months, 90 days for a new text")
  },
  C14: { says: "Less at home than the emergency floor is urgent, on the day on which it is so.", source: project },
  E1: { says: "The first step is a friendly reminder that names the gaps.", source: leaflet },
  E2: { says: "The second offers help, and a serious month leads to it at once.", source: leaflet },
  E3: { says: "The third is the nurse's call; two attempts count as a call.", source: leaflet },
  E4: { says: "The fourth is a letter that a consultant signs, once the nurse has rung.", source: leaflet },
  E5: { says: "The fifth is a review together and smaller deliveries, signed by a consultant.", source: leaflet },
  E6: {
    says: "The sixth is collection from the centre, signed by a consultant and confirmed by a second clinician.",
    source: leaflet
  },
  T1: { says: "Six complete months in a row up to the last full one.", source: project },
  T2: { says: "Nine tenths of the use in them recorded.", source: project },
  T3: { says: "A median delay of at most 72 hours.", source: project },
  T4: { says: "A batch on 98 lines in a hundred.", source: project },
  T5: { says: "Bleeds a year within what the study asks; a short observation says nothing.", source: project },
  T6: { says: "Disorder and severity as the study asks, with a measured level.", source: project },
  T7: { says: "An inhibitor status of the last twelve months.", source: project },
  T8: { says: "Age and weight as the study asks, the weight of the last three months.", source: project },
  T9: { says: "The same plan for three months.", source: project },
  T10: { says: "Joints assessed in the last twelve months.", source: project },
  T11: { says: "No product that the study excludes, and no other study.", source: project },
  T12: { says: "Who did not agree to be contacted about research is not listed at all.", source: project }
} as const satisfies Record<string, Rule>
