/** Says something to a screen reader without moving the focus (polite). */

/** `id` of the live region that the shell keeps. */
export const announcer = "announcer"

export const announce = (words: string): void => {
  const region = document.getElementById(announcer)
  if (region !== null) region.textContent = words
}
