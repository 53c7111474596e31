/** Registers `<haem-calendar>` and the `<haem-day>` that it shows, unless another copy on the page already has. */
import "../haem-day/define.ts"
import { HaemCalendar } from "./HaemCalendar.ts"

if (!customElements.get("haem-calendar")) customElements.define("haem-calendar", HaemCalendar)
