/** What every benchmark prints with: the machine it ran on, and the least and the middle of its runs. */
import { execFileSync } from "node:child_process"
import { cpus, loadavg, totalmem } from "node:os"
import { arch, platform, versions } from "node:process"

/** The least of some runs: what the machine can do when nothing else disturbs it. */
export const least = (runs) => Math.min(...runs)

/** The middle one of some runs. */
export const middle = (runs) => runs.toSorted((a, b) => a - b)[Math.floor((runs.length - 1) / 2)]

/** The value below which that part of the numbers lies; `numbers` are in order. */
export const quantile = (numbers, part) => numbers[Math.min(numbers.length - 1, Math.floor(numbers.length * part))]

/** One line: without it a figure means nothing. */
export const machine = () =>
  [
    `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${platform} ${arch}`,
    `node ${versions.node}`,
    `commit ${execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim()}`,
    `load ${loadavg()[0].toFixed(1)}${loadavg()[0] > 0.5 ? " (not quiet: figures are upper bounds)" : ""}`
  ].join(", ")
