/**
 * Turns what documentation shows into a program: the `@example` of a docstring, or a TypeScript block of a page.
 *
 * A line `expression // => value` becomes a comparison. In the value, `…` stands for further digits.
 */

/** Every `@example` of a source, with the line it begins on. */
export const docstringExamples = (source) =>
  [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) =>
    [...comment[0].matchAll(/^ *\* @example *\n((?: *\*(?! @)(?!\/).*\n?)*)/gm)].map((example) => ({
      line: source.slice(0, comment.index + example.index).split("\n").length,
      code: example[1].replaceAll(/^ *\* ?/gm, "").replaceAll(/^```.*$/gm, "")
    }))
  )

/** Every block of a Markdown page that is marked as TypeScript, with the line it begins on. */
export const pageExamples = (page) =>
  [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((block) => ({
    line: page.slice(0, block.index).split("\n").length,
    code: block[1]
  }))

const comparison = (expression, value) =>
  value.includes("…")
    ? `assert.match(inspect(${expression}), ${pattern(value)})`
    : `assert.deepEqual(plain(${expression}), plain(${value}))`

const pattern = (value) =>
  `/^${value.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll("…", String.raw`\d*`)}$/`

/** How many lines of an example say what comes out; one without any would prove nothing. */
export const comparisons = (code) => [...code.matchAll(/\/\/ =>/g)].length

/** A module that fails when the example does not hold. `names` are the exports of `from`, the file that the example is of. */
export const programOf = (code, names = [], from = "") =>
  [
    `import assert from "node:assert/strict"`,
    `import { inspect } from "node:util"`,
    // A value of a class is compared by its fields: documentation writes it as a plain object.
    `const plain = (value) => value === undefined ? undefined : JSON.parse(JSON.stringify(value))`,
    names.length === 0 ? "" : `import { ${names.join(", ")} } from ${JSON.stringify(from)}`,
    code.replaceAll(/^(.*?);?\s*\/\/ => (.*)$/gm, (_, expression, value) => comparison(expression, value.trim()))
  ].join("\n")
