import { expect, it } from "@effect/vitest"
import * as elements from "./index.ts"
import * as treatmentForm from "./haem-treatment-form/HaemTreatmentForm.ts"

/** A host that draws its pages on a server loads the same modules there. */
it("the classes can be imported where there is no browser, and register nothing", () => {
  expect("HTMLElement" in globalThis).toBe(false)
  expect([elements.HaemDay.name, treatmentForm.HaemTreatmentForm.name]).toEqual(["HaemDay", "HaemTreatmentForm"])
})
