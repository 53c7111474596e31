import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Dictionary from "./Dictionary.ts"
import * as Recoding from "./Recoding.ts"

const column = (texts: ReadonlyArray<string>): Dictionary.TextColumn => {
  const dictionary = Dictionary.make()
  return { codes: Uint32Array.from(texts, dictionary.codeOf), texts: dictionary.texts }
}
const Texts = Schema.Array(Schema.Literals(["a", "b", "c", "d", ""]))

describe("Recoding", () => {
  it.prop("a row's text is the same by the common numbering, whatever batch it came in", [Texts, Texts], ([a, b]) => {
    const recoding = Recoding.make()
    const codes = [a, b].map((texts) => Array.from(recoding.codesOf(column(texts))))
    expect(codes.map((each) => each.map((code) => recoding.texts[code]))).toEqual([a, b])
    expect(new Set(recoding.texts).size).toBe(recoding.texts.length)
  })

  it("a list of texts may grow from one batch to the next", () => {
    const [texts, recoding] = [["a"], Recoding.make()]
    expect([...recoding.codesOf({ texts, codes: Uint32Array.of(0) })]).toEqual([0])
    texts.push("b")
    expect([...recoding.codesOf({ texts, codes: Uint32Array.of(1, 0) })]).toEqual([1, 0])
    expect([...recoding.codesOf({ texts: ["b"], codes: Uint32Array.of(0) })]).toEqual([1])
  })
})
