/**
 * The rules of the folder `person`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

const inhibitors =
  "White et al. 2001; Blanchette et al. 2014; Collins et al. 2013 (guideline of the UK haemophilia centre doctors)"

export const personRules = {
  "clinical 1.1": {
    says: "A carrier with a level below 40 IU/dL has haemophilia; from 40 on she is named by whether she bleeds. Platelet and acquired disorders have no severity by level.",
    source: "van Galen et al. 2021 (ISTH SSC)"
  },
  "clinical 1.2": {
    says: "The lowest untreated level counts, what a clinician stated stands beside it, and no diagnosis is overwritten.",
    source: "this project"
  },
  "clinical 1.3": {
    says: "Severity of haemophilia follows the untreated factor level: below 1 severe, 1 to 5 moderate, above 5 and below 40 mild, in IU/dL; a limited reading decides only when every level that it allows is of one class.",
    source: "White et al. 2001; Blanchette et al. 2014"
  },
  "clinical 1.4": {
    says: "Reports that are compared with older national ones use those reports' edges, 1, 5 and 50 IU/dL, and print the name of the band set.",
    source: "UK national haemophilia database, annual reports"
  },
  "clinical 1.5": {
    says: "A level that was drawn on treatment never changes the severity.",
    source: "this project"
  },
  "clinical 1.6": {
    says: "Von Willebrand disease is grouped by activity: below 10 severe, below 30 moderate, to 50 mild, in IU/dL; type 3 and a FVIII below 20 are severe.",
    source: "this project",
    unverified: ["the edges 10, 30 and 50 IU/dL of VWF activity", "FVIII below 20 IU/dL as severe"]
  },
  "clinical 1.7": {
    says: "Rarer deficiencies are classified by the association of level and bleeding; FXI is not classified by its level.",
    source: "Peyvandi et al. 2012 (EN-RBD, ISTH SSC)",
    unverified: ["every edge of the table, as rounded by the SSC", "FXI below 15 IU/dL as major deficiency"]
  },
  "clinical 1.8.1": {
    says: "A titre from the laboratory's cut-off on is positive; results after the day that is asked about do not count.",
    source: inhibitors,
    unverified: ["the default cut-off of 0.6 BU", "the default cut-off of 0.3 BU for FIX"]
  },
  "clinical 1.8.2": {
    says: "An inhibitor is confirmed by positive results on two different days.",
    source: inhibitors
  },
  "clinical 1.8.3": {
    says: "The peak is the highest titre so far; from 5 BU on a titre is high.",
    source: inhibitors
  },
  "clinical 1.8.4": {
    says: "Who ever had 5 BU or more is a high responder for ever.",
    source: inhibitors
  },
  "clinical 1.8.5": {
    says: "An inhibitor is past after two negative results that lie at least 28 days apart and after every positive one; else it is current.",
    source: inhibitors,
    unverified: ["28 days between the negative results"]
  },
  "clinical 1.8.6": {
    says: "An inhibitor is transient when it stayed below 5 BU and the first negative result came within six months of the first positive one.",
    source: inhibitors
  },
  "clinical 1.8.7": {
    says: "Inhibitors are tested for every third day of exposure or 3 months until the 20th day, every 6 months until the 150th, and then yearly.",
    source: "Collins et al. 2013",
    unverified: ["yearly after the 150th day of exposure"]
  },
  "clinical 1.8.8": {
    says: "A clinician finds a person tolerised by titre, recovery and half-life; a later positive result ends it.",
    source: "Second International Conference on Immune Tolerance Therapy, Bonn 1997",
    unverified: ["a titre below 0.6 BU, a recovery of 66 % and a half-life of 6 hours"]
  },
  "clinical 1.8.9": {
    says: "From a dose of emicizumab until six months after it, results for FVIII count only by an assay with bovine factors.",
    source: "Hemlibra, summary of product characteristics, 4.4",
    unverified: ["six months after the last dose"]
  },
  "clinical 1.9": {
    says: "Staff keep reactions to products; one of another kind is told in words, a detected inhibitor sets no status, and each is corrected and taken back like any entry.",
    source: "this project"
  },
  "clinical 3.3.5": {
    says: "A weight lies between 0.5 and 300 kg.",
    source: "this project"
  },
  "clinical 3.3.6": {
    says: "The weight for a day is the last one on or before it; it is out of date after 12 months, under 16 years after 3, under 2 years after 1.",
    source: "this project"
  },
  "clinical 3.3.7": {
    says: "A weight outside what people of that age weigh is asked about, and never refused.",
    source: "this project"
  },
  "clinical 3.3.8": {
    says: "A dosing weight that a clinician recorded counts from its day on in place of the actual one, and goes out of date like it.",
    source: "this project"
  },
  "clinical 8.3": {
    says: "The agreement is signed by a parent or guardian, from 16 by the young person, earlier when held competent; a new version is accepted within 90 days, and a lapse stops nothing.",
    source: "Family Law Reform Act 1969, section 8; this project",
    unverified: ["16 as the age of consent under the Act"]
  },
  "clinical 9.5": {
    says: "A change of the home zone has a day, and the days before it keep their zone.",
    source: "this project"
  },
  "clinical 9.9": {
    says: "A carer's access ends by its date, by revocation at once, or by the review at the handover age.",
    source: "this project"
  },
  "API-5": {
    says: "A device makes the id of an entry, and one made up to a day ahead of the service's clock is accepted.",
    source: "RFC 9562; this project"
  },
  "FHIR-5a": {
    says: "An NHS number has ten digits, not all equal, and the last is the check digit of the others.",
    source: "NHS Data Dictionary, NHS NUMBER"
  },
  "ID-15": {
    says: "At the handover age parents' links are under review, and after 90 days they end unless the young person renews them; nobody under 13 has an account.",
    source: "Family Law Reform Act 1969, section 8; this project",
    unverified: ["16 as the age of consent under the Act"]
  },
  F66: {
    says: "Home delivery begins only when somebody has accepted the agreement, and its state follows from people's decisions alone.",
    source: "this project"
  },
  F82: {
    says: "From the handover age on, or when held competent, a person chooses what a carer does not see.",
    source: "this project"
  },
  F85: {
    says: "A person changes centre from a day on, and the days before it keep their centre.",
    source: "this project"
  },
  F81: {
    says: "Who switches from one child's diary to another's is asked for a minute whose the entry is.",
    source: "this project"
  },
  "PRV-5": {
    says: "A record is kept 8 years after its last entry, and a child's at least until 25, or 26 for who was 17; batches are kept 30 years; a hold keeps everything.",
    source: "Records Management Code of Practice 2021; blood traceability rules",
    unverified: ["30 years for the traceability of batches", "26 for who was 17 at the end of treatment"]
  }
} as const satisfies Record<string, Rule>
