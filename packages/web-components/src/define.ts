/**
 * Registers every element of the diary, unless another copy on the page already has.
 *
 * The styles come first, so that in one file they lie beside each other: gzip looks back 32 kB, and alike they are (1.2 kB).
 */
import "./haem-calendar/styles.ts"
import "./haem-day/styles.ts"
import "./haem-treatment-form/styles.ts"
import "./haem-calendar/define.ts"
import "./haem-day/define.ts"
import "./haem-treatment-form/define.ts"
