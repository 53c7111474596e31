/**
 * The ids of the form's controls, and the control that a pointer of the diary's answer leads to (RFC 6901).
 *
 * @since 0.1.0
 */

/** Controls of one box; `place` counts from 0. */
export const boxId = (place: number, part: "size" | "batch" | "expiry" | "vials" | "amount"): string =>
  `box-${place + 1}-${part}`

/** What a time is of: the treatment was had then, or its bleed began. */
export type TimeOf = "had" | "began"

/** Controls of a time. */
export const timeId = (of: TimeOf, part: string): string => (of === "had" ? part : `began-${part}`)

/** Where the summary leads when no field is to blame. */
export const saveId = "save"

const whole = [
  ["/reason", "why"],
  ["/bleedId", "bleed"],
  ["/productId", "product"],
  ["/total", "total"],
  ["/amendment/reason", "amend"],
  ["/amendment", "amend-text"],
  ["/sites", "site"],
  ["/link", "site"],
  ["/certainty", "certainty"],
  ["/cause", "cause"],
  ["/severity", "severity"],
  ["/pain", "pain"]
] as const

const times = [
  ["/occurredAt", "had"],
  ["/startedAt", "began"]
] as const

const ofTime = [
  ["/zone", "zone"],
  ["/fold", "fold"],
  ["/partOfDay", "part"],
  ["/precision", "precision"],
  ["", "hour"]
] as const

const ofLine = [
  ["/presentationId", "size"],
  ["/batch/expiry", "expiry"],
  ["/batch", "batch"],
  ["/vials", "vials"],
  ["/amount", "amount"]
] as const

/** The place of the box that a pointer is about, counted from 0, and what it names in it. */
export const boxAt = (pointer: string): readonly [place: number, rest: string] | undefined => {
  const [, place, rest = ""] = /^\/lines\/(\d+)(\/.*)?$/.exec(pointer) ?? []
  return place === undefined ? undefined : [Number(place), rest]
}

const isWithin = (pointer: string, start: string): boolean => pointer === start || pointer.startsWith(`${start}/`)

/** The control of a pointer. The longest known beginning of it counts; the empty pointer is the whole. */
export const fieldAt = (pointer: string): string => {
  const box = boxAt(pointer)
  if (box) return boxId(box[0], ofLine.find(([start]) => box[1].startsWith(start))?.[1] ?? "batch")
  const [start, of] = times.find(([each]) => isWithin(pointer, each)) ?? []
  if (start && of) return timeId(of, ofTime.find(([part]) => pointer.startsWith(start + part))?.[1] ?? "hour")
  return whole.find(([each]) => isWithin(pointer, each))?.[1] ?? saveId
}
