/** Going from page to page without loading the document again: links stay links, and a new tab still works. */
import { address, at, type Route } from "../Route.ts"

/** Sent on the window when the address has changed. */
export const navigated = "portal-navigated"

const changed = () => window.dispatchEvent(new Event(navigated))

/** Opens a page. */
export const go = (route: Route): void => {
  history.pushState(null, "", address(route))
  changed()
}

/** Sent on the window when the address has followed what its page shows already. */
export const turned = "portal-turned"

/** The address of what the person has turned to within a page: the focus stays where it is. */
export const turnTo = (route: Route): void => {
  history.pushState(null, "", address(route))
  window.dispatchEvent(new Event(turned))
}

/** Opens a page in place of this one, so that "back" does not lead into a loop. */
export const goInstead = (route: Route): void => {
  history.replaceState(null, "", address(route))
  changed()
}

/** The page that the address names. */
export const here = (): Route => at(location.href)

const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined =>
  event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement)

/** Follows links within the portal; others, and clicks that ask for a new tab, are the browser's. */
export const followLinks = (event: MouseEvent): void => {
  const link = linkOf(event)
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (link === undefined || !isPlain || event.defaultPrevented) return
  if (link.origin !== location.origin || link.target !== "" || link.hash !== "") return
  if (link.pathname.startsWith("/api/")) return
  event.preventDefault()
  history.pushState(null, "", link.href)
  changed()
}
