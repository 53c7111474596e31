/** One diary on two devices, edited in any order: no correction is lost, and none is laid over what its writer had not seen. */
import { TreatmentId, type Treatment } from "@haemtrack/domain/diary/Treatment"
import { iu, treatment as invented } from "@haemtrack/domain/testing/diary"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { onBothDatabases } from "../../testing/onBothDatabases.ts"
import { as, TwoCentres } from "../../testing/twoCentres.ts"
import type { Database } from "../Database.ts"
import { VersionDiffers } from "../VersionDiffers.ts"
import { insertTreatment } from "./insertTreatment.ts"
import { replaceTreatment } from "./replaceTreatment.ts"
import { treatmentHistory } from "./treatmentHistory.ts"

const amendment = { reason: "wrong_batch" } as const

/** What should stand: every version written so far, and the version that each device saw last. */
interface Model {
  readonly versions: Array<Treatment>
  readonly seen: [number, number]
}

/** The same diary in the database. */
interface Real {
  /** Writes over the version that was seen; true when it was taken, false when it was not the one that stands. */
  readonly correct: (after: Treatment, baseVersion: number) => Promise<boolean>
  readonly history: () => Promise<ReadonlyArray<Treatment>>
}

type Device = 0 | 1

const doses = [500, 750, 1250, 2000] as const

const withDose = (treatment: Treatment, units: number): Treatment => ({
  ...treatment,
  total: iu(units),
  lines: [{ ...treatment.lines[0], amount: iu(units) }]
})

/** A device reads the diary again. */
class Refresh implements fc.AsyncCommand<Model, Real> {
  readonly device: Device
  constructor(device: Device) {
    this.device = device
  }
  check = () => true
  async run(model: Model, real: Real): Promise<void> {
    assert.deepStrictEqual(await real.history(), model.versions)
    model.seen[this.device] = model.versions.length
  }
  toString = () => `device ${this.device} reads`
}

/** A device corrects what it saw last, however long ago that was. */
class Correct implements fc.AsyncCommand<Model, Real> {
  readonly device: Device
  readonly units: number
  constructor(device: Device, units: number) {
    this.device = device
    this.units = units
  }
  check = () => true
  async run(model: Model, real: Real): Promise<void> {
    const [first] = model.versions
    if (first === undefined) throw new RangeError("the diary begins with a treatment")
    const after = withDose(first, this.units)
    const taken = await real.correct(after, model.seen[this.device])
    assert.strictEqual(taken, model.seen[this.device] === model.versions.length)
    if (!taken) return
    model.versions.push(after)
    model.seen[this.device] = model.versions.length
  }
  toString = () => `device ${this.device} corrects to ${this.units}`
}

const devices = fc.constantFrom<Array<Device>>(0, 1)
const edits = fc.commands([
  devices.map((device) => new Refresh(device)),
  fc.tuple(devices, fc.constantFrom(...doses)).map(([device, units]) => new Correct(device, units))
])

const begin = (treatment: Treatment): Model => ({ versions: [treatment], seen: [1, 1] })

let made = 0
const freshId = () => TreatmentId.make(`019f361f-78a0-7000-8001-${String(++made).padStart(12, "0")}`)

onBothDatabases("a diary on two devices", (it) => {
  it.layer(TwoCentres.layer)((it) => {
    it.effect("a correction counts when its writer saw what stands; the history is all that was taken, in order", () =>
      Effect.gen(function* () {
        const { person, patient } = (yield* TwoCentres).north.first
        const promised = Effect.runPromiseWith(yield* Effect.context<Database>())
        const edited = fc.asyncProperty(edits, async (commands) => {
          const begun = invented({ id: freshId(), personId: person.id })
          await promised(as(patient, insertTreatment(begun)))
          const model = begin(begun)
          const real: Real = {
            correct: async (after, baseVersion) => {
              const change = { baseVersion, amendment }
              const result = await promised(Effect.result(as(patient, replaceTreatment(after, change))))
              if (Result.isFailure(result)) assert.instanceOf(result.failure, VersionDiffers)
              return Result.isSuccess(result)
            },
            history: async () => {
              const versions = await promised(as(patient, treatmentHistory(begun.id)))
              return versions.map(({ treatment }) => treatment)
            }
          }
          await fc.asyncModelRun(() => ({ model, real }), commands)
          assert.deepStrictEqual(await real.history(), model.versions)
        })
        yield* Effect.promise(() => fc.assert(edited, { numRuns: process.env["HAEMTRACK_TEST_LONG"] ? 500 : 20 }))
      })
    )
  })
})
