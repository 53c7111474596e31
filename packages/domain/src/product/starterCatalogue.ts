/**
 * The catalogue that a centre starts with: products of home treatment that are, or were, used in the United Kingdom.
 *
 * **Nothing here is verified.** Brands, strengths, units and ATC codes come from the table of clinical 2.4, part of it from
 * memory; whether a product is on the market is not known. A pharmacist checks each row against its summary of product
 * characteristics before anybody relies on it. Left out on purpose: gene therapy and what is given in hospital only, rows
 * without a strength, and the numbers of packs, which a centre takes from its own boxes.
 *
 * Longer than other files because it is one table.
 *
 * @since 0.1.0
 */
import * as Array from "effect/Array"
import * as Result from "effect/Result"
import * as Amount from "./Amount.ts"
import { Catalogue } from "./Catalogue.ts"
import type { Product } from "./Product.ts"

/** What the rows of one kind have in common. */
type Kind = Omit<Product, "id" | "brand" | "generic" | "ukStatus" | "verify" | "presentations">

/** A row; it is historic when it is moved to the list below. The strengths are in the unit of the product. */
const row = (
  kind: Kind,
  id: string,
  brand: string,
  generic: string,
  strengths: Array.NonEmptyReadonlyArray<number>
): Product => ({
  id,
  brand,
  generic,
  ...kind,
  ukStatus: "unknown",
  verify: { status: "unverified" },
  presentations: Array.map(strengths, (value) => ({
    id: `${id}-${value}`,
    strength: Result.getOrThrow(Amount.fromText({ value, unit: kind.unit })),
    gtins: []
  }))
})

const factor8 = {
  class: "shl",
  origin: "recombinant",
  halfLifeClass: "shl",
  unit: "[iU]",
  routes: ["intravenous"],
  atc: "B02BD02"
} as const satisfies Kind
const factor8Extended = { ...factor8, class: "ehl", halfLifeClass: "ehl" } as const satisfies Kind
const factor8Plasma = { ...factor8, origin: "plasma" } as const satisfies Kind
const factor9 = { ...factor8, atc: "B02BD04" } as const satisfies Kind
const factor9Extended = { ...factor9, class: "ehl", halfLifeClass: "ehl" } as const satisfies Kind
const factor9Plasma = { ...factor9, origin: "plasma" } as const satisfies Kind
const activatedFactor7 = {
  class: "bypassing",
  origin: "recombinant",
  halfLifeClass: "not_applicable",
  unit: "mg",
  routes: ["intravenous"],
  atc: "B02BD08"
} as const satisfies Kind
const antibody = {
  class: "non_factor",
  origin: "antibody",
  halfLifeClass: "not_applicable",
  unit: "mg",
  routes: ["subcutaneous"]
} as const satisfies Kind
const vonWillebrand = {
  class: "vwf",
  origin: "plasma",
  halfLifeClass: "not_applicable",
  unit: "[iU]",
  routes: ["intravenous"]
} as const satisfies Kind
const rareFactor = {
  class: "rare_factor",
  origin: "plasma",
  halfLifeClass: "not_applicable",
  unit: "[iU]",
  routes: ["intravenous"]
} as const satisfies Kind
const fibrinogen = {
  class: "rare_factor",
  origin: "plasma",
  halfLifeClass: "not_applicable",
  unit: "g",
  routes: ["intravenous"],
  atc: "B02BB01"
} as const satisfies Kind
const tranexamicAcid = {
  class: "antifibrinolytic",
  origin: "synthetic",
  halfLifeClass: "not_applicable",
  unit: "mg",
  routes: ["oral"],
  atc: "B02AA02"
} as const satisfies Kind
const desmopressin = {
  class: "desmopressin",
  origin: "synthetic",
  halfLifeClass: "not_applicable",
  unit: "ug",
  routes: ["nasal"],
  atc: "H01BA02"
} as const satisfies Kind

/**
 * Offered for a new treatment. Products of von Willebrand factor are counted in units of VWF:RCo, whatever factor VIII they
 * hold; the strength of a liquid is what 1 mL of it holds, that of a spray what one puff gives.
 */
