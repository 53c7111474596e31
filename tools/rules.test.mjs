/** The page of rules says what is there, and its check bites: a rule without a test, and a number without a rule, are found. */
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { faultsIn, pageOf, rulesNamedIn, titlesOf } from "./rules.mjs"

const rules = { D3: { says: "Doses keep apart.", source: "product information", unverified: ["12 hours"] } }
const proof = { file: "packages/domain/src/dosing/safety/interval.test.ts", title: "interval: D3: sooner is a finding" }

describe("titles of tests", () => {
  test("each after those of its suites, whichever way it is written", () => {
    const text = `
      describe("a (D1)", () => {
        it("b", () => {})
        it.prop("c", [x], () => call("no title"))
        it.each([["(", 1]] as const)("d: %s", () => {})
        describe.each([1])("e %s", () => it.effect(\`f \${1}\`, () => {}))
      })
      test("g", () => {})`
    assert.deepEqual(titlesOf(text), ["a (D1): b", "a (D1): c", "a (D1): d: %s", "a (D1): e %s: f …", "g"])
  })
})

describe("rules that a source names", () => {
  const named = [
    ["/** Sooner than allowed (D3, TIME-4). */", ["D3", "TIME-4"]],
    ["// E4 and C12, as L1 says", ["E4", "C12", "L1"]],
    ['readonly rule = "clinical 3.3.5"', ["clinical 3.3.5"]],
    ['const found = { rule: "D3", severity: "stop" }', ["D3"]]
  ]
  for (const [text, ids] of named) test(`found: ${text}`, () => assert.deepEqual(rulesNamedIn(text), ids))

  for (const text of [
    "// at 2026-07-06T12:00, batch D07, UTF-16, R2D2, E4-5",
    'const batch = "D3"',
    "// L1/2 and D3.5"
  ]) {
    test(`none: ${text}`, () => assert.deepEqual(rulesNamedIn(text), []))
  }
})

describe("faults", () => {
  const sound = { file: "packages/domain/src/dosing/safety/interval.ts", text: "/** D3 */" }
  test("none when each rule has a test and each number a rule", () =>
    assert.deepEqual(faultsIn(rules, [proof], [sound]), []))
  test("a rule that no test names, or only as a part of another number", () => {
    assert.equal(faultsIn(rules, [], []).length, 1)
    const parts = { "clinical 4.5": { says: "", source: "" } }
    assert.equal(faultsIn(parts, [{ file: "a.test.ts", title: "clinical 4.5.3: linked" }], []).length, 1)
    assert.equal(faultsIn(parts, [{ file: "a.test.ts", title: "linked (clinical 4.5)." }], []).length, 0)
  })
  test("a title, a comment and an error that name no rule of the registry", () => {
    assert.equal(faultsIn(rules, [proof, { file: "a.test.ts", title: "D4: a day's total" }], []).length, 1)
    assert.equal(faultsIn(rules, [proof], [{ ...sound, text: "/** D3, D4 */" }]).length, 1)
    assert.equal(faultsIn(rules, [proof], [{ ...sound, text: 'readonly rule = "clinical 1.1"' }]).length, 1)
  })
})

describe("page", () => {
  test("a rule with its source, the values that nobody confirmed, and its tests", () => {
    const page = pageOf({ dosing: rules }, [proof])
    assert.match(page, /^## dosing\n\n### D3\n\nDoses keep apart\.\n\n- Source: product information\n/m)
    assert.match(page, /^- Not confirmed yet: 12 hours$/m)
    const link = "[dosing/safety/interval.test.ts](../../packages/domain/src/dosing/safety/interval.test.ts)"
    assert.ok(page.includes(`- Tests in ${link}: interval: D3: sooner is a finding`))
  })
  test("rules in the order of their numbers", () => {
    const page = pageOf({ stock: { R10: rules.D3, R2: rules.D3 } }, [])
    assert.ok(page.indexOf("### R2") < page.indexOf("### R10"))
  })
})
