import { describe, expect, it } from "@effect/vitest"
import { type Grant, grantOf, may, permissionMatrix, PersonRecord, RecordKind, Right } from "./permissionMatrix.ts"
import { Role } from "./Role.ts"

/** The columns of ID-21. */
const columns = [
  "patient",
  "carer",
  "consultant",
  "nurse",
  "physiotherapist",
  "data_manager",
  "technical_administrator"
] as const satisfies ReadonlyArray<Role>

/**
 * ID-21 once more, in its own letters: R read, C create, U change, X withdraw, E export, other rights in words; s self, o own,
 * k own people, c centre, a all; `?` stands for a condition. A slip in one of the two transcriptions is a difference.
 */
const standard: Readonly<Record<RecordKind, readonly [string, string, string, string, string, string, string]>> = {
  person: ["R o", "R o", "R k", "R k", "R k", "RCU c", ""],
  nhs_number: ["R o", "", "R k", "R k", "", "RCU c", ""],
  diagnosis: ["R o", "R o", "RU k", "R k", "R k", "RCU c", ""],
  treatment: ["RCUX o", "R o; CUX o?", "RC k", "RCU k", "R k", "RCUX c", ""],
  bleed: ["RCUX o", "RCUX o", "RCU verify k", "RCU verify k", "RCU verify write_joint_notes k", "RCUX c", ""],
  no_bleed_statement: ["RCX o", "RCX o", "R k", "R k", "R k", "R c", ""],
  entry_note: ["RCU o", "RC s", "R k", "R k", "R k", "", ""],
  staff_note: ["", "", "RC k", "RC k", "RC k", "RC c", ""],
  regimen: ["R o", "R o", "RCU k", "R k; C k?", "R k", "RCU c", ""],
  stock: ["RC o", "R o; C o?", "R k", "RCU k", "", "RCU c", ""],
  product_table: ["R a", "R a", "R a", "RU a", "R a", "RCU a", ""],
  recall: ["R o", "R o", "R k", "RC k", "", "RCU c", ""],
  compliance: ["R o", "R o", "RU k", "RU k", "", "RU c", ""],
  centre_report: ["", "", "R c", "R c", "R c", "RE c", ""],
  published_return: ["", "", "", "", "", "", ""],
  person_export: ["E o", "E o?", "", "", "", "E c", ""],
  care_relationship: ["R o", "R o", "R k; C k?", "RC k", "RC k", "RCUX c", ""],
  carer_link: ["RX o", "R o; X s", "R k", "RCU k", "", "RCU c", ""],
  access_log: ["R o", "R o?", "R k", "R k", "", "R c", ""],
  account: ["RU s", "RU s", "RU s", "RU s", "RU s", "RU s; invite c", "RCUX c"],
  configuration: ["", "", "", "", "", "", "RCU a"],
  audit_verification: ["", "", "", "", "", "R c", "R a"],
  break_glass: ["", "", "open c", "open c", "", "", ""],
  notice: [
    "R ask appeal o",
    "R ask appeal o",
    "R sign confirm k; decide_appeal k?",
    "R call grant_exception k",
    "",
    "R grant_exception c",
    ""
  ],
  entry_check: ["R answer o", "R answer o", "RC k", "RC k", "RC k", "RC c", ""],
  study_readiness: ["RU o", "R o", "R k", "R k", "", "R c", ""]
}

const letters: Readonly<Partial<Record<Right, string>>> = {
  read: "R",
  create: "C",
  change: "U",
  withdraw: "X",
  export: "E"
}
const reach = { self: "s", own: "o", own_people: "k", centre: "c", all: "a" } as const

const written = ({ condition, rights, scope }: Grant): string => {
  const short = rights.flatMap((right) => letters[right] ?? []).join("")
  const words = rights.filter((right) => letters[right] === undefined)
  return [short, ...words, reach[scope] + (condition === undefined ? "" : "?")].filter((part) => part !== "").join(" ")
}

const cell = (record: RecordKind, role: Role): ReadonlyArray<Grant> => {
  const row: { readonly [R in Role]?: ReadonlyArray<Grant> } = permissionMatrix[record]
  return row[role] ?? []
}

describe("permission matrix (ID-21)", () => {
  it.each(RecordKind.literals)("%s: the row of the standard", (record) => {
    expect(columns.map((role) => cell(record, role).map(written).join("; "))).toEqual(standard[record])
  })

  // The tables are finite: every case is tried, none is drawn.
  const every = RecordKind.literals.flatMap((record) =>
    Role.literals.flatMap((role) =>
      Right.literals.map((right) => ({ role, right, record, scope: may(role, right, record) }))
    )
  )
  const granted = every.filter(({ scope }) => scope !== undefined)
  const isOfPerson = (record: RecordKind) => PersonRecord.literals.some((each) => each === record)

  it("privacy: a technical administrator has no right on any record of a person", () => {
    expect(granted.filter(({ record, role }) => role === "technical_administrator" && isOfPerson(record))).toEqual([])
  })
  it("outsiders: a commissioner reads published returns, and nothing else", () => {
    expect(granted.filter(({ role }) => role === "commissioner")).toEqual([
      { role: "commissioner", right: "read", record: "published_return", scope: "all" }
    ])
  })
  it("outsiders: a privacy officer reads audit verification, and an access log on a recorded request", () => {
    expect(
      granted.filter(({ role }) => role === "privacy_officer").map(({ record, right }) => [right, record])
    ).toEqual([
      ["read", "access_log"],
      ["read", "audit_verification"]
    ])
    expect(grantOf("privacy_officer", "read", "access_log")?.condition).toBe("on_recorded_request")
  })
  it("outsiders: other systems and jobs have the rights of a token or a job, none of a role", () => {
    expect(granted.filter(({ role }) => role === "embed_client" || role === "system")).toEqual([])
  })
  it("sight: whoever may create, change or withdraw may read", () => {
    const writes = granted.filter(({ right }) => ["create", "change", "withdraw"].includes(right))
    expect(writes.filter(({ record, role }) => may(role, "read", record) === undefined)).toEqual([])
  })
  it("diaries: a right on a person's record never reaches further than the centre", () => {
    expect(granted.filter(({ record, scope }) => isOfPerson(record) && scope === "all")).toEqual([])
  })
  it("deletion: there is no such right", () => {
    expect(Right.literals).not.toContain("delete")
  })
  it("single: no cell gives one right twice", () => {
    const twice = RecordKind.literals.flatMap((record) =>
      Role.literals.filter((role) => {
        const rights = cell(record, role).flatMap((grant) => grant.rights)
        return rights.length !== new Set(rights).size
      })
    )
    expect(twice).toEqual([])
  })

  it.each([
    ["carer", "create", "treatment", "link_may_record"],
    ["carer", "create", "stock", "link_may_manage_stock"],
    ["carer", "export", "person_export", "link_may_view"],
    ["consultant", "create", "care_relationship", "self_becomes_task"],
    ["consultant", "decide_appeal", "notice", "not_own_decision"],
    ["nurse", "create", "regimen", "as_proposal"]
  ] as const)("condition: %s, %s, %s: %s", (role, right, record, condition) => {
    expect(grantOf(role, right, record)?.condition).toBe(condition)
  })
})
