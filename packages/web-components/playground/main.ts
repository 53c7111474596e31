/**
 * The playground: `?element=haem-calendar&state=month&theme=dark&lang=ar`; without a state, every state of the element below
 * each other; without an element, the first.
 *
 * The invented languages `en-XA` and `ar-XB` show what is not translated and what does not fit.
 */
import "../src/define.ts"
import { directionOf, type OwnWords } from "../src/messages/Words.ts"
import { languages, translation } from "../src/messages/translation.ts"
import { states, type Tag } from "./states.ts"

const asked = new URLSearchParams(location.search)
const tags = Object.keys(states)
const isTag = (text: string): text is Tag => tags.includes(text)

const tag = isTag(asked.get("element") ?? "") ? asked.get("element") : tags[0]
const lang = asked.get("lang") ?? "en-GB"
const theme = asked.get("theme") ?? "auto"
const state = asked.get("state") ?? ""

const invented: Readonly<Record<string, () => Promise<{ readonly messages: OwnWords }>>> = {
  "en-XA": () => import("../src/messages/pseudo/en-XA.ts"),
  "ar-XB": () => import("../src/messages/pseudo/ar-XB.ts")
}

const messages = (await (invented[lang]?.() ?? translation(lang)))?.messages

document.documentElement.lang = lang
document.documentElement.dir = directionOf(lang)
document.documentElement.dataset["theme"] = theme

const option = (value: string, text: string, chosen: string): HTMLOptionElement =>
  new Option(text, value, false, value === chosen)

const choice = (name: string, label: string, chosen: string, options: ReadonlyArray<readonly [string, string]>) => {
  const select = document.createElement("select")
  select.name = name
  select.setAttribute("aria-label", label)
  select.append(...options.map(([value, text]) => option(value, text, chosen)))
  select.addEventListener("change", () => select.form?.requestSubmit())
  return select
}

const same = (names: ReadonlyArray<string>) => names.map((name) => [name, name] as const)

const controls = (of: Tag): HTMLFormElement => {
  const form = document.createElement("form")
  form.lang = "en-GB"
  form.dir = "ltr"
  form.append(
    choice("element", "Element", of, same(tags)),
    choice("state", "State", state, [["", "every state"], ...same(Object.keys(states[of]))]),
    choice("theme", "Theme", theme, same(["auto", "light", "dark"])),
    choice("lang", "Language", lang, [
      ...languages.map(({ name, tag: code }) => [code, name] as const),
      ...same(Object.keys(invented))
    ])
  )
  return form
}

/** One state with its name above it; a picture is of the element alone. */
const shown = (of: Tag, name: string): HTMLElement => {
  const section = document.createElement("section")
  const heading = document.createElement("h2")
  heading.lang = "en-GB"
  heading.dir = "ltr"
  heading.textContent = `${of}: ${name}`
  const element = Object.assign(document.createElement(of), states[of][name], { messages })
  element.dataset["state"] = name
  section.append(heading, element)
  return section
}

const main = document.createElement("main")
const title = document.createElement("h1")
title.lang = "en-GB"
title.dir = "ltr"
title.textContent = "Playground"
if (tag && isTag(tag)) {
  const names = Object.keys(states[tag]).filter((name) => state === "" || name === state)
  main.append(title, controls(tag), ...names.map((name) => shown(tag, name)))
}
document.body.append(main)
