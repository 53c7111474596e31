/** A page of the diary, stitched at its edge (ux 2): every colour, size and font is a token. */
import { css } from "lit"
import { controlStyles } from "../shared/controlStyles.ts"
import { markStyles } from "../shared/markStyles.ts"
import { onPaper, token } from "../shared/tokens.ts"

export const styles = [
  onPaper,
  markStyles,
  controlStyles,
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
    .loading {
      animation: appear 0s 300ms both;
    }
    li button {
      margin-block: calc(-1 * ${token("space-3")});
      border: 0;
      text-decoration: underline;
    }
    section > button {
      inline-size: 100%;
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
