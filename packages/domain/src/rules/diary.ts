/**
 * The rules of the folder `diary`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const diaryRules = {
  D13: {
    says: "An entry with the product, batches and amounts of another within 30 minutes is asked about, and kept when the person says so.",
    source: "this project"
  },
  D14: {
    says: "An entry does not lie more than ten minutes ahead of the clock that receives it.",
    source: "this project"
  },
  D19: {
    says: "Three or more doses for one site within 72 hours with no or a moderate response are a failing treatment: the centre rings.",
    source: "this project"
  },
  D21: {
    says: "A bleed at a dangerous site, however sure the person is, or one that threatens life or limb, shows the emergency text and is flagged as urgent.",
    source: "this project, after the World Federation of Hemophilia's guidelines of 2020"
  },
  "clinical 4.2": {
    says: "A bleed has at least one site, each of them once, and does not stop before it begins.",
    source: "Blanchette et al. 2014; this project"
  },
  "clinical 4.3.1": {
    says: "The numbers of the national diary for reasons, causes and severities go in and out unchanged, and an unknown number is an error.",
    source: "research code on a copy of the national diary, University of Manchester 2018"
  },
  "clinical 4.3.2": {
    says: "Usage is added up by class: bleed, prophylaxis with activity and physiotherapy, surgery, immune tolerance, prescribed, other.",
    source: "this project"
  },
  "clinical 4.3.3": {
    says: "A treatment for a bleed names one, and a follow-up an open one, or it is kept to be looked at; a reason that is not about a bleed cannot name one.",
    source: "this project"
  },
  "clinical 4.4": {
    says: "A site is a place of the list, with the person's own left or right where the place has two.",
    source: "Blanchette et al. 2014; this project"
  },
  "clinical 4.5.1": {
    says: "Entries are taken by instant, onsets before treatments, and each site on its own; in what order they were written says nothing.",
    source: "Blanchette et al. 2014; this project"
  },
  "clinical 4.5.2": {
    says: "The 72 hours are counted from the last treatment of an episode, or from its last onset while nothing was treated.",
    source: "Blanchette et al. 2014; this project"
  },
  "clinical 4.5.3": {
    says: "Within 72 hours of elapsed time, to the second, it is the same bleed; one second more is a new one.",
    source: "Blanchette et al. 2014; this project",
    unverified: ["72 hours to the second is still the same bleed"]
  },
  "clinical 4.5.4": {
    says: "A new onset within 72 hours of a treatment does not prolong the episode until it is treated.",
    source: "Blanchette et al. 2014; this project"
  },
  "clinical 4.5.5": {
    says: "An entry at an unknown site is an episode of its own, and flagged.",
    source: "this project"
  },
  "clinical 4.5.6": {
    says: "A link by the person or the centre overrides the 72 hours in both directions, and the centre's wins.",
    source: "this project"
  },
  "clinical 4.5.7": {
    says: "A follow-up treatment that opens an episode counts, and is marked as an orphan.",
    source: "this project"
  },
  "clinical 4.6": {
    says: "The response is the person's answer and never guessed, asked a day after the first treatment and again when the bleed is closed; excellent with a second treatment within 72 hours is shown to clinicians.",
    source: "Blanchette et al. 2014",
    unverified: ["the wording of the four grades of response"]
  },
  "clinical 4.7.1": {
    says: "The third spontaneous bleed into one joint within six months, the last day not included, makes it a target joint.",
    source: "Blanchette et al. 2014; this project",
    unverified: ["that the six months are half-open"]
  },
  "clinical 4.7.2": {
    says: "It is one no longer on the first day, a year or more later, whose twelve months back hold at most two bleeds of any cause.",
    source: "Blanchette et al. 2014; this project",
    unverified: ["that bleeds of every cause count in the quiet year"]
  },
  "clinical 4.7.3": {
    says: "After that it becomes one again when a third spontaneous bleed lies on that day or later.",
    source: "this project"
  },
  "clinical 4.7.4": {
    says: "Its end is unverified when more than 30 days of the quiet year were not observed.",
    source: "this project"
  },
  "clinical 4.7.5": {
    says: "Bleeds without a recorded cause make no target joint, and are flagged where they could.",
    source: "this project"
  },
  "clinical 4.8": {
    says: "No bleeds is known only where somebody said so, from the last day of the stretch on; a bleed written down later contradicts it, and both are kept.",
    source: "this project"
  },
  "clinical 4.9": {
    says: "A month is graded A with a statement and 75 % of its units reconciled, B with a statement, C with entries only, D with nothing.",
    source: "this project"
  },
  "clinical 4.10": {
    says: "A bleed is closed for linking 72 hours after its last treatment or its start; staff close and reopen it with a reason.",
    source: "this project"
  },
  "clinical 9.6": {
    says: "A late entry is never refused: after 7 days the precision is asked, after 31 the date, and after 90 it is marked as written from memory.",
    source: "this project"
  },
  "clinical 9.7": {
    says: "An entry is corrected or taken back by another version with a reason; the versions before stay as they were.",
    source: "this project"
  },
  "clinical 9.8": {
    says: "A report is told by how far it looks and what was known by then, and comes out the same whenever it is made.",
    source: "this project"
  },
  "clinical 9.10": {
    says: "Entries of two devices that did not know of each other are both kept, and asked about when they look like one.",
    source: "this project"
  },
  "SYNC-3": {
    says: "Corrections that change different things are merged; the same thing changed twice, or an entry corrected here and taken back there, waits for a person.",
    source: "this project"
  },
  "API-3": {
    says: "A refusal names every field that is not as it should be, all at once, and never what was typed.",
    source: "RFC 9457"
  },
  "API-12": {
    says: "What is unlikely is asked about and kept with the answer; only what was asked is kept as answered.",
    source: "this project"
  },
  F02: {
    says: "The lines of a treatment add up exactly to the total that was stated.",
    source: "this project"
  },
  F03: {
    says: "Each line has a batch number or the reason why there is none.",
    source: "this project"
  },
  F19: {
    says: "A dose that was not taken is an entry of its own with a reason, and never a treatment.",
    source: "this project"
  },
  F31: {
    says: "What all treatments of a bleed held together is summed for each unit.",
    source: "this project"
  },
  F35: {
    says: "A new entry at a site within 72 hours of its last treatment is proposed as a follow-up, and one second later as a new bleed.",
    source: "Blanchette et al. 2014; this project"
  },
  F36: {
    says: "A pain of which the person is not sure is in no rate until staff settle what it was.",
    source: "this project"
  },
  F37: {
    says: "What changed between two reports can be listed: added, changed, taken back.",
    source: "this project"
  },
  F38: {
    says: "An end that nobody told is asked about once after 14 days and never becomes a duration.",
    source: "this project"
  },
  F89: {
    says: "A check is of one version of an entry; a correction is not checked until somebody looks again.",
    source: "this project"
  }
} as const satisfies Record<string, Rule>
