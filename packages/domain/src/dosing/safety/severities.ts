/**
 * How serious a finding is, in a prescription and in the diary. A rule that has no entry for a setting is not looked at there.
 *
 * @since 0.1.0
 */
import type { FindingCode, Setting, Severity } from "./Finding.ts"

/** Rules by code (clinical 3.7). The three bands of the fourth share its row: each of them stops a draft, and calls. */
export const severities: Record<FindingCode, Partial<Record<Setting, Severity>>> = {
  D1: { prescription: "block_draft", diary_entry: "flag_high" },
  D2: { prescription: "block_draft", diary_entry: "flag_high" },
  D3: { prescription: "warn", diary_entry: "flag" },
  "D4-high": { prescription: "block_draft", diary_entry: "flag_urgent" },
  "D4-warn": { prescription: "block_draft", diary_entry: "flag_urgent" },
  "D4-first": { prescription: "block_draft", diary_entry: "flag_urgent" },
  D5: { prescription: "block_draft", diary_entry: "flag_high" },
  D6: { prescription: "warn", diary_entry: "flag" },
  D7: { prescription: "block", diary_entry: "flag_high" },
  D8: { prescription: "block", diary_entry: "flag_urgent" },
  D9: { prescription: "block_draft", diary_entry: "flag" },
  D10: { diary_entry: "flag_low" },
  D11: { prescription: "warn", diary_entry: "ask" },
  D12: { prescription: "warn" },
  D13: { diary_entry: "ask" },
  D14: { diary_entry: "refuse" },
  D15: { prescription: "warn", diary_entry: "flag_high" },
  D16: { prescription: "block_draft", diary_entry: "flag_urgent" },
  D17: { prescription: "warn", diary_entry: "flag" },
  D18: { prescription: "warn", diary_entry: "flag" },
  D19: { diary_entry: "flag_high" },
  D20: { prescription: "warn", diary_entry: "flag" },
  D21: { diary_entry: "flag_urgent" },
  D22: { prescription: "block_draft", diary_entry: "flag" },
  D23: { prescription: "warn", diary_entry: "flag_high" },
  D24: { prescription: "warn", diary_entry: "flag_high" },
  D25: { prescription: "warn", diary_entry: "flag" },
  D26: { prescription: "warn", diary_entry: "flag" },
  D27: { prescription: "warn", diary_entry: "flag_high" },
  D28: { prescription: "warn", diary_entry: "flag" },
  D29: { diary_entry: "flag" },
  D30: { prescription: "warn", diary_entry: "flag" },
  D31: { prescription: "warn", diary_entry: "flag_high" }
}

/** Who is asked to do something about a finding of the diary, where more follows than a flag. */
export const actions: Partial<Record<FindingCode, "on_call_list" | "centre_to_call" | "task_for_consultant">> = {
  "D4-high": "on_call_list",
  "D4-warn": "on_call_list",
  "D4-first": "on_call_list",
  D19: "centre_to_call",
  D29: "task_for_consultant",
  D31: "centre_to_call"
}

/** The rules that a patient sees, as questions or facts in plain words, and never with a computed dose (clinical 3.8). */
const shown: ReadonlyArray<FindingCode> = ["D7", "D8", "D11", "D13", "D14", "D20", "D21"]

/** Whether a patient sees what a rule found. */
export const patientSees = (code: FindingCode): boolean => shown.includes(code)