const current: Array.NonEmptyReadonlyArray<Product> = [
  row(factor8, "advate", "Advate", "octocog alfa", [250, 500, 1000, 1500, 2000, 3000]),
  row(factor8, "kovaltry", "Kovaltry", "octocog alfa", [250, 500, 1000, 2000, 3000]),
  row(factor8, "refacto-af", "ReFacto AF", "moroctocog alfa", [250, 500, 1000, 2000, 3000]),
  row(factor8, "novoeight", "NovoEight", "turoctocog alfa", [250, 500, 1000, 1500, 2000, 3000]),
  row(factor8, "nuwiq", "Nuwiq", "simoctocog alfa", [250, 500, 1000, 1500, 2000, 2500, 3000, 4000]),
  row(factor8, "afstyla", "Afstyla", "lonoctocog alfa", [250, 500, 1000, 1500, 2000, 2500, 3000]),
  row(factor8Extended, "elocta", "Elocta", "efmoroctocog alfa", [250, 500, 750, 1000, 1500, 2000, 3000, 4000]),
  row(factor8Extended, "adynovi", "Adynovi", "rurioctocog alfa pegol", [250, 500, 1000, 2000, 3000]),
  row(factor8Extended, "esperoct", "Esperoct", "turoctocog alfa pegol", [500, 1000, 1500, 2000, 3000]),
  row(factor8Extended, "jivi", "Jivi", "damoctocog alfa pegol", [250, 500, 1000, 2000, 3000]),
  row(
    { ...factor8Extended, halfLifeClass: "ultra" },
    "altuvoct",
    "Altuvoct",
    "efanesoctocog alfa",
    [250, 500, 750, 1000, 2000, 3000, 4000]
  ),
  row(factor8Plasma, "octanate", "Octanate", "human factor VIII", [250, 500, 1000]),
  row(factor8Plasma, "fanhdi", "Fanhdi", "human factor VIII with von Willebrand factor", [500, 1000, 1500]),
  row(factor8Plasma, "optivate", "Optivate", "human factor VIII with von Willebrand factor", [250, 500, 1000]),
  row(factor8Plasma, "haemoctin", "Haemoctin SDH", "human factor VIII", [250, 500, 1000]),
  row(factor9, "benefix", "BeneFIX", "nonacog alfa", [250, 500, 1000, 2000, 3000]),
  row(factor9, "rixubis", "Rixubis", "nonacog gamma", [250, 500, 1000, 2000, 3000]),
  row(factor9Extended, "alprolix", "Alprolix", "eftrenonacog alfa", [250, 500, 1000, 2000, 3000]),
  row(factor9Extended, "idelvion", "Idelvion", "albutrepenonacog alfa", [250, 500, 1000, 2000, 3500]),
  row(factor9Extended, "refixia", "Refixia", "nonacog beta pegol", [500, 1000, 2000, 3000]),
  row(factor9Plasma, "replenine", "Replenine-VF", "human factor IX", [500, 1000]),
  row(factor9Plasma, "alphanine", "AlphaNine", "human factor IX", [500, 1000, 1500]),
  row(factor9Plasma, "haemonine", "Haemonine", "human factor IX", [500, 1000]),
  row(activatedFactor7, "novoseven", "NovoSeven", "eptacog alfa (activated)", [1, 2, 5, 8]),
  row(activatedFactor7, "cevenfacta", "Cevenfacta", "eptacog beta", [1, 2, 5]),
  row(
    { ...activatedFactor7, origin: "plasma", unit: "[arb'U]", atc: "B02BD03" },
    "feiba",
    "FEIBA",
    "activated prothrombin complex concentrate",
    [500, 1000, 2500]
  ),
  row({ ...antibody, atc: "B02BX06" }, "hemlibra", "Hemlibra", "emicizumab", [12, 30, 60, 105, 150]),
  row({ ...antibody, atc: "B02BX10" }, "alhemo", "Alhemo", "concizumab", [15, 60, 150, 300]),
  row({ ...antibody, atc: "B02BX11" }, "hympavzi", "Hympavzi", "marstacimab", [150]),
  row({ ...antibody, origin: "sirna" }, "qfitlia", "Qfitlia", "fitusiran", [20, 50]),
  row(
    { ...vonWillebrand, atc: "B02BD06" },
    "voncento",
    "Voncento",
    "human von Willebrand factor with factor VIII",
    [600, 1200, 2400]
  ),
  row(
    { ...vonWillebrand, atc: "B02BD06" },
    "wilate",
    "Wilate",
    "human von Willebrand factor with factor VIII",
    [500, 1000]
  ),
  row(
    { ...vonWillebrand, atc: "B02BD06" },
    "haemate-p",
    "Haemate P",
    "human von Willebrand factor with factor VIII",
    [600, 1200, 2400]
  ),
  row({ ...vonWillebrand, atc: "B02BD10" }, "willfact", "Willfact", "human von Willebrand factor", [500, 1000, 2000]),
  row({ ...vonWillebrand, origin: "recombinant", atc: "B02BD10" }, "veyvondi", "Veyvondi", "vonicog alfa", [650, 1300]),
  row(fibrinogen, "riastap", "RiaSTAP", "human fibrinogen", [1]),
  row(fibrinogen, "fibryga", "Fibryga", "human fibrinogen", [1]),
  row(rareFactor, "hemoleven", "Hemoleven", "human factor XI", [1000]),
  row(rareFactor, "fxi-bpl", "Factor XI", "human factor XI", [1000]),
  row({ ...rareFactor, atc: "B02BD13" }, "coagadex", "Coagadex", "human factor X", [250, 500]),
  row({ ...rareFactor, atc: "B02BD05" }, "fvii", "Factor VII concentrate", "human factor VII", [250, 600]),
  row({ ...rareFactor, atc: "B02BD07" }, "fibrogammin", "Fibrogammin", "human factor XIII", [250, 1250]),
  row({ ...rareFactor, origin: "recombinant", atc: "B02BD11" }, "novothirteen", "NovoThirteen", "catridecacog", [2500]),
  row(tranexamicAcid, "txa", "Tranexamic acid tablets", "tranexamic acid", [500]),
  row(tranexamicAcid, "txa-mouthwash", "Tranexamic acid mouthwash 5 %", "tranexamic acid", [50]),
  row(tranexamicAcid, "txa-liquid", "Tranexamic acid oral solution", "tranexamic acid", [100]),
  row(
    { ...desmopressin, routes: ["intravenous", "subcutaneous"] },
    "ddavp-injection",
    "Desmopressin injection",
    "desmopressin",
    [4]
  ),
  row(
    { ...desmopressin, routes: ["subcutaneous", "intravenous"] },
    "ddavp-injection-15",
    "Desmopressin injection, high strength",
    "desmopressin",
    [15]
  ),
  row(desmopressin, "ddavp-nasal-150", "Desmopressin nasal spray, haemostatic strength", "desmopressin", [150])
]

