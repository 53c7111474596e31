/**
 * Registers every element of the diary, unless another copy on the page already has.
 *
 * Styles and words come first, so that in one file alike lies beside alike: gzip looks back 32 kB, and alike they are (1.3 kB).
 */
import "./haem-calendar/styles.ts"
import "./haem-day/styles.ts"
import "./haem-treatment-form/styles.ts"
import "./messages/en-GB.ts"
import "./haem-calendar/define.ts"
import "./haem-day/define.ts"
import "./haem-treatment-form/define.ts"
