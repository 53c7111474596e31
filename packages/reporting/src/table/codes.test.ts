import { Precision } from "@haemtrack/domain/calendar/Told"
import { BleedCause, BleedSeverity } from "@haemtrack/domain/diary/Bleed"
import * as BodySite from "@haemtrack/domain/diary/BodySite"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { RegimenKind } from "@haemtrack/domain/dosing/Regimen"
import { DisorderGroup } from "@haemtrack/domain/person/Disorder"
import { inFiles, Severity } from "@haemtrack/domain/person/Severity"
import { Unit } from "@haemtrack/domain/product/Unit"
import { describe, expect, it } from "vitest"
import * as codes from "./codes.ts"

describe("the codes of files are the domain's", () => {
  it("reasons", () => expect(codes.reasons).toEqual(TreatmentReason.literals))
  it("units", () => expect(codes.units).toEqual(Unit.literals))
  it("precisions", () => expect(codes.precisions).toEqual(Precision.literals))
  it("causes", () => expect(codes.causes.toSorted()).toEqual([...BleedCause.literals].toSorted()))
  it("severities of bleeds", () => expect(codes.bleedSeverities).toEqual(BleedSeverity.literals))
  it("diagnoses", () => expect(codes.diagnoses).toEqual(DisorderGroup.literals))
  it("severities", () => expect(codes.severities).toEqual([...new Set(Severity.literals.map(inFiles))]))
  it("regimens, of which files tell three", () =>
    expect(RegimenKind.literals).toEqual(expect.arrayContaining([...codes.regimens])))
  it("sites", () => expect(codes.sites.toSorted()).toEqual([...BodySite.all].toSorted()))
})
