/**
 * Who may do what with which record: the table that guards, row-level policies and menus are made from or tested against (ID-21).
 *
 * Longer than other files, because it is one table. What stands here is what a role may do at most; that the person is the
 * account's own, that the entry is, or that a relationship is in force, is for the caller to see from the scope.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Role } from "./Role.ts"

/** Records that belong to one person: nothing of them is for a technical administrator, not even a name (ID-19). */
export const PersonRecord = Schema.Literals([
  "person",
  "nhs_number",
  "diagnosis",
  "treatment",
  "bleed",
  "no_bleed_statement",
  "entry_note",
  "staff_note",
  "regimen",
  "stock",
  "recall",
  "compliance",
  "person_export",
  "care_relationship",
  "carer_link",
  "access_log",
  "break_glass",
  "notice",
  "entry_check",
  "study_readiness"
])
export type PersonRecord = typeof PersonRecord.Type

/** Records that belong to a centre, to an account or to everybody. An account has no link to the person whose it is (ID-21). */
export const SharedRecord = Schema.Literals([
  "product_table",
  "centre_report",
  "published_return",
  "account",
  "configuration",
  "audit_verification"
])
export type SharedRecord = typeof SharedRecord.Type

/** Every kind of record that a right can be about. */
export const RecordKind = Schema.Literals([...PersonRecord.literals, ...SharedRecord.literals])
export type RecordKind = typeof RecordKind.Type

/** What can be done. There is no right to delete, and nobody has it: an entry is withdrawn, and stays in its history. */
export const Right = Schema.Literals([
  "read",
  "create",
  "change",
  "withdraw",
  "export",
  "verify",
  "write_joint_notes",
  "invite",
  "open",
  "ask",
  "appeal",
  "sign",
  "confirm",
  "decide_appeal",
  "call",
  "grant_exception",
  "answer"
])
export type Right = typeof Right.Type

/**
 * How far a right reaches. `self`: the account's own sign-in, link or note; `own`: the diary that is theirs, or theirs by a carer
 * link; `own_people`: people with a care relationship in force; `centre`: everybody of the centre; `all`: what belongs to no one.
 */
export const Scope = Schema.Literals(["self", "own", "own_people", "centre", "all"])
export type Scope = typeof Scope.Type

/** What must be so besides. The first three are rights of the carer's link (codes 4.6). */
export const Condition = Schema.Literals([
  "link_may_view",
  "link_may_record",
  "link_may_manage_stock",
  /** It counts once a consultant has confirmed it. */
  "as_proposal",
  /** Made for oneself, it becomes a task of the data manager. */
  "self_becomes_task",
  /** Nobody decides an appeal against their own decision. */
  "not_own_decision",
  /** Only for a request of a person that has been written down. */
  "on_recorded_request"
])
export type Condition = typeof Condition.Type

/** Some rights with one reach. */
export interface Grant {
  readonly scope: Scope
  readonly rights: ReadonlyArray<Right>
  readonly condition?: Condition
}

const grant = (scope: Scope, ...rights: ReadonlyArray<Right>): Grant => ({ scope, rights })
const grantIf = (condition: Condition, scope: Scope, ...rights: ReadonlyArray<Right>): Grant => ({
  scope,
  rights,
  condition
})

/** A cell is a list, because one role can reach differently far with different rights; no cell means no right. */
type Row = { readonly [R in Role]?: ReadonlyArray<Grant> }

