/**
 * The first start of an installation: its keys, its id, its centre and its catalogue. A later start finds them all.
 *
 * @since 0.1.0
 */
import { CentreId } from "@haemtrack/domain/person/Centre"
import type { Catalogue } from "@haemtrack/domain/product/Catalogue"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Config } from "../Config.ts"
import { type KeyRing, type KeyRingUnusable, makeKeyRing, readKeyRing } from "../keys/KeyRing.ts"
import { newUuid7 } from "../server/newUuid7.ts"
import { appendAudit } from "../store/audit/appendAudit.ts"
import type { AuditEvent } from "../store/audit/AuditEvent.ts"
import { AuditKey } from "../store/audit/AuditKey.ts"
import { sealsMatch } from "../store/audit/sealsMatch.ts"
import { currentCatalogue } from "../store/catalogue/currentCatalogue.ts"
import { putCatalogue } from "../store/catalogue/putCatalogue.ts"
import { centres } from "../store/centre/centres.ts"
import { writeFirstCentre } from "../store/centre/writeFirstCentre.ts"
import { anyInstance } from "../store/instance/anyInstance.ts"
import { beginInstance } from "../store/instance/beginInstance.ts"
import { asNobody, asOperator } from "../store/transact.ts"
import { CommandFailed } from "./CommandFailed.ts"

const mend: Readonly<Record<KeyRingUnusable["reason"], string>> = {
  unreadable: "The key ring cannot be read. Give its owner, who must start the service, the right to read it.",
  unwritable: "The key ring cannot be written. Give whoever starts the service the right to write into its folder.",
  malformed: "The key ring is damaged. Put it back from a backup.",
  incomplete: "The key ring lacks a key that it names as active. Put it back from a backup.",
  open_to_others: "Other users of this machine can read the key ring. Take their right away: chmod 600."
}

/** What to do about a key ring that cannot be used. */
const keysFailed = ({ reason }: KeyRingUnusable) =>
  new CommandFailed({
    why: reason === "open_to_others" ? "unsafe" : "failed_check",
    sentences: [mend[reason], "HAEMTRACK_KEYS_FILE names it; without that it is keys.json in the data folder."]
  })

const lostKeys = new CommandFailed({
  why: "failed_check",
  sentences: [
    "This database was begun with another key ring than the one that is here.",
    "Put its key ring back from a backup: with new keys the audit trail could no longer be verified."
  ]
})

/** The keys, made at the first start. Fails when they are not those of the database. */
export const keysOf = Effect.fnUntraced(function* (file: string, found: Option.Option<KeyRing>) {
  const isBegun = yield* asNobody(anyInstance())
  if (Option.isNone(found)) return yield* isBegun ? lostKeys : Effect.mapError(makeKeyRing(file), keysFailed)
  return found.value
})

/** Reads the key ring where there is one. */
export const findKeys = (file: string) => Effect.mapError(readKeyRing(file), keysFailed)

const audit = (action: AuditEvent["action"], object: AuditEvent["object"]) =>
  appendAudit({ action, actor: { kind: "operator" }, object, outcome: "ok" })

const unnamedCentre = new CommandFailed({
  why: "usage",
  sentences: [
    "This database has no centre yet. Say which one it is for, at the first start:",
    "HAEMTRACK_CENTRE_NAME and HAEMTRACK_CENTRE_ODS."
  ]
})

const beginCentre = Effect.fnUntraced(function* ({ name, odsCode, zone }: Config["centre"]) {
  if ((yield* centres()).length > 0) return
  if (name === undefined || odsCode === undefined) return yield* unnamedCentre
  const id = CentreId.make(yield* newUuid7)
  if (yield* writeFirstCentre({ id, name, odsCode, zone })) yield* audit("centre.create", { kind: "centre", id })
})

/** Writes what is missing, all of it or nothing, and checks that the audit trail was sealed with these keys. */
export const beginInstallation = Effect.fnUntraced(function* (of: {
  readonly centre: Config["centre"]
  readonly catalogue: Catalogue
}) {
  const key = yield* AuditKey
  yield* asOperator(
    Effect.gen(function* () {
      const isBegun = yield* anyInstance()
      if (!isBegun) {
        const id = yield* newUuid7
        yield* beginInstance(id)
        yield* audit("instance.begin", { kind: "instance", id })
      }
      yield* beginCentre(of.centre)
      const { version } = of.catalogue
      if (isBegun && (yield* currentCatalogue()).version === version) return
      yield* Effect.orDie(putCatalogue(of.catalogue))
      yield* audit("catalogue.put", { kind: "catalogue", id: version })
    })
  )
  if (!(yield* Effect.provideService(sealsMatch, AuditKey, key))) return yield* lostKeys
})
