/**
 * Where in the body it bleeds, as one text: `joint.knee.left`. Left and right are the person's own. Group, place, side, kind of
 * bleed and urgency are read from the text and never kept beside it (codes 3.6).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"

/** The person's own. */
export const Side = Schema.Literals(["left", "right"])
export type Side = typeof Side.Type

/** What of the body it is: the first part of the text, or the class of a place that stands alone. */
export const Group = Schema.Literals(["joint", "muscle", "skin", "mucosal", "critical", "wound", "other"])
export type Group = typeof Group.Type

/** Derived from the site and never asked (codes 3.7). */
export const BleedKind = Schema.Literals([
  "joint",
  "muscle",
  "skin",
  "nose",
  "mouth",
  "gut",
  "urinary",
  "menstrual",
  "critical",
  "surgical",
  "other"
])
export type BleedKind = typeof BleedKind.Type

type SideRule = "must" | "may" | "never"

const pairedJoints = [
  "shoulder",
  "elbow",
  "wrist",
  "finger",
  "hip",
  "knee",
  "ankle",
  "toe",
  "jaw",
  "sternoclavicular"
] as const

const muscles = [
  "psoas",
  "thigh",
  "calf",
  "forearm",
  "upper_arm",
  "buttock",
  "hand",
  "foot",
  "abdominal_wall",
  "chest_wall",
  "back",
  "neck"
] as const

const skinOnly = ["face", "scalp", "chest", "abdomen", "injection_site", "port_site"] as const

/** The places that stand alone: their group, the kind of bleed, and whether a side is told. */
const alone: Readonly<Record<string, { readonly group: Group; readonly kind: BleedKind; readonly side: SideRule }>> = {
  skin: { group: "skin", kind: "skin", side: "never" },
  nose: { group: "mucosal", kind: "nose", side: "never" },
  mouth: { group: "mucosal", kind: "mouth", side: "never" },
  tongue: { group: "mucosal", kind: "mouth", side: "never" },
  throat: { group: "mucosal", kind: "mouth", side: "never" },
  gi: { group: "mucosal", kind: "gut", side: "never" },
  gi_upper: { group: "mucosal", kind: "gut", side: "never" },
  gi_lower: { group: "mucosal", kind: "gut", side: "never" },
  urinary: { group: "mucosal", kind: "urinary", side: "never" },
  menstrual: { group: "mucosal", kind: "menstrual", side: "never" },
  postpartum: { group: "mucosal", kind: "menstrual", side: "never" },
  genital: { group: "mucosal", kind: "other", side: "never" },
  ear: { group: "mucosal", kind: "other", side: "must" },
  head: { group: "critical", kind: "critical", side: "never" },
  spinal_canal: { group: "critical", kind: "critical", side: "never" },
  airway: { group: "critical", kind: "critical", side: "never" },
  neck: { group: "critical", kind: "critical", side: "never" },
  chest: { group: "critical", kind: "critical", side: "never" },
  abdomen: { group: "critical", kind: "critical", side: "never" },
  retroperitoneal: { group: "critical", kind: "critical", side: "never" },
  eye: { group: "critical", kind: "critical", side: "must" },
  surgical_wound: { group: "wound", kind: "surgical", side: "never" },
  dental_socket: { group: "wound", kind: "surgical", side: "never" },
  other: { group: "other", kind: "other", side: "never" },
  unknown: { group: "other", kind: "other", side: "never" }
}

/** What is known of a place, by its text without the side. */
interface Known {
  readonly group: Group
  readonly kind: BleedKind
  readonly place: string
  readonly side: SideRule
}

const grouped = (group: "joint" | "muscle" | "skin", places: ReadonlyArray<string>, side: SideRule) =>
  places.map((place): readonly [string, Known] => [`${group}.${place}`, { group, kind: group, place, side }])

const known: ReadonlyMap<string, Known> = new Map([
  ...grouped("joint", pairedJoints, "must"),
  ...grouped("joint", ["spine"], "never"),
  ...grouped("muscle", muscles, "must"),
  ...grouped("skin", [...pairedJoints, ...muscles, ...skinOnly], "may"),
  ...Object.entries(alone).map(([place, rest]): readonly [string, Known] => [place, { ...rest, place }])
])

