/**
 * Input that nobody means well with, or that a broken device sends: for tests that a border answers it with an error and never
 * with an exception.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

/** Texts of many scripts, of signs that nobody sees, of halves of characters, very long ones, and such as programs take for their own. */
export const hostileTexts: ReadonlyArray<string> = [
  "",
  " ",
  "\u0000",
  "\r\n\t\v\f",
  "\ud800",
  "\udc00\ud800",
  "a\ud83d",
  "\u202e2026-07-06\u202c",
  "\u2066\u2069\u200f\u200e\u061c",
  "\ufeff\u200b\u200c\u200d\u2060",
  "e\u0301\u0301\u0301",
  "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  "العامل الثامن ١٥٠٠",
  "٢٠٢٦-٠٧-٠٦",
  "2026-07-06",
  "第八因子",
  "ФАКТОР ІІІ",
  "ISTANBULıİ",
  "ſßﬀ",
  "𝟗𝟗𝟗𝟎𝟎𝟎𝟏𝟎𝟎𝟔",
  "\u001d",
  "(01)(17)(10)",
  "]d2",
  "https://",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "null",
  "NaN",
  "-0",
  "1e400",
  "0x10",
  "9007199254740993",
  "0000-00-00",
  "2026-02-30",
  "+275760-09-13",
  "24:00",
  "2026-07-06T25:61",
  "'; drop table treatment; --",
  "<img src=x onerror=alert(1)>",
  "../../etc/passwd",
  "%00%ff",
  "a".repeat(10_000),
  "9".repeat(10_000),
  " ".repeat(10_000),
  "-".repeat(10_000),
  "(01)".repeat(2500),
  "\u0301".repeat(10_000),
  "\ud800".repeat(10_000)
]

/** Numbers that are none, or that arithmetic does not survive. */
export const hostileNumbers: ReadonlyArray<number> = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  0,
  -1,
  0.1 + 0.2,
  1e21,
  -1e21,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  Number.EPSILON,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  Number.MIN_SAFE_INTEGER,
  2 ** 31,
  -(2 ** 31) - 1
]

/** Texts that pass for something: with them input gets past the first check of a field. */
const plausibleTexts = [
  "2026-07-06",
  "2026-07",
  "2026-07-06T07:30",
  "2026-07-06T06:30:00Z",
  "07:30",
  "Europe/London",
  "019f361f-78a0-7000-8000-000000000001",
  "05012345000015",
  "TEST-A101",
  "Test Person"
]

/** An array in arrays, or an object in objects, that many levels deep. */
export const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = null
  for (let level = 0; level < levels; level += 1) value = wrap(value)
  return value
}

const levels = 10_000

/** An own key of that name, as `JSON.parse` makes it: an assignment would set the prototype. */
const withKey = (key: string, value: unknown): object => Object.fromEntries([[key, value]])

const sparse: Array<unknown> = []
sparse[4000] = 1

/** Values of every other kind. */
const hostileThings: ReadonlyArray<unknown> = [
  undefined,
  null,
  true,
  10n ** 30n,
  Symbol("hostile"),
  () => null,
  {},
  [],
  sparse,
  Object.create(null),
  withKey("__proto__", { polluted: true }),
  withKey("constructor", { prototype: { polluted: true } }),
  withKey("_tag", "__proto__"),
  withKey("length", -1),
  new Map([["a", 1]]),
  /a/,
  nested(levels, (inner) => [inner]),
  nested(levels, (inner) => ({ inner })),
  nested(levels, (inner) => withKey("__proto__", inner))
]

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

const oneOf = <A>(values: ReadonlyArray<A>): Arbitrary.Arbitrary<A | undefined> =>
  Arbitrary.map(whole(0, values.length - 1), (index) => values[index])

const anyOf = (choices: ReadonlyArray<Arbitrary.Arbitrary<unknown>>): Arbitrary.Arbitrary<unknown> =>
  Arbitrary.flatMap(whole(0, choices.length - 1), (index) => choices[index] ?? oneOf([undefined]))

/** All of it. */
export const everythingHostile: ReadonlyArray<unknown> = [...hostileTexts, ...hostileNumbers, ...hostileThings]

/** Anything at all, whatever was expected. */
const hostileValues = oneOf(everythingHostile)

const absent = Symbol("absent")

const objectIn = (ast: SchemaAST.Objects, depth: number): Arbitrary.Arbitrary<unknown> => {
  const fields = ast.propertySignatures.map(({ name, type }) =>
    Arbitrary.map(
      anyOf(
        SchemaAST.isOptional(type)
          ? [shapeOf(type, depth), oneOf([absent])]
          : [shapeOf(type, depth), shapeOf(type, depth)]
      ),
      (value) => [name, value] as const
    )
  )
  const foreign = Arbitrary.map(
    oneOf([absent, absent, absent, "__proto__", "constructor", "toString", "\u202e"]),
    (key) => [String(key), key === absent ? absent : { polluted: true }] as const
  )
  const records = ast.indexSignatures.map(({ type }) =>
    Arbitrary.map(Arbitrary.all([oneOf(hostileTexts), shapeOf(type, depth)]), ([key, value]) => [key, value] as const)
  )
  return Arbitrary.map(Arbitrary.all([...fields, ...records, foreign]), (entries) =>
    Object.fromEntries(entries.filter(([, value]) => value !== absent))
  )
}

const arrayIn = (ast: SchemaAST.Arrays, depth: number): Arbitrary.Arbitrary<unknown> => {
  const first = Arbitrary.all(ast.elements.map((element) => shapeOf(element, depth)))
  const [rest] = ast.rest
  return rest === undefined
    ? first
    : Arbitrary.map(Arbitrary.all([first, Arbitrary.array(shapeOf(rest, depth), { maxLength: 3 })]), ([some, more]) => [
        ...some,
        ...more
      ])
}

/** A value that a node of a schema could hold, as far as its kind goes. */
const kindOf = (ast: SchemaAST.AST, depth: number): Arbitrary.Arbitrary<unknown> => {
  switch (ast._tag) {
    case "Literal":
      return oneOf([ast.literal])
    case "String":
      return oneOf([...plausibleTexts, ...plausibleTexts, ...hostileTexts])
    case "Number":
      return oneOf([1, 2, 20, 50.5, 2000, ...hostileNumbers])
    case "Boolean":
      return oneOf([true, false])
    case "Union":
      return anyOf(ast.types.map((type) => shapeOf(type, depth)))
    case "Objects":
      return objectIn(ast, depth)
    case "Arrays":
      return arrayIn(ast, depth)
    case "Suspend":
      return depth > 3 ? oneOf([undefined]) : shapeOf(ast.thunk(), depth + 1)
    default:
      return hostileValues
  }
}

/** Mostly of the kind that is expected; one in eight is anything else. */
const shapeOf = (ast: SchemaAST.AST, depth: number): Arbitrary.Arbitrary<unknown> => {
  const expected = kindOf(ast, depth)
  return Arbitrary.flatMap(whole(0, 7), (n) => (n === 0 ? hostileValues : expected))
}

/** Input for a schema: in its shape, with hostile values in some places; so that each of its checks is met, not only the first. */
export const hostileInput = (schema: Schema.Top): Arbitrary.Arbitrary<unknown> =>
  shapeOf(SchemaAST.toEncoded(schema.ast), 0)
