/**
 * Which weights a dose may be calculated by.
 *
 * @since 0.1.0
 */

/** Kilograms (clinical 3.3.5); the last ones belong to the range. */
const least = 0.5
const most = 300

/** Whether a number is a weight that somebody may have. */
export const isWeight = (kg: number): boolean => kg >= least && kg <= most
