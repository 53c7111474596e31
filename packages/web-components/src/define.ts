/** Registers every element of the diary, unless another copy on the page already has. */
import "./haem-calendar/define.ts"
import "./haem-day/define.ts"
import "./haem-treatment-form/define.ts"
