/**
 * The catalogue that a centre starts with: products that are, or were, used in the United Kingdom against bleeding.
 *
 * **Nothing here is verified.** What was read, and where, stands in each row; the rest is from memory, and whether a product is
 * on the market is not known. A pharmacist checks each row against its summary of product characteristics before anybody
 * relies on it. The numbers of packs are left out: a centre takes them from its own boxes.
 *
 * @since 0.1.0
 */
import { Catalogue } from "./Catalogue.ts"
import { adjuncts } from "./starter/adjuncts.ts"
import { bypassing } from "./starter/bypassing.ts"
import { factorEight } from "./starter/factorEight.ts"
import { factorNine } from "./starter/factorNine.ts"
import { geneTherapy } from "./starter/geneTherapy.ts"
import { historic } from "./starter/historic.ts"
import { nonFactor } from "./starter/nonFactor.ts"
import { rareFactors } from "./starter/rareFactors.ts"
import { vonWillebrand } from "./starter/vonWillebrand.ts"

/** Version of 26 November 2026; every row is unverified. What may be chosen at home is `Catalogue.offered`. */
export const starterCatalogue: Catalogue = Catalogue.make({
  version: "2026-11-26",
  products: [
    ...factorEight,
    ...factorNine,
    ...bypassing,
    ...nonFactor,
    ...geneTherapy,
    ...vonWillebrand,
    ...rareFactors,
    ...adjuncts,
    ...historic
  ]
})
