import type { Chart } from "../Chart.ts"
import type { Markup } from "../Markup.ts"
import { bars } from "./bars.ts"
import { funnel } from "./funnel.ts"
import { intervals } from "./intervals.ts"

/** A chart as SVG. */
export const pictureOf = (chart: Chart): Markup => {
  switch (chart._tag) {
    case "Bars":
      return bars(chart)
    case "Intervals":
      return intervals(chart)
    case "Funnel":
      return funnel(chart)
  }
}
