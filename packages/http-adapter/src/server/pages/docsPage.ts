/**
 * The contract as a page for people: plain HTML, without a script, made from the OpenAPI document (API-13).
 *
 * @since 0.1.0
 */
import type { OpenAPISpec, OpenAPISpecOperation } from "effect/http-api/OpenApi"
import * as Predicate from "effect/Predicate"

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

const code = (text: string): string => `<code>${escaped(text)}</code>`

type Members = Readonly<Record<string, unknown>>
const members = (value: unknown): Members => (Predicate.isObject(value) ? (value as Members) : {})
const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

/** The name of a part that several endpoints share. */
const shared = (schema: Members): string | undefined =>
  typeof schema["$ref"] === "string" ? schema["$ref"].split("/").at(-1) : undefined

/** What a list is of: a list that cannot be empty describes its first member apart. */
const itemOf = (schema: Members): unknown => schema["items"] ?? list(schema["prefixItems"])[0]

/** In a few words what a value is. */
const kind = (of: unknown): string => {
  const schema = members(of)
  const name = shared(schema)
  if (name !== undefined) return `<a href="#${escaped(name)}">${escaped(name)}</a>`
  if (Array.isArray(schema["enum"])) return schema["enum"].map((each) => code(String(each))).join(" or ")
  const choices = list(schema["anyOf"])
  if (choices.length > 0) return [...new Set(choices.map(kind))].join(" or ")
  if (schema["type"] === "array") return `list of ${kind(itemOf(schema))}`
  return escaped(String(schema["type"] ?? "anything"))
}

/** The members of an object, and of the objects in it; a part that is shared is described once, elsewhere. */
const fields = (of: unknown): string => {
  const schema = members(of)
  if (shared(schema) !== undefined) return ""
  const inside = [...[itemOf(schema)].filter((item) => item !== undefined), ...list(schema["anyOf"])]
  const inner = inside.map(fields).join("")
  const required = list(schema["required"])
  const rows = Object.entries(members(schema["properties"])).map(
    ([name, value]) =>
      `<li>${code(name)}: ${kind(value)}${required.includes(name) ? "" : ", may be left out"}${fields(value)}</li>`
  )
  return rows.length === 0 ? inner : `<ul>${rows.join("")}</ul>${inner}`
}

const content = (of: unknown): string =>
  Object.values(members(members(of)["content"]))
    .map((media) => members(media)["schema"])
    .map((schema) => `${kind(schema)}${fields(schema)}`)
    .join(" or ")

const parameters = ({ parameters: all }: OpenAPISpecOperation): string =>
  all.length === 0
    ? ""
    : `<h4>Parameters</h4><ul>${all
        .map(({ in: place, name, required, schema }) => {
          const optional = required ? "" : ", may be left out"
          return `<li>${code(name)} in the ${place}: ${kind(schema)}${optional}</li>`
        })
        .join("")}</ul>`

const answers = ({ responses }: OpenAPISpecOperation): string =>
  Object.entries(responses)
    .map(([status, response]) => {
      const body = Number(status) < 400 ? content(response) : ""
      return `<dt>${escaped(status)}</dt><dd>${escaped(response.description)}${body === "" ? "" : `: ${body}`}</dd>`
    })
    .join("")

const operation = (path: string, method: string, of: OpenAPISpecOperation): string => `
<section id="${escaped(of.operationId)}">
<h3>${code(`${method.toUpperCase()} ${path}`)}</h3>
<p>${escaped(of.summary ?? of.description ?? "")}</p>
${parameters(of)}
${of.requestBody === undefined ? "" : `<h4>Body</h4><p>${content(of.requestBody)}</p>`}
<h4>Answers</h4>
<dl>${answers(of)}</dl>
</section>`

/** Every endpoint by its group, then the parts that they share. */
export const docsPage = (document: OpenAPISpec): string => {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, of]) =>
      Predicate.hasProperty(of, "operationId") ? [{ path, method, of: of as OpenAPISpecOperation }] : []
    )
  )
  const groups = Map.groupBy(operations, ({ of }) => of.tags[0] ?? "")
  const parts = [...groups].map(
    ([name, all]) =>
      `<h2>${escaped(name)}</h2>${all.map(({ method, of, path }) => operation(path, method, of)).join("")}`
  )
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `<section id="${escaped(name)}"><h3>${escaped(name)}</h3>${fields(schema)}</section>`
  )
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(document.info.title)}</title></head>
<body><main>
<h1>${escaped(document.info.title)} ${escaped(document.info.version)}</h1>
<p>${escaped(document.info.description ?? "")}</p>
<p>The same as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p>
${parts.join("")}
<h2>Shared parts</h2>${schemas.join("")}
</main></body>
</html>
`
}
