/**
 * A data folder as a first start leaves it, with patients who are signed in: made, and looked into afterwards, by the test's own
 * process while no service runs on it.
 */
import { starterCatalogue } from "@haemtrack/domain/product/starterCatalogue"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import { join } from "node:path"
import { inject } from "vitest"
import { beginInstallation, findKeys, keysOf } from "../cli/beginInstallation.ts"
import { AuditKey } from "../store/audit/AuditKey.ts"
import { verifyAudit } from "../store/audit/verifyAudit.ts"
import { centres } from "../store/centre/centres.ts"
import * as Database from "../store/Database.ts"
import { asNobody } from "../store/transact.ts"
import { addPerson, ownerRuns, signIn } from "./accounts.ts"

/** Somebody who may write into their own diary; `cookie` is the value of their session. */
export interface Patient {
  readonly personId: PersonId
  readonly cookie: string
}

/** Works on the folder as whoever runs the machine. */
const inFolder = <A, E>(folder: string, work: Effect.Effect<A, E, Database.Database | AuditKey>): Promise<A> =>
  Effect.gen(function* () {
    const file = join(folder, "keys.json")
    const keys = yield* keysOf(file, yield* findKeys(file))
    return yield* Effect.provideService(work, AuditKey, keys.audit)
  }).pipe(
    Effect.provide(Database.layer({ engine: "embedded", folder, template: inject("embeddedTemplate") })),
    Effect.runPromise
  )

/** Begins the folder, with that many patients. */
export const makeDiaries = (folder: string, patients: number): Promise<ReadonlyArray<Patient>> =>
  inFolder(
    folder,
    Effect.gen(function* () {
      yield* beginInstallation({
        centre: { name: "Trial centre", odsCode: "X26EX", zone: Zone.make("Europe/London") },
        catalogue: starterCatalogue
      })
      const [centre] = yield* asNobody(centres())
      if (centre === undefined) return yield* Effect.die(new RangeError("makeDiaries: a begun folder has a centre"))
      return yield* Effect.forEach(
        Array.from({ length: patients }, (_, no) => no + 1),
        (no) =>
          Effect.gen(function* () {
            const personId = yield* addPerson({ number: 10_000 + no, centreId: centre.id })
            yield* signIn({ number: 20_000 + no, role: "patient", centreId: centre.id, personId })
            return { personId, cookie: `session of ${20_000 + no}` }
          })
      )
    })
  )

/** What a folder holds of an entry: how many rows of each kind, and of what it is made. */
export interface Kept {
  readonly id: string
  readonly versions: number
  readonly audits: number
  /** The lines of a treatment, the sites of a bleed. */
  readonly parts: number
}

const rowsOf = (noun: "treatment" | "bleed", part: string): string => `select entry.id,
    (select count(*)::int from ${noun}_version v where v.id = entry.id) as versions,
    (select count(*)::int from audit_event e where e.body::jsonb #>> '{object,id}' = entry.id::text
      and e.body::jsonb ->> 'action' = '${noun}.create' and e.body::jsonb ->> 'outcome' = 'ok') as audits,
    (select count(*)::int from ${part} p where p.${noun}_id = entry.id) as parts
  from ${noun} entry`

/** Every treatment and bleed of the folder, and whether the audit trail is whole. */
export const readDiaries = (folder: string) =>
  inFolder(
    folder,
    Effect.gen(function* () {
      const rows = yield* ownerRuns(
        `${rowsOf("treatment", "treatment_line")} union all ${rowsOf("bleed", "bleed_site")} order by id`
      )
      const kept = rows.map((row): Kept => ({
        id: String(row["id"]),
        versions: Number(row["versions"]),
        audits: Number(row["audits"]),
        parts: Number(row["parts"])
      }))
      return { kept, audit: yield* verifyAudit }
    })
  )
