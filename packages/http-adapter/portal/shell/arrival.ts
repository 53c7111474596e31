/** On arrival the focus goes to the page's heading, at once or when the page has been loaded. */

let isAwaited = false

/** The ring shows where the keyboard is: to whoever came by a tap it would look like a field. */
let isByKey = false
document.addEventListener("keydown", () => (isByKey = true), { capture: true })
document.addEventListener("pointerdown", () => (isByKey = false), { capture: true })

const focus = (heading: HTMLElement): void => {
  heading.setAttribute("tabindex", "-1")
  heading.focus({ focusVisible: isByKey })
}

/** The address has changed: to call when the frame was drawn. */
export const arriveAt = (page: ParentNode): void => {
  const heading = page.querySelector("h1")
  isAwaited = heading === null
  if (heading !== null) focus(heading)
}

/** A page has drawn its heading, which may be the one that somebody is waiting for. */
export const headingDrawn = (heading: HTMLElement): void => {
  if (!isAwaited) return
  isAwaited = false
  focus(heading)
}
