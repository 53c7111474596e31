/**
 * How often chance alone gives so large a test statistic: the upper tails of the normal and the chi-squared distribution.
 *
 * @since 0.1.0
 */
import { upperGamma } from "./incompleteGamma.ts"

/** Of a standard normal value, in both directions together. */
export const twoSidedNormal = (z: number): number => upperGamma((z * z) / 2, 0.5)

/** Of a chi-squared value with so many degrees of freedom. */
export const upperChiSquared = (chiSquared: number, degrees: number): number => upperGamma(chiSquared / 2, degrees / 2)
