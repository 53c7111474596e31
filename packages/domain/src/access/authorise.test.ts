import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { Instant, instantOf } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import type { CarerLink } from "../person/Carer.ts"
import type { PersonRequest } from "../person/PersonRequest.ts"
import {
  acts,
  after,
  asker,
  askers,
  moments,
  opening,
  openings,
  relationship,
  relationships,
  subject,
  subjects
} from "../testing/access.ts"
import { account, carerLink, carerLinks, centreId, personId, personRequest } from "../testing/person.ts"
import { Authorisation, messageKey, Refusal, refusals } from "./Authorisation.ts"
import { type Asker, authorise, authoriseShared, type PersonAct, type SharedAct, type Subject } from "./authorise.ts"
import { CareRelationship, end, isInForce } from "./CareRelationship.ts"
import { may, Right, SharedRecord } from "./permissionMatrix.ts"

const at = instantOf(Date.parse("2019-06-01T12:10:00Z"))
const act = (about: Partial<PersonAct> = {}): PersonAct => ({ right: "read", record: "treatment", at, ...about })

/** `care_relationship`, or why not. */
const said = (authorisation: Authorisation): string =>
  Authorisation.match(authorisation, { Allowed: ({ through }) => through, Refused: ({ reason }) => reason })

const isAllowed = (who: Asker, what: PersonAct, whose: Subject): boolean =>
  authorise(who, what, whose)._tag === "Allowed"

const nurse = asker({ role: "nurse" })
const manager = asker({ role: "data_manager", accountId: account(3) })
const carer = asker({ role: "carer", accountId: account(2) })
const patient = asker({ role: "patient", personId: personId(1) })

