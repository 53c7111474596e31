/**
 * All safety rules over one dose: what they found, in the order of their numbers, and which of them could not be checked.
 *
 * Nothing here stops a treatment, and nothing advises one: a finding explains itself to the people who decide (clinical 3.7).
 *
 * @since 0.1.0
 */
import type { Molecule } from "../../product/Molecule.ts"
import type { Dose } from "../Dose.ts"
import * as amount from "./amountRules.ts"
import * as circumstance from "./circumstanceRules.ts"
import type { Context } from "./Context.ts"
import * as emicizumab from "./emicizumabRules.ts"
import type { Finding, FindingCode, NotChecked } from "./Finding.ts"
import * as fit from "./fitRules.ts"
import * as interval from "./intervalRules.ts"
import * as rebalancing from "./rebalancingRules.ts"
import { finding, severities } from "./severities.ts"
import * as together from "./togetherRules.ts"
import { notChecked, type Verdict } from "./Verdict.ts"

/** A rule with the molecules that it is about; one about all doses names none. */
interface DoseRule {
  readonly code: FindingCode
  readonly about?: ReadonlyArray<Molecule>
  readonly check: (dose: Dose, context: Context) => Verdict
}

/** In the order in which findings are listed. What stock and diary know has its rules there. */
const rules: ReadonlyArray<DoseRule> = [
  { code: "D1", check: amount.singleDose },
  { code: "D2", check: amount.dayTotal },
  { code: "D3", check: interval.tooSoon },
  { code: "D4-high", about: ["apcc"], check: emicizumab.apccHigh },
  { code: "D4-warn", about: ["apcc"], check: emicizumab.apccAtAll },
  { code: "D4-first", about: ["apcc"], check: emicizumab.apccFirst },
  { code: "D5", check: fit.indication },
  { code: "D6", check: fit.prescribedProduct },
  { code: "D7", check: circumstance.expired },
  { code: "D9", about: ["fviii", "vwf_fviii", "fix"], check: fit.highResponder },
  { code: "D10", check: amount.againstPlan },
  { code: "D11", check: amount.sumOfVials },
  { code: "D12", check: circumstance.weightInDoubt },
  { code: "D13", check: interval.sameEntry },
  { code: "D15", about: ["fviii", "vwf_fviii", "fix", "rfviia", "apcc"], check: rebalancing.reducedDose },
  { code: "D16", about: ["fix"], check: fit.factorNineReaction },
  { code: "D17", about: ["desmopressin"], check: circumstance.desmopressin },
  { code: "D18", about: ["tranexamic_acid"], check: circumstance.urine },
  { code: "D22", check: fit.label },
  { code: "D23", about: ["rfviia", "apcc"], check: together.bothBypassing },
  { code: "D24", about: ["rfviia", "pcc", "rfxiii"], check: together.withComplex },
  { code: "D25", about: ["tranexamic_acid", "rfviia", "apcc"], check: together.antifibrinolytic },
  { code: "D26", about: ["tranexamic_acid", "fxi"], check: together.antifibrinolyticAndFactorEleven },
  { code: "D27", about: ["rfviia", "apcc", "emicizumab"], check: emicizumab.bypassingNotStopped },
  { code: "D28", about: ["concizumab"], check: rebalancing.concizumabStart },
  { code: "D29", about: ["marstacimab"], check: rebalancing.marstacimabMissed },
  { code: "D30", about: ["fix"], check: circumstance.firstFactorNine },
  { code: "D31", about: ["rfviia"], check: circumstance.longAtHome }
]

const verdictOf = ({ about, check }: DoseRule, dose: Dose, context: Context): Verdict | undefined => {
  const { molecule } = dose.product
  if (about === undefined) return check(dose, context)
  if (molecule === undefined) return notChecked("molecule")
  return about.includes(molecule) ? check(dose, context) : undefined
}

/** What the rules say of a dose. */
export interface Findings {
  readonly findings: ReadonlyArray<Finding>
  readonly notChecked: ReadonlyArray<NotChecked>
}

/** The findings of a dose. Laws: the order of the history does not matter; a rule is found or not checked, never both. */
export const findings = (dose: Dose, context: Context): Findings => {
  const found: Array<Finding> = []
  const open: Array<NotChecked> = []
  const versions = {
    setting: context.setting,
    catalogueVersion: context.catalogue.version,
    thresholdsVersion: context.thresholds.version
  }
  for (const rule of rules) {
    if (severities[rule.code][context.setting] === undefined) continue
    const verdict = verdictOf(rule, dose, context)
    if (verdict?._tag === "NotChecked") open.push({ code: rule.code, missing: verdict.missing })
    const made = verdict?._tag === "Found" ? finding(rule.code, verdict.values, versions) : undefined
    if (made !== undefined) found.push(made)
  }
  return { findings: found, notChecked: open }
}
