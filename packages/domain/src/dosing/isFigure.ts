/**
 * Whether a number can be a figure of a product, a plan or a model at all: above zero, and of a size with which the few
 * multiplications of a dose stay numbers. What is plausible is judged elsewhere.
 *
 * @since 0.1.0
 */

/** The bounds, far outside of anything that is prescribed (this project). */
export const figureBounds = { minimum: 1e-9, maximum: 1e9 } as const

/** Between the bounds; not a number and infinity are not. */
export const isFigure = (n: number): boolean => n >= figureBounds.minimum && n <= figureBounds.maximum