describe("authorise", () => {
  it.prop(
    "ID-21: never more than the table: what is allowed, the role may",
    [askers, acts, subjects],
    ([who, what, whose]) => {
      assert.isTrue(!isAllowed(who, what, whose) || may(who.role, what.right, what.record) !== undefined)
    }
  )
  it.prop(
    "ID-19: a stranger has nothing: without a tie to the person every right is refused",
    [askers, acts],
    ([who, what]) => {
      const stranger: Asker = { accountId: account(9), role: who.role, centreId: centreId(9) }
      assert.isFalse(isAllowed(stranger, what, subject({ relationships: [relationship()], links: [carerLink()] })))
    }
  )
  it.prop(
    "ID-19: over is over: a relationship that ended gives nothing at any later instant",
    [acts, moments, relationships, Arbitrary.schema(Schema.Literals(["consultant", "nurse", "physiotherapist"]))],
    ([what, ended, each, role]) => {
      const who = asker({ role, accountId: each.staffId, centreId: each.centreId })
      const here = { stays: [{ centreId: each.centreId, from: LocalDate.make("2016-01-01") }], personId: each.personId }
      const without = authorise(who, what, subject(here))
      if (what.at < ended) return
      assert.deepEqual(
        authorise(who, what, subject({ ...here, relationships: [end({ ...each, role }, ended)] })),
        without
      )
    }
  )
  it.prop("ID-20: an hour is an hour: an opening gives nothing 60 minutes later", [acts, openings], ([what, each]) => {
    const opened = subject({ openings: [each] })
    const late = { ...what, at: after(each.openedAt, 60) }
    assert.deepEqual(authorise(asker(), late, opened), authorise(asker(), late, subject()))
  })
  it.prop(
    "F83: a revoked link gives nothing from the instant of it on",
    [acts, carerLinks, moments],
    ([what, link, revokedAt]) => {
      if (what.at < revokedAt) return
      assert.isFalse(isAllowed(carer, what, subject({ links: [{ ...link, revokedAt }] })))
    }
  )
  it.prop(
    "clinical 0.3: a commissioner is let to no record of a person, nor an administrator of the service",
    [acts, subjects, Arbitrary.schema(Schema.Literals(["commissioner", "technical_administrator"]))],
    ([what, whose, role]) => {
      const who = asker({ role, accountId: account(1) })
      assert.strictEqual(
        said(authorise(who, what, whose)),
        role === "commissioner" ? "aggregates_only" : "no_person_data"
      )
    }
  )
  it.prop(
    "F82: withheld bleeds are closed to the carer, whatever the right",
    [acts, Arbitrary.schema(Schema.Literals(["bleed", "no_bleed_statement"]))],
    ([what, record]) => {
      const link = carerLink({ withholds: ["bleeds"] })
      assert.isFalse(isAllowed(carer, { ...what, record }, subject({ links: [link] })))
    }
  )

  it("F78: the person's own consultant, nurse and physiotherapist read the diary, and no other does", () => {
    for (const role of ["consultant", "nurse", "physiotherapist"] as const) {
      const who = asker({ role })
      const cared = subject({ relationships: [relationship({ role })] })
      assert.strictEqual(said(authorise(who, act(), cared)), "care_relationship")
      assert.strictEqual(said(authorise({ ...who, accountId: account(4) }, act(), cared)), "no_relationship")
      assert.strictEqual(said(authorise(who, act(), subject())), "no_relationship")
    }
  })
  it("ID-19: a relationship is of its role, its person, its centre and its time", () => {
    const reads = (about: Parameters<typeof relationship>[0]) =>
      said(authorise(nurse, act(), subject({ relationships: [relationship({ role: "nurse", ...about })] })))
    assert.strictEqual(reads({}), "care_relationship")
    assert.strictEqual(reads({ role: "consultant" }), "no_relationship")
    assert.strictEqual(reads({ personId: personId(2) }), "no_relationship")
    assert.strictEqual(reads({ centreId: centreId(2) }), "no_relationship")
    assert.strictEqual(reads({ from: after(at, 1) }), "no_relationship")
    assert.strictEqual(reads({ from: at }), "care_relationship")
    assert.strictEqual(reads({ until: at }), "no_relationship")
    assert.strictEqual(reads({ until: after(at, 1) }), "care_relationship")
  })
  it("ID-19: a data manager reads all people of the centre, and nobody of another", () => {
    assert.strictEqual(said(authorise(manager, act(), subject())), "centre")
    assert.strictEqual(said(authorise({ ...manager, centreId: centreId(2) }, act(), subject())), "other_centre")
  })
  it("F85: the former centre reads what was recorded before, nothing since, and writes nothing", () => {
    const moved = subject({
      stays: [
        { centreId: centreId(1), from: LocalDate.make("2016-01-01"), to: LocalDate.make("2019-03-31") },
        { centreId: centreId(2), from: LocalDate.make("2019-04-01") }
      ],
      relationships: [relationship()]
    })
    const recorded = (text: string, right: Right = "read") =>
      said(authorise(manager, act({ right, recordedAt: instantOf(Date.parse(text)) }), moved))
    assert.strictEqual(recorded("2019-03-31T12:00:00Z"), "former_centre")
    assert.strictEqual(recorded("2019-04-01T12:00:00Z"), "other_centre")
    assert.strictEqual(recorded("2019-03-31T12:00:00Z", "change"), "other_centre")
    assert.strictEqual(said(authorise(manager, act(), moved)), "other_centre")
    assert.strictEqual(said(authorise(asker(), act(), moved)), "other_centre")
    assert.strictEqual(said(authorise({ ...manager, centreId: centreId(2) }, act(), moved)), "centre")
  })
  it("ID-20: an opening reads and records a treatment, and does nothing else", () => {
    const opened = subject({ openings: [opening()] })
    assert.deepInclude(authorise(asker(), act(), opened), {
      through: "break_glass",
      rule: "ID-20",
      until: after(opening().openedAt, 60)
    })
    assert.strictEqual(said(authorise(asker(), act({ right: "create" }), opened)), "break_glass")
    assert.strictEqual(said(authorise(asker(), act({ right: "create", record: "bleed" }), opened)), "no_relationship")
    assert.strictEqual(said(authorise(asker(), act({ right: "change", record: "regimen" }), opened)), "no_relationship")
    assert.strictEqual(said(authorise(asker({ accountId: account(4) }), act(), opened)), "no_relationship")
    assert.strictEqual(said(authorise(asker(), act(), { ...opened, personId: personId(2) })), "no_relationship")
  })
  it("ID-14: a carer does what the link lets them", () => {
    const rights = (given: CarerLink["rights"]) => subject({ links: [carerLink({ rights: given })] })
    const creates = act({ right: "create" })
    assert.strictEqual(said(authorise(carer, creates, rights(["view", "record"]))), "carer_link")
    assert.strictEqual(said(authorise(carer, creates, rights(["view"]))), "link_lacks_right")
    assert.strictEqual(
      said(authorise(carer, act({ right: "create", record: "stock" }), rights(["record"]))),
      "link_lacks_right"
    )
    assert.strictEqual(
      said(authorise(carer, act({ right: "export", record: "person_export" }), rights(["record"]))),
      "link_lacks_right"
    )
    assert.strictEqual(said(authorise(carer, act(), rights([]))), "no_link")
    const toAnother = subject({ links: [carerLink({ personId: personId(2) })] })
    assert.strictEqual(said(authorise(carer, act(), toAnother)), "no_link")
    assert.strictEqual(said(authorise({ ...carer, accountId: account(5) }, act(), rights(["view"]))), "no_link")
  })
  it("ID-14: a carer takes back their own link and writes their own notes, and no other's", () => {
    const linked = subject({ links: [carerLink()] })
    const withdraws = (ofAccount = account(2)) =>
      said(authorise(carer, act({ right: "withdraw", record: "carer_link", ofAccount }), linked))
    assert.strictEqual(withdraws(), "carer_link")
    assert.strictEqual(withdraws(account(1)), "not_self")
  })
  it("a person has their own diary, and no other", () => {
    assert.strictEqual(said(authorise(patient, act(), subject())), "own")
    assert.strictEqual(said(authorise({ ...patient, personId: personId(2) }, act(), subject())), "not_own")
  })
  it("PRV-3: what is restricted is seen by the person and the data manager, while it is", () => {
    const restricted = subject({
      relationships: [relationship()],
      links: [carerLink()],
      restriction: { from: at, until: after(at, 60) }
    })
    const all = (when: PersonAct) =>
      [asker(), carer, patient, manager].map((who) => said(authorise(who, when, restricted)))
    assert.deepEqual(all(act()), ["restricted", "restricted", "own", "centre"])
    assert.deepEqual(all(act({ at: after(at, 60) })), ["care_relationship", "carer_link", "own", "centre"])
    assert.deepEqual(all(act({ at: after(at, -1) })), ["care_relationship", "carer_link", "own", "centre"])
  })
  it("ID-21: conditions: a proposal, a task, and no appeal against one's own decision", () => {
    const cared = subject({ relationships: [relationship({ role: "nurse" }), relationship()] })
    assert.deepInclude(authorise(nurse, act({ right: "create", record: "regimen" }), cared), { becomes: "as_proposal" })
    const takesOn = act({ right: "create", record: "care_relationship", ofAccount: account(1) })
    assert.deepInclude(authorise(asker(), takesOn, subject()), { through: "centre", becomes: "self_becomes_task" })
    assert.strictEqual(said(authorise(asker(), { ...takesOn, ofAccount: account(2) }, subject())), "no_relationship")
    assert.notProperty(authorise(asker(), { ...takesOn, ofAccount: account(2) }, cared), "becomes")
    const appeal = act({ right: "decide_appeal", record: "notice" })
    assert.strictEqual(said(authorise(asker(), { ...appeal, decidedBy: account(1) }, cared)), "own_decision")
    assert.strictEqual(said(authorise(asker(), appeal, cared)), "own_decision")
    assert.strictEqual(said(authorise(asker(), { ...appeal, decidedBy: account(2) }, cared)), "care_relationship")
  })
  it("ID-19: an information-governance lead reads an access record on an open request of the person", () => {
    const officer = asker({ role: "privacy_officer" })
    const request = personRequest({ receivedAt: at })
    const reads = (...requests: ReadonlyArray<PersonRequest>) =>
      said(authorise(officer, act({ record: "access_log" }), subject({ requests })))
    assert.strictEqual(reads(request), "recorded_request")
    assert.strictEqual(reads(), "no_request")
    assert.strictEqual(reads({ ...request, kind: "objection" }), "no_request")
    assert.strictEqual(reads({ ...request, personId: personId(2) }), "no_request")
    assert.strictEqual(reads({ ...request, receivedAt: after(at, 1) }), "no_request")
    assert.strictEqual(reads({ ...request, outcome: { outcome: "done", at, by: account(1) } }), "no_request")
    assert.strictEqual(said(authorise(officer, act(), subject({ requests: [request] }))), "no_right")
  })
  it("ID-20: a physiotherapist, a data manager and an administrator open no diary", () => {
    const opens = act({ right: "open", record: "break_glass" })
    assert.strictEqual(said(authorise(asker(), opens, subject())), "centre")
    assert.strictEqual(said(authorise(nurse, opens, subject())), "centre")
    assert.strictEqual(said(authorise({ ...nurse, centreId: centreId(2) }, opens, subject())), "other_centre")
    assert.strictEqual(said(authorise(asker({ role: "physiotherapist" }), opens, subject())), "no_right")
    assert.strictEqual(said(authorise(manager, opens, subject())), "no_right")
  })
})