/** One row a record, one cell a role (ID-21). Other systems and jobs have no cell: their rights are those of a token or a job. */
export const permissionMatrix = {
  person: {
    patient: [grant("own", "read")],
    carer: [grant("own", "read")],
    consultant: [grant("own_people", "read")],
    nurse: [grant("own_people", "read")],
    physiotherapist: [grant("own_people", "read")],
    data_manager: [grant("centre", "read", "create", "change")]
  },
  nhs_number: {
    patient: [grant("own", "read")],
    consultant: [grant("own_people", "read")],
    nurse: [grant("own_people", "read")],
    data_manager: [grant("centre", "read", "create", "change")]
  },
  diagnosis: {
    patient: [grant("own", "read")],
    carer: [grant("own", "read")],
    consultant: [grant("own_people", "read", "change")],
    nurse: [grant("own_people", "read")],
    physiotherapist: [grant("own_people", "read")],
    data_manager: [grant("centre", "read", "create", "change")]
  },
  treatment: {
    patient: [grant("own", "read", "create", "change", "withdraw")],
    carer: [grant("own", "read"), grantIf("link_may_record", "own", "create", "change", "withdraw")],
    consultant: [grant("own_people", "read", "create")],
    nurse: [grant("own_people", "read", "create", "change")],
    physiotherapist: [grant("own_people", "read")],
    data_manager: [grant("centre", "read", "create", "change", "withdraw")]
  },
  bleed: {
    patient: [grant("own", "read", "create", "change", "withdraw")],
    carer: [grant("own", "read", "create", "change", "withdraw")],
    consultant: [grant("own_people", "read", "create", "change", "verify")],
    nurse: [grant("own_people", "read", "create", "change", "verify")],
    physiotherapist: [grant("own_people", "read", "create", "change", "verify", "write_joint_notes")],
    data_manager: [grant("centre", "read", "create", "change", "withdraw")]
  },
  no_bleed_statement: {
    patient: [grant("own", "read", "create", "withdraw")],
    carer: [grant("own", "read", "create", "withdraw")],
    consultant: [grant("own_people", "read")],
    nurse: [grant("own_people", "read")],
    physiotherapist: [grant("own_people", "read")],
    data_manager: [grant("centre", "read")]
  },
  // The data manager reads none of the patient's notes: counting and chasing need none (minimisation).
  entry_note: {
    patient: [grant("own", "read", "create", "change")],
    carer: [grant("self", "read", "create")],
    consultant: [grant("own_people", "read")],
    nurse: [grant("own_people", "read")],
    physiotherapist: [grant("own_people", "read")]
  },
  staff_note: {
    consultant: [grant("own_people", "read", "create")],
    nurse: [grant("own_people", "read", "create")],
    physiotherapist: [grant("own_people", "read", "create")],
    data_manager: [grant("centre", "read", "create")]
  },
  regimen: {
    patient: [grant("own", "read")],
    carer: [grant("own", "read")],
    consultant: [grant("own_people", "read", "create", "change")],
    nurse: [grant("own_people", "read"), grantIf("as_proposal", "own_people", "create")],
    physiotherapist: [grant("own_people", "read")],
    data_manager: [grant("centre", "read", "create", "change")]
  },
  stock: {
    patient: [grant("own", "read", "create")],
    carer: [grant("own", "read"), grantIf("link_may_manage_stock", "own", "create")],
    consultant: [grant("own_people", "read")],
    nurse: [grant("own_people", "read", "create", "change")],
    data_manager: [grant("centre", "read", "create", "change")]
  },
  recall: {
    patient: [grant("own", "read")],
    carer: [grant("own", "read")],
    consultant: [grant("own_people", "read")],
    nurse: [grant("own_people", "read", "create")],
    data_manager: [grant("centre", "read", "create", "change")]
  },
  compliance: {
    patient: [grant("own", "read")],
    carer: [grant("own", "read")],
    consultant: [grant("own_people", "read", "change")],
    nurse: [grant("own_people", "read", "change")],
    data_manager: [grant("centre", "read", "change")]
  },
  person_export: {
    patient: [grant("own", "export")],
    carer: [grantIf("link_may_view", "own", "export")],
    data_manager: [grant("centre", "export")]
  },
  care_relationship: {
    patient: [grant("own", "read")],
    carer: [grant("own", "read")],
    consultant: [grant("own_people", "read"), grantIf("self_becomes_task", "own_people", "create")],
    nurse: [grant("own_people", "read", "create")],
    physiotherapist: [grant("own_people", "read", "create")],
    data_manager: [grant("centre", "read", "create", "change", "withdraw")]
  },
  carer_link: {
    patient: [grant("own", "read", "withdraw")],
    carer: [grant("own", "read"), grant("self", "withdraw")],
    consultant: [grant("own_people", "read")],
    nurse: [grant("own_people", "read", "create", "change")],
    data_manager: [grant("centre", "read", "create", "change")]
  },
  access_log: {
    patient: [grant("own", "read")],
    carer: [grantIf("link_may_view", "own", "read")],
    consultant: [grant("own_people", "read")],
    nurse: [grant("own_people", "read")],
    data_manager: [grant("centre", "read")],
    privacy_officer: [grantIf("on_recorded_request", "centre", "read")]
  },
  break_glass: {
    consultant: [grant("centre", "open")],
    nurse: [grant("centre", "open")]
  },
  notice: {
    patient: [grant("own", "read", "ask", "appeal")],
    carer: [grant("own", "read", "ask", "appeal")],
    consultant: [
      grant("own_people", "read", "sign", "confirm"),
      grantIf("not_own_decision", "own_people", "decide_appeal")
    ],
    nurse: [grant("own_people", "read", "call", "grant_exception")],
    data_manager: [grant("centre", "read", "grant_exception")]
  },
  entry_check: {
    patient: [grant("own", "read", "answer")],
    carer: [grant("own", "read", "answer")],
    consultant: [grant("own_people", "read", "create")],
    nurse: [grant("own_people", "read", "create")],
    physiotherapist: [grant("own_people", "read", "create")],
    data_manager: [grant("centre", "read", "create")]
  },
  study_readiness: {
    patient: [grant("own", "read", "change")],
    carer: [grant("own", "read")],
    consultant: [grant("own_people", "read")],
    nurse: [grant("own_people", "read")],
    data_manager: [grant("centre", "read")]
  },
  product_table: {
    patient: [grant("all", "read")],
    carer: [grant("all", "read")],
    consultant: [grant("all", "read")],
    nurse: [grant("all", "read", "change")],
    physiotherapist: [grant("all", "read")],
    data_manager: [grant("all", "read", "create", "change")]
  },
  centre_report: {
    consultant: [grant("centre", "read")],
    nurse: [grant("centre", "read")],
    physiotherapist: [grant("centre", "read")],
    data_manager: [grant("centre", "read", "export")]
  },
  published_return: {
    commissioner: [grant("all", "read")]
  },
  account: {
    patient: [grant("self", "read", "change")],
    carer: [grant("self", "read", "change")],
    consultant: [grant("self", "read", "change")],
    nurse: [grant("self", "read", "change")],
    physiotherapist: [grant("self", "read", "change")],
    data_manager: [grant("self", "read", "change"), grant("centre", "invite")],
    technical_administrator: [grant("centre", "read", "create", "change", "withdraw")]
  },
  configuration: {
    technical_administrator: [grant("all", "read", "create", "change")]
  },
  audit_verification: {
    data_manager: [grant("centre", "read")],
    technical_administrator: [grant("all", "read")],
    privacy_officer: [grant("all", "read")]
  }
} as const satisfies Record<RecordKind, Row>

/** The cell's grant that holds the right, or `undefined`. Law: no cell gives one right twice. */
export const grantOf = (role: Role, right: Right, record: RecordKind): Grant | undefined => {
  const row: Row = permissionMatrix[record]
  return row[role]?.find(({ rights }) => rights.includes(right))
}

/** How far the right of a role over a record reaches; `undefined` when it has none. Any condition is in {@link grantOf}. */
export const may = (role: Role, right: Right, record: RecordKind): Scope | undefined =>
  grantOf(role, right, record)?.scope
