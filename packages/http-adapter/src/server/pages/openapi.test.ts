import { assert, describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import * as errors from "../../api/errors.ts"
import { VersionDiffers } from "../../api/treatments.ts"
import { docsPage } from "./docsPage.ts"
import { openApi } from "./openapi.ts"

const file = new URL("../../../openapi.json", import.meta.url)

/** Met by no endpoint: the router answers these, to whoever asks for what is not in the contract, and the server below it. */
const outsideTheContract = {
  RequestTimedOut: "a request that does not arrive",
  HeadersTooLarge: "a request that is not read to its end",
  RouteNotFound: "an address that does not exist",
  MethodNotAllowed: "a method that an address does not take"
}

const tags = Object.keys(errors.problems)

describe("the OpenAPI document", () => {
  it("is the one that the repository keeps; HAEMTRACK_TEST_UPDATE=1 writes it", () => {
    const text = `${JSON.stringify(openApi(), null, 2)}\n`
    if (process.env["HAEMTRACK_TEST_UPDATE"] === "1") writeFileSync(file, text)
    assert.isTrue(existsSync(file) && readFileSync(file, "utf8") === text, "openapi.json is out of date: review it")
  })

  it("gives every schema a name of its own, and numbers none", () => {
    expect(Object.keys(openApi().components.schemas).filter((name) => /_\d+$/.test(name))).toEqual([])
  })

  it.each(tags)("names the problem %s for an endpoint, or there is a reason why not", (tag) => {
    const urn = errors.urn(tag as errors.Tag)
    expect(JSON.stringify(openApi()).includes(`"${urn}"`)).toBe(!Object.hasOwn(outsideTheContract, tag))
  })

  it.each(tags)("%s has a class with the status and the address of its row", (tag) => {
    const classes: Readonly<Record<string, unknown>> = { ...errors, VersionDiffers }
    const row = errors.problems[tag as errors.Tag]
    expect(Schema.isSchema(classes[tag])).toBe(true)
    expect(String(row.status)).toMatch(/^[45]\d\d$/)
  })
})

describe("the page of the contract", () => {
  const page = docsPage(openApi())

  it("names every endpoint", () => {
    for (const [path, item] of Object.entries(openApi().paths)) {
      for (const method of Object.keys(item)) expect(page).toContain(`${method.toUpperCase()} ${path}`)
    }
  })
  it("holds no script, no style and nothing from elsewhere", () => {
    expect(page).not.toMatch(/<script|<style|style=|\son\w+=|src=|href="http/i)
  })
})
