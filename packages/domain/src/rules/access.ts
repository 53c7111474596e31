/**
 * The rules of the folder `access`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

const leaflet = "national patient information on home treatment records; this project"

export const accessRules = {
  "clinical 0.3": {
    says: "A commissioner sees published figures, and has no way to a person.",
    source: leaflet
  },
  "ID-14": {
    says: "A carer has an account of their own and the rights of their link: to view, to record, to manage the stock.",
    source: "this project"
  },
  "ID-19": {
    says: "A consultant, nurse or physiotherapist sees the people whom a care relationship in force ties to them, a data manager those of the centre, a technical administrator nobody.",
    source: leaflet
  },
  "ID-20": {
    says: "A consultant or nurse may open the diary of one person of their centre for 60 minutes, with a reason of 15 characters or more; it is told, and more than 5 in 30 days are looked into.",
    source: "this project"
  },
  "ID-21": {
    says: "One table says what each role may do with each kind of record.",
    source: leaflet
  },
  "ID-22": {
    says: "A person reads who looked at their record: when, who, what and why, a line for each day and person.",
    source: leaflet
  },
  F79: {
    says: "Each look at a record and each change of it shows role, name, centre, time and purpose.",
    source: leaflet
  },
  F78: {
    says: "Only the data manager and the person's own consultant, nurses and physiotherapist read the entries of a diary.",
    source: leaflet
  },
  F83: {
    says: "When a carer's access has ended, their next request is refused.",
    source: "this project"
  },
  F84: {
    says: "Opening a diary in an emergency is told to the person and to the lead of the centre's records.",
    source: "this project"
  },
  "PRV-4": {
    says: "Data leave for planning or research only when the national opt-out was checked.",
    source: "NHS national data opt-out",
    unverified: ["that the opt-out applies to planning and research and not to service evaluation"]
  },
  "PRV-3": {
    says: "A record that is restricted at the person's wish is hidden from everybody but themselves and the data manager.",
    source: "UK GDPR, article 18"
  }
} as const satisfies Record<string, Rule>
