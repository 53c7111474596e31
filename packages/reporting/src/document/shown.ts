/**
 * Numbers as people read them: rounded last, on a copy, each kind in its own way (clinical 0.6).
 *
 * @since 0.1.0
 */
import { type Cell, type Form, isAbsent, type Why } from "./Table.ts"

/** Why there is no figure, in words. */
const reasons: Readonly<Record<Why, string>> = {
  too_few: "too few to tell",
  too_few_events: "too few bleeds to tell",
  too_few_points: "too few measurements",
  too_short: "too short a time",
  no_exposure: "no days observed",
  no_people: "nobody",
  no_entries: "no entries",
  no_events: "none recorded",
  no_overdispersion: "no more spread than chance",
  one_person: "one person only",
  degenerate: "nothing to compare",
  not_applicable: "does not apply",
  not_modelled: "not modelled",
  not_falling: "not falling",
  never_below: "not reached",
  already_below: "already below",
  short_observation: "short observation",
  hidden: "*",
  not_recorded: "not recorded",
  not_known: "not known",
  no_price: "no price",
  no_deliveries: "no deliveries"
}

/**
 * A number with so many decimal places; a half goes away from zero, as it reads in decimal digits.
 *
 * @example
 * fixed(1.005, 2) // => "1.01"
 * fixed(1234567.5, 0) // => "1,234,568"
 */
export const fixed = (value: number, places: number): string => {
  const digits = String(Math.abs(value))
  // Digits are moved, not multiplied: 1.005 times 100 is less than 100.5.
  const moved = digits.includes("e") ? Math.abs(value) * 10 ** places : Number(`${digits}e${places}`)
  const [whole = "", fraction] = (Math.round(moved) / 10 ** places).toFixed(places).split(".")
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",")
  const sign = value < 0 && Math.round(moved) > 0 ? "-" : ""
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`
}

/** Per cent: whole, with one place below ten. */
const percent = (share: number): string => `${fixed(share * 100, share > 0 && share < 0.1 ? 1 : 0)}%`

const forms: Readonly<Record<Exclude<Form, "text">, (value: number) => string>> = {
  whole: (value) => fixed(value, 0),
  perKg: (value) => fixed(value, 1),
  rate: (value) => fixed(value, 2),
  share: percent,
  hours: (value) => fixed(value, 1),
  probability: (value) => (value < 0.001 ? "<0.001" : fixed(value, 3))
}

/**
 * A cell in words and digits.
 *
 * @throws {RangeError} for a number that is not finite: a figure that cannot be computed has a reason instead
 * @example
 * shown(0.055, "share") // => "5.5%"
 * shown({ why: "no_exposure" }, "rate") // => "no days observed"
 */
export const shown = (cell: Cell, form: Form): string => {
  if (isAbsent(cell)) return reasons[cell.why]
  if (typeof cell === "string") return cell
  if (!Number.isFinite(cell)) throw new RangeError("a cell holds a number or a reason")
  return form === "text" ? String(cell) : forms[form](cell)
}
