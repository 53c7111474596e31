/** Registers `<haem-day>`, unless another copy on the page already has. */
import { HaemDay } from "./HaemDay.ts"

if (!customElements.get("haem-day")) customElements.define("haem-day", HaemDay)
