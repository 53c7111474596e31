export const completion = { bash: "", zsh: "", fish: "" }
