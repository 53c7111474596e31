/** Row security of a diary, by itself: what the matrix lets nobody do, the tables let nobody do, whatever the service asks of them. */
import { may } from "@haemtrack/domain/access/permissionMatrix"
import { Role } from "@haemtrack/domain/access/Role"
import { BleedId } from "@haemtrack/domain/diary/BleedId"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import type { PersonId } from "@haemtrack/domain/person/Person"
import { bleed as inventedBleed } from "@haemtrack/domain/testing/bleed"
import { treatment as inventedTreatment } from "@haemtrack/domain/testing/diary"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { addCentre, addPerson, signIn, uuid } from "../testing/accounts.ts"
import { onBothDatabases } from "../testing/onBothDatabases.ts"
import { as } from "../testing/twoCentres.ts"
import type { Actor } from "./Actor.ts"
import { bleedById } from "./bleed/bleedById.ts"
import { insertBleed } from "./bleed/insertBleed.ts"
import { replaceBleed } from "./bleed/replaceBleed.ts"
import { withdrawBleed } from "./bleed/withdrawBleed.ts"
import type { Transaction } from "./Transaction.ts"
import { insertTreatment } from "./treatment/insertTreatment.ts"
import { replaceTreatment } from "./treatment/replaceTreatment.ts"
import { treatmentById } from "./treatment/treatmentById.ts"
import { withdrawTreatment } from "./treatment/withdrawTreatment.ts"

/** Whose diary it is, as seen by the one who is at work. */
type Whose = "own" | "foreign" | "other_centre"

/** Which people a role reaches. Clinical roles and carers reach nobody until care relationships and links are kept. */
const reaches = (role: Role, whose: Whose): boolean =>
  role === "patient" ? whose === "own" : role === "data_manager" && whose !== "other_centre"

let made = 0
const typo = { baseVersion: 1, amendment: { reason: "typo" } } as const

/** An entry of each kind that is in nobody's diary yet, with what can be done to it. */
const entries = {
  treatment: (personId: PersonId) => {
    const treatment = inventedTreatment({ id: TreatmentId.make(uuid(1_000_000 + ++made)), personId })
    return {
      read: Effect.flatMap(treatmentById(treatment.id), Effect.fromOption),
      create: insertTreatment(treatment),
      change: replaceTreatment({ ...treatment, reason: "surgery" }, typo),
      withdraw: withdrawTreatment(treatment, typo)
    }
  },
  bleed: (personId: PersonId) => {
    const bleed = inventedBleed({ id: BleedId.make(uuid(1_000_000 + ++made)), personId })
    return {
      read: Effect.flatMap(bleedById(bleed.id), Effect.fromOption),
      create: insertBleed(bleed),
      change: replaceBleed({ ...bleed, severity: "major" }, typo),
      withdraw: withdrawBleed(bleed, typo)
    }
  }
} as const

onBothDatabases("row security of a diary", (it) => {
  it.effect("ID-21: every role reads and writes treatments and bleeds of whom it reaches, as the matrix says", () =>
    Effect.gen(function* () {
      const [centreId, otherCentreId] = [yield* addCentre(100), yield* addCentre(200)]
      const diary = Effect.fnUntraced(function* (number: number, centre: typeof centreId) {
        const personId = yield* addPerson({ number, centreId: centre })
        return { personId, patient: yield* signIn({ number: number + 1, role: "patient", centreId: centre, personId }) }
      })
      const diaries = {
        own: yield* diary(110, centreId),
        foreign: yield* diary(120, centreId),
        other_centre: yield* diary(210, otherCentreId)
      }
      for (const [place, role] of Role.literals.entries()) {
        const somebody =
          role === "patient" ? diaries.own.patient : yield* signIn({ number: 300 + place, role, centreId })
        for (const whose of ["own", "foreign", "other_centre"] as const) {
          const { patient, personId } = diaries[whose]
          for (const record of ["treatment", "bleed"] as const) {
            for (const right of ["read", "create", "change", "withdraw"] as const) {
              const entry = entries[record](personId)
              if (right !== "create") yield* as(patient, entry.create)
              const scope = may(role, right, record)
              // Entries by staff are not built yet: only those of the own diary are written.
              const mayDo = reaches(role, whose) && (right === "read" ? scope !== undefined : scope === "own")
              const done = yield* Effect.exit(as<unknown, unknown, Actor | Transaction>(somebody, entry[right]))
              assert.strictEqual(Exit.isSuccess(done), mayDo, `${role}, ${right}, ${record}, ${whose}: ${String(done)}`)
              if (!mayDo) assert.match(String(done), /AuthorizationError|VersionDiffers|NoSuchElement/)
            }
          }
        }
      }
    })
  )
})
