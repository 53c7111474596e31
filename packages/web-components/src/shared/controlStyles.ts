/**
 * What the elements of the diary look alike in: buttons, what has the focus, notes, and what appears only after a while.
 *
 * @since 0.1.0
 */
import { css } from "lit"
import { token } from "./tokens.ts"

export const controlStyles = css`
  .note {
    padding: ${token("space-3")};
    border: 1px solid ${token("line")};
    border-radius: ${token("radius-m")};
    background: ${token("sunken")};
  }
  .error {
    border: 2px solid ${token("danger")};
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
  :focus-visible {
    outline: 3px solid ${token("focus")};
    outline-offset: 2px;
    box-shadow: 0 0 0 2px ${token("focus-ink")};
  }
`
