/**
 * What the machine must do right before anybody trusts it with a password or a time (OPS-5).
 *
 * @since 0.1.0
 */
import { resolve } from "@haemtrack/domain/calendar/resolve"
import { WallTime } from "@haemtrack/domain/calendar/WallTime"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import * as Kdf from "effect/crypto/Kdf"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Check, fail, ok } from "./Check.ts"

/** @source P-H-C/phc-winner-argon2, src/test.c, version 19: argon2id, t=2, m=2^8, p=1, "password" with "somesalt" */
const argon2idVector = "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"

const passwordCheck = Effect.gen(function* () {
  const kdf = yield* Kdf.Kdf
  const text = new TextEncoder()
  const tag = yield* kdf.derive(Kdf.argon2id({ memory: 256, passes: 2, parallelism: 1 }), text.encode("password"), {
    salt: text.encode("somesalt"),
    length: 32
  })
  return Buffer.from(tag).toString("hex") === argon2idVector
    ? ok("passwords", "argon2id answers as published")
    : fail("passwords", "argon2id answers wrongly on this machine", "Install Node 24.7 or newer from nodejs.org.")
}).pipe(Effect.orDie)

/** Noon of a summer's day in London is 11:00 UTC: without zone data it would be noon. */
const zoneCheck = Effect.sync((): Check => {
  const noon = resolve(WallTime.make("2026-07-01T12:00"), Zone.make("Europe/London"))
  const isRight = Result.isSuccess(noon) && noon.success._tag === "Ok" && noon.success.choice.offsetMinutes === 60
  return isRight
    ? ok("time zones", process.versions["tz"] ?? "present")
    : fail("time zones", "this Node has no time zone data", "Install the full Node 24 from nodejs.org.")
})

/** All of them, whatever the first ones say. */
export const selfTests = Effect.all([passwordCheck, zoneCheck])
