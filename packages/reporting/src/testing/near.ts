/**
 * Comparison with reference vectors, which print numbers to so many digits and name nothing by `null`.
 *
 * @since 0.1.0
 */
import { expect } from "vitest"

/** How far a number may be from the printed one: by so much, or by such a part of it. */
export interface Tolerance {
  readonly relative: number
  readonly absolute: number
}

/** Holds every field that is expected against the one that was found; an expected `null` is a field that is not there. */
export const expectNear = (found: unknown, expected: unknown, tolerance: Tolerance, place = "result"): void => {
  if (typeof expected === "number") {
    expect(found, place).toBeTypeOf("number")
    const most = Math.max(tolerance.absolute, tolerance.relative * Math.abs(expected))
    expect(Math.abs(Number(found) - expected), place).toBeLessThanOrEqual(most)
  } else if (Array.isArray(expected)) {
    const list: ReadonlyArray<unknown> = Array.isArray(found) ? found : []
    expect(list.length, place).toBe(expected.length)
    for (const [index, each] of expected.entries()) expectNear(list[index], each, tolerance, `${place}[${index}]`)
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, each] of Object.entries(expected)) {
      expectNear(new Map(Object.entries(found ?? {})).get(key), each, tolerance, `${place}.${key}`)
    }
  } else
    expect(found, place).toBe(typeof expected === "string" ? expected.replaceAll("-", "_") : (expected ?? undefined))
}
