/**
 * Rules of the domain, each broken at a border of it: what `npm run mutate` tries. The file is below `packages/domain/src`.
 *
 * Each is a slip that a person could make and that types and linter let pass.
 */
export const mutations = [
  // calendar
  {
    rule: "TIME-4",
    file: "calendar/resolve.ts",
    text: "moved: WallTime.ofFigures(figures + (after - before) * 1000)",
    becomes: "moved: WallTime.ofFigures(figures + after * 1000)"
  },
  {
    rule: "TIME-5",
    file: "calendar/Moment.ts",
    text: "(fold !== undefined && fold !== byOffset)",
    becomes: "(fold !== undefined && fold === byOffset)"
  },
  {
    rule: "TIME-7",
    file: "calendar/Moment.ts",
    text: "told.local.slice(0, 10) < firstDay",
    becomes: "told.local.slice(0, 10) <= firstDay"
  },
  {
    rule: "clinical 9.2",
    file: "calendar/Moment.ts",
    text: 'night: "02:00"',
    becomes: 'night: "22:00"'
  },
  // product
  {
    rule: "GS1-8",
    file: "product/Gtin.ts",
    text: "index % 2 === 1 ? 3 : 1",
    becomes: "index % 2 === 0 ? 3 : 1"
  },
  {
    rule: "GS1-9",
    file: "product/ExpiryDate.ts",
    text: "LocalDate.make(lastDayOf(expiry.value))",
    becomes: "LocalDate.make(`${expiry.value}-01`)"
  },
  {
    rule: "clinical 6.10",
    file: "product/BatchNumber.ts",
    text: ".toUpperCase()",
    becomes: ""
  },
  // diary
  {
    rule: "D13",
    file: "diary/duplicates.ts",
    text: "Math.abs(minutesBetween(a.instant, b.instant)) <= windowMinutes",
    becomes: "Math.abs(minutesBetween(a.instant, b.instant)) < windowMinutes"
  },
  {
    rule: "D14",
    file: "diary/occurrence.ts",
    text: "epochMillis(moment.instant) > latest",
    becomes: "epochMillis(moment.instant) >= latest",
    tests: ["diary/occurrence.test.ts", "diary/record.test.ts"]
  },
  {
    rule: "clinical 9.6",
    file: "diary/occurrence.ts",
    text: "longAgoDays = 31",
    becomes: "longAgoDays = 30",
    tests: ["diary/record.test.ts"]
  },
  // access
  {
    rule: "ID-21",
    file: "access/permissionMatrix.ts",
    text: 'grantIf("not_own_decision", "own_people", "decide_appeal")',
    becomes: 'grant("own_people", "decide_appeal")'
  }
]
