/**
 * Answers of the group `centre`.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { Actor } from "../store/Actor.ts"
import { centreById } from "../store/centre/centreById.ts"
import { inSession } from "./attempt.ts"
import { Settings } from "./Settings.ts"

/** The centre of whoever is at work: an account without one is a defect. */
export const ownCentre = Effect.gen(function* () {
  const { centreId } = yield* Actor
  return yield* Effect.orDie(Effect.fromOption(yield* centreById(centreId)))
})

export const centre = HttpApiBuilder.group(Api, "centre", (group) =>
  group.handle("current", () =>
    Effect.gen(function* () {
      const { centrePhone, demonstration, notices } = yield* Settings
      const phone = centrePhone === undefined ? {} : { phone: centrePhone }
      return { ...(yield* inSession(ownCentre)), ...phone, demonstration, notices }
    })
  )
)
