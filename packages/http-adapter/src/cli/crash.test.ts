import { assert, describe, it } from "@effect/vitest"
import { starterCatalogue } from "@haemtrack/domain/product/starterCatalogue"
import { setTimeout as wait } from "node:timers/promises"
import { makeDiaries, type Patient, readDiaries } from "../testing/diaryFolder.ts"
import { inNewFolder, send, serve } from "../testing/haemtrack.ts"

const isLong = process.env["HAEMTRACK_TEST_LONG"] !== undefined
const rounds = isLong ? 1000 : 20
const writersAtOnce = 8
/** So many that none of them comes near its 120 writes a minute. */
const patients = 40

/** A treatment or a bleed on its way: sent again with the same key until it is acknowledged. */
interface Entry {
  readonly patient: Patient
  readonly list: "treatments" | "bleeds"
  /** Lines or sites that it is made of. */
  readonly parts: number
  readonly body: { readonly id: string; readonly [field: string]: unknown }
}

const product = starterCatalogue.products.find(({ unit }) => unit === "[iU]") ?? starterCatalogue.products[0]
const [presentation] = product.presentations

/** UUIDv7 of now: entries are told apart by their last digits. */
const idOf = (no: number): string => {
  const time = Date.now().toString(16).padStart(12, "0")
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${no.toString(16).padStart(12, "0")}`
}

/** A time of the last two weeks, another one for each number. */
const timeOf = (no: number): string =>
  `${new Date(Date.now() - (60 + ((no * 31) % 20_000)) * 60_000).toISOString().slice(0, 16)}+00:00[Etc/UTC]`

/** The `no`th entry, if it is a bleed: of two sites, so that half of it could be there. */
const bleed = (no: number, patient: Patient): Entry => ({
  patient,
  list: "bleeds",
  parts: 2,
  body: { id: idOf(no), startedAt: timeOf(no), sites: ["joint.knee.left", "nose"] }
})

/** The `no`th entry, if it is a treatment: with a batch of its own, so that nothing is asked. */
const treatment = (no: number, patient: Patient): Entry => {
  const amount = { value: presentation.strength.thousandths / 1000, unit: presentation.strength.unit }
  return {
    patient,
    list: "treatments",
    parts: 1,
    body: {
      id: idOf(no),
      occurredAt: timeOf(no),
      reason: "prophylaxis",
      productId: product.id,
      total: amount,
      lines: [{ no: 1, presentationId: presentation.id, vials: 1, amount, batch: { number: `K${no}` } }]
    }
  }
}

/** True when it was acknowledged, false when the service was gone first; anything else is a failure of the test. */
const isAcknowledged = async (origin: string, { body, list, patient }: Entry): Promise<boolean> => {
  try {
    const path = `/persons/${patient.personId}/${list}`
    const { status, text } = await send(origin, "POST", path, { body, cookie: patient.cookie, key: body.id })
    assert.strictEqual(status, 201, text)
    return true
  } catch (error) {
    // What `fetch` says of a connection that broke.
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Writers side by side, who stop when the service is gone. Adds to `acknowledged`, and answers what was still on its way. */
const writeUntilGone = async (
  origin: string,
  { acknowledged, next }: { readonly acknowledged: Array<Entry>; readonly next: () => Entry }
): Promise<ReadonlyArray<Entry>> => {
  const unanswered: Array<Entry> = []
  await Promise.all(
    Array.from({ length: writersAtOnce }, async () => {
      for (;;) {
        const sent = next()
        if (!(await isAcknowledged(origin, sent))) return unanswered.push(sent)
        acknowledged.push(sent)
      }
    })
  )
  return unanswered
}

/** Every acknowledged entry is there once and whole, with one version and one audit row, and nothing else is. */
const assertKept = async (folder: string, acknowledged: ReadonlyArray<Entry>): Promise<void> => {
  const { audit, kept } = await readDiaries(folder)
  assert.deepStrictEqual(
    kept,
    acknowledged
      .map(({ body, parts }) => ({ id: body.id, versions: 1, audits: 1, parts }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  )
  assert.deepStrictEqual(audit.findings, [])
  assert.isTrue(audit.ok)
}

const diary = (people: ReadonlyArray<Patient>) => {
  let no = 0
  return {
    acknowledged: new Array<Entry>(),
    next: (): Entry => {
      const patient = people[no % people.length]
      if (patient === undefined) throw new RangeError("a diary needs its patient")
      no += 1
      return no % 4 === 0 ? bleed(no, patient) : treatment(no, patient)
    }
  }
}

describe("the service under load", () => {
  it(
    `killed ${rounds} times, loses and doubles nothing that it acknowledged`,
    () =>
      inNewFolder(async (folder) => {
        const writing = diary(await makeDiaries(folder, patients))
        let open: ReadonlyArray<Entry> = []
        for (let round = 0; round <= rounds; round += 1) {
          const service = await serve(["--i-understand"], { DATA_DIR: folder, LOG_LEVEL: "error" })
          // Whoever got no answer sends again with the same key; so do some who did.
          const repeated = writing.acknowledged.slice(-5)
          for (const sent of [...open, ...repeated]) assert.isTrue(await isAcknowledged(service.origin, sent))
          writing.acknowledged.push(...open)
          if (round === rounds) {
            await service.end("SIGTERM")
            break
          }
          const gone = writeUntilGone(service.origin, writing)
          await wait(100 + ((round * 97) % 600))
          await service.end("SIGKILL")
          open = await gone
        }
        assert.isAbove(writing.acknowledged.length, rounds)
        await assertKept(folder, writing.acknowledged)
      }),
    rounds * 15_000
  )

  it(
    "asked to stop, answers what it has begun, loses nothing and ends well",
    () =>
      inNewFolder(async (folder) => {
        const writing = diary(await makeDiaries(folder, patients))
        const service = await serve(["--i-understand"], { DATA_DIR: folder, LOG_LEVEL: "error" })
        const gone = writeUntilGone(service.origin, writing)
        await wait(500)
        const { code, errors } = await service.end("SIGTERM")
        const open = await gone
        assert.strictEqual(code, 0, errors)
        assert.isAbove(writing.acknowledged.length, 0)
        const { kept } = await readDiaries(folder)
        const ids = new Set(kept.map(({ id }) => id))
        for (const { body } of writing.acknowledged) assert.isTrue(ids.has(body.id))
        // What was refused at the door was not written: nobody has to wonder.
        assert.isAtMost(kept.length, writing.acknowledged.length + open.length)
      }),
    60_000
  )
})