/** What old records name (clinical 2.4): found by search, never offered for a new treatment. */
const historic: ReadonlyArray<Product> = [
  row(factor8, "kogenate", "Kogenate Bayer, Kogenate FS", "octocog alfa", [250, 500, 1000, 2000, 3000]),
  row(factor8, "helixate", "Helixate NexGen", "octocog alfa", [250, 500, 1000, 2000, 3000]),
  row(factor8, "recombinate", "Recombinate", "octocog alfa", [250, 500, 1000]),
  row(factor8, "refacto", "ReFacto", "moroctocog alfa", [250, 500, 1000, 2000]),
  row(factor8Plasma, "bpl-8y", "8Y", "human factor VIII with von Willebrand factor", [250, 500]),
  row(factor8Plasma, "monoclate-p", "Monoclate-P", "human factor VIII", [250, 500, 1000]),
  row(factor9Plasma, "mononine", "Mononine", "human factor IX", [250, 500, 1000]),
  row(
    { ...desmopressin, routes: ["nasal", "subcutaneous", "intravenous"] },
    "octim",
    "Octim",
    "desmopressin",
    [150, 15]
  ),
  row(activatedFactor7, "novoseven-kiu", "NovoSeven (older strengths)", "eptacog alfa (activated)", [1.2, 2.4, 4.8])
]

/** Version of 22 November 2026; every row is unverified. */
export const starterCatalogue: Catalogue = Catalogue.make({
  version: "2026-11-22",
  products: Array.appendAll(
    current,
    historic.map((product): Product => ({ ...product, ukStatus: "historic" }))
  )
})
