import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { fileURLToPath } from "node:url"
import MessageFormat from "@messageformat/core"
import { compiled, pseudoCatalogue, untranslated } from "./messages.mjs"

const signs = { "number.group": ",", "number.decimal": "." }
const catalogue = (messages, locale = "en-GB") => ({ locale, status: "source", messages: { ...signs, ...messages } })

/** What the compiled text of a catalogue exports, as the element would import it. */
const loaded = (text) => import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(text))}`)

/** The functions of a catalogue. */
const functionsOf = async (messages, locale) =>
  (await loaded(compiled(catalogue(messages, locale), "test.json"))).messages

const samples = [
  ["{n, plural, one {# more} other {# more}}", [{ n: 0 }, { n: 1 }, { n: 2 }, { n: 12345 }, { n: 1.5 }]],
  [
    "{n, plural, =0 {None} one {One of {name}} other {# of {name}}} kept.",
    [
      { n: 0, name: "A" },
      { n: 1, name: "B" }
    ]
  ],
  ["Your {side, select, left {left} other {right}} side", [{ side: "left" }, { side: "right" }, { side: "x" }]],
  ["{n, number} units", [{ n: 999 }, { n: 1000 }, { n: 1234567 }, { n: 0.125 }, { n: 1234.5 }]],
  [
    "{n, plural, one {{m, plural, one {# a} other {# b}}} other {#}}",
    [
      { n: 1, m: 2000 },
      { n: 1, m: 1 },
      { n: 2, m: 1 }
    ]
  ],
  ["`back` ${tick} \\ ’ '{'quoted'}' {a}", [{ a: "<b>" }]],
  ['“Plain” "words" with \\ and `ticks`', [{}]]
]

test("a compiled message says what the reference compiler says", async () => {
  for (const [message, parameters] of samples) {
    const words = message.replace("${tick}", "$'{'tick'}'")
    const ours = await functionsOf({ m: words })
    const reference = new MessageFormat("en-GB").compile(words)
    for (const p of parameters) assert.equal(ours.m(p), reference(p), words)
  }
})

test("a language with six plurals picks among its own", async () => {
  const words = "{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}"
  const { m } = await functionsOf({ m: words }, "ar")
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((n) => m({ n })),
    ["z", "o", "t", "f", "m", "x"]
  )
})

test("a catalogue in parts is one object a part, and all of them; the longest beginning decides", async () => {
  const parts = { day: ["cal.add"], calendar: ["cal."] }
  const messages = { "cal.add": "Add", "cal.prev": "Before", "reason.bleed": "For a bleed" }
  const {
    calendarMessages,
    dayMessages,
    messages: all
  } = await loaded(compiled({ ...catalogue(messages), parts }, "t"))
  assert.deepEqual(Object.keys(dayMessages), [...Object.keys(signs), "cal.add", "reason.bleed"])
  assert.deepEqual(Object.keys(calendarMessages), ["cal.prev"])
  assert.deepEqual(Object.keys(all).toSorted(), [...Object.keys(signs), ...Object.keys(messages)].toSorted())
})

test("a translation says what it lacks, and may lack it", () => {
  const source = catalogue({ a: "One", b: "{n, plural, one {#} other {#}}" })
  const welsh = { ...catalogue({ a: "Un" }, "cy"), status: "draft" }
  assert.doesNotThrow(() => compiled(welsh, "cy.json", source))
  assert.deepEqual(untranslated(welsh, source), ["b"])
})

const foreign = [
  ["a message of its own", { c: "Tri" }, "c: the source has no such message"],
  ["something that the source does not speak of", { a: "Un {m, number}" }, "a: the source does not speak of {m}"],
  ["a text for a number", { b: "{n}" }, "b: the source does not speak of {n}"],
  ["fewer plurals than its language has", { b: "{n, plural, one {#} other {#}}" }, "b: {n} has no case for zero"]
]
for (const [title, messages, reason] of foreign) {
  test(`refused: a translation with ${title}`, () => {
    const source = catalogue({ a: "One", b: "{n, plural, one {#} other {#}}" })
    assert.throws(
      () => compiled({ ...catalogue(messages, "ar"), status: "draft" }, "ar.json", source),
      (error) => error.message.startsWith(reason)
    )
  })
}

test("refused: a draft that does not say that it is one", () => {
  const source = catalogue({ "draft.note": "" })
  const draft = (note) => compiled({ ...catalogue({ "draft.note": note }, "ar"), status: "draft" }, "ar.json", source)
  assert.throws(() => draft(""), /draft\.note/)
  assert.doesNotThrow(() => draft("Draft"))
})

const spoken = catalogue({
  plain: "For a bleed",
  pattern: "{day}",
  asked: "Your {side, select, left {left knee} other {right knee}}",
  counted: "{n, plural, one {# more} other {# more}} of {name}, '{'kept'}'"
})

test("en-XA: bracketed, longer by two fifths, with no plain letter of its own, and what it speaks of is whole", async () => {
  const { messages } = await loaded(compiled(pseudoCatalogue(spoken, "en-XA"), "test.json", spoken))
  const plain = messages.plain()
  assert.match(plain, /^⟦.*⟧$/)
  assert.equal(/[a-z]/i.test(plain), false)
  assert.ok(plain.length - 2 >= "For a bleed".length + Math.ceil("Forableed".length * 0.4))
  assert.match(messages.counted({ n: 1000, name: "Sam" }), /^⟦1,000 .*Sam.*\{.*\}.*⟧$/)
  assert.notEqual(messages.asked({ side: "left" }), messages.asked({ side: "right" }))
  assert.equal(messages["number.group"](), ",")
  assert.equal(messages.pattern({ day: "28" }), "28")
})

test("ar-XB: every word turned round, figures and what is spoken of left as they are", async () => {
  const { messages } = await loaded(compiled(pseudoCatalogue(spoken, "ar-XB"), "test.json", spoken))
  assert.equal(messages.plain(), "\u202eFor a bleed\u202c")
  assert.match(messages.counted({ n: 2, name: "Sam" }), /^2 \u202emore\u202c \u202eof\u202c Sam/)
})

test("a character that nobody sees is written as an escape", () => {
  assert.match(
    compiled(catalogue({ m: "{a}\u00a0\u200e{b}" }), "test.json"),
    /\$\{p\.a\}\\u\{a0\}\\u\{200e\}\$\{p\.b\}/
  )
})

const refused = [
  ["{n, plural, one {x}}", 'no case for "other"'],
  ["{n, plural, other {x}}", "no case for one"],
  ["{n, plural, few {x} one {x} other {x}}", "few"],
  ["{n, plural, one {x} other {{n}}}", "a number is {n, number}"],
  ["{d, date}", "not of the subset"],
  ["{n, selectordinal, other {x}}", "not of the subset"],
  ["{open", "message end"]
]
for (const [message, reason] of refused) {
  test(`refused: ${message}`, () => {
    assert.throws(
      () => compiled(catalogue({ "a.key": message }), "test.json"),
      (error) => error.message.startsWith("a.key: ") && error.message.includes(reason)
    )
  })
}

test("refused: a status that claims more than the three that there are", () => {
  assert.throws(() => compiled({ ...catalogue({}), status: "perfect" }, "test.json"), /status/)
})

test("refused: a number in a catalogue that does not name its signs", () => {
  assert.throws(
    () => compiled({ locale: "en-GB", status: "source", messages: { m: "{n, number}" } }, "t"),
    /number\.group/
  )
})

test("--check is red when a catalogue was changed and not compiled, or is in a language that nobody waits for", () => {
  const root = fileURLToPath(new URL("..", import.meta.url))
  const copy = mkdtempSync(join(tmpdir(), "messages-"))
  try {
    for (const name of ["tools", ".oxfmtrc.json", "package.json"]) {
      cpSync(join(root, name), join(copy, name), { recursive: true })
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"))
    const folder = join(copy, "packages/one/src/messages")
    mkdirSync(folder, { recursive: true })
    const write = (word) => writeFileSync(join(folder, "en-GB.json"), JSON.stringify(catalogue({ m: word })))
    const run = (...options) => spawnSync(process.execPath, ["tools/messages.mjs", ...options], { cwd: copy }).status
    write("One")
    assert.equal(run("--check"), 1)
    assert.equal(run(), 0)
    assert.equal(run("--check"), 0)
    write("Two")
    assert.equal(run("--check"), 1)
    assert.equal(run(), 0)
    mkdirSync(join(folder, "pseudo"))
    assert.equal(run("--check"), 1)
    assert.equal(run(), 0)
    assert.equal(run("--check"), 0)
    writeFileSync(join(folder, "fr.json"), JSON.stringify(catalogue({ m: "Un" }, "fr")))
    assert.equal(run(), 1)
  } finally {
    rmSync(copy, { recursive: true })
  }
})
