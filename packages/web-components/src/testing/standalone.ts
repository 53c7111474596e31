/// <reference types="node" />
/** The stand-alone files as they would be published, without writing them. */
import { build, type InlineConfig } from "vite"

/** What a build of ours makes of one entry. */
const only = async (settings: InlineConfig): Promise<string> => {
  const built = await build({ ...settings, logLevel: "error", build: { ...settings.build, write: false } })
  const [output] = [built].flat()
  const files = output && "output" in output ? output.output : []
  if (files.length !== 1) throw new RangeError(`a stand-alone file is ${files.length} files, and not one`)
  return files[0]?.type === "chunk" ? files[0].code : ""
}

/** @param mode the name of the file, as the build knows it */
export const standalone = (mode: string): Promise<string> => only({ configFile: "vite.standalone.config.ts", mode })

/** A module with all that it needs, as a bundler would take it in. */
export const bundled = (entry: string): Promise<string> =>
  only({
    configFile: false,
    resolve: { conditions: ["haemtrack-source"] },
    build: { minify: false, lib: { entry, formats: ["es"] } }
  })
