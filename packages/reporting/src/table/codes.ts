/**
 * The codes that stand in files, spelt out.
 *
 * They are the domain's, and a test holds them to it; they are written here once more so that a report need not load what the
 * domain's are checked with, which takes longer than to read a hundred thousand rows.
 *
 * @since 0.1.0
 */
import type { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import type { Unit } from "@haemtrack/domain/product/Unit"

/** Codes 1.1. */
export const reasons = [
  "bleed",
  "follow_up",
  "prescribed",
  "prophylaxis",
  "surgery",
  "pre_activity",
  "physiotherapy",
  "immune_tolerance",
  "other"
] as const satisfies ReadonlyArray<TreatmentReason>

/** Codes 1.11. */
export const units = ["[iU]", "[arb'U]", "mg", "g", "ug", "mL"] as const satisfies ReadonlyArray<Unit>

/** Codes 2.1. */
export const precisions = ["minute", "hour", "part_of_day", "day"] as const

/** Codes 3.4; `traumatic` is what files say that do not know more. */
export const causes = ["spontaneous", "traumatic", "unknown", "injury", "activity", "procedure"] as const

/** Codes 3.5. */
export const bleedSeverities = ["minor", "moderate", "major", "life_or_limb"] as const

/** Codes 4.1, in groups. */
export const diagnoses = ["haemophilia_a", "haemophilia_b", "vwd", "rare"] as const

/** Codes 4.2. */
export const severities = ["severe", "moderate", "mild", "unknown"] as const

/** What a person's treatment is planned as. */
export const regimens = ["prophylaxis", "on_demand", "immune_tolerance"] as const

const joints = ["shoulder", "elbow", "wrist", "finger", "hip", "knee", "ankle", "toe", "jaw", "sternoclavicular"]
const muscles = [
  "psoas",
  "thigh",
  "calf",
  "forearm",
  "upper_arm",
  "buttock",
  "hand",
  "foot",
  "abdominal_wall",
  "chest_wall",
  "back",
  "neck"
]
const skins = ["face", "scalp", "chest", "abdomen", "injection_site", "port_site"]
const sided = (places: ReadonlyArray<string>): ReadonlyArray<string> =>
  places.flatMap((place) => [`${place}.left`, `${place}.right`])
const within = (group: string, places: ReadonlyArray<string>): ReadonlyArray<string> =>
  places.map((place) => `${group}.${place}`)
const skinSites = within("skin", [...joints, ...muscles, ...skins])

/** Codes 3.6: every site of the body. */
export const sites: ReadonlyArray<string> = [
  ...sided(within("joint", joints)),
  "joint.spine",
  ...sided(within("muscle", muscles)),
  ...skinSites,
  ...sided(skinSites),
  "skin",
  ...[
    "nose",
    "mouth",
    "tongue",
    "throat",
    "gi",
    "gi_upper",
    "gi_lower",
    "urinary",
    "menstrual",
    "postpartum",
    "genital"
  ],
  ...sided(["ear", "eye"]),
  ...["head", "spinal_canal", "airway", "neck", "chest", "abdomen", "retroperitoneal", "surgical_wound"],
  ...["dental_socket", "other", "unknown"]
]
