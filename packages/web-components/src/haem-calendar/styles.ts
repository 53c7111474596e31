/**
 * The month on paper (ux 2). The days are a list; where the box has room for it they are a grid of shapes, and with more room
 * a grid of words. Widths are in `em`, so that large text and 400 % zoom count like a narrow box; a list that was asked for
 * has no container of the grid's name, and so stays a list.
 */
import { css } from "lit"
import { controlStyles } from "../shared/controlStyles.ts"
import { markStyles } from "../shared/markStyles.ts"
import { onPaper, token } from "../shared/tokens.ts"

/** Heard and not seen. */
const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`

const page = css`
  :host {
    display: block;
    container: calendar / inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${token("space-5")};
    color: ${token("ink")};
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  [dir="rtl"] {
    line-height: 1.65;
  }
  .days {
    container: month / inline-size;
  }
  .days.list {
    container-name: list;
  }
  .words {
    ${unseen}
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: ${token("space-2")};
    align-items: center;
    margin-block-end: ${token("space-3")};
  }
  h2 {
    flex: 1 1 auto;
    margin: 0;
    font-family: ${token("font-display")};
    font-size: ${token("text-xl")};
  }
  [aria-disabled="true"] {
    color: ${token("ink-2")};
    cursor: default;
  }
  button[aria-disabled="true"] {
    border-style: dashed;
  }
  .today {
    padding-inline: ${token("space-4")};
  }
  .arrow {
    display: block;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-inline: auto;
    fill: currentcolor;
  }
  [dir="rtl"] .arrow {
    transform: scaleX(-1);
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    gap: ${token("space-3")};
    align-items: center;
    justify-content: space-between;
    margin: 0 0 ${token("space-4")};
  }
  .note p {
    margin: 0;
  }
  .offline {
    background: ${token("warn-soft")};
  }
  .error {
    background: ${token("danger-soft")};
  }
  [part="summary"],
  [part="legend"] {
    display: flex;
    flex-wrap: wrap;
    gap: ${token("space-1")} ${token("space-5")};
    margin: 0 0 ${token("space-4")};
    padding: 0;
    list-style: none;
    color: ${token("ink-2")};
    font-size: ${token("text-s")};
  }
  [part="legend"] {
    margin-block: ${token("space-4")} 0;
  }
  li {
    display: flex;
    gap: ${token("space-2")};
    align-items: center;
  }
  .ask {
    margin: 0 0 ${token("space-4")};
  }
  haem-day li {
    flex-wrap: wrap;
    padding-block: ${token("space-2")};
    border-block-start: 1px solid ${token("line")};
  }
  haem-day ul {
    padding: 0;
  }
  haem-day b {
    flex: 1;
  }
  haem-day li > span:last-child:not(:first-child) {
    flex-basis: 100%;
    color: ${token("ink-2")};
  }
  haem-day button {
    border: 0;
    text-decoration: underline;
  }
  @container calendar (inline-size >= 60em) {
    .paged {
      grid-template-columns: minmax(0, 1fr) minmax(16rem, 22rem);
    }
  }
`

/** A line or ring of its own colour, where a mark is not filled. */
const marks = css`
  .outline {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
  }
  .planned,
  .unsettled,
  .knock {
    stroke-dasharray: 2.4 1.7;
  }
  .planned {
    color: ${token("prophylaxis")};
  }
  .unrecorded,
  .skipped {
    color: ${token("unrecorded")};
  }
  .unsettled,
  .knock {
    color: ${token("bleed")};
  }
  .ribbon {
    display: inline-block;
    min-inline-size: 1.25rem;
    min-block-size: 0.5rem;
    box-sizing: border-box;
    padding-inline: ${token("space-2")};
    border: 0 solid ${token("bleed")};
    border-block-width: 2px;
    background: ${token("bleed-soft")};
    color: ${token("bleed")};
    font-weight: 600;
  }
  .first {
    border-inline-start-width: 2px;
    border-start-start-radius: ${token("radius-s")};
    border-end-start-radius: ${token("radius-s")};
  }
  .last {
    border-inline-end-width: 2px;
    border-start-end-radius: ${token("radius-s")};
    border-end-end-radius: ${token("radius-s")};
  }
  .said {
    color: ${token("ok")};
    font-weight: 600;
  }
  .said::after {
    content: "";
    display: block;
    min-inline-size: 1.25rem;
    block-size: 5px;
    background: repeating-linear-gradient(90deg, currentcolor 0 5px, transparent 5px 9px);
  }
`

const list = css`
  table {
    inline-size: 100%;
    border: 0 solid ${token("line")};
    border-block-end-width: 1px;
    border-spacing: 0;
    table-layout: fixed;
  }
  table,
  tbody {
    display: block;
  }
  thead {
    ${unseen}
  }
  tr {
    display: contents;
  }
  th {
    padding-inline: ${token("space-2")};
    color: ${token("ink-2")};
    font-size: ${token("text-s")};
    text-align: start;
  }
  td {
    position: relative;
    display: grid;
    grid-template-columns: 2.5rem 1fr;
    align-items: baseline;
    box-sizing: border-box;
    min-block-size: ${token("target")};
    padding: ${token("space-2")};
    border-block-start: 1px solid ${token("line")};
    background: ${token("surface")};
    cursor: pointer;
    break-inside: avoid;
  }
  td:hover {
    background: ${token("sunken")};
  }
  td > * {
    grid-column: 2;
  }
  .around {
    display: none;
  }
  [part="day-number"] {
    grid-area: 1 / 1;
    justify-self: start;
    min-inline-size: 1.2em;
    padding-inline: 0.2em;
    border-radius: 1em;
    font-family: ${token("font-display")};
    font-size: 1.0625rem;
    font-weight: 600;
    text-align: center;
  }
  [aria-current] [part="day-number"] {
    background: ${token("ink")};
    color: ${token("surface")};
  }
  .date,
  .nothing,
  .slot {
    color: ${token("ink-2")};
  }
  .amount {
    font-weight: 600;
  }
  .mark {
    vertical-align: -0.25em;
  }
  .batches,
  .more,
  .lane {
    display: none;
  }
  td[aria-selected="true"] {
    box-shadow: inset 0 0 0 3px ${token("brand")};
  }
  td:focus-visible {
    z-index: 2;
    outline-offset: 0;
    box-shadow: 0 0 0 5px ${token("focus-ink")};
  }
  td[aria-selected="true"]:focus-visible {
    box-shadow:
      inset 0 0 0 3px ${token("brand")},
      0 0 0 5px ${token("focus-ink")};
  }
  [aria-busy] td::after {
    content: "";
    grid-column: 2;
    display: block;
    block-size: 1em;
    margin-block-start: ${token("space-2")};
    border-radius: ${token("radius-s")};
    background: ${token("sunken")};
    animation: appear 0s 300ms both;
  }
`

/** From 480 px: seven days in a row. Texts that have no room are heard and not seen. */
const grid = css`
  @container month (inline-size >= 30em) {
    table {
      display: table;
    }
    thead {
      display: table-header-group;
      position: static;
      clip-path: none;
    }
    tbody {
      display: table-row-group;
    }
    tr {
      display: table-row;
    }
    td {
      display: table-cell;
      block-size: 7rem;
      border-inline-start: 1px solid ${token("line")};
      vertical-align: top;
      font-size: 0.8125rem;
    }
    td:last-child {
      border-inline-end: 1px solid ${token("line")};
    }
    .week td {
      block-size: 4rem;
    }
    .around {
      display: table-cell;
      background: none;
      color: ${token("ink-2")};
    }
    .around [part="day-number"] {
      font-weight: 400;
    }
    [part="day-number"] {
      display: inline-block;
    }
    .date,
    .nothing,
    .reason,
    .waiting .words {
      ${unseen}
    }
    .waiting {
      position: absolute;
      inset-block-start: ${token("space-1")};
      inset-inline-end: ${token("space-1")};
    }
    .more {
      display: block;
    }
    @media not print {
      .line:nth-child(n + 4) {
        ${unseen}
      }
    }
    .bands {
      position: absolute;
      inset-inline: 0;
      inset-block-end: 0;
      display: grid;
      row-gap: 2px;
      padding-block-end: 8px;
      pointer-events: none;
    }
    td:has(> .bands) {
      padding-block-end: 2.25rem;
    }
    td:has(.bands > :nth-child(2)) {
      padding-block-end: 3.75rem;
    }
    td:has(.bands > :nth-child(3)) {
      padding-block-end: 5.25rem;
    }
    td:has(.bands > :nth-child(4)) {
      padding-block-end: 6.75rem;
    }
    .lane {
      display: block;
    }
    td .ribbon,
    .lane {
      block-size: 1.4rem;
      box-sizing: border-box;
    }
    .ribbon.first {
      margin-inline-start: ${token("space-1")};
    }
    .ribbon.last {
      margin-inline-end: ${token("space-1")};
    }
    .bands > * > span {
      ${unseen}
    }
    td .said::after {
      position: absolute;
      inset-inline: 0;
      inset-block-end: 0;
    }
  }
  @container month (30em <= inline-size < 35em) {
    td {
      block-size: 4rem;
      padding-inline: 0;
    }
    th,
    td {
      text-align: center;
    }
    .marks {
      display: flex;
      justify-content: center;
    }
    .marks [part="mark-label"],
    .marks bdi,
    .more span {
      ${unseen}
    }
    td .ribbon,
    .lane {
      block-size: 8px;
    }
    td:has(.bands > *) {
      padding-block-end: 2rem;
    }
  }
  @container month (inline-size >= 35em) {
    .named {
      position: relative;
      z-index: 1;
    }
    .bands > .named > span,
    .bands > .first > span {
      position: static;
      display: block;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      text-overflow: ellipsis;
    }
    .bands > .long > span {
      inline-size: 200%;
    }
    .said.first {
      border: 0;
      padding-inline-start: ${token("space-2")};
    }
  }
  :host([density="compact"]) section {
    --haem-target: 32px;
  }
  @container month (inline-size >= 30em) {
    :host([density="compact"]) td {
      block-size: 64px;
      padding-block: 0;
    }
  }
`

const everyReader = css`
  @media (prefers-contrast: more) {
    td,
    th,
    .note {
      border-color: ${token("line-strong")};
    }
    .ribbon,
    .note {
      background: ${token("surface")};
    }
  }
  @media (forced-colors: active) {
    td[aria-selected="true"] {
      border: 3px solid Highlight;
    }
    :focus-visible {
      outline-color: CanvasText;
    }
    [aria-current] [part="day-number"] {
      border: 2px solid;
      background: Canvas;
      color: CanvasText;
    }
    .said::after {
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
  @media print {
    button,
    .ask,
    [part="panel"] {
      display: none;
    }
    .batches {
      display: inline;
    }
    .more {
      display: none;
    }
    .ribbon,
    .said,
    .mark {
      color: ${token("ink")};
      border-color: ${token("ink")};
    }
  }
`

export const styles = [onPaper, markStyles, controlStyles, page, marks, list, grid, everyReader]
