import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { summary, tapCounts, vitestCounts } from "./testCounts.mjs"

const report = (numTotalTests, numPassedTests, testResults = []) =>
  JSON.stringify({ startTime: 1_000, numTotalTests, numPassedTests, testResults })
const row = (name, passed, failed) => ({ name, files: 1, passed, failed, seconds: 1.4 })
const lastLine = (text) => text.split("\n").at(-1)

describe("counting tests", () => {
  test("a skipped test decides nothing: it counts as failed", () => {
    assert.equal(vitestCounts(report(3, 2)).failed, 1)
    assert.equal(tapCounts(1)("# tests 3\n# pass 2\n# fail 0\n# skipped 1\n# duration_ms 5\n").failed, 1)
  })
  test("a file that could not be run counts as failed, though no test in it did", () => {
    const unrun = { status: "failed", assertionResults: [], endTime: 3_500 }
    assert.deepEqual(vitestCounts(report(2, 2, [unrun])), { files: 1, passed: 2, failed: 1, seconds: 2.5 })
  })
  test("the last line is the sums, alone", () => {
    assert.equal(lastLine(summary([row("a", 3, 1), row("b", 4, 0)]).text), "7 passed, 1 failed")
  })
  test("a red step without a failed test is not green", () => {
    const { text, failed } = summary([row("a", 3, 0)], "sizes")
    assert.equal(failed, 1)
    assert.equal(lastLine(text), "3 passed, 1 failed")
    assert.match(text, /red: sizes/)
  })
})
