import { describe, expect, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { bodySites } from "../testing/bleed.ts"
import * as BodySite from "./BodySite.ts"

const site = (text: string) => BodySite.BodySite.make(text)

describe("BodySite", () => {
  it.prop("clinical 4.4: round trip: a site is the text of its parts", [bodySites], ([each]) =>
    assertSuccess(BodySite.format(BodySite.parts(each)), each)
  )

  it.prop("total: any text is a site or refused by name", [Schema.String], ([text]) => {
    const parsed = BodySite.parse(text)
    return Result.isSuccess(parsed) === Schema.is(BodySite.BodySite)(text)
  })

  it.each([
    ["joint.knee.left", "joint", "knee", "left", "joint"],
    ["joint.spine", "joint", "spine", undefined, "joint"],
    ["muscle.upper_arm.right", "muscle", "upper_arm", "right", "muscle"],
    ["skin", "skin", "skin", undefined, "skin"],
    ["skin.calf", "skin", "calf", undefined, "skin"],
    ["skin.scalp.left", "skin", "scalp", "left", "skin"],
    ["nose", "mucosal", "nose", undefined, "nose"],
    ["tongue", "mucosal", "tongue", undefined, "mouth"],
    ["gi_upper", "mucosal", "gi_upper", undefined, "gut"],
    ["ear.left", "mucosal", "ear", "left", "other"],
    ["eye.right", "critical", "eye", "right", "critical"],
    ["neck", "critical", "neck", undefined, "critical"],
    ["muscle.neck.left", "muscle", "neck", "left", "muscle"],
    ["dental_socket", "wound", "dental_socket", undefined, "surgical"],
    ["postpartum", "mucosal", "postpartum", undefined, "menstrual"],
    ["unknown", "other", "unknown", undefined, "other"]
  ] as const)("%s is read in its parts", (text, group, place, side, kind) => {
    expect(BodySite.parts(site(text))).toEqual({ group, place, ...(side === undefined ? {} : { side }) })
    expect(BodySite.kind(site(text))).toBe(kind)
  })

  it.each([
    ["", "UnknownPlace"],
    ["knee", "UnknownPlace"],
    ["joint.knee", "SideMissing"],
    ["joint.Knee.left", "UnknownPlace"],
    ["joint.knee.left.left", "UnknownPlace"],
    ["joint.spine.left", "SideNotKnownHere"],
    ["eye", "SideMissing"],
    ["head.left", "SideNotKnownHere"],
    ["skin.left", "SideNotKnownHere"],
    ["skin.spine", "UnknownPlace"],
    ["joint.psoas.left", "UnknownPlace"],
    ["toString", "UnknownPlace"],
    ["\uD800", "UnknownPlace"]
  ] as const)("%j is refused: %s", (text, reason) =>
    assertFailure(BodySite.parse(text), new BodySite.InvalidBodySite({ reason }))
  )

  it("parts that do not go together are refused", () =>
    assertFailure(
      BodySite.format({ group: "muscle", place: "head" }),
      new BodySite.InvalidBodySite({ reason: "UnknownPlace" })
    ))

  it("D21: the sites that are dangerous, and no others", () => {
    const dangerous = [
      ...new Set(BodySite.all.filter(BodySite.isRedFlag).map((each) => each.replace(/\.(left|right)$/, "")))
    ]
    expect(dangerous.toSorted()).toEqual(
      [
        ...["abdomen", "airway", "chest", "eye", "gi", "gi_lower", "gi_upper", "head", "joint.spine"],
        ...["muscle.buttock", "muscle.calf", "muscle.forearm", "muscle.neck", "muscle.psoas", "neck"],
        ...["postpartum", "retroperitoneal", "spinal_canal", "throat", "tongue"]
      ].toSorted()
    )
  })

  it("clinical 4.4: six joints are scored", () =>
    expect(BodySite.indexJoints).toEqual([
      "joint.elbow.left",
      "joint.elbow.right",
      "joint.knee.left",
      "joint.knee.right",
      "joint.ankle.left",
      "joint.ankle.right"
    ]))
})
