/** A page of the diary, stitched at its edge (ux 2): every colour, size and font is a token. */
import { css } from "lit"
import { markStyles } from "../shared/markStyles.ts"
import { onPaper, token } from "../shared/tokens.ts"

export const styles = [
  onPaper,
  markStyles,
  css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    section {
      border-inline-start: 2px dashed ${token("brand")};
      padding-inline-start: ${token("space-4")};
      background: ${token("surface")};
      color: ${token("ink")};
      overflow-wrap: anywhere;
    }
    [dir="rtl"] {
      line-height: 1.65;
    }
    h2 {
      font-family: ${token("font-display")};
      font-size: ${token("text-l")};
      margin: 0;
    }
    small {
      display: block;
      color: ${token("ink-2")};
    }
    ul {
      padding: 0;
    }
    li {
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: center;
      column-gap: ${token("space-3")};
      padding-block: ${token("space-3")};
      border-block-start: 1px solid ${token("line")};
      break-inside: avoid;
    }
    li div {
      grid-column: 2 / -1;
      display: flex;
      flex-wrap: wrap;
      column-gap: ${token("space-3")};
      color: ${token("ink-2")};
    }
    [part="batch"] bdi {
      font-family: ${token("font-mono")};
    }
    .note {
      padding: ${token("space-3")};
      border: 1px solid ${token("line")};
      border-radius: ${token("radius-m")};
      background: ${token("sunken")};
    }
    .error {
      border: 2px solid ${token("danger")};
    }
    .loading {
      animation: appear 0s 300ms both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
    button {
      font: inherit;
      min-block-size: ${token("target")};
      min-inline-size: ${token("target")};
      border: 2px solid;
      border-radius: ${token("target")};
      background: none;
      color: ${token("brand")};
      font-weight: 600;
    }
    button:hover {
      background: ${token("sunken")};
    }
    li button {
      margin-block: calc(-1 * ${token("space-3")});
      border: 0;
      text-decoration: underline;
    }
    section > button {
      inline-size: 100%;
    }
    :focus-visible {
      outline: 3px solid ${token("focus")};
      outline-offset: 2px;
      box-shadow: 0 0 0 2px ${token("focus-ink")};
    }
    @media (prefers-contrast: more) {
      li {
        border-color: ${token("line-strong")};
      }
    }
    @media print {
      button {
        display: none;
      }
    }
  `
]
