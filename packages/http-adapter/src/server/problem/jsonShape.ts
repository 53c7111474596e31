/**
 * What every JSON body must be, whatever the endpoint: not deep, not endless, and without the name that changes objects.
 *
 * @since 0.1.0
 */
import type { FieldProblem } from "../../api/errors.ts"
import { pointer } from "./fieldProblems.ts"

/** API-11. */
export const deepest = 16
export const longestArray = 500

type Step = readonly [value: unknown, path: ReadonlyArray<PropertyKey>]

/** The first fault of a parsed body, or `undefined`. Goes over the body without recursion, and not below its fault. */
export const shapeFault = (body: unknown): FieldProblem | undefined => {
  const waiting: Array<Step> = [[body, []]]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const [value, path] = step
    if (typeof value !== "object" || value === null) continue
    if (path.length >= deepest) return { pointer: pointer(path), tag: "WrongValue", detail: "This is nested too deep." }
    if (Array.isArray(value) && value.length > longestArray) {
      return { pointer: pointer(path), tag: "WrongValue", detail: `These are more than ${longestArray}.` }
    }
    for (const [name, inner] of Object.entries(value)) {
      const place = [...path, name]
      if (name === "__proto__") {
        return { pointer: pointer(place), tag: "UnknownField", detail: "This name is not taken." }
      }
      waiting.push([inner, place])
    }
  }
  return undefined
}
