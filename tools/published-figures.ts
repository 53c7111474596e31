/**
 * Writes `docs/reference/published-figures.md`: published figures beside those of an invented centre.
 *
 *     node -C haemtrack-source tools/published-figures.ts
 */
import { writeFileSync } from "node:fs"
import { publishedFigures, publishedFiguresPage } from "../packages/reporting/src/testing/publishedFigures.ts"

writeFileSync(
  new URL("../docs/reference/published-figures.md", import.meta.url),
  publishedFiguresPage(publishedFigures())
)
