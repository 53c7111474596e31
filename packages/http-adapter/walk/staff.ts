/** Staff look on: the data manager at a diary, and a technical administrator at nothing of a person. */
import { expect } from "@effect/vitest"
import { it, judge, today } from "./walk.ts"

export const staff = (): void => {
  it("the data manager finds the person, looks at the diary and cannot change it", async ({
    walk: { manager, origin }
  }) => {
    await manager.goto(`${origin}/staff/people`)
    await manager.locator("#search").fill("okaf")
    await manager.getByRole("button", { name: "Search" }).click()
    await manager.getByRole("link", { name: "Sam Okafor", exact: true }).click()
    await today(manager).waitFor()
    expect(await manager.locator("main").innerText()).toContain("You can look at this diary but not change it.")
    await judge(manager)
    await today(manager).click()
    await manager.locator("haem-day:visible").getByText("K26B204").waitFor()
    await judge(manager)
    expect(await manager.getByRole("button", { name: /Correct|Add to this day/ }).count()).toBe(0)
    expect(await manager.getByRole("link", { name: /Take back/ }).count()).toBe(0)
  })

  it("a technical administrator signs in and has nothing of a person to see", async ({
    walk: { adminLink, another, origin }
  }) => {
    const technical = await another()
    await technical.goto(await adminLink())
    await technical.locator("#name").fill("Terry Machine")
    await technical.locator("#login").fill("terry")
    await technical.locator("#password").fill("gravel-tulip-accordion")
    await technical.getByRole("button", { name: "Join", exact: true }).click()
    await technical.getByRole("heading", { name: "There is nothing of a person here for you" }).waitFor()
    await judge(technical)
    await technical.goto(`${origin}/staff/people`)
    await technical.getByRole("heading", { name: "There is nothing of a person here for you" }).waitFor()
    expect(await technical.locator("main").innerText()).not.toContain("Okafor")
  })
}
