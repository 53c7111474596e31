/**
 * What a schema says against a body, as a list of fields: where each is, and what is the matter. Never the value itself.
 *
 * @since 0.1.0
 */
import type { Issue } from "effect/SchemaIssue"
import { problems, type FieldProblem } from "../../api/errors.ts"

/** The sentence of a field's tag; the portal has its own, by the field. */
const details = {
  UnknownField: problems.UnknownField.title,
  MissingField: "This is needed.",
  WrongValue: "This is not as it should be."
} as const

type Path = ReadonlyArray<PropertyKey>

/** RFC 6901: `~` and `/` in a name are written `~0` and `~1`; the empty pointer is the whole body. */
export const pointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

const at = (path: Path, tag: keyof typeof details): FieldProblem => ({
  pointer: pointer(path),
  tag,
  detail: details[tag]
})

/**
 * Of a choice the member that the person plainly meant: the one that fits but for something inside it. Where none or several
 * could be meant, the whole choice is the wrong value.
 */
const ofChoice = (members: ReadonlyArray<Issue>, path: Path): ReadonlyArray<FieldProblem> => {
  const whole = pointer(path)
  const meant = members
    .map((member) => walk(member, path))
    .filter((found) => found.length > 0 && found.every((each) => each.pointer !== whole))
    .toSorted((a, b) => a.length - b.length)
  return meant[0] ?? [at(path, "WrongValue")]
}

const walk = (issue: Issue, path: Path): ReadonlyArray<FieldProblem> => {
  switch (issue._tag) {
    case "Pointer":
      return walk(issue.issue, [...path, ...issue.path])
    case "Composite":
      return issue.issues.flatMap((each) => walk(each, path))
    case "Filter":
    case "Encoding":
      return walk(issue.issue, path)
    case "AnyOf":
      return ofChoice(issue.issues, path)
    case "MissingKey":
      return [at(path, "MissingField")]
    case "UnexpectedKey":
      return [at(path, "UnknownField")]
    default:
      return [at(path, "WrongValue")]
  }
}

/** Every field once, in the order in which the schema found them. */
export const fieldProblems = (issue: Issue): ReadonlyArray<FieldProblem> => {
  const found = walk(issue, [])
  return found.filter(
    (each, place) => found.findIndex(({ pointer: where, tag }) => where === each.pointer && tag === each.tag) === place
  )
}
