/** Whether a day has room beside its month: as wide as the calendar's own two columns, and the page's edges (ux 2.2). */
import { drawAnew } from "./anew.ts"

const room = window.matchMedia("(min-width: 66rem)")
room.addEventListener("change", drawAnew)

export const isWide = (): boolean => room.matches
