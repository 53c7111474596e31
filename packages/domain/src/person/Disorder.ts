/**
 * A bleeding disorder, by its diagnosis. Several may be true of one person, each for its own time.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 4.1. "Carrier" is a genetic word: a carrier with a low level has haemophilia (clinical 1.1). */
export const Disorder = Schema.Literals([
  "haemophilia_a",
  "haemophilia_b",
  "carrier_a",
  "carrier_b",
  "vwd_1",
  "vwd_2a",
  "vwd_2b",
  "vwd_2m",
  "vwd_2n",
  "vwd_3",
  "vwd_platelet",
  "vwd_unclassified",
  "vwd_acquired",
  "low_vwf",
  "f1_afibrinogenaemia",
  "f1_hypo",
  "f1_dys",
  "f1_hypodys",
  "f2",
  "f5",
  "f5_f8",
  "f7",
  "f10",
  "f11",
  "f13",
  "vkcfd",
  "glanzmann",
  "bernard_soulier",
  "platelet_other",
  "acquired_a",
  "acquired_b",
  "acquired_other",
  "unclassified"
])
export type Disorder = typeof Disorder.Type

/** What reports add up together (codes 4.1). */
export const DisorderGroup = Schema.Literals(["haemophilia_a", "haemophilia_b", "vwd", "rare"])
export type DisorderGroup = typeof DisorderGroup.Type

/** The group of a disorder; what is neither haemophilia nor of von Willebrand factor is rare. */
export const groupOf = (disorder: Disorder): DisorderGroup => {
  if (disorder === "haemophilia_a" || disorder === "carrier_a") return "haemophilia_a"
  if (disorder === "haemophilia_b" || disorder === "carrier_b") return "haemophilia_b"
  return disorder.startsWith("vwd_") || disorder === "low_vwf" ? "vwd" : "rare"
}
