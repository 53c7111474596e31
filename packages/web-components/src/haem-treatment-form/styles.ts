/**
 * The form on its sheet (ux 2): every colour, size and font is a token.
 *
 * A legend sits on the upper edge of its box, so the line between two questions is the lower edge of the first.
 */
import { css } from "lit"
import { markStyles } from "../shared/markStyles.ts"
import { onPaper, token } from "../shared/tokens.ts"

export const styles = [
  onPaper,
  markStyles,
  css`
    :host {
      display: block;
      color: ${token("ink")};
      font-family: ${token("font-body")};
    }
    :host([hidden]) {
      display: none;
    }
    * {
      box-sizing: border-box;
    }
    [dir] {
      overflow-wrap: anywhere;
    }
    [dir="rtl"] {
      line-height: 1.65;
    }
    h2 {
      margin: 0 0 ${token("space-2")};
      font-family: ${token("font-display")};
      font-size: ${token("text-l")};
      font-weight: 600;
    }
    p {
      margin-block: ${token("space-2")};
    }
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
    }
    [part="section"],
    [part="batch"] {
      margin-block-start: ${token("space-5")};
      padding-block-end: ${token("space-5")};
      border-block-end: 1px solid ${token("line")};
    }
    [part="batch"],
    [part="section"] [part="section"] {
      margin-block-start: ${token("space-3")};
      padding-block-end: ${token("space-3")};
    }
    [part="section"] [part="section"] {
      border-block-end: 0;
    }
    [part="legend"],
    [part="batch"] > legend {
      margin-block-end: ${token("space-2")};
      font-family: ${token("font-display")};
      font-size: ${token("text-l")};
      font-weight: 600;
    }
    [part="field"] {
      margin-block: ${token("space-3")};
    }
    [part="field"] > label,
    [part="field"] > legend {
      display: block;
      margin-block-end: ${token("space-1")};
      font-weight: 600;
    }
    [part="hint"],
    small {
      display: block;
      margin: 0 0 ${token("space-2")};
      color: ${token("ink-2")};
      font-size: ${token("text-s")};
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: ${token("space-2")} ${token("space-3")};
    }
    .row > [part="field"] {
      margin-block: 0;
    }
    input:not([type="radio"], [type="checkbox"]),
    select,
    textarea {
      inline-size: 100%;
      max-inline-size: 100%;
      min-block-size: ${token("target")};
      padding: ${token("space-2")} ${token("space-3")};
      border: 2px solid ${token("line-strong")};
      border-radius: ${token("radius-s")};
      background: ${token("surface")};
      color: inherit;
      font: inherit;
    }
    input.digits:not([type="radio"]) {
      inline-size: 4.5rem;
      text-align: center;
    }
    input.year:not([type="radio"]),
    input.amount:not([type="radio"]) {
      inline-size: 7rem;
    }
    input.batch:not([type="radio"]) {
      max-inline-size: 20rem;
      font-family: ${token("font-mono")};
      font-size: ${token("text-m")};
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: ${token("space-3")};
    }
    [part="choice"] {
      display: flex;
      gap: ${token("space-3")};
      align-items: flex-start;
      min-block-size: ${token("target")};
      margin-block: ${token("space-2")};
      padding: ${token("space-3")} ${token("space-4")};
      border: 2px solid ${token("line-strong")};
      border-radius: ${token("radius-m")};
      background: ${token("surface")};
      cursor: pointer;
    }
    .choices [part="choice"] {
      margin: 0;
    }
    [part="choice"]:has(:checked) {
      border-color: ${token("brand")};
      background: ${token("brand-soft")};
    }
    [part="choice"] input {
      flex: none;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      margin: 0;
      accent-color: ${token("brand")};
    }
    [part="choice"] small {
      margin: 0;
    }
    summary {
      display: flex;
      align-items: center;
      min-block-size: ${token("target")};
      color: ${token("brand")};
      font-weight: 600;
      cursor: pointer;
    }
    button {
      min-block-size: ${token("target")};
      min-inline-size: ${token("target")};
      padding: ${token("space-2")} ${token("space-4")};
      border: 2px solid ${token("brand")};
      border-radius: ${token("target")};
      background: none;
      color: ${token("brand")};
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    button:hover {
      background: ${token("brand-soft")};
    }
    .primary,
    [aria-pressed="true"] {
      background: ${token("brand")};
      color: ${token("on-brand")};
    }
    .primary:hover,
    [aria-pressed="true"]:hover {
      border-color: ${token("brand-strong")};
      background: ${token("brand-strong")};
    }
    .quiet {
      border-color: transparent;
      text-decoration: underline;
    }
    .round {
      display: grid;
      place-items: center;
      padding: 0;
    }
    .round svg {
      inline-size: 1rem;
      block-size: 1rem;
      fill: currentcolor;
    }
    [aria-disabled="true"] {
      border-style: dashed;
    }
    [part="error"],
    .fail {
      color: ${token("danger")};
      font-weight: 600;
    }
    [part="error"] {
      margin: 0 0 ${token("space-2")};
    }
    [part="error"]::before,
    .fail::before {
      content: "▲ " / "";
    }
    .pass::before {
      content: "✓ " / "";
    }
    .unknown::before {
      content: "? " / "";
    }
    .checks {
      padding: 0;
      list-style: none;
    }
    .wrong {
      padding-inline-start: ${token("space-4")};
      border-inline-start: 5px solid ${token("danger")};
    }
    .note,
    [part="error-summary"] {
      margin-block: ${token("space-3")};
      padding: ${token("space-4")};
      border: 1px solid ${token("line-strong")};
      border-radius: ${token("radius-m")};
      background: ${token("sunken")};
    }
    .warn {
      border: 2px solid ${token("warn")};
      background: ${token("warn-soft")};
    }
    .warn button {
      background: ${token("surface")};
    }
    .warn .primary {
      background: ${token("brand")};
    }
    [part="error-summary"],
    .note.error {
      border: 3px solid ${token("danger")};
      background: ${token("surface")};
    }
    [part="error-summary"] a {
      display: inline-block;
      padding-block: ${token("space-1")};
      color: ${token("danger")};
      font-weight: 600;
    }
    dl {
      margin: 0;
    }
    dl > div {
      padding-block: ${token("space-2")};
      border-block-end: 1px solid ${token("line")};
    }
    dt {
      color: ${token("ink-2")};
      font-size: ${token("text-s")};
    }
    dd {
      margin: 0;
      font-weight: 600;
    }
    .short > div {
      display: grid;
      grid-template-columns: 1fr auto;
    }
    .short dt,
    .short dd {
      grid-column: 1;
    }
    .short dd + dd {
      grid-area: 1 / 2 / 3;
      align-self: center;
    }
    #save {
      margin-block-start: ${token("space-4")};
    }
    #saved-title {
      font-size: ${token("text-xl")};
    }
    .differs {
      padding-inline-start: ${token("space-3")};
      border-inline-start: 5px solid ${token("warn")};
    }
    .loading {
      animation: appear 0s 300ms both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
    :focus-visible,
    [part="choice"]:has(:focus-visible) {
      outline: 3px solid ${token("focus")};
      outline-offset: 2px;
      box-shadow: 0 0 0 2px ${token("focus-ink")};
    }
    @media (forced-colors: active) {
      [part="choice"]:has(:checked),
      [aria-pressed="true"] {
        outline: 3px solid Highlight;
      }
    }
    @media (prefers-contrast: more) {
      dl > div,
      [part="section"],
      [part="batch"] {
        border-color: ${token("line-strong")};
      }
    }
  `
]
