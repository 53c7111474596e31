/// <reference types="node" />
/** The stand-alone files as they would be published, without writing them. */
import { build } from "vite"

/** @param mode the name of the file, as the build knows it */
export const standalone = async (mode: string): Promise<string> => {
  const configFile = "vite.standalone.config.ts"
  const built = await build({ configFile, mode, logLevel: "error", build: { write: false } })
  const [output] = [built].flat()
  const files = output && "output" in output ? output.output : []
  if (files.length !== 1) throw new RangeError(`${mode} is ${files.length} files, and not one`)
  return files[0]?.type === "chunk" ? files[0].code : ""
}
