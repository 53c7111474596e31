/**
 * How a printed report looks: warm paper, ink, a serif for headings and a dashed line. It holds for light and dark, for print, and for the
 * colours that a reader's system forces.
 *
 * One long table of rules.
 *
 * @since 0.1.0
 */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --paper: #faf6ef; --surface: #fffdf9; --sunken: #f2ebdf; --line: #ded4c3; --line-strong: #857a70;
  --ink: #2a2233; --ink-2: #574c60; --brand: #0d5c58; --bleed: #b02040; --bleed-soft: #fbe3e5;
  --procedure: #4147a8; --procedure-soft: #e7e7fa; --activity: #8a5000; --activity-soft: #fbe9cb;
  --unrecorded: #6a5f70; --unrecorded-soft: #eee8ee; --focus: #ffb81c; --focus-ink: #2a2233;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16121b; --surface: #211b28; --sunken: #1a151f; --line: #3d3447; --line-strong: #988da3;
    --ink: #f4eef6; --ink-2: #c9bfd1; --brand: #86d6c9; --bleed: #ff9aa6; --bleed-soft: #4a1a28;
    --procedure: #b6b9ff; --procedure-soft: #2a2c5a; --activity: #f2bd62; --activity-soft: #3f2c0c;
    --unrecorded: #b9adc2; --unrecorded-soft: #2e2636; --focus: #ffc94d; --focus-ink: #16121b;
  }
}
@media (prefers-contrast: more) { :root { --line: var(--line-strong); --ink-2: var(--ink); } }
@media (forced-colors: active) {
  :root {
    --paper: Canvas; --surface: Canvas; --sunken: Canvas; --line: CanvasText; --line-strong: CanvasText;
    --ink: CanvasText; --ink-2: CanvasText; --brand: CanvasText; --bleed: CanvasText; --bleed-soft: Canvas;
    --procedure: CanvasText; --procedure-soft: Canvas; --activity: CanvasText; --activity-soft: Canvas;
    --unrecorded: GrayText; --unrecorded-soft: Canvas; --focus: Highlight; --focus-ink: CanvasText;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, main, footer { max-inline-size: 64rem; margin-inline: auto; padding: 1rem; }
header { border-block-end: 2px dashed var(--brand); }
h1, h2, h3 { font-family: "Iowan Old Style", Palatino, "Noto Serif", Georgia, serif; line-height: 1.25; margin-block: 0 0.5rem; }
h1 { font-size: 2.125rem; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.1875rem; }
p, ul, dl { margin-block: 0 0.75rem; max-inline-size: 48rem; }
.notice { font-weight: 600; }
section { margin-block: 1.5rem; }
section > * { break-inside: avoid; }
figure { margin: 0 0 1rem; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; }
svg { display: block; inline-size: 100%; min-inline-size: 36rem; block-size: auto; }
svg text { fill: var(--ink); font: 13px system-ui, sans-serif; }
svg .axis-name, svg .figure { font-weight: 600; }
.grid { stroke: var(--line); }
.axis { stroke: var(--ink); }
.bar { stroke: var(--ink); stroke-width: 0.5; }
.part-0 .ground { fill: var(--brand); }
.part-1 .ground { fill: var(--bleed-soft); }
.part-2 .ground { fill: var(--activity-soft); }
.part-3 .ground { fill: var(--procedure-soft); }
.unknown .ground { fill: var(--unrecorded-soft); }
.mark { stroke-width: 1.5; fill: none; }
.part-1 .mark { stroke: var(--bleed); }
.part-2 .mark { stroke: none; fill: var(--activity); }
.part-3 .mark { stroke: var(--procedure); }
.unknown .mark { stroke: var(--unrecorded); stroke-width: 1; }
.interval { stroke: var(--brand); stroke-width: 3; }
.point { fill: var(--brand); }
.point.alert { fill: var(--activity); }
.point.alarm { fill: var(--bleed); }
.line { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.line.limit { stroke: var(--procedure); }
.line.outer { stroke: var(--procedure); stroke-dasharray: 6 4; }
.line.chance { stroke: var(--unrecorded); stroke-width: 1; stroke-dasharray: 2 3; }
.scroll { overflow-x: auto; margin-block: 0 0.5rem; }
table { border-collapse: collapse; background: var(--surface); inline-size: 100%; }
caption { text-align: start; font-weight: 600; padding-block: 0.5rem; }
th, td { padding: 0.375rem 0.75rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { background: var(--sunken); border-block-end-color: var(--line-strong); }
th.number, td.number { text-align: end; font-variant-numeric: tabular-nums; }
.note, .about { color: var(--ink-2); }
summary { cursor: pointer; color: var(--brand); font-weight: 600; padding-block: 0.5rem; }
summary:focus-visible, .scroll:focus-visible, a:focus-visible {
  outline: 3px solid var(--focus); box-shadow: inset 0 0 0 2px var(--focus-ink);
}
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; font-size: 8pt; }
  /* One sheet of A4 for a visit: three columns of small print. */
  :root:has(.clinic-page) { font-size: 6pt; }
  .clinic-page main, footer dl { columns: 3; column-gap: 5mm; }
  .clinic-page :is(th, td) { padding: 0.125rem 0.25rem; }
  th[scope="row"] { white-space: nowrap; }
  @page { size: A4 landscape; margin: 8mm; @bottom-right { content: counter(page) " / " counter(pages); } }
  body { background: none; }
  header, main, footer { max-inline-size: none; padding: 0; }
  section { margin-block: 0 2mm; }
  th, td { padding: 0.125rem 0.5rem; }
  dl { max-inline-size: none; }
  figure { padding: 0.5rem; margin-block-end: 2mm; }
  svg { min-inline-size: 0; }
  summary { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .scroll { overflow: visible; }
  figure, table { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
}
`
