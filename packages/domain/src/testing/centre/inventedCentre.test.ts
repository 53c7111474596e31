import { describe, expect, it } from "@effect/vitest"
import * as HashMap from "effect/HashMap"
import * as Schema from "effect/Schema"
import { instantOf } from "../../calendar/Instant.ts"
import { dayNumber, LocalDate } from "../../calendar/LocalDate.ts"
import { localDate } from "../../calendar/Moment.ts"
import { BleedVersion } from "../../diary/BleedVersion.ts"
import { SkippedDoseVersion } from "../../diary/SkippedDose.ts"
import { Statement } from "../../diary/Statement.ts"
import { Version } from "../../diary/Version.ts"
import { Regimen } from "../../dosing/Regimen.ts"
import { Diagnosis } from "../../person/Diagnosis.ts"
import { InhibitorResult } from "../../person/Inhibitor.ts"
import * as NhsNumber from "../../person/NhsNumber.ts"
import { Person } from "../../person/Person.ts"
import { isPlausible, Weight } from "../../person/Weight.ts"
import * as Ledger from "../../stock/Ledger.ts"
import * as Location from "../../stock/Location.ts"
import { Movement } from "../../stock/Movement.ts"
import { type Inhabitant, inhabitants, inventedCentre } from "./inventedCentre.ts"
import { faithful, type Faults, type Settings, usual } from "./Settings.ts"
import type { Fault } from "./Writing.ts"

const settings = (about: Partial<Settings> = {}): Settings => ({
  seed: 1,
  people: 2,
  from: LocalDate.make("2025-09-01"),
  to: LocalDate.make("2026-04-30"),
  faults: usual,
  ...about
})

/** A person for a season: what a law is tried upon a hundred times. */
const season = (about: Partial<Settings>): Settings =>
  settings({ people: 1, to: LocalDate.make("2025-11-30"), ...about })

const seeds = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000 }))

const centre = inventedCentre(
  settings({ seed: 7, people: 60, from: LocalDate.make("2024-01-01"), to: LocalDate.make("2025-12-31") })
)
const treatments = centre.flatMap(({ diary }) => diary.treatments)

/** A centre in which one thing goes wrong in a third of cases, and nothing else. */
const withOnly = (fault: keyof Faults): ReadonlyArray<Inhabitant> =>
  inventedCentre(settings({ seed: 3, people: 30, faults: { ...faithful, [fault]: 1 / 3 } }))

const entriesOf = (people: ReadonlyArray<Inhabitant>) => people.flatMap(({ diary }) => diary.treatments)

const shareOf = (people: ReadonlyArray<Inhabitant>, fault: Fault): number => {
  const entries = entriesOf(people)
  return entries.filter(({ faults }) => faults.includes(fault)).length / entries.length
}

