/**
 * How many tests ran, out of what the two test runners write, and the table that `npm test` ends with.
 *
 * A skipped test decides nothing, so it counts as a failed one; so does a file that could not be run.
 */

const { round } = Math

/** Out of vitest's JSON report. */
export const vitestCounts = (json) => {
  const report = JSON.parse(json)
  const unrun = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0
  ).length
  const end = Math.max(report.startTime, ...report.testResults.map((file) => file.endTime))
  return {
    files: report.testResults.length,
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + unrun,
    seconds: (end - report.startTime) / 1000
  }
}

/** Out of the TAP report of `node --test`, whose last lines are the sums; it does not say of how many files. */
export const tapCounts = (files) => (tap) => {
  const sum = (name) => Number(new RegExp(`^# ${name} ([\\d.]+)$`, "m").exec(tap)?.[1] ?? 0)
  return { files, passed: sum("pass"), failed: sum("tests") - sum("pass"), seconds: sum("duration_ms") / 1000 }
}

const line = (name, files, tests, seconds) =>
  `${name.padEnd(18)}${String(files).padStart(6)}${String(tests).padStart(8)}${String(seconds).padStart(9)}`

/** The table, and alone on the last line the sums. A red step that holds no failed test counts as one. */
export const summary = (rows, redStep) => {
  const passed = rows.reduce((total, row) => total + row.passed, 0)
  const failedTests = rows.reduce((total, row) => total + row.failed, 0)
  const failed = redStep !== undefined && failedTests === 0 ? 1 : failedTests
  const text = [
    "",
    line("package", "files", "tests", "seconds"),
    ...rows.map((row) => line(row.name, row.files, row.passed + row.failed, round(row.seconds))),
    ...(redStep === undefined ? [] : ["", `red: ${redStep}. Later steps were not run.`]),
    "",
    `${passed} passed, ${failed} failed`
  ].join("\n")
  return { text, failed }
}
