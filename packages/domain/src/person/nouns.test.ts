/** What the border lets in of the nouns that nothing else is asked of. */
import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import {
  account,
  carerLink,
  carerLinks,
  centre,
  diagnosis,
  disorders,
  dosingWeight,
  fviiiLevels,
  personRequest,
  reaction,
  remark
} from "../testing/person.ts"
import { CarerLink } from "./Carer.ts"
import { Centre, CentreStay } from "./Centre.ts"
import { Diagnosis } from "./Diagnosis.ts"
import { Disorder, groupOf } from "./Disorder.ts"
import { DosingWeight } from "./DosingWeight.ts"
import { FactorLevel, Reading } from "./FactorLevel.ts"
import { PersonRequest, RequestOutcome } from "./PersonRequest.ts"
import { Reaction } from "./Reaction.ts"
import { Remark } from "./Remark.ts"

describe("round trip", () => {
  it.prop("a link that is written is read back", [carerLinks], ([link]) => {
    assert.deepEqual(Schema.decodeUnknownSync(CarerLink)(Schema.encodeSync(CarerLink)(link)), link)
  })
  it.prop("a diagnosis that is written is read back", [disorders, fviiiLevels], ([disorder, level]) => {
    const made = diagnosis({ disorder, levels: [level] })
    assert.deepEqual(Schema.decodeUnknownSync(Diagnosis)(Schema.encodeSync(Diagnosis)(made)), made)
  })
  it("what the builders make is let in", () => {
    assert.isTrue(Schema.is(Centre)(centre()))
    assert.isTrue(Schema.is(CarerLink)(carerLink()))
    assert.isTrue(Schema.is(Diagnosis)(diagnosis()))
    assert.isTrue(Schema.is(DosingWeight)(dosingWeight()))
  })
})

describe("groupOf", () => {
  it("clinical 1.1: carriers go with their haemophilia, and what has no group of its own is rare", () => {
    const of = (group: string) => Disorder.literals.filter((disorder) => groupOf(disorder) === group)
    assert.deepEqual(of("haemophilia_a"), ["haemophilia_a", "carrier_a"])
    assert.deepEqual(of("haemophilia_b"), ["haemophilia_b", "carrier_b"])
    assert.strictEqual(of("vwd").length, 10)
    assert.strictEqual(of("rare").length, 19)
  })
})

describe("refused at the border", () => {
  it("clinical 1.9: a reaction of another kind says in words which", () => {
    assert.isFalse(Schema.is(Reaction)(reaction({ kind: "other" })))
    assert.isTrue(Schema.is(Reaction)(reaction({ kind: "other", text: remark })))
    assert.isTrue(Schema.is(Reaction)(reaction({ kind: "inhibitor_detected" })))
  })
  it("clinical 1.2: a diagnosis that ends before it begins", () => {
    assert.isFalse(Schema.is(Diagnosis)({ ...diagnosis(), to: "2001-02-28" }))
    assert.isTrue(Schema.is(Diagnosis)({ ...diagnosis(), to: "2001-03-01" }))
  })
  it("a request that was refused without a legal reason", () => {
    const outcome = { outcome: "refused", at: "2026-01-01T12:00:00Z", by: account() }
    assert.isFalse(Schema.is(RequestOutcome)(outcome))
    assert.isTrue(Schema.is(RequestOutcome)({ ...outcome, legalReason: remark }))
    assert.isTrue(Schema.is(PersonRequest)(personRequest()))
    assert.isFalse(Schema.is(PersonRequest)({ ...personRequest(), kind: "other" }))
  })
  it.each([
    { value: 0, comparator: "<" },
    { value: -1, comparator: "=" },
    { value: 1001, comparator: "=" },
    { value: Number.NaN, comparator: "=" },
    { value: Infinity, comparator: ">" },
    { value: 1, comparator: "~" }
  ])("a level that cannot be: %o", (reading) => {
    assert.isFalse(Schema.is(Reading)(reading))
  })
  it("a level in another factor's unit", () => {
    const fibrinogen = { ...diagnosis().levels[0], factor: "fibrinogen" }
    assert.isFalse(Schema.is(FactorLevel)(fibrinogen))
    assert.isTrue(Schema.is(FactorLevel)({ ...fibrinogen, unit: "g/L" }))
  })
  it("a link or a stay that ends before it begins", () => {
    const stay = { centreId: centre().id, from: "2026-02-02" }
    assert.isTrue(Schema.is(CentreStay)({ ...stay, to: "2026-02-02" }))
    assert.isFalse(Schema.is(CentreStay)({ ...stay, to: "2026-02-01" }))
    assert.isFalse(Schema.is(CarerLink)({ ...carerLink(), from: "2026-02-02", to: "2026-02-01" }))
  })
  it.each(["", " a", "a ", "a\nb", "a\u202eb", "\ud800", "a".repeat(501)])("no remark: %j", (text) => {
    assert.isFalse(Schema.is(Remark)(text))
  })
  it.each(["a", "Ó", "测试", "a b", "a".repeat(500)])("a remark: %j", (text) => {
    assert.isTrue(Schema.is(Remark)(text))
  })
})
