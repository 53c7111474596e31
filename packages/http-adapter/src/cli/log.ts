/**
 * The log: one line an event on the standard output, of constant texts and codes (OPS-4). Causes and whatever else may hold
 * what a person typed never reach it.
 *
 * @since 0.1.0
 */
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import type { Config } from "../Config.ts"

const levels = { debug: "Debug", info: "Info", warn: "Warn", error: "Error" } as const

/** Of a message that is no text only its being there is told: an error may say what somebody typed. */
const textOf = (message: unknown): string => (typeof message === "string" ? message : "An event without a text")

const json = Logger.map(Logger.formatStructured, ({ annotations, level, message, timestamp }) =>
  JSON.stringify({ ts: timestamp, level: level.toLowerCase(), msg: textOf(message), ...annotations })
)

const pretty = Logger.map(Logger.formatStructured, ({ annotations, level, message, timestamp }) => {
  const details = Object.entries(annotations).map(([name, value]) => `${name}=${String(value)}`)
  return [timestamp.slice(11, 19), level.toLowerCase().padEnd(5), textOf(message), ...details].join("  ")
})

/** Takes the place of Effect's own log. */
export const log = ({ format, level }: Config["log"]) =>
  Layer.mergeAll(
    Logger.layer([Logger.withConsoleLog(format === "json" ? json : pretty)]),
    Layer.succeed(References.MinimumLogLevel, levels[level])
  )
