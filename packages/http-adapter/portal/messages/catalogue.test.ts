import { describe, expect, it } from "@effect/vitest"
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { problems } from "../../src/api/errors.ts"
import { problemWords } from "../words/problemWords.ts"
import { messages } from "./en-GB.ts"

const portal = fileURLToPath(new URL("..", import.meta.url))
const sources = globSync("**/*.ts", { cwd: portal, exclude: ["messages/**", "**/*.test.ts"] })
  .map((file) => readFileSync(`${portal}/${file}`, "utf8"))
  .join("\n")

describe("the catalogue", () => {
  const spoken = new Set<string>(Object.values(problems).map(({ message }) => message))

  it("has every sentence of the table of problems", () =>
    expect([...spoken].filter((key) => !(key in messages))).toEqual([]))
  it("says something for every problem, and never its tag", () => {
    for (const tag of Object.keys(problems)) expect(problemWords({ _tag: tag })).toMatch(/^[A-Z][^{}]+[.?a-z]$/)
  })
  it("has no message that nobody says", () =>
    expect(
      // The signs of numbers are what the compiled messages are written with.
      Object.keys(messages).filter(
        (key) => !key.startsWith("number.") && !spoken.has(key) && !sources.includes(`"${key}"`)
      )
    ).toEqual([]))
  it("has words of its own for each in Arabic, but for what is no word", () => {
    const [english, arabic] = ["en-GB", "ar"].map((locale): Readonly<Record<string, string>> => {
      const catalogue = readFileSync(`${portal}/messages/${locale}.json`, "utf8")
      return JSON.parse(catalogue).messages
    })
    const noWords = ["number.group", "number.decimal", "page.title", "person.fullName"]
    expect(Object.keys(english ?? {}).filter((key) => english?.[key] === arabic?.[key])).toEqual(noWords)
  })
  it.each(["please", "invalid", "failed", "forbidden", "oops", "missed", "infus", "adherence", "!"])(
    "never says “%s” (ux 6, W2, W3)",
    (word) => {
      const catalogue = readFileSync(`${portal}/messages/en-GB.json`, "utf8")
      const { messages: texts }: { readonly messages: Readonly<Record<string, string>> } = JSON.parse(catalogue)
      expect(Object.entries(texts).filter(([, text]) => text.toLowerCase().includes(word))).toEqual([])
    }
  )
})
