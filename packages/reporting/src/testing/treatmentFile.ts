/**
 * A file of treatments of invented people, the same whenever it is made: what reports are held against.
 *
 * It has what such files are hard to read by: batches with commas and quotation marks, hours that were left out or came twice
 * when the clocks changed, months that begin at another time elsewhere, other units, and weights that nobody knows.
 *
 * @since 0.1.0
 */
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { wallAt } from "@haemtrack/domain/testing/calendar"
import { at } from "../engine/at.ts"
import { csvText } from "../table/csvText.ts"

/** Numbers from 0 to `below` - 1, drawn by a linear congruence: the high bits, since the low ones repeat soon. */
const drawing = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const header = [
  "treatment_id",
  "person_id",
  "centre",
  "product",
  "batch",
  "units_iu",
  "weight_kg",
  "reason",
  "local_time",
  "zone",
  "instant",
  "recorded_instant",
  "bleed_id",
  "amount",
  "unit"
]

const centres = ["C01", "C02", "C010", "Ünit", "c01"]
const products = [
  { name: "test-factor", unit: "[iU]" },
  { name: "test-factor-ehl", unit: "[iU]" },
  { name: "test-feiba", unit: "[arb'U]" },
  { name: "test-bypassing", unit: "mg" }
]
const zones = ["Europe/London", "Europe/London", "America/New_York", "Asia/Kathmandu"].map((name) => Zone.make(name))

const hour = 3_600_000

/** From when, and over how many hours: the nights of both changes, the nights between months, and the months themselves. */
const spans = [
  [Date.UTC(2026, 2, 28, 22), 8],
  [Date.UTC(2026, 9, 24, 22), 8],
  [Date.UTC(2026, 2, 31, 12), 24],
  [Date.UTC(2026, 9, 31, 12), 24],
  [Date.UTC(2026, 2, 1), 24 * 260]
] as const

/**
 * The text of the file.
 *
 * @param rows how many treatments, each from one batch
 */
export const treatmentFile = (rows: number): string => {
  const draw = drawing(20_261_125)
  const one = <A>(all: ReadonlyArray<A>): A => at(all, draw(all.length))
  const row = (_: unknown, index: number): ReadonlyArray<string> => {
    const { name, unit } = one(products)
    const [from, hours] = one(spans)
    const millis = from + draw(hours * 60) * 60_000
    const zone = one(zones)
    const units = (1 + draw(12)) * 250
    const batch = `T${draw(9)}${one(["", "", ",7", ' "B"', ",\n"])}`
    const isIu = unit === "[iU]"
    return [
      String(index + 1),
      `P${String(draw(60)).padStart(3, "0")}`,
      one(centres),
      name,
      batch,
      isIu ? String(units) : "",
      draw(40) === 0 ? "" : String((800 + draw(8_000)) / 100),
      one(TreatmentReason.literals),
      `${wallAt(instantOf(millis), zone).local}:00`,
      zone,
      instantOf(millis),
      instantOf(millis + draw(96) * hour),
      draw(3) === 0 ? String(draw(200) + 1) : "",
      isIu ? "" : String(units / 100),
      isIu ? "" : unit
    ]
  }
  return csvText(header, Array.from({ length: rows }, row))
}
