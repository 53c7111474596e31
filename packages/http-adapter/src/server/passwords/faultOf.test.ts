import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { PasswordFault } from "../../api/errors.ts"
import { contextWords } from "./contextWords.ts"
import { faultOf, longestPassword, shortestPassword } from "./faultOf.ts"
import { runShare } from "./runs.ts"

const words = contextWords({
  login: "rowan.testperson@example.test",
  names: ["Rowan", "Testperson", "North Centre", "X26EX"],
  birthDate: "1999-04-23",
  nhsNumber: "9990001006",
  products: ["Demonstrate", "Demonstration factor VIII"]
})

/** Control 28: forty passwords and what is said of them. */
const table: ReadonlyArray<readonly [password: string, fault: PasswordFault | undefined]> = [
  ["correct-horse-river", undefined],
  ["three random words", undefined],
  ["purple kettle window", undefined],
  ["Umbrella7Glacier!Pond", undefined],
  ["ünïcödé wörds åre fine", undefined],
  ["الكلمات الطويلة جيدة", undefined],
  ["我的密码是一句很长很长的话没有人知道", undefined],
  ["rowan likes tall cedars", undefined],
  ["haemophilia is not my password today", undefined],
  ["lantern1999-04-23breeze", undefined],
  ["     spaced     words     out     ", undefined],
  ["🐢🐇🌊🌲🏔🚲🎻🧀🍐🪁🛶🌻🦉🎲🧵", undefined],
  ["Password-manager:k2J9#vQp7", undefined],
  ["powerful stuff hijacked", undefined],
  ["x".repeat(20) + " quite a long sentence after it, indeed", undefined],
  ["", "TooShort"],
  ["short", "TooShort"],
  ["fourteen chars", "TooShort"],
  ["🐢🐇🌊🌲🏔🚲🎻🧀🍐🪁🛶🌻🦉🎲", "TooShort"],
  ["e\u0301".repeat(14), "TooShort"],
  ["a-b".repeat(43), "TooLong"],
  ["many words ".repeat(12), "TooLong"],
  ["1qaz2wsx3edc4rfv", "Common"],
  ["1QAZ2wsx3edc4rfv", "Common"],
  ["1qaz2wsx3edc4rfv!!99", "Common"],
  ["aaaaaaaaaaaaaaa", "Repeated"],
  ["aaaaaaaabbbbbbbb", "Repeated"],
  ["abcdefghijklmno", "Repeated"],
  ["onmlkjihgfedcba", "Repeated"],
  ["qwertyuiopasdfgh", "Repeated"],
  ["QWERTYUIOPasdfgh", "Repeated"],
  ["12345678901234567890", "Repeated"],
  ["zxcvbnmzxcvbnm12", "Repeated"],
  ["haemophilia1234", "KnownWords"],
  ["Haemophilia1999", "KnownWords"],
  ["haemtrackfactor", "KnownWords"],
  ["RowanTestperson1", "KnownWords"],
  ["rowan1999-04-23!", "KnownWords"],
  ["9990001006rowan7", "KnownWords"],
  ["North Centre X26EX", "KnownWords"],
  ["demonstratefactor", "KnownWords"]
]

describe("a password", () => {
  it.effect.each(table)("%j: %s", ([password, fault]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* faultOf(password, words), fault)
    })
  )

  it.effect("made of the own name is refused, however the accents of either were typed", () =>
    Effect.gen(function* () {
      const known = contextWords({ login: "x", names: ["Zoe\u0308", "Andre\u0301sdo\u0301ttir"], products: [] })
      for (const form of ["NFC", "NFD"]) {
        assert.strictEqual(yield* faultOf("Zoe\u0308Andre\u0301sdo\u0301ttir 12".normalize(form), known), "KnownWords")
      }
    })
  )

  it.effect("is counted in code points after composition, from 15 to 128", () =>
    Effect.gen(function* () {
      const letters = (length: number) =>
        Array.from({ length }, (_, place) => "kq-wmz"[(place * place + place) % 6]).join("")
      assert.strictEqual(yield* faultOf(letters(shortestPassword - 1), []), "TooShort")
      assert.notStrictEqual(yield* faultOf(letters(shortestPassword), []), "TooShort")
      assert.notStrictEqual(yield* faultOf(letters(longestPassword), []), "TooLong")
      assert.strictEqual(yield* faultOf(letters(longestPassword + 1), []), "TooLong")
    })
  )
})

const texts = Arbitrary.schema(Schema.String)

describe("runShare", () => {
  it.prop("share: between 0 and 1 for any text", [texts], ([text]) => runShare(text) >= 0 && runShare(text) <= 1)
  it.prop(
    "case: letter case does not matter",
    [Arbitrary.schema(Schema.String.check(Schema.isPattern(/^[a-zA-Z]{0,30}$/)))],
    ([text]) => runShare(text) === runShare(text.toUpperCase())
  )
})
