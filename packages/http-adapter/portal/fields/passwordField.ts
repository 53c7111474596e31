/** A password, hidden until its owner asks to see it; password managers and pasting work (ID-1). */
import { html } from "lit"
import { messages } from "../words/spoken.ts"
import { textField } from "./textField.ts"

interface PasswordField {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly isShown: boolean
  readonly autocomplete: "current-password" | "new-password"
  readonly onType: (password: string) => void
  readonly onShow: () => void
  readonly hint?: string
  readonly error?: string | undefined
}

export const passwordField = ({ isShown, onShow, ...field }: PasswordField) => html`
  ${textField({ ...field, type: isShown ? "text" : "password" })}
  <label class="choice">
    <input type="checkbox" .checked=${isShown} @change=${onShow} />
    <span>${messages["signin.show"]()}</span>
  </label>
`
