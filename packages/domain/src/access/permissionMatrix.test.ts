import { describe, expect, it } from "@effect/vitest"
import { grantOf, may, permissionMatrix, PersonRecord, RecordKind, Right } from "./permissionMatrix.ts"
import { Role } from "./Role.ts"

describe("permission matrix (ID-21)", () => {
  it.prop(
    "privacy: a technical administrator has no right on any record of a person",
    [Right, PersonRecord],
    ([right, record]) => may("technical_administrator", right, record) === undefined
  )
  it.prop(
    "outsiders: a commissioner reads published returns, and nothing else",
    [Right, RecordKind],
    ([right, record]) =>
      may("commissioner", right, record) === (right === "read" && record === "published_return" ? "all" : undefined)
  )
  it.prop(
    "outsiders: other systems and jobs have no right of a role",
    [Right, RecordKind],
    ([right, record]) => may("embed_client", right, record) === undefined && may("system", right, record) === undefined
  )
  it.prop(
    "sight: whoever may create, change or withdraw may read",
    [Role, RecordKind],
    ([role, record]) =>
      (["create", "change", "withdraw"] as const).every((right) => may(role, right, record) === undefined) ||
      may(role, "read", record) !== undefined
  )
  it.prop("diaries: clinical staff never reach beyond their own people", [Right, PersonRecord], ([right, record]) =>
    (["consultant", "nurse", "physiotherapist"] as const).every((role) => {
      const scope = may(role, right, record)
      return scope === undefined || scope === "own_people" || record === "break_glass"
    })
  )
  it.prop("diaries: a patient and a carer never reach beyond their own", [Right, PersonRecord], ([right, record]) =>
    (["patient", "carer"] as const).every((role) => {
      const scope = may(role, right, record)
      return scope === undefined || scope === "own" || scope === "self"
    })
  )
  it.prop("single: no cell gives one right twice", [Role, RecordKind], ([role, record]) => {
    const row: { readonly [R in Role]?: ReadonlyArray<{ readonly rights: ReadonlyArray<Right> }> } =
      permissionMatrix[record]
    const rights = (row[role] ?? []).flatMap((grant) => grant.rights)
    return rights.length === new Set(rights).size
  })

  it("nobody has a right to delete: there is none", () => {
    expect(Right.literals).not.toContain("delete")
  })

  it.each([
    ["patient", "withdraw", "treatment", "own", undefined],
    ["carer", "read", "treatment", "own", undefined],
    ["carer", "create", "treatment", "own", "link_may_record"],
    ["carer", "create", "stock", "own", "link_may_manage_stock"],
    ["carer", "read", "nhs_number", undefined, undefined],
    ["carer", "withdraw", "carer_link", "self", undefined],
    ["consultant", "change", "treatment", undefined, undefined],
    ["consultant", "create", "treatment", "own_people", undefined],
    ["consultant", "decide_appeal", "notice", "own_people", "not_own_decision"],
    ["nurse", "change", "treatment", "own_people", undefined],
    ["nurse", "create", "regimen", "own_people", "as_proposal"],
    ["nurse", "open", "break_glass", "centre", undefined],
    ["physiotherapist", "read", "stock", undefined, undefined],
    ["physiotherapist", "write_joint_notes", "bleed", "own_people", undefined],
    ["data_manager", "withdraw", "treatment", "centre", undefined],
    ["data_manager", "read", "entry_note", undefined, undefined],
    ["data_manager", "open", "break_glass", undefined, undefined],
    ["data_manager", "create", "person", "centre", undefined],
    ["technical_administrator", "create", "account", "centre", undefined],
    ["technical_administrator", "read", "audit_verification", "all", undefined],
    ["privacy_officer", "read", "access_log", "centre", "on_recorded_request"],
    ["privacy_officer", "read", "person", undefined, undefined]
  ] as const)("%s, %s, %s: %s", (role, right, record, scope, condition) => {
    expect(may(role, right, record)).toBe(scope)
    expect(grantOf(role, right, record)?.condition).toBe(condition)
  })
})
