/** Small pictures beside words; a picture is never alone, so a screen reader passes over it. */
import { html, svg, type SVGTemplateResult } from "lit"

/** In a square of 16. */
const shapes = {
  warn: svg`<path d="M8 1 15.7 14.5H.3zM7.2 6v4.2h1.6V6zm0 5.2v1.6h1.6v-1.6z" fill-rule="evenodd"/>`,
  info: svg`<path d="M8 .7a7.3 7.3 0 1 1 0 14.6A7.3 7.3 0 0 1 8 .7zM7.2 7v5h1.6V7zm0-3v1.7h1.6V4z" fill-rule="evenodd"/>`,
  check: svg`<path d="M6.3 13.2 1.5 8.4l1.6-1.6 3.2 3.2 6.6-6.9 1.6 1.6z"/>`,
  previous: svg`<path class="points" d="M10.6 2 12 3.4 7.4 8l4.6 4.6-1.4 1.4L4.6 8z"/>`,
  next: svg`<path class="points" d="M5.4 2 4 3.4 8.6 8 4 12.6 5.4 14l6-6z"/>`,
  plus: svg`<path d="M7 2h2v5h5v2H9v5H7V9H2V7h5z"/>`,
  calendar: svg`<path d="M4 1h2v2h4V1h2v2h2v12H2V3h2zM4 7v6h8V7z" fill-rule="evenodd"/>`,
  offline: svg`<path d="M4.5 13a3.3 3.3 0 0 1-.4-6.6A4.2 4.2 0 0 1 12 6.2 3.4 3.4 0 0 1 12 13z"/><path class="slash" d="M2 15 14 1"/>`
} as const satisfies Record<string, SVGTemplateResult>

export const icon = (name: keyof typeof shapes) =>
  html`<svg class="icon ${name}" viewBox="0 0 16 16" aria-hidden="true">${shapes[name]}</svg>`
