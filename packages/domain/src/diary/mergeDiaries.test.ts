/** Two devices of a household edit one diary without a network, and sync in any order: nothing is lost, and both end alike. */
import { assert, describe, expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import { instantOf } from "../calendar/Instant.ts"
import { treatmentId } from "../testing/bleed.ts"
import { iu, nowMillis, treatment } from "../testing/diary.ts"
import { acts, devices } from "../testing/household.ts"
import { type DeviceDiary, diaryOf, mergeDiaries, withAct } from "./mergeDiaries.ts"
import { treatmentParts } from "./mergeFields.ts"
import { type Act, seenBy } from "./Act.ts"
import { type Standing, standingOf } from "./standingOf.ts"
import type { Treatment } from "./Treatment.ts"

type Diary = DeviceDiary<Treatment>

const inOrder = (diary: Diary) => [...diary.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
const standing = (diary: Diary) => standingOf(diary, treatmentParts)

describe("mergeDiaries", () => {
  it.prop("SYNC-3: commutative: a with b is b with a", [devices], ([[a, b]]) =>
    expect(inOrder(mergeDiaries(a, b))).toEqual(inOrder(mergeDiaries(b, a)))
  )

  it.prop("SYNC-3: associative: it does not matter which two of three meet first", [devices], ([[a, b, c]]) =>
    expect(inOrder(mergeDiaries(mergeDiaries(a, b), c))).toEqual(inOrder(mergeDiaries(a, mergeDiaries(b, c))))
  )

  it.prop("SYNC-3: idempotent: a diary merged with itself, or again, is as it was", [devices], ([[a, b]]) => {
    expect(inOrder(mergeDiaries(a, a))).toEqual(inOrder(a))
    expect(inOrder(mergeDiaries(mergeDiaries(a, b), b))).toEqual(inOrder(mergeDiaries(a, b)))
  })

  it.prop("SYNC-3: nothing is lost: every act of either diary is in the merged one", [devices], ([[a, b]]) => {
    const merged = mergeDiaries(a, b)
    for (const act of [...a.values(), ...b.values()]) expect(merged.get(act.id)).toEqual(act)
  })

  it.prop("SYNC-3: what stands is the same, in whatever order the acts came", [acts], ([all]) =>
    expect(standing(diaryOf(all.toReversed()))).toEqual(standing(diaryOf(all)))
  )

  it.prop("SYNC-3: an act that nobody has seen since is among the heads of its entry", [devices], ([[a, b]]) => {
    const merged = mergeDiaries(a, b)
    const seen = new Set([...merged.values()].flatMap(seenBy))
    const heads = standing(merged).flatMap((entry) => entry.heads.map(({ id }) => id))
    expect(heads.toSorted()).toEqual([...merged.keys()].filter((id) => !seen.has(id)).toSorted())
  })

  it("two contents that claim one act: every device keeps the same one", () => {
    const act = (units: number): Act<Treatment> => ({
      id: "act",
      entryId: treatmentId(1),
      madeAt: instantOf(nowMillis),
      kind: "recorded",
      content: treatment({ total: iu(units) })
    })
    const [a, b] = [diaryOf([act(1000)]), diaryOf([act(2000)])]
    expect(inOrder(mergeDiaries(a, b))).toEqual(inOrder(mergeDiaries(b, a)))
  })
})

type Device = 0 | 1

/** Everything that was ever done, and what each device knows of. */
interface Model {
  readonly done: Map<string, Act<Treatment>>
  readonly known: readonly [Set<string>, Set<string>]
}

type Real = [Diary, Diary]

const headsOf = (diary: Diary, entryId: string): ReadonlyArray<Act<Treatment>> =>
  standing(diary).find((entry) => entry.entryId === entryId)?.heads ?? []

/** What a device must show of an entry, worked out from the acts that it knows of. */
const check = (model: Model, real: Real): void => {
  for (const device of [0, 1] as const) {
    expect([...real[device].keys()].toSorted()).toEqual([...model.known[device]].toSorted())
    const known = [...model.known[device]].flatMap((id) => model.done.get(id) ?? [])
    const seen = new Set(known.flatMap(seenBy))
    for (const entry of standing(real[device])) {
      const open = known.filter(({ entryId, id }) => entryId === entry.entryId && !seen.has(id))
      expect(entry.heads.map(({ id }) => id).toSorted()).toEqual(open.map(({ id }) => id).toSorted())
      if (entry.state === "withdrawn") expect(open.every(({ kind }) => kind === "withdrawn")).toBe(true)
      else expect(open.some(({ kind }) => kind !== "withdrawn")).toBe(true)
      if (entry.state === "stands") expect(open.some(({ kind }) => kind === "withdrawn")).toBe(false)
    }
  }
}

const does = (model: Model, real: Real, device: Device, act: Act<Treatment>): void => {
  model.done.set(act.id, act)
  model.known[device].add(act.id)
  real[device] = withAct(real[device], act)
  check(model, real)
}

const next = (model: Model) => ({
  id: `act-${String(model.done.size).padStart(3, "0")}`,
  madeAt: instantOf(nowMillis + model.done.size * 1000)
})

class RecordEntry implements fc.Command<Model, Real> {
  readonly device: Device
  constructor(device: Device) {
    this.device = device
  }
  check = () => true
  run(model: Model, real: Real): void {
    const act = next(model)
    const id = treatmentId(model.done.size + 1)
    does(model, real, this.device, { ...act, entryId: id, kind: "recorded", content: treatment({ id }) })
  }
  toString = () => `record on ${this.device}`
}

/** Corrects or takes back one of the entries that stand on the device, in the knowledge of what stands. */
class ChangeEntry implements fc.Command<Model, Real> {
  readonly device: Device
  readonly which: number
  readonly to: "withdrawn" | number
  constructor(device: Device, which: number, to: "withdrawn" | number) {
    this.device = device
    this.which = which
    this.to = to
  }
  check = (model: Readonly<Model>) => model.known[this.device].size > 0
  run(model: Model, real: Real): void {
    const entries = standing(real[this.device])
    const entry = entries[this.which % entries.length]
    const [first, ...rest] = entry === undefined ? [] : headsOf(real[this.device], entry.entryId)
    if (entry === undefined || entry.state === "withdrawn" || first === undefined) return
    const saw = [first.id, ...rest.map(({ id }) => id)] as const
    const act = { ...next(model), entryId: entry.entryId, saw, amendment: { reason: "typo" } as const }
    does(
      model,
      real,
      this.device,
      this.to === "withdrawn"
        ? { ...act, kind: "withdrawn" }
        : { ...act, kind: "amended", content: { ...entry.content, total: iu(this.to * 1000) } }
    )
  }
  toString = () => `${this.to} on ${this.device}, entry ${this.which}`
}

class SyncTo implements fc.Command<Model, Real> {
  readonly device: Device
  constructor(device: Device) {
    this.device = device
  }
  check = () => true
  run(model: Model, real: Real): void {
    const other = this.device === 0 ? 1 : 0
    for (const id of model.known[other]) model.known[this.device].add(id)
    real[this.device] = mergeDiaries(real[this.device], real[other])
    check(model, real)
  }
  toString = () => `sync to ${this.device}`
}

const device = fc.constantFrom<Device>(0, 1)
const commands = [
  device.map((on) => new RecordEntry(on)),
  fc
    .record({ on: device, which: fc.nat(5), to: fc.integer({ min: 1, max: 4 }) })
    .map(({ on, to, which }) => new ChangeEntry(on, which, to)),
  fc.record({ on: device, which: fc.nat(5) }).map(({ on, which }) => new ChangeEntry(on, which, "withdrawn")),
  device.map((on) => new SyncTo(on))
]

const all = (entries: ReadonlyArray<Standing<Treatment>>) => entries.flatMap(({ heads }) => heads.map(({ id }) => id))

describe("two devices", () => {
  it("SYNC-3: record, correct, take back and sync in any order: nothing is lost, and both end alike", () =>
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 30 }), (cmds) => {
        const model: Model = { done: new Map(), known: [new Set(), new Set()] }
        const real: Real = [new Map(), new Map()]
        fc.modelRun(() => ({ model, real }), cmds)
        const [a, b] = [mergeDiaries(real[0], real[1]), mergeDiaries(real[1], real[0])]
        assert.deepStrictEqual(standing(a), standing(b))
        expect([...a.keys()].toSorted()).toEqual([...model.done.keys()].toSorted())
        const seen = new Set([...model.done.values()].flatMap(seenBy))
        expect(all(standing(a)).toSorted()).toEqual([...model.done.keys()].filter((id) => !seen.has(id)).toSorted())
      })
    ))
})
