/**
 * The rules of the folder `product`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const productRules = {
  "clinical 0.4": {
    says: "Amounts of two units have no sum: international units, units of activated prothrombin complex, milligrams, grams, micrograms and millilitres stay apart; a weight is told to a tenth of a kilogram, under 10 kg to a hundredth.",
    source: "this project"
  },
  "clinical 0.5": {
    says: "An amount is an exact decimal of at most three places, counted in whole thousandths.",
    source: "this project"
  },
  "clinical 2.1": {
    says: "The catalogue is data that names each product and presentation once; each version has its author, date and reason, and what a treatment named stays named so.",
    source: "this project"
  },
  "clinical 2.2": {
    says: "A row of the catalogue says what a product is, and leaves out every figure that nobody has given.",
    source: "this project"
  },
  "clinical 2.3": {
    says: "Every row is unverified as delivered; only a named pharmacist or clinician verifies it, row by row.",
    source: "this project"
  },
  "clinical 2.4": {
    says: "Products of old records, of hospitals and of gene therapy can be recorded, and are not offered for a treatment at home.",
    source: "summaries of product characteristics, as each row says; the rest from memory",
    unverified: [
      "every figure of every row of the starter catalogue: strengths, recovery, half-life, storage, largest doses, shortest intervals, ages, weights and ATC codes",
      "which plasma-derived brands are still on the market",
      "that the time out of the fridge ends for good, where a row says once",
      "that products with one temperature and no time need no fridge",
      "recovery of Alprolix from 12 years and of Refixia from 18 years, with none below: the source gives a range for children"
    ]
  },
  "clinical 2.5": {
    says: "A product fits the disorder whose missing factor it replaces; one of factor VIII fits von Willebrand disease only when it holds von Willebrand factor.",
    source: "summaries of product characteristics, from memory",
    unverified: ["the disorders of every row"]
  },
  "clinical 2.5.1": {
    says: "For whom a product is meant is data of its row: disorder, severity, way of bleeding, inhibitor, age and weight, each where it is a condition.",
    source: "summaries of product characteristics of Hemlibra, Alhemo and Hympavzi",
    unverified: [
      "marstacimab: severe haemophilia A or B, no inhibitor",
      "concizumab: severity and inhibitor as its present label says",
      "emicizumab without an inhibitor: severe, or moderate with a severe way of bleeding"
    ]
  },
  "clinical 2.6": {
    says: "What opened vials held is counted by the label of their batch where it is known, else by the catalogue, and it is said by which.",
    source: "this project"
  },
  "clinical 6.3": {
    says: "A batch number is stored as it was written, and made uniform only to be compared: upper case, no spaces, no hyphens.",
    source: "this project"
  },
  "clinical 6.4": {
    says: "A code is read as it stands, by fields that end by their length or at a separator; a lost separator is never guessed.",
    source: "GS1 General Specifications, section 3"
  },
  "clinical 6.10": {
    says: "Two batch numbers are the same when they are equal without case, spaces and hyphens; one difference makes a possible match, never the same.",
    source: "this project"
  },
  F06: {
    says: "A scanned batch that no other field closes, and that was never delivered to the person, is to be compared with the box.",
    source: "this project"
  },
  "GS1-2": {
    says: "Each field has its length, its alphabet and what else it must be; an identifier that nobody has defined ends the reading.",
    source: "GS1 General Specifications, section 3; GS1 Barcode Syntax Dictionary"
  },
  "GS1-3": {
    says: "Fields of predefined length need no separator; one after them is tolerated and mentioned.",
    source: "GS1 General Specifications, table of predefined lengths"
  },
  "GS1-4": {
    says: "A separator is the sign that scanners send or its picture; another sign in its place is named as a lost separator.",
    source: "GS1 General Specifications; this project"
  },
  "GS1-5": {
    says: "The symbology identifier says what kind of code was scanned: fields, bars with a product only, or none of GS1.",
    source: "ISO/IEC 15424; GS1 Syntax Engine, scan-data tests"
  },
  "GS1-6": {
    says: "The printed form with identifiers in brackets is read too; a bracketed number inside a value has two readings, and is asked about.",
    source: "GS1 General Specifications, human readable interpretation"
  },
  "GS1-7": {
    says: "A code in the shape of a web address is read by its path and query; its host is ignored and never asked.",
    source: "GS1 Digital Link URI syntax"
  },
  "GS1-8": {
    says: "The last digit of a pack number is its check digit: modulo 10 with weights 3 and 1 from the right.",
    source: "GS1 General Specifications, 7.9"
  },
  "GS1-9": {
    says: "Day 00 of an expiry date is the last day of its month; the last day is still a day to use it, and no day is rolled over.",
    source: "GS1 General Specifications, application identifier 17"
  },
  "GS1-10": {
    says: "A year of two digits is the one from 49 years back to 50 years ahead.",
    source: "GS1 General Specifications, 7.12"
  },
  "GS1-11": {
    says: "Text holds only the 82 characters of GS1's set, and keeps its case.",
    source: "GS1 General Specifications, character set 82"
  },
  "GS1-12": {
    says: "A scan gives product, batch, expiry, serial and national numbers, or the first mistake with its place in the text.",
    source: "this project"
  },
  "GS1-13": {
    says: "Malformed input is never guessed at and never breaks the reader; more than 512 characters are refused unread.",
    source: "this project"
  },
  "GS1-14": {
    says: "A typed batch number has 1 to 40 characters and a scanned one at most 20; O and 0, I and 1 stay apart.",
    source: "GS1 General Specifications, application identifier 10; this project"
  },
  "GS1-15": {
    says: "The number of a pack gives its presentation; one that the catalogue does not know gives none.",
    source: "GS1 GTIN rules for healthcare"
  }
} as const satisfies Record<string, Rule>