describe("CareRelationship", () => {
  it("ID-19: one that is ended before it began never begins, and none ends before its beginning", () => {
    const later = relationship({ from: Instant.make("2020-01-01T00:00:00Z") })
    const ended = end(later, at)
    assert.strictEqual(ended.until, later.from)
    assert.isFalse(isInForce(ended, later.from))
    assert.isFalse(Schema.is(CareRelationship)({ ...later, until: at }))
  })
})

describe("authoriseShared", () => {
  it("clinical 0.3: a commissioner reads published returns, and nothing else", () => {
    const who = asker({ role: "commissioner" })
    const allowed = SharedRecord.literals.flatMap((record) =>
      Right.literals.flatMap((right) =>
        authoriseShared(who, { right, record, at, ofCentre: centreId(1), ofAccount: account(1) })._tag === "Allowed"
          ? [[right, record]]
          : []
      )
    )
    assert.deepEqual(allowed, [["read", "published_return"]])
  })
  it("ID-21: one's own account, one's own centre's reports, and the table of products", () => {
    const reads = (record: SharedRecord, about: Partial<SharedAct> = {}) =>
      said(authoriseShared(nurse, { right: "read", record, at, ...about }))
    assert.strictEqual(reads("account", { ofAccount: account(1) }), "self")
    assert.strictEqual(reads("account", { ofAccount: account(2) }), "not_self")
    assert.strictEqual(reads("centre_report", { ofCentre: centreId(1) }), "centre")
    assert.strictEqual(reads("centre_report", { ofCentre: centreId(2) }), "other_centre")
    assert.strictEqual(reads("centre_report"), "other_centre")
    assert.strictEqual(reads("product_table"), "everybody")
    assert.strictEqual(reads("configuration"), "no_right")
  })
})

describe("an answer explains itself", () => {
  it.prop("ID-21: every answer has a rule and the key of its words", [askers, acts, subjects], ([who, what, whose]) => {
    const answer = authorise(who, what, whose)
    assert.match(messageKey(answer), /^access\.(?:allowed|refused)\.[a-z_]+$/)
    assert.isNotEmpty(answer.rule)
  })
  it("every reason has its rule", () => {
    assert.sameMembers([...Refusal.literals], Object.keys(refusals))
  })
})