/** The text without its side, and the side. */
const split = (text: string): { readonly bare: string; readonly side: Side | undefined } => {
  const [, bare = text, side] = /^(.*)\.(left|right)$/.exec(text) ?? []
  return { bare, side: side === "left" || side === "right" ? side : undefined }
}

/** Why a text names no site; the text itself stays out. */
export class InvalidBodySite
  extends Schema.TaggedError<InvalidBodySite>()("InvalidBodySite", {
    reason: Schema.Literals(["UnknownPlace", "SideMissing", "SideNotKnownHere"])
  })
  implements Ruled
{
  readonly rule = "clinical 4.4"
  readonly field = "sites"
}

const faultOf = (text: string): InvalidBodySite["reason"] | undefined => {
  const { bare, side } = split(text)
  const place = known.get(bare)
  if (place === undefined) return "UnknownPlace"
  if (place.side === "must" && side === undefined) return "SideMissing"
  return place.side === "never" && side !== undefined ? "SideNotKnownHere" : undefined
}

/** `<place>`, `<group>.<place>` or `<group>.<place>.<side>`; `ear` and `eye` stand alone and have a side. */
export const BodySite = Schema.String.check(
  Schema.makeFilter((text: string) => faultOf(text) === undefined, {
    expected: "a site of the body, such as joint.knee.left"
  })
).pipe(Schema.brand("BodySite"))
export type BodySite = typeof BodySite.Type

/** Reads the text of a site. */
export const parse = (text: string): Result.Result<BodySite, InvalidBodySite> => {
  const reason = faultOf(text)
  return reason === undefined ? Result.succeed(BodySite.make(text)) : Result.fail(new InvalidBodySite({ reason }))
}

/** A site in its parts. */
export interface Parts {
  readonly group: Group
  readonly place: string
  readonly side?: Side
}

const knownOf = (site: BodySite): Known => {
  const found = known.get(split(site).bare)
  if (found === undefined) throw new RangeError("BodySite: a site that is not in the table")
  return found
}

/** Group, place and side of a site. Law: `format(parts(site)) = site`. */
export const parts = (site: BodySite): Parts => {
  const { group, place } = knownOf(site)
  const { side } = split(site)
  return { group, place, ...(side === undefined ? {} : { side }) }
}

/** The text of a site in its parts, or why there is none. */
export const format = ({ group, place, side }: Parts): Result.Result<BodySite, InvalidBodySite> => {
  const bare = alone[place]?.group === group && Object.hasOwn(alone, place) ? place : `${group}.${place}`
  return parse(side === undefined ? bare : `${bare}.${side}`)
}

/** The kind of bleed at a site (codes 3.7). */
export const kind = (site: BodySite): BleedKind => knownOf(site).kind

/** Every site that can be told, in the order of the table: joints, muscles, skin, then the others. */
export const all: ReadonlyArray<BodySite> = [...known].flatMap(([bare, { side }]) => {
  const sides = [`${bare}.left`, `${bare}.right`]
  const texts = { must: sides, may: [bare, ...sides], never: [bare] }[side]
  return texts.map((text) => BodySite.make(text))
})

/** The joints that a joint score is taken of: elbows, knees and ankles (clinical 4.4). */
export const indexJoints: ReadonlyArray<BodySite> = ["elbow", "knee", "ankle"].flatMap((place) =>
  ["left", "right"].map((side) => BodySite.make(`joint.${place}.${side}`))
)

/** Where a bleed can threaten life, sight or a limb (clinical 4.4, D21). Of the muscles: hidden ones and those in tight sheaths. */
const redFlags: ReadonlySet<string> = new Set([
  "joint.spine",
  ...["psoas", "neck", "forearm", "calf", "buttock"].map((place) => `muscle.${place}`),
  ...["tongue", "throat", "gi", "gi_upper", "gi_lower", "postpartum", "eye"],
  ...["head", "spinal_canal", "airway", "neck", "chest", "abdomen", "retroperitoneal"]
])

/** D21: the site alone makes it urgent, whatever else is known of the bleed. Skin never does. */
export const isRedFlag = (site: BodySite): boolean => redFlags.has(split(site).bare)
