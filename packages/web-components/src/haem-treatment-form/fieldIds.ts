/**
 * The ids of the form's controls, and the control that a pointer of the diary's answer leads to (RFC 6901).
 *
 * @since 0.1.0
 */

/** Controls of one box; `place` counts from 0. */
export const boxId = (place: number, part: "size" | "batch" | "expiry" | "vials" | "amount"): string =>
  `box-${place + 1}-${part}`

/** Where the summary leads when no field is to blame. */
export const saveId = "save"

const whole = [
  ["/reason", "why"],
  ["/productId", "product"],
  ["/total", "total"],
  ["/occurredAt/zone", "zone"],
  ["/occurredAt/fold", "fold"],
  ["/occurredAt/partOfDay", "part"],
  ["/occurredAt/precision", "precision"],
  ["/occurredAt", "hour"],
  ["/amendment/reason", "amend"],
  ["/amendment", "amend-text"]
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

/** The control of a pointer. The longest known beginning of it counts; the empty pointer is the whole treatment. */
export const fieldAt = (pointer: string): string => {
  const box = boxAt(pointer)
  if (box) return boxId(box[0], ofLine.find(([start]) => box[1].startsWith(start))?.[1] ?? "batch")
  const [, field] = whole.find(([start]) => pointer === start || pointer.startsWith(`${start}/`)) ?? []
  return field ?? saveId
}
