import { Zone } from "@haemtrack/domain/calendar/Zone"
import { CentreId } from "@haemtrack/domain/person/Centre"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { uuid } from "../../testing/accounts.ts"
import { onBothDatabases, testInstance } from "../../testing/onBothDatabases.ts"
import { beginInstance } from "../instance/beginInstance.ts"
import { readInstance } from "../instance/readInstance.ts"
import { asNobody, asOperator } from "../transact.ts"
import { centreById } from "./centreById.ts"
import { centres } from "./centres.ts"
import { writeFirstCentre } from "./writeFirstCentre.ts"

const centre = {
  id: CentreId.make(uuid(1)),
  name: "Testford Haemophilia Centre",
  odsCode: "X26EX",
  zone: Zone.make("Europe/London")
}

onBothDatabases("an installation", (it) => {
  it.effect("gets its first centre once", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* asNobody(centres()), [])
      assert.isTrue(yield* asOperator(writeFirstCentre(centre)))
      const another = { ...centre, id: CentreId.make(uuid(2)), odsCode: "X27EX" }
      assert.isFalse(yield* asOperator(writeFirstCentre(another)))
      assert.deepStrictEqual(yield* asNobody(centres()), [centre])
      assert.deepStrictEqual(yield* asNobody(centreById(centre.id)), Option.some(centre))
      assert.isTrue(Option.isNone(yield* asNobody(centreById(another.id))))
    })
  )

  it.effect("keeps its id at every later start", () =>
    Effect.gen(function* () {
      yield* asOperator(beginInstance(uuid(77)))
      assert.deepStrictEqual(yield* asNobody(readInstance()), { id: testInstance })
    })
  )
})
