import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { agrees, publishedFigures, publishedFiguresPage } from "./publishedFigures.ts"

const page = new URL("../../../../docs/reference/published-figures.md", import.meta.url)

describe("published figures beside an invented centre", { timeout: 120_000 }, () => {
  const figures = publishedFigures()

  it("the page says what the reports give: node -C haemtrack-source tools/published-figures.ts writes it", () => {
    expect(readFileSync(page, "utf8")).toBe(publishedFiguresPage(figures))
  })

  it("clinical 11.1: bleeds of severe haemophilia A have the published size", () => {
    const [figure] = figures.filter(({ id }) => id === "N8")
    expect(figure === undefined ? false : agrees(figure)).toBe(true)
  })
})
