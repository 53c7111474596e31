import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { person } from "../testing/person.ts"
import { Name, Person } from "./Person.ts"

const isName = Schema.is(Name)

describe("Name", () => {
  it.each(["Test", "Ó Test-Person", "'t Test", "测试", "اختبار", "T", "T".repeat(100)])("is a name: %s", (text) => {
    expect(isName(text)).toBe(true)
  })
  it.each([
    ["nothing", ""],
    ["a space before it", " Test"],
    ["a space after it", "Test "],
    ["a line break", "Test\nPerson"],
    ["a direction character (I18N-4)", "Test\u202ePerson"],
    ["101 characters", "T".repeat(101)]
  ])("is no name: %s", (_, text) => {
    expect(isName(text)).toBe(false)
  })
})

describe("Person", () => {
  it("may have no NHS number", () => {
    expect(Schema.is(Person)(person())).toBe(true)
    expect(Object.keys(person())).not.toContain("nhsNumber")
  })
  it.each([
    ["a birthday that does not exist", { birthDate: "2001-02-30" }],
    ["an abbreviation for a zone (TIME-6)", { zone: "BST" }],
    ["an NHS number whose check digit is wrong", { nhsNumber: "9990001023" }],
    ["an id of another version", { id: "01996f3e-7a10-4c3e-9b1d-0a4f5e2c7d01" }]
  ])("has not %s", (_, about) => {
    expect(Schema.is(Person)({ ...person(), ...about })).toBe(false)
  })
})
