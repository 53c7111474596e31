import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { element, joined, style } from "./Markup.ts"

const pieces = Schema.Array(
  Schema.Literals(["<", ">", "&", '"', "'", "</p>", "<script>", "&amp;", "]]>", "\u0000", "\ud800", "é", "\u202e", " "])
)
const read = (markup: string): string =>
  markup.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")

describe("markup", () => {
  it.prop("a text stays a text: it neither begins nor ends an element, and reads as it was", [pieces], ([parts]) => {
    const text = parts.join("")
    const inside = element("p", { title: text }, text)
      .markup.replace(/^<p title="/, "")
      .replace(/<\/p>$/, "")
    const [attribute = "", content = ""] = inside.split('">')
    const written = text.toWellFormed().replaceAll("\u0000", "\uFFFD")
    expect([attribute, content].map((each) => /[<>"]/.test(each))).toEqual([false, false])
    expect([read(attribute), read(content)]).toEqual([written, written])
  })

  it("what is markup already is not escaped again, and nothing is nothing", () => {
    expect(joined([element("b", {}, "1 < 2"), undefined, "&"]).markup).toBe("<b>1 &lt; 2</b>&amp;")
  })

  it("an attribute without a value is not written", () => {
    expect(element("p", { class: undefined, id: "x" }).markup).toBe('<p id="x"></p>')
  })

  it("a style sheet cannot end its element", () => {
    expect(() => style("</style><script>")).toThrow(RangeError)
  })
})
