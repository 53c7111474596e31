/**
 * What makes a bleed urgent: a site where blood can threaten life, sight or a limb, or the word of the person (D21, F33).
 *
 * @since 0.1.0
 */
import type { Bleed, BleedSeverity } from "./Bleed.ts"
import { type BodySite, isRedFlag } from "./BodySite.ts"

/** Shown before "saved", with the centre's number, and flagged to the centre. It never keeps a bleed from being saved. */
export interface Emergency {
  readonly rule: "D21"
  readonly severity: "urgent"
  /** Key of the fixed text; the number to ring is the centre's. */
  readonly text: "bleed.urgent"
  /** The sites that make it urgent, or its severity. */
  readonly because: ReadonlyArray<BodySite | Extract<BleedSeverity, "life_or_limb">>
}

/** D21: whether it is urgent. How sure the person is makes no difference: a knock on the head counts. */
export const emergency = ({ severity, sites }: Pick<Bleed, "severity" | "sites">): Emergency | undefined => {
  const because = [...(severity === "life_or_limb" ? [severity] : []), ...sites.filter(isRedFlag)]
  return because.length === 0 ? undefined : { rule: "D21", severity: "urgent", text: "bleed.urgent", because }
}
