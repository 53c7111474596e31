#!/usr/bin/env node
/** Starts the build when it is there, else the source, which a checkout runs without a build. */
import { existsSync } from "node:fs"
import { registerHooks } from "node:module"

if (existsSync(new URL("../dist/main.js", import.meta.url))) {
  await import("../dist/main.js")
} else {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: ["haemtrack-source", ...context.conditions] })
  })
  await import("../src/main.ts")
}
