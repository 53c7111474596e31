/**
 * The look of the diary as named values: the only place where a colour, a size or a font is written down (ux 2.1, U13).
 *
 * A page may set any of them as `--haem-<name>`. Dark values follow the page's own `color-scheme`, so an element in a page
 * that has no dark form stays light with it.
 *
 * @since 0.1.0
 */
import { css, type CSSResult, unsafeCSS } from "lit"

/** Each colour in light and in dark. Measured contrasts are kept by the test beside this file. */
export const colours = {
  paper: ["#faf6ef", "#16121b"],
  surface: ["#fffdf9", "#211b28"],
  sunken: ["#f2ebdf", "#1a151f"],
  line: ["#ded4c3", "#3d3447"],
  "line-strong": ["#857a70", "#988da3"],
  ink: ["#2a2233", "#f4eef6"],
  "ink-2": ["#574c60", "#c9bfd1"],
  brand: ["#0d5c58", "#86d6c9"],
  "brand-strong": ["#083f3d", "#b4ebe1"],
  "brand-soft": ["#dcede8", "#143a38"],
  "on-brand": ["#ffffff", "#0b1f1e"],
  prophylaxis: ["#0d6a65", "#7bd0c4"],
  "prophylaxis-soft": ["#dcede8", "#143a38"],
  bleed: ["#b02040", "#ff9aa6"],
  "bleed-soft": ["#fbe3e5", "#4a1a28"],
  activity: ["#8a5000", "#f2bd62"],
  "activity-soft": ["#fbe9cb", "#3f2c0c"],
  procedure: ["#4147a8", "#b6b9ff"],
  "procedure-soft": ["#e7e7fa", "#2a2c5a"],
  unrecorded: ["#6a5f70", "#b9adc2"],
  "unrecorded-soft": ["#eee8ee", "#2e2636"],
  ok: ["#3b6620", "#b3d78f"],
  "ok-soft": ["#e6efd8", "#263718"],
  warn: ["#8a5000", "#f2bd62"],
  "warn-soft": ["#fbe9cb", "#3f2c0c"],
  danger: ["#a2261a", "#ffa192"],
  "danger-soft": ["#fbe3dd", "#4a1d16"],
  focus: ["#ffb81c", "#ffc94d"],
  "focus-ink": ["#2a2233", "#16121b"],
  "seq-0": ["#f2ebdf", "#2a2331"],
  "seq-1": ["#f6d5cf", "#4b2531"],
  "seq-2": ["#e8a5a4", "#7d3244"],
  "seq-3": ["#cf6277", "#c25a70"],
  "seq-4": ["#a2204a", "#ffb3bd"]
} as const satisfies Record<string, readonly [light: string, dark: string]>
export type Colour = keyof typeof colours

/** Sizes. */
export const measures = {
  "radius-s": "6px",
  "radius-m": "12px",
  "radius-l": "20px",
  "space-1": "0.25rem",
  "space-2": "0.5rem",
  "space-3": "0.75rem",
  "space-4": "1rem",
  "space-5": "1.5rem",
  "space-6": "2.25rem",
  "space-7": "3.5rem",
  "text-s": "0.875rem",
  "text-m": "1rem",
  "text-l": "1.1875rem",
  "text-xl": "1.5rem",
  "text-2xl": "2.125rem",
  target: "48px"
} as const satisfies Record<string, string>

/** System fonts only, with letters for every script that the diary is written in (I18N-11); mono is for batch numbers. */
export const fonts = {
  "font-body": 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif',
  "font-display": '"Iowan Old Style", Charter, Cambria, "Noto Serif", "Noto Naskh Arabic", Georgia, serif',
  "font-mono": 'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", Menlo, monospace'
} as const satisfies Record<string, string>

export type Token = Colour | keyof typeof measures | keyof typeof fonts

/** What an element falls back to where the page sets nothing: our colours and sizes, but the page's own fonts. */
const initial = (name: Token): string => {
  if (name in colours) return `light-dark(${colours[name as Colour].join(", ")})`
  return name in measures ? measures[name as keyof typeof measures] : name === "font-mono" ? "monospace" : "inherit"
}

/**
 * A token as it stands in the styles of an element: the page's value, else the diary's own.
 *
 * @example
 * token("font-mono").cssText // => "var(--haem-font-mono, monospace)"
 */
export const token = (name: Token): CSSResult => unsafeCSS(`var(--haem-${name}, ${initial(name)})`)

/** On paper every element is light. A sheet of an element begins with it. */
export const onPaper = css`
  @media print {
    :host {
      color-scheme: light;
    }
  }
`
