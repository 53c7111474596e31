/**
 * The rules of the folder `dosing`. Longer than other files because it is one table.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const dosingRules = {
  "clinical 3.1": {
    says: "What a patient sees of a dose by weight was worked out when the version was signed, and is shown from there.",
    source: "this project"
  },
  "clinical 3.2": {
    says: "Levels to aim at are a table by situation, disorder and resources, of which the higher column is the default.",
    source: "WFH guidelines, 3rd edition, 2020",
    unverified: ["all levels of the table but those before major and around minor surgery, with their days"]
  },
  "clinical 3.2.1": {
    says: "For joint bleeds the British rows come first: 50 to 60 IU per dL, when the joint cannot move 60 to 80.",
    source: "UKHCDO guideline on acute joint bleeds, 2017"
  },
  "clinical 3.2.3": {
    says: "Troughs of rarer deficiencies are shown in both columns, the earlier and the later, never the earlier alone.",
    source: "Reviews of prophylaxis in rare bleeding disorders; EN-RBD results"
  },
  "clinical 3.3.1": {
    says: "Units are weight times rise divided by recovery: the person's own recovery while it holds, else the catalogue's.",
    source: "WFH guidelines, 3rd edition, 2020; this project for how long a measured recovery holds"
  },
  "clinical 3.3.2": {
    says: "A recovery is measured from the levels before and 10 to 60 minutes after an infusion.",
    source: "Practice of recovery studies"
  },
  "clinical 3.3.3": {
    says: "A dose by weight comes in the unit of the product, with its volume, and says when it is above the largest dose.",
    source: "Product information"
  },
  "clinical 3.3.4": {
    says: "Grams of fibrinogen are the rise in grams per litre divided by recovery, times weight.",
    source: "Product information of fibrinogen concentrates"
  },
  "clinical 3.4": {
    says: "Common regimens are offered as templates with ranges, and none of them is chosen by the program.",
    source: "WFH guidelines, 3rd edition, 2020; product information",
    unverified: ["all ranges of the templates"]
  },
  "clinical 3.5": {
    says: "Whole vials are chosen by least waste, fewest vials or nearness, exactly as if every combination had been tried.",
    source: "This project"
  },
  "clinical 3.6": {
    says: "A regimen expects its doses on local days, which neither a clock change nor a pause moves.",
    source: "This project"
  },
  "clinical 3.6.1": {
    says: "A version of a regimen is never edited after its start: a change closes it and opens the next one.",
    source: "This project"
  },
  "clinical 3.6.2": {
    says: "A regimen for when it is needed has no slots.",
    source: "This project"
  },
  "clinical 3.6.3": {
    says: "A slot may carry a clock time, and only then has it an instant.",
    source: "This project"
  },
  "clinical 3.7": {
    says: "A finding carries its severity, its figures and the versions of its data, and blocks nothing that was given.",
    source: "This project"
  },
  "clinical 3.7.1": {
    says: "Rules about time and amount are exact to the border, and their findings are listed in one order.",
    source: "This project"
  },
  "clinical 3.7.2": {
    says: "A rule that lacks a fact answers that it was not checked, by name, and never that all is well.",
    source: "This project"
  },
  "clinical 3.7.3": {
    says: "The safety flag on one dose has a wider band than the measure of adherence.",
    source: "This project"
  },
  "clinical 3.8": {
    says: "A patient sees questions and facts of the safety rules, and never a computed dose.",
    source: "This project"
  },
  "clinical 3.9": {
    says: "A level from a model is for clinicians and analysts, with its notice, and cannot be passed to a patient's view.",
    source: "This project"
  },
  "clinical 3.9.1": {
    says: "With one compartment the levels of doses add up, each falling by its half-life, infusions over their time.",
    source: "Pharmacokinetics, principle of superposition"
  },
  "clinical 3.9.2": {
    says: "With two compartments each dose falls by two half-lives, in two shares.",
    source: "Pharmacokinetics, two-compartment model"
  },
  "clinical 3.9.3": {
    says: "The time until a level is counted from the end of the last infusion, unless it is never or already below.",
    source: "Pharmacokinetics"
  },
  "clinical 3.9.4": {
    says: "A half-life is fitted to the logarithms of at least two levels above the baseline that fall.",
    source: "Pharmacokinetics, log-linear regression"
  },
  "clinical 3.9.5": {
    says: "There is no model for antibodies, silencing RNA and gene therapy, nor with a confirmed inhibitor.",
    source: "This project"
  },
  D1: {
    says: "A single dose is not above the maximum of its product, with a twentieth for whole vials.",
    source: "Product information; practice",
    unverified: [
      "FVIII 100 IU per kg in one dose",
      "FVIII for immune tolerance 200 IU per kg",
      "FIX of standard half-life 120 IU per kg",
      "FIX of extended half-life 100 IU per kg",
      "VWF 100 IU per kg",
      "VWF with FVIII 100 IU per kg"
    ]
  },
  D2: {
    says: "The doses of one molecule in any 24 hours are not above the maximum of a day.",
    source: "Product information; practice",
    unverified: ["FVIII 200 IU per kg in 24 h", "FIX 200 IU per kg in 24 h"]
  },
  D3: {
    says: "A dose does not follow the last one of its product sooner than the shortest interval.",
    source: "Product information; practice",
    unverified: [
      "standard half-life 4 h and 12 h",
      "extended half-life 8 h and 24 h",
      "emicizumab 5 days",
      "marstacimab 5 days",
      "aPCC 6 h"
    ]
  },
  D4: {
    says: "On emicizumab aPCC always warns; above 100 U per kg in 24 hours or over a day it is high, a large first dose too.",
    source: "Reports of thrombotic microangiopathy; Hemlibra, summary of product characteristics, 4.4",
    unverified: [
      "a first aPCC dose on emicizumab of 50 U per kg",
      "a course of aPCC ends after 36 h without it",
      "emicizumab works on for 6 months"
    ]
  },
  D5: {
    says: "The product is meant for the person's disorder, with all conditions of one of its entries.",
    source: "Product information"
  },
  D6: {
    says: "The product is the one that is prescribed.",
    source: "This project"
  },
  D7: {
    says: "A batch is not used after its last day.",
    source: "Product information"
  },
  D9: {
    says: "A high responder is not given the factor itself for a bleed, unless tolerised or for immune tolerance.",
    source: "UKHCDO guideline on inhibitors, 2013"
  },
  D10: {
    says: "A routine dose lies between 0.8 and 1.2 of the prescribed one.",
    source: "This project"
  },
  D11: {
    says: "A dose is a sum of whole vials of its product, to a twentieth.",
    source: "This project"
  },
  D12: {
    says: "A prescription by weight rests on a weight that is recent and that somebody of that age can have.",
    source: "This project"
  },
  D15: {
    says: "On an agent that rebalances clotting, factor and bypassing agents stay within the reduced dose of its label.",
    source: "Qfitlia and Alhemo, product information",
    unverified: [
      "fitusiran works on for 6 months",
      "concizumab works on for 1 month",
      "marstacimab works on for 1 month",
      "the reduced doses on marstacimab"
    ]
  },
  D16: {
    says: "Factor IX is not given after an allergic reaction to it, nor with an inhibitor to it.",
    source: "UKHCDO guideline on inhibitors, 2013"
  },
  D17: {
    says: "Desmopressin is not given under 2 years, nor more than three times in 72 hours.",
    source: "Practice",
    unverified: [
      "no desmopressin under 2 years: practice, not the label",
      "desmopressin 3 doses",
      "desmopressin doses within 72 h"
    ]
  },
  D18: {
    says: "Tranexamic acid is not given while there is blood in the urine.",
    source: "Tranexamic acid, product information"
  },
  D22: {
    says: "The person is not younger or lighter than the label allows.",
    source: "Product information"
  },
  D23: {
    says: "Activated factor VII and aPCC are not given together.",
    source: "NovoSeven, product information",
    unverified: ["rFVIIa and aPCC within 12 h"]
  },
  D24: {
    says: "Activated factor VII is not given together with prothrombin complex or recombinant factor XIII.",
    source: "NovoSeven, product information",
    unverified: ["rFVIIa and prothrombin complex or rFXIII within 24 h"]
  },
  D25: {
    says: "Tranexamic acid is not given together with aPCC, nor with rFVIIa on emicizumab.",
    source: "FEIBA, product information; practice",
    unverified: ["tranexamic acid and a bypassing agent within 12 h"]
  },
  D26: {
    says: "Tranexamic acid is not given together with factor XI.",
    source: "Practice",
    unverified: ["tranexamic acid and FXI within 24 h"]
  },
  D27: {
    says: "A routine bypassing agent ends the day before the first emicizumab.",
    source: "Hemlibra, summary of product characteristics, 4.2, from memory",
    unverified: ["the last routine bypassing dose the day before the first emicizumab"]
  },
  D28: {
    says: "The first concizumab keeps its time after factor and bypassing agents.",
    source: "Alhemo, product information",
    unverified: [
      "FVIII or FIX of standard half-life 24 h before concizumab",
      "the time after a factor of extended half-life before concizumab"
    ]
  },
  D29: {
    says: "More than 13 days after the last marstacimab the consultant is asked how to go on.",
    source: "Hympavzi, product information, from memory",
    unverified: ["marstacimab missed after 13 days"]
  },
  D30: {
    says: "The first factor IX exposures of a child with haemophilia B are where anaphylaxis can be treated.",
    source: "Practice",
    unverified: ["first FIX exposures of a child under 16", "20 exposure days of FIX"]
  },
  D31: {
    says: "A course of rFVIIa at home lasts no longer than 24 hours without the centre.",
    source: "NovoSeven, product information",
    unverified: ["a course of rFVIIa ends after 24 h without it"]
  },
  F48: {
    says: "Away from home a planned time stands on both clocks, and the plan says which of them it follows.",
    source: "this project"
  }
} as const satisfies Record<string, Rule>
