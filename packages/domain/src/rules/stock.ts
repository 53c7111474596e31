/**
 * The rules of the folder `stock`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

const mhra = "MHRA, A guide to defective medicinal products; the steps are this project's"

export const stockRules = {
  "clinical 6.2": {
    says: "Vials move by a closed list of movements that are only ever added; a treatment is never refused, a void makes a movement as if it had never been.",
    source: "this project"
  },
  "clinical 6.2.1": {
    says: "Movements are judged in the order received, and read as of a day in the order in which they happened.",
    source: "this project"
  },
  L1: {
    says: "Delivered and adjusted is on hand, infused, wasted, returned and expired, for each batch and in all, after every movement.",
    source: "this project"
  },
  L2: {
    says: "What a person or the centre does with vials takes no balance below zero; only a treatment can.",
    source: "this project"
  },
  L3: {
    says: "Moving, quarantine and release leave the sum over all places as it was.",
    source: "this project"
  },
  "clinical 6.5": {
    says: "The class of a recall says how soon to act and by when each person is to have answered.",
    source: mhra,
    unverified: ["the hours in which a person is to answer: 4, 24 and 72"]
  },
  R1: {
    says: "A recall that one person enters is opened by another, for class 1 within an hour; further batches take two people as well, who are kept with it.",
    source: mhra
  },
  R2: {
    says: "A confirmed recall sets its batches apart at every place that its level reaches, and lists who holds some, had some delivered within 24 months, or was ever treated with one.",
    source: mhra
  },
  R3: {
    says: "Each person gets a notice and is telephoned when it stays unanswered; for class 1 in any case.",
    source: mhra
  },
  R4: {
    says: "A notice names whom to call, and a replacement is arranged for everyone who is told not to use their vials.",
    source: "this project"
  },
  R5: {
    says: "A recall shows who was reached and what became of each vial, in parts that add up to what was delivered.",
    source: "this project"
  },
  R6: {
    says: "A caution in use informs and sets nothing apart.",
    source: mhra
  },
  R7: {
    says: "A recall is closed by a named person, with a reason for every vial that is not accounted for.",
    source: "this project"
  },
  R8: {
    says: "A recalled batch is found in an entry that is made after the recall, too, and after it was closed.",
    source: "this project"
  },
  "clinical 6.6": {
    says: "Look-back finds the people of a batch and the batches of a person alike; a drill measures it once a year and sets nothing apart.",
    source: "Blood Safety and Quality Regulations 2005, regulations 8 and 9; the drill is this project's"
  },
  "clinical 6.7": {
    says: "A vial out of the fridge keeps as long as its product allows; stock that was too warm or frozen waits for a pharmacist.",
    source: "the products' summaries of characteristics, section 6.4",
    unverified: ["the allowance of each product, as the catalogue marks it"]
  },
  "clinical 6.8": {
    says: "A batch is usable through its last day, is marked from 90 days before it, and the first to expire is offered first.",
    source: "this project"
  },
  "clinical 6.9": {
    says: "Stock is low when it holds less than a week's or two planned doses with one dose for a major bleed, or less than the emergency floor.",
    source: "this project"
  },
  F57: {
    says: "A wasted vial has its batch, its number and a reason of the list; wastage is summed by reason and is never usage.",
    source: "this project"
  },
  D8: {
    says: "Vials of a batch that is recalled or set apart are not to be used.",
    source: "this project"
  },
  D20: {
    says: "Vials that were out of the fridge for too long, or wait for a pharmacist, are questioned.",
    source: "this project"
  }
} as const satisfies Record<string, Rule>
