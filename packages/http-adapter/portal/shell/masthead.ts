/** The head of every page: the diary, its centre, the main pages of this person, and the way out. */
import type { Role } from "@haemtrack/domain/access/Role"
import { html, nothing } from "lit"
import { messages } from "../words/spoken.ts"
import { address, type Route } from "../Route.ts"
import { icon } from "./icons.ts"
import { draftNote } from "./languageSwitch.ts"
import type { Visit } from "./Page.ts"

interface Link {
  readonly route: Route
  readonly words: string
  readonly icon: "calendar" | "plus"
}

const pagesOf = (role: Role | undefined): ReadonlyArray<Link> => {
  switch (role) {
    case "patient":
      return [
        { route: { page: "month" }, words: messages["nav.calendar"](), icon: "calendar" },
        { route: { page: "record" }, words: messages["nav.record"](), icon: "plus" }
      ]
    case "data_manager":
      return [
        { route: { page: "people" }, words: messages["nav.people"](), icon: "calendar" },
        { route: { page: "newPerson" }, words: messages["nav.newPerson"](), icon: "plus" }
      ]
    default:
      return []
  }
}

const link = (shown: Route) => (to: Link) =>
  html`<a href=${address(to.route)} aria-current=${shown.page === to.route.page ? "page" : nothing}
    >${icon(to.icon)}<span>${to.words}</span></a
  >`

/** The first letters of the first and the last word of a name, as a small screen has room for. */
const initials = (name: string): string => {
  const letters = name.split(/\s+/u).flatMap((word) => [...new Intl.Segmenter().segment(word)].slice(0, 1))
  const [first, last] = [letters.at(0), letters.slice(1).at(-1)]
  return `${first?.segment ?? ""}${last?.segment ?? ""}`
}

const visitor = ({ session }: Visit, signOut: () => void) => html`
  <div class="visitor">
    <bdi class="initials" aria-hidden="true">${initials(session.account.name)}</bdi>
    <span class="name"
      ><strong><bdi>${session.account.name}</bdi></strong>
      <span class="aside">${messages["nav.signedIn"]()}</span></span
    >
    <button class="button quiet small" @click=${signOut}>${messages["signout.title"]()}</button>
  </div>
`

export const masthead = (visit: Visit | undefined, shown: Route, signOut: () => void) => {
  const pages = pagesOf(visit?.session.roles[0])
  return html`
    <header class="masthead">
      ${draftNote()}
      ${
        visit?.centre.demonstration === true
          ? html`<p class="demonstration"><strong>${messages["demo.title"]()}</strong> ${messages["demo.text"]()}</p>`
          : nothing
      }
      <div class="inner">
        <a class="brand" href="/">
          <svg viewBox="0 0 34 34" aria-hidden="true">
            <rect class="ground" x="1" y="1" width="32" height="32" rx="9" />
            <path class="drop" d="M17 6.5c4.3 5.4 7.3 8.9 7.3 13.2a7.3 7.3 0 0 1-14.6 0C9.7 15.4 12.7 11.9 17 6.5z" />
            <path class="tick" d="m12.8 19.8 3 3 5.4-5.6" />
          </svg>
          <span
            >${messages["app.name"]()}
            ${visit === undefined ? nothing : html`<small><bdi>${visit.centre.name}</bdi></small>`}</span
          >
        </a>
        ${
          pages.length === 0
            ? nothing
            : html`<nav class="pages" aria-label=${messages["nav.main"]()}>${pages.map(link(shown))}</nav>`
        }
        ${visit === undefined ? nothing : visitor(visit, signOut)}
      </div>
    </header>
  `
}
