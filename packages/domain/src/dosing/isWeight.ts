/**
 * Which weights a dose may be calculated by: 0.5 to 300 kg, both included (clinical 3.3.5). Unlike a weight that is kept, it
 * may be more exact than scales are.
 *
 * @since 0.1.0
 */

/** Whether a number is a weight that somebody may have. */
export const isWeight = (kg: number): boolean => kg >= 0.5 && kg <= 300
