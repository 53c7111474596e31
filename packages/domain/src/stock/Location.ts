/**
 * Where vials are: with the supplier, at a centre or pharmacy, or at one of a person's places. Every vial is somewhere.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { PersonId } from "../person/Person.ts"
import { Code } from "../product/Product.ts"
import type { Ruled } from "../rules/Rule.ts"

/** What a person calls a place that is not their home: "school", "grandparents". 1 to 60 characters, none invisible. */
export const PlaceName = Schema.String.check(
  Schema.isPattern(/^[^\p{C}\p{Z}](?:[^\p{C}\p{Zl}\p{Zp}]{0,58}[^\p{C}\p{Z}])?$/u)
)

/** Whose a location is (codes 5.1). */
export const Site = Schema.Union([
  Schema.Struct({ kind: Schema.Literals(["supplier", "centre", "pharmacy"]), id: Code }),
  Schema.Struct({ kind: Schema.Literals(["home", "travel"]), personId: PersonId }),
  Schema.Struct({ kind: Schema.Literal("place"), personId: PersonId, name: PlaceName })
])
export type Site = typeof Site.Type

/** What sort of location it is. */
export const SiteKind = Schema.Literals(["supplier", "centre", "pharmacy", "home", "travel", "place"])
export type SiteKind = typeof SiteKind.Type

/** The text is not a location. */
export class InvalidLocation extends Schema.TaggedError<InvalidLocation>()("InvalidLocation", {}) implements Ruled {
  readonly rule = "clinical 6.2"
  readonly field = "location"
}

const decode = Schema.decodeUnknownResult(Site)

const partsOf = (text: string): unknown => {
  const [kind, owner, ...name] = text.split(":")
  switch (kind) {
    case "home":
    case "travel":
      return name.length === 0 ? { kind, personId: owner } : undefined
    case "place":
      return { kind, personId: owner, name: name.join(":") }
    default:
      return name.length === 0 ? { kind, id: owner } : undefined
  }
}

/** Longest text of a location: `place:`, an id, and a name of 60 UTF-16 pairs. */
const longest = 200

const read = (text: string): Result.Result<Site, InvalidLocation> =>
  text.length > longest
    ? Result.fail(new InvalidLocation())
    : Result.mapError(decode(partsOf(text)), () => new InvalidLocation())

/** As files and tables write it: `centre:north`, `home:<person>`, `place:<person>:school`. */
export const Location = Schema.String.check(
  Schema.makeFilter((text: string) => Result.isSuccess(read(text)), { expected: "a location of stock" })
).pipe(Schema.brand("Location"))
export type Location = typeof Location.Type

/** Reads the text of a location. */
export const parse = (text: string): Result.Result<Location, InvalidLocation> =>
  Result.map(read(text), (site) => format(site))

/** The location of a site. Law: `site(format(s)) = s`. */
export const format = (site: Site): Location => {
  switch (site.kind) {
    case "home":
    case "travel":
      return Location.make(`${site.kind}:${site.personId}`)
    case "place":
      return Location.make(`${site.kind}:${site.personId}:${site.name}`)
    default:
      return Location.make(`${site.kind}:${site.id}`)
  }
}

/** Whose the location is, and of what sort. */
export const site = (location: Location): Site => Result.getOrThrow(read(location))

/** Of what sort the location is. */
export const kindOf = (location: Location): SiteKind => site(location).kind

/** The person whose place it is; `undefined` for a supplier, centre or pharmacy. */
export const personAt = (location: Location): PersonId | undefined => {
  const found = site(location)
  return "personId" in found ? found.personId : undefined
}

/** A person's home. */
export const home = (personId: PersonId): Location => format({ kind: "home", personId })

/** A person's travel bag. */
export const travelBag = (personId: PersonId): Location => format({ kind: "travel", personId })
