/** Sent on the window when every page has to be drawn anew: another language is spoken, or there is more or less room. */
export const anew = "portal-anew"

export const drawAnew = (): void => {
  window.dispatchEvent(new Event(anew))
}
