/**
 * HTML and SVG as a value: what is a text stays a text, because only {@link element} makes markup, and it escapes every text.
 *
 * @since 0.1.0
 */

/** Markup that is well formed and escaped. */
export interface Markup {
  readonly markup: string
}

/** What stands in an element; `undefined` is nothing. */
export type Child = string | Markup | undefined

/** Attributes by name; one that is `undefined` is not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** A half of a surrogate pair alone, or a control character, stands in no document. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(unwritable, "\uFFFD")
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? "")

/** Several one after another. */
export const joined = (children: ReadonlyArray<Child>): Markup => ({
  markup: children
    .map((child) => {
      if (child === undefined) return ""
      return typeof child === "string" ? escaped(child) : child.markup
    })
    .join("")
})

const openTag = (name: string, attributes: Attributes): string => {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escaped(String(value))}"`
  )
  return `<${name}${written.join("")}>`
}

/** An element with what is in it. */
export const element = (name: string, attributes: Attributes = {}, ...children: ReadonlyArray<Child>): Markup => ({
  markup: `${openTag(name, attributes)}${joined(children).markup}</${name}>`
})

/** An element of HTML that has no end, such as `meta`. */
export const single = (name: string, attributes: Attributes): Markup => ({ markup: openTag(name, attributes) })

/**
 * A style sheet, which is not escaped.
 *
 * @throws {RangeError} for one that would end its own element: it is written in the program
 */
export const style = (sheet: string): Markup => {
  if (sheet.includes("</")) throw new RangeError("a style sheet does not hold an end of an element")
  return { markup: `<style>${sheet}</style>` }
}
