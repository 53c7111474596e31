/**
 * The substance that a product gives: what decides which disorder it fits, and which dose rule applies to it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Active substances, grouped as dose rules need them: `vwf_fviii` holds both factors, `vwf` next to no factor VIII. */
export const Molecule = Schema.Literals([
  "fviii",
  "fix",
  "vwf",
  "vwf_fviii",
  "rfviia",
  "apcc",
  "pcc",
  "fibrinogen",
  "fvii",
  "fx",
  "fxi",
  "fxiii",
  "rfxiii",
  "susoctocog",
  "emicizumab",
  "concizumab",
  "marstacimab",
  "fitusiran",
  "tranexamic_acid",
  "desmopressin",
  "plasma",
  "cryoprecipitate",
  "platelets",
  "gene_therapy_fviii",
  "gene_therapy_fix"
])
export type Molecule = typeof Molecule.Type
