import type { CentreFunnel } from "../../centre/centreFunnel.ts"
import { additiveLimits, type Limits, multiplicativeLimits, poissonLimits, widest } from "../../stats/funnelLimits.ts"
import type { FunnelLine } from "../Chart.ts"

const steps = 40

const pairs = [
  { label: "95% limits", kind: "limit", lower: "lower95", upper: "upper95" },
  { label: "99.8% limits", kind: "outer", lower: "lower998", upper: "upper998" }
] as const

/**
 * The lines of a funnel, from a tenth of the largest exposure to all of it: the target, the limits that decide, and thinner what
 * chance alone would leave.
 */
export const funnelLines = ({ method, points, spread, target }: CentreFunnel): ReadonlyArray<FunnelLine> => {
  const most = points.reduce((largest, { years }) => Math.max(largest, years), 0)
  const exposures = Array.from({ length: steps }, (_, step) => (most * (step + 4)) / (steps + 3))
  const plain = (years: number): Limits => poissonLimits(target, years)
  const deciding = (years: number): Limits =>
    method === "poisson_limits"
      ? plain(years)
      : widest(plain(years), additiveLimits(target, years, spread), multiplicativeLimits(target, years, spread))
  const line = (label: string, kind: FunnelLine["kind"], at: (years: number) => number): FunnelLine => ({
    label,
    kind,
    points: exposures.map((years) => [years, at(years)])
  })
  const plainLines = pairs.flatMap(({ label, lower, upper }) =>
    [lower, upper].map((limit) => line(`Chance alone, ${label}`, "chance", (years) => plain(years)[limit]))
  )
  return [
    line("All centres together", "target", () => target),
    ...pairs.flatMap(({ kind, label, lower, upper }) =>
      [lower, upper].map((limit) => line(label, kind, (years) => deciding(years)[limit]))
    ),
    ...(method === "poisson_limits" ? [] : plainLines)
  ]
}
