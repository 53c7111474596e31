// The page's own part: what is embedded gets its diary from the page's own backend, and the calendar follows what is recorded.
import { source } from "./source.js"

const [calendar, form] = document.querySelectorAll("haem-calendar, haem-treatment-form")
calendar.source = source
form.source = source
form.addEventListener("haem-treatment-recorded", () => calendar.reload())
