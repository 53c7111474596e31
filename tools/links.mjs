/** Links of the documentation to files and headings of this repository; addresses of other places are not asked. */
import { posix } from "node:path"

/** As a forge makes the anchor of a heading. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-")

const anchorsOf = (page) => new Set([...page.matchAll(/^#+ +(.*)$/gm)].map(([, heading]) => anchorOf(heading)))

const isElsewhere = (target) => /^[a-z][a-z+.-]*:/.test(target)

/** Links of a page that lead nowhere. `read` gives the text of a file, "" for a folder, `undefined` for nothing. */
export const deadLinks = (path, page, read) =>
  [...page.replaceAll(/^```[\s\S]*?^```$/gm, "").matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !isElsewhere(target))
    .filter((target) => {
      const [file, anchor] = target.split("#")
      const text = file === "" ? page : read(posix.join(posix.dirname(path), file))
      return text === undefined || (anchor !== undefined && !anchorsOf(text).has(anchor))
    })
