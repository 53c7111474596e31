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
  // product
  {
    rule: "GS1-8",
    file: "product/Gtin.ts",
    text: "return sum % 10 === 0",
    becomes: "return sum % 5 === 0"
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
  {
    rule: "clinical 6.3",
    file: "product/BatchNumber.ts",
    text: "one[place] === other[place + 1] && one[place + 1] === other[place]",
    becomes: "one[place] === other[place + 1]"
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
  {
    rule: "clinical 4.5.3",
    file: "diary/episodes.ts",
    text: "same: at - anchor.at <= sameBleedMillis",
    becomes: "same: at - anchor.at < sameBleedMillis"
  },
  {
    rule: "clinical 4.5.4",
    file: "diary/episodes.ts",
    text: "const anchor = episode.treatedLast ?? episode.onsetLast",
    becomes: "const anchor = episode.onsetLast"
  },
  {
    rule: "clinical 4.7.2",
    file: "diary/targetJoint.ts",
    text: "third < month.monthsAfter(first, windowMonths)",
    becomes: "third <= month.monthsAfter(first, windowMonths)"
  },
  {
    rule: "clinical 4.8",
    file: "diary/makeStatement.ts",
    text: "period.to > localDateAt(now, homeZone)",
    becomes: "period.to >= localDateAt(now, homeZone)"
  },
  {
    rule: "clinical 9.8",
    file: "diary/asOf.ts",
    text: "each.at <= knownAt &&",
    becomes: "each.at < knownAt &&"
  },
  {
    rule: "SYNC-3",
    file: "diary/standingOf.ts",
    text: 'merged.state === "merged" && withdrawals.length === 0',
    becomes: 'merged.state === "merged"',
    tests: ["diary/mergeDiaries.test.ts"]
  },
  // person
  {
    rule: "clinical 1.3",
    file: "person/severityBands.ts",
    text: '{ severity: "moderate", upTo: 5 },\n    { severity: "mild", below: 40 }',
    becomes: '{ severity: "moderate", below: 5 },\n    { severity: "mild", below: 40 }',
    tests: ["person/severityByLevel.test.ts"]
  },
  {
    rule: "clinical 1.8.4",
    file: "person/inhibitorState.ts",
    text: "daysBetween(from, to) >= pastAfterDays",
    becomes: "daysBetween(from, to) > pastAfterDays"
  },
  {
    rule: "clinical 3.3.6",
    file: "person/Weight.ts",
    text: "date > monthsLater(measuredOn, months)",
    becomes: "date >= monthsLater(measuredOn, months)"
  },
  {
    rule: "ID-15",
    file: "person/Carer.ts",
    text: 'on < review.endsOn ? "pending_review" : "ended"',
    becomes: 'on <= review.endsOn ? "pending_review" : "ended"'
  },
  {
    rule: "clinical 8.3",
    file: "person/Agreement.ts",
    text: "acceptWithinDays = 90",
    becomes: "acceptWithinDays = 91"
  },
  // dosing
  {
    rule: "clinical 3.3.1",
    file: "dosing/doseFor.ts",
    text: "Math.max(0, aim.target - aim.baseline)",
    becomes: "aim.target - aim.baseline"
  },
  {
    rule: "clinical 3.5",
    file: "dosing/wholeVials.ts",
    text: "Math.abs(first - required) < Math.abs(second - required) ? first : second",
    becomes: "Math.abs(first - required) <= Math.abs(second - required) ? first : second"
  },
  {
    rule: "clinical 3.6",
    file: "dosing/rhythm.ts",
    text: "rhythm.dayOf(phase.count - 1) + 1",
    becomes: "rhythm.dayOf(phase.count)",
    tests: ["dosing/slots.test.ts"]
  },
  {
    rule: "D1",
    file: "dosing/safety/amountRules.ts",
    text: "limit.perKg * (1 + slack) * kg",
    becomes: "limit.perKg * kg"
  },
  {
    rule: "D3",
    file: "dosing/safety/intervalRules.ts",
    text: "return hours < interval ?",
    becomes: "return hours <= interval ?"
  },
  {
    rule: "D7",
    file: "dosing/safety/circumstanceRules.ts",
    text: "known.find((expiry) => isOver(expiry, date))",
    becomes: "known.find((expiry) => lastUsable(expiry) <= date)"
  },
  {
    rule: "D4",
    file: "dosing/safety/emicizumabRules.ts",
    text: "course.hours >= courseHours.value",
    becomes: "course.hours > courseHours.value"
  },
  {
    rule: "D5",
    file: "dosing/safety/fitRules.ts",
    text: "ageOn(birthDate, date) >= years",
    becomes: "ageOn(birthDate, date) > years"
  },
  {
    rule: "clinical 3.9.1",
    file: "dosing/levels/levelsAt.ts",
    text: "left += (sizes[next] ?? 0) * Math.exp(-lambda * (hour - time))",
    becomes: "left += sizes[next] ?? 0",
    tests: ["dosing/levels/levels.test.ts"]
  },
  // stock
  {
    rule: "L1",
    file: "stock/Account.ts",
    text: 'destroyed: "wasted"',
    becomes: "destroyed: undefined",
    tests: ["stock/Ledger.test.ts"]
  },
  {
    rule: "clinical 6.2",
    file: "stock/Ledger.ts",
    text: "a.happenedAt === b.happenedAt ? a.sequence - b.sequence",
    becomes: "a.happenedAt === b.happenedAt ? b.sequence - a.sequence"
  },
  {
    rule: "clinical 6.7",
    file: "stock/expiry.ts",
    text: "(allowed < last ? allowed : last)",
    becomes: "(allowed < last ? last : last)"
  },
  {
    rule: "clinical 6.9",
    file: "stock/lowStock.ts",
    text: "daysBetween(on, date) < keep.days",
    becomes: "daysBetween(on, date) <= keep.days"
  },
  {
    rule: "R2",
    file: "stock/recall/quarantine.ts",
    text: 'state === "available" && vials > 0',
    becomes: 'state === "available" && vials > 1'
  },
  {
    rule: "R3",
    file: "stock/recall/contact.ts",
    text: "now >= until",
    becomes: "now > until"
  },
  {
    rule: "clinical 6.6",
    file: "stock/recall/affected.ts",
    text: "deliveredWithinMonths = 24",
    becomes: "deliveredWithinMonths = 25"
  },
  // compliance
  {
    rule: "clinical 5.8",
    file: "compliance/adherence.ts",
    text: "Math.abs(offset) <= tolerance",
    becomes: "Math.abs(offset) < tolerance"
  },
  {
    rule: "clinical 5.10",
    file: "compliance/reconciliation.ts",
    text: "ratio > cuts.over",
    becomes: "ratio >= cuts.over"
  },
  {
    rule: "clinical 7.4",
    file: "compliance/escalate.ts",
    text: "goodMonths > 1 ? 0 : down[state.level]",
    becomes: "goodMonths > 2 ? 0 : down[state.level]"
  },
  {
    rule: "clinical 7.4.1",
    file: "compliance/escalate.ts",
    text: "signedOn < daysLater(noticeOn, responseDays)",
    becomes: "signedOn <= daysLater(noticeOn, responseDays)"
  },
  {
    rule: "clinical 7.8",
    file: "compliance/escalate.ts",
    text: 'appeal === "open" ? { ...state, goodMonths: 0 } : bad(state, status, call)',
    becomes: "bad(state, status, call)"
  },
  {
    rule: "C3",
    file: "compliance/measures/silence.ts",
    text: "silent >= thresholds.silentDays",
    becomes: "silent > thresholds.silentDays",
    tests: ["compliance/evaluate.test.ts"]
  },
  {
    rule: "C14",
    file: "compliance/measures/homeStock.ts",
    text: "atHome < floor",
    becomes: "atHome <= floor",
    tests: ["compliance/evaluate.test.ts"]
  },
  {
    rule: "clinical 7.6",
    file: "compliance/emergencyFloor.ts",
    text: "planned >= floor",
    becomes: "planned > floor"
  },
  {
    rule: "T12",
    file: "compliance/readiness.ts",
    text: "(researchConsent.to === undefined || asOf <= researchConsent.to)",
    becomes: "(researchConsent.to === undefined || asOf < researchConsent.to)"
  },
  // access
  {
    rule: "ID-21",
    file: "access/permissionMatrix.ts",
    text: 'grantIf("not_own_decision", "own_people", "decide_appeal")',
    becomes: 'grant("own_people", "decide_appeal")'
  },
  {
    rule: "ID-20",
    file: "access/BreakGlass.ts",
    text: "at < closesAt(opening)",
    becomes: "at <= closesAt(opening)"
  },
  {
    rule: "ID-14",
    file: "access/authorise.ts",
    text: "rightsAt(link, subject, act.at).length > 0",
    becomes: "link.rights.length > 0"
  },
  {
    rule: "clinical 9.9",
    file: "access/CareRelationship.ts",
    text: "from <= at && (until === undefined || at < until)",
    becomes: "from <= at",
    tests: ["access/authorise.test.ts"]
  }
]
