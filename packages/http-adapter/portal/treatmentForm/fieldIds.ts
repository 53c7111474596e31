/** The ids of the form's controls, and the control that a pointer of the service leads to (RFC 6901). */

/** Controls of one box; `place` counts from 0. */
export const boxId = (place: number, part: "size" | "batch" | "expiry" | "vials" | "amount"): string =>
  `box-${place + 1}-${part}`

/** Where the summary leads when no field is to blame. */
export const saveId = "save"

const whole = {
  "/reason": "why",
  "/productId": "product",
  "/total": "total",
  "/occurredAt/zone": "zone",
  "/occurredAt/fold": "fold",
  "/occurredAt/partOfDay": "part",
  "/occurredAt/precision": "precision",
  "/occurredAt": "hour",
  "/amendment/reason": "amend",
  "/amendment": "amend-text"
} as const

const ofLine = [
  ["/presentationId", "size"],
  ["/batch/expiry", "expiry"],
  ["/batch", "batch"],
  ["/vials", "vials"],
  ["/amount", "amount"]
] as const

const line = /^\/lines\/(\d+)(\/.*)?$/

/** The control of a pointer. The longest known beginning of it counts; the empty pointer is the whole treatment. */
export const fieldAt = (pointer: string): string => {
  const [, number, rest = ""] = line.exec(pointer) ?? []
  if (number !== undefined) {
    const part = ofLine.find(([start]) => rest.startsWith(start))?.[1] ?? "batch"
    return boxId(Number(number), part)
  }
  const [, field] = Object.entries(whole).find(([start]) => pointer === start || pointer.startsWith(`${start}/`)) ?? []
  return field ?? saveId
}
