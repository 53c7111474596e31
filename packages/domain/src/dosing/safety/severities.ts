/**
 * How serious a finding is, in a prescription and in the diary. A rule that has no entry for a setting is not looked at there.
 *
 * @since 0.1.0
 */
import type { Finding, FindingCode, Setting, Severity, Values } from "./Finding.ts"

/**
 * Rules by code (clinical 3.7). The three bands of the fourth share its row: each of them stops a draft, and calls. A plain flag
 * of the diary is `low`.
 */
export const severities: Record<FindingCode, Partial<Record<Setting, Severity>>> = {
  D1: { prescription: "block_draft", diary_entry: "high" },
  D2: { prescription: "block_draft", diary_entry: "high" },
  D3: { prescription: "warn", diary_entry: "low" },
  "D4-high": { prescription: "block_draft", diary_entry: "urgent" },
  "D4-warn": { prescription: "block_draft", diary_entry: "urgent" },
  "D4-first": { prescription: "block_draft", diary_entry: "urgent" },
  D5: { prescription: "block_draft", diary_entry: "high" },
  D6: { prescription: "warn", diary_entry: "low" },
  D7: { prescription: "block", diary_entry: "high" },
  D8: { prescription: "block", diary_entry: "urgent" },
  D9: { prescription: "block_draft", diary_entry: "low" },
  D10: { diary_entry: "low" },
  D11: { prescription: "warn", diary_entry: "low" },
  D12: { prescription: "warn" },
  D13: { diary_entry: "low" },
  D14: { diary_entry: "high" },
  D15: { prescription: "warn", diary_entry: "high" },
  D16: { prescription: "block_draft", diary_entry: "urgent" },
  D17: { prescription: "warn", diary_entry: "low" },
  D18: { prescription: "warn", diary_entry: "low" },
  D19: { diary_entry: "high" },
  D20: { prescription: "warn", diary_entry: "low" },
  D21: { diary_entry: "urgent" },
  D22: { prescription: "block_draft", diary_entry: "low" },
  D23: { prescription: "warn", diary_entry: "high" },
  D24: { prescription: "warn", diary_entry: "high" },
  D25: { prescription: "warn", diary_entry: "low" },
  D26: { prescription: "warn", diary_entry: "low" },
  D27: { prescription: "warn", diary_entry: "high" },
  D28: { prescription: "warn", diary_entry: "low" },
  D29: { diary_entry: "low" },
  D30: { prescription: "warn", diary_entry: "low" },
  D31: { prescription: "warn", diary_entry: "high" }
}

/** Who asks about a dose, and by which data it is answered. */
export interface Asked {
  readonly setting: Setting
  readonly catalogueVersion: string
  readonly thresholdsVersion: string
}

/** A finding of a rule, or `undefined` where the rule is not looked at. For the rules of stock, too. */
export const finding = (
  code: FindingCode,
  values: Values,
  { catalogueVersion, setting, thresholdsVersion }: Asked
): Finding | undefined => {
  const severity = severities[code][setting]
  return severity && { code, severity, values, catalogueVersion, thresholdsVersion }
}

/** What is done about an entry of the diary beside flagging it: the person is asked or refused, or somebody of the centre acts. */
export type Action = "ask_person" | "refuse" | "on_call_list" | "centre_to_call" | "task_for_consultant"

/** What follows on a finding of the diary, where more does than a flag (clinical 3.7). */
export const actions: Partial<Record<FindingCode, Action>> = {
  "D4-high": "on_call_list",
  "D4-warn": "on_call_list",
  "D4-first": "on_call_list",
  D7: "ask_person",
  D11: "ask_person",
  D13: "ask_person",
  D14: "refuse",
  D19: "centre_to_call",
  D29: "task_for_consultant",
  D31: "centre_to_call"
}

/** The rules that a patient sees, as questions or facts in plain words, and never with a computed dose (clinical 3.8). */
const shown: ReadonlyArray<FindingCode> = ["D7", "D8", "D11", "D13", "D14", "D20", "D21"]

/** Whether a patient sees what a rule found. */
export const patientSees = (code: FindingCode): boolean => shown.includes(code)
