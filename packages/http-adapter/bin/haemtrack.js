#!/usr/bin/env node
/** Starts the build when it is there, else the source, which a checkout runs without a build. */
import { existsSync } from "node:fs"
import * as nodeModule from "node:module"
import { exit, versions } from "node:process"

const [major, minor] = versions.node.split(".").map(Number)
if (major < 24 || (major === 24 && minor < 7)) {
  console.error(
    `haemtrack needs Node 24.7 or newer, and this is ${versions.node}. A checkout has one: node_modules/.bin/node`
  )
  exit(1)
}
if (existsSync(new URL("../dist/main.js", import.meta.url))) {
  await import("../dist/main.js")
} else {
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: ["haemtrack-source", ...context.conditions] })
  })
  await import("../src/main.ts")
}
