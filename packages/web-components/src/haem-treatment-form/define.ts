/** Registers `<haem-treatment-form>`, unless another copy on the page already has. */
import { HaemTreatmentForm } from "./HaemTreatmentForm.ts"

if (!customElements.get("haem-treatment-form")) customElements.define("haem-treatment-form", HaemTreatmentForm)