describe("inventedCentre", () => {
  it.prop("repeatable: the same settings give the same centre, to the byte", [seeds], ([seed]) => {
    const text = () => JSON.stringify(inventedCentre(season({ seed })))
    expect(text()).toBe(text())
  })

  it.prop("seeds: another seed gives other people", [seeds], ([seed]) => {
    const [one] = inventedCentre(season({ seed }))
    const [other] = inventedCentre(season({ seed: seed + 1 }))
    expect(one?.someone.person.id).not.toBe(other?.someone.person.id)
  })

  it.prop("growth: a larger centre begins with the people of a smaller one", [seeds], ([seed]) => {
    const [first] = inhabitants(season({ seed }))
    const [again] = inhabitants(season({ seed, people: 3 }))
    expect(JSON.stringify(again)).toBe(JSON.stringify(first))
  })

  it.prop("books: what was delivered and found is used, gone or still there, for every person", [seeds], ([seed]) => {
    for (const { diary } of inhabitants(season({ seed }))) {
      const { adjusted, delivered, expired, onHand, returned, used, wasted } = Ledger.totals(diary.ledger)
      expect(delivered + adjusted).toBe(used + wasted + returned + expired + onHand)
    }
  })

  it("is made of values that the domain's own schemas take", () => {
    for (const { diary, prescription, someone } of centre) {
      expect(someone.person).toSatisfy(Schema.is(Person))
      expect(someone.diagnosis).toSatisfy(Schema.is(Diagnosis))
      for (const weight of someone.weights) expect(weight).toSatisfy(Schema.is(Weight))
      for (const result of someone.inhibitors) expect(result).toSatisfy(Schema.is(InhibitorResult))
      expect(prescription.plan?.regimen).toSatisfy(Schema.is(Schema.UndefinedOr(Regimen)))
      for (const { version } of diary.treatments) expect(version).toSatisfy(Schema.is(Version))
      for (const { versions } of diary.bleeds) expect(versions).toSatisfy(Schema.is(Schema.Array(BleedVersion)))
      for (const each of diary.skipped) expect(each).toSatisfy(Schema.is(SkippedDoseVersion))
      for (const each of diary.statements) expect(each).toSatisfy(Schema.is(Statement))
      for (const each of diary.movements) expect(each).toSatisfy(Schema.is(Movement))
    }
  })

  it("names nobody: every name says that it is invented, and NHS numbers are of the range for tests", () => {
    for (const { someone } of centre) {
      expect(someone.person.familyName).toMatch(/^Invented-\d+$/)
      expect(someone.person.nhsNumber ?? NhsNumber.NhsNumber.make("9990001006")).toSatisfy(NhsNumber.isTest)
      for (const weight of someone.weights) expect(isPlausible(weight, someone.person.birthDate)).toBe(true)
    }
  })

  it("raises only the questions that its faults explain", () => {
    const explained = {
      batch_expired: [],
      date_long_ago: ["late", "contradiction"],
      possible_duplicate: ["doubled", "late", "contradiction"]
    } as const satisfies Record<string, ReadonlyArray<Fault>>
    for (const { faults, version } of treatments) {
      for (const each of version.treatment.confirmations) {
        expect(explained[each].some((fault) => faults.includes(fault))).toBe(true)
      }
    }
  })

  it("with a faithful diary holds every dose, asks nothing, and its books are those of the cupboard", () => {
    for (const { diary, life, someone } of inhabitants(settings({ people: 12, faults: faithful }))) {
      const given = life.doses.filter(({ millis }) => millis < (dayNumber(someone.observed.to) - 1) * 86_400_000)
      expect(diary.treatments.length).toBeGreaterThanOrEqual(given.length)
      expect(life.doses.length).toBeGreaterThanOrEqual(diary.treatments.length)
      expect(diary.treatments.flatMap(({ version: { treatment } }) => treatment.confirmations)).toEqual([])
      expect(Ledger.flags(diary.ledger)).toEqual([])
      expect(diary.statements.filter(({ standing }) => standing.state !== "stands")).toEqual([])
      expect(Ledger.totals(diary.ledger).adjusted).toBe(0)
    }
  })

  it("after each count has in its books what was counted", () => {
    for (const { diary, life, someone } of centre.slice(0, 10)) {
      for (const { boxes, millis } of life.counts) {
        const at = instantOf(millis)
        const books = Ledger.asOf(diary.movements, at, at)
        const place = Location.home(someone.person.id)
        for (const { item, vials } of boxes) expect(Ledger.shelf(books, place, item).available).toBe(vials)
      }
    }
  })

  it("gives each planned dose on its day, or leaves it out", () => {
    for (const { diary, life, prescription } of centre) {
      const planned = life.doses.flatMap(({ purpose }) => (purpose.kind === "planned" ? [purpose.plannedDate] : []))
      const omitted = life.omissions.map(({ plannedDate }) => plannedDate)
      expect(new Set([...planned, ...omitted]).size).toBe(planned.length + omitted.length)
      expect(diary.skipped.length > 0 && prescription.plan === undefined).toBe(false)
    }
  })

  it.each(["late", "doubled", "wrongBatch", "unlistedBatch", "noBatch"] as const)(
    "has the share of the fault %s that was asked for, and no other fault",
    (fault) => {
      const people = withOnly(fault)
      const expected = fault === "doubled" ? 0.25 : 1 / 3
      expect(Math.abs(shareOf(people, fault) - expected)).toBeLessThan(0.12)
      expect(entriesOf(people).every(({ faults }) => faults.every((each) => each === fault))).toBe(true)
    }
  )

  it("does not hold the doses that nobody wrote down", () => {
    const people = withOnly("missing")
    const given = people.flatMap(({ life }) => life.doses).length
    expect(Math.abs(entriesOf(people).length / given - 2 / 3)).toBeLessThan(0.12)
    expect(people.some(({ diary }) => Ledger.totals(diary.ledger).adjusted < 0)).toBe(true)
  })

  it.each(["forgotten", "skipped"] as const)("leaves out the planned doses that are %s", (fault) => {
    const people = withOnly(fault)
    const omissions = people.flatMap(({ life }) => life.omissions)
    const planned = people.flatMap(({ life }) => life.doses).filter(({ purpose }) => purpose.kind === "planned")
    expect(Math.abs(omissions.length / (omissions.length + planned.length) - 1 / 3)).toBeLessThan(0.12)
    expect(omissions.every(({ reason }) => (reason === undefined) === (fault === "forgotten"))).toBe(true)
  })

  it("states nothing about some months, and is contradicted about others", () => {
    const months = (people: ReadonlyArray<Inhabitant>) => people.flatMap(({ diary }) => diary.statements)
    const silent = months(withOnly("noStatement")).length / months(withOnly("late")).length
    expect(Math.abs(silent - 2 / 3)).toBeLessThan(0.12)
    const contradicted = months(withOnly("contradiction")).filter(({ standing }) => standing.state === "contradicted")
    expect(contradicted.length).toBeGreaterThan(0)
  })

  it("lists no batch that was made up, unless the fault says so", () => {
    for (const { diary } of centre) {
      const made = diary.treatments.some(({ faults }) => faults.includes("unlistedBatch"))
      const delivered = new Set(diary.deliveries.flatMap(({ lines }) => lines.map(({ item }) => item.batch)))
      const wrong = diary.treatments.some(({ faults }) => faults.includes("wrongBatch"))
      const used = diary.treatments.flatMap(({ version }) => version.treatment.lines).map(({ batch }) => batch)
      const unknown = used.filter((batch) => "number" in batch && !delivered.has(batch.number))
      expect(unknown.length > 0 && !made && !wrong).toBe(false)
      expect(HashMap.size(diary.ledger.accounts)).toBeGreaterThan(0)
    }
  })

  it("treats in the hour that the clocks show twice, early and late, and never in the one they leave out", () => {
    const around = (from: string, to: string) =>
      entriesOf(
        inventedCentre({
          seed: 5,
          people: 200,
          from: LocalDate.make(from),
          to: LocalDate.make(to),
          faults: { ...faithful, clockChange: 1 }
        })
      ).map(({ version }) => version.treatment.occurredAt)
    const autumn = around("2025-10-24", "2025-10-28").filter((moment) => localDate(moment) === "2025-10-26")
    const spring = around("2026-03-27", "2026-03-31").filter((moment) => localDate(moment) === "2026-03-29")
    expect(new Set(autumn.map(({ fold }) => fold))).toEqual(new Set(["earlier", "later", undefined]))
    expect(spring.filter(({ local }) => local.includes("T01"))).toEqual([])
    expect(spring.filter(({ local }) => local.includes("T02")).length).toBeGreaterThan(0)
  })

  it("travels: some treatments are told in the zone of a journey, away from home", () => {
    const travellers = inventedCentre(settings({ people: 20, faults: { ...faithful, trip: 1 } }))
    const away = entriesOf(travellers).filter(({ draft }) => draft.place === "away")
    expect(away.length).toBeGreaterThan(0)
    expect(away.every(({ draft }) => draft.occurredAt.zone !== "Europe/London")).toBe(true)
  })
})
