import * as BodySite from "@haemtrack/domain/diary/BodySite"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { Unit } from "@haemtrack/domain/product/Unit"
import { describe, expect, it } from "vitest"
import * as codes from "./codes.ts"

describe("the codes of files are the domain's", () => {
  it("reasons", () => expect(codes.reasons).toEqual(TreatmentReason.literals))
  it("units", () => expect(codes.units).toEqual(Unit.literals))
  it("sites", () => expect(codes.sites.toSorted()).toEqual([...BodySite.all].toSorted()))
})
