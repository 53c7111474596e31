/// <reference types="node" />
import { describe, expect, it } from "@effect/vitest"
import { messages as arabic } from "./ar.ts"
import { longDate } from "./dateText.ts"
import { dayMessages, messages as english } from "./en-GB.ts"
import { messages as longer } from "./pseudo/en-XA.ts"
import { messages as turned } from "./pseudo/ar-XB.ts"
import { languages, translation } from "./translation.ts"
import { type OwnWords, wordsWith } from "./Words.ts"

/** Figures of a parameter that is a number, and a text that cannot be mistaken for one of ours. */
const spokenOf: Readonly<Record<string, unknown>> = new Proxy(
  {},
  { get: (_, name) => (["n", "had", "planned", "days"].includes(String(name)) ? 11 : `<${String(name)}>`) }
)
/** What a catalogue says, message by message. The border: every message takes one record of what it speaks of, or nothing. */
const saidIn = (words: OwnWords): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).map(([key, message]) => [key, (message as (p: typeof spokenOf) => string)(spokenOf)]))

/** L12: no machine's words for a recall, and none for an emergency. */
const leftInEnglish = /^(scan\.recall|bleed\.urgent)\b/

describe("translation", () => {
  it("names each language in itself, English first", () =>
    expect(languages).toEqual([
      { tag: "en-GB", name: "English" },
      { tag: "ar", name: "العربية" }
    ]))

  it.each(["ar", "ar-EG", "AR-sa", "ar-Arab-EG"])("%s is Arabic", async (lang) =>
    expect(await translation(lang)).toEqual({ tag: "ar", messages: arabic })
  )
  it.each(["en", "en-GB", "cy", "arn", "", "x-ar", "-"])("%j has no words of its own", async (lang) =>
    expect(await translation(lang)).toBeUndefined()
  )
})

describe("digits", () => {
  const spoken = async (lang: string) => wordsWith(dayMessages, (await translation(lang))?.messages, lang)

  it("are Latin unless the language tag asks for others", async () => {
    for (const lang of ["ar", "ar-EG", "ar-u-nu-latn", "ar-u-ca-gregory", "ar-u-nu-roman"]) {
      expect(longDate(await spoken(lang), "2026-10-28")).toBe("28 أكتوبر 2026")
    }
  })
  it.each([
    ["ar-u-nu-arab", "٢٨ أكتوبر ٢٠٢٦"],
    ["ar-EG-u-ca-gregory-nu-arabext", "۲۸ أكتوبر ۲۰۲۶"]
  ])("%s writes dates in its own", async (lang, date) => expect(longDate(await spoken(lang), "2026-10-28")).toBe(date))

  it("of doses, batches and times stay Latin: they are compared with a box", async () => {
    const words = await spoken("ar-u-nu-arab")
    const dose = [words["amount.[iU]"]({ n: 2000 }), words["time.hour"]({ time: "07:00" })]
    expect([...dose, words["day.batch"]({ batch: "K26", vials: words["day.vials"]({ n: 12 }) })].join(" ")).not.toMatch(
      /[٠-٩]/
    )
  })
})

describe("Arabic", () => {
  const said = saidIn(arabic)
  it("says all that English says, but what only a person may translate", () =>
    expect(Object.keys(english).filter((key) => !said.has(key) && !leftInEnglish.test(key))).toEqual([]))

  it("says it in Arabic, and with every name and number that it was given", () => {
    for (const [key, text] of saidIn(english)) {
      const arabicText = said.get(key)
      if (arabicText === undefined || key.startsWith("number.") || key === "draft.note") continue
      const given = text.match(/<\w+>/g) ?? []
      expect([...new Set(arabicText.match(/<\w+>/g))].toSorted(), key).toEqual([...new Set(given)].toSorted())
      expect(arabicText.replaceAll(/<\w+>|LOT|Batch|EXP/g, ""), key).not.toMatch(/[a-z]/i)
    }
  })

  it("counts in its six forms", () => {
    const forms = [0, 1, 2, 3, 11, 100].map((n) => arabic["treat.late"]({ n }))
    expect(new Set(forms).size).toBe(6)
  })

  it("is a draft, and says so", () => expect(said.get("draft.note")).not.toBe(""))
  it("writes Latin digits (L5)", () => expect(arabic["amount.[iU]"]({ n: 2000 })).toMatch(/^2,000\u00a0/))
})

describe("the invented languages", () => {
  it.each([
    ["en-XA", longer],
    ["ar-XB", turned]
  ])("%s has every message", (_, words) =>
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted())
  )
})

describe("a message that a translation lacks", () => {
  const { "cal.empty": _, ...lacking } = arabic
  const words = wordsWith(dayMessages, lacking, "ar")
  it("is read in English as a text", () => expect(String(words["cal.empty"]())).toBe("Nothing recorded on this day."))
  it("and none other is", () => expect(words["cal.add"]()).toBe(arabic["cal.add"]()))
  it("is English without a mark where the page speaks English", () =>
    expect(wordsWith(dayMessages, {}, "en-IE")["cal.empty"]()).toBe("Nothing recorded on this day."))
})
