import { describe, expect, it } from "@effect/vitest"
import { draft } from "@haemtrack/domain/testing/diary"
import { person } from "@haemtrack/domain/testing/person"
import type { Submission, TreatmentDraft } from "@haemtrack/web-components"
import type { PersonRecord } from "../../src/api/persons.ts"
import { write } from "./write.ts"

const sam: PersonRecord = { ...person(), version: 1 }
const plain: TreatmentDraft = draft()
const [line] = plain.lines
const key = { idempotencyKey: "key" }
const ofVersion = { ...key, id: plain.id, version: 1 }

const asked = () => {
  throw new Error("nothing is sent")
}

const bleed = { id: plain.id, startedAt: { precision: "unknown" }, certainty: "bleed", sites: ["nose"] } as const

const unreadable: ReadonlyArray<readonly [Submission, pointer: string]> = [
  [{ ...key, job: "record", value: { ...plain, lines: [{ ...line, vials: 0 }] } }, "/lines/0/vials"],
  [
    {
      ...ofVersion,
      job: "correct",
      value: { ...plain, productId: "No such\u0000id", amendment: { reason: "typo" } }
    },
    "/productId"
  ],
  [{ ...ofVersion, job: "withdraw", value: { reason: "other", text: "x".repeat(201) } }, "/amendment/text"]
]

describe("write", () => {
  it.each(unreadable)(
    "what cannot be in a diary is not sent, and its field is named: %#",
    async (submission, pointer) => {
      const { problem } = await write(asked, sam, submission, asked)
      expect(problem?.errors?.map((each) => each.pointer)).toEqual([pointer])
    }
  )

  it("a bleed that cannot be in a diary is not sent, nor the treatment that names it", async () => {
    const value = { ...bleed, pain: 11 }
    const submission = { ...key, job: "record", value: plain, bleed: { value, idempotencyKey: value.id } } as const
    const { problem } = await write(asked, sam, submission, asked)
    expect(problem).toMatchObject({ about: "bleed", errors: [{ pointer: "/pain" }] })
  })
})
