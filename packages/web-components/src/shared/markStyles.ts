/**
 * The colours of the marks: each repeats what its shape says (U6), and in forced colours the shape alone speaks.
 *
 * @since 0.1.0
 */
import { css } from "lit"
import { token } from "./tokens.ts"

export const markStyles = css`
  .mark {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: currentcolor;
    color: ${token("ink-2")};
  }
  .prophylaxis {
    color: ${token("prophylaxis")};
  }
  .bleed,
  .follow_up {
    color: ${token("bleed")};
  }
  .pre_activity,
  .physiotherapy {
    color: ${token("activity")};
  }
  .surgery,
  .immune_tolerance,
  .prescribed {
    color: ${token("procedure")};
  }
  .queued {
    color: ${token("warn")};
  }
  @media (forced-colors: active) {
    .mark {
      color: CanvasText;
    }
  }
`
