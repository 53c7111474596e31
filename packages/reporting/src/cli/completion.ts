/**
 * Completion of the command's words in a shell: `eval "$(haemtrack-report completion bash)"`.
 *
 * @since 0.1.0
 */
import { documentGrammar, documentNames, documentOutputs } from "./documentGrammar.ts"
import { fileNames, grammar, inputs, outputs, reportNames, type Shell, shells } from "./options.ts"

const words = [...reportNames, "all", ...documentNames, "partition", "completion"].join(" ")
const options = { ...documentGrammar.options, ...grammar.options }
const flags = Object.keys(options).map((name) => `--${name}`)
const forms = [...new Set([...outputs, ...documentOutputs])].join(" ")
const paths = [
  ...fileNames,
  "out",
  "timings",
  "statements",
  "regimens",
  "skipped-doses",
  "stock-movements",
  "kept",
  "keep",
  "facts",
  "study"
].map((name) => `--${name}`)

const bash = `_haemtrack_report() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$before" in
    --format) COMPREPLY=($(compgen -W "${forms}" -- "$word")) ;;
    --input) COMPREPLY=($(compgen -W "${inputs.join(" ")}" -- "$word")) ;;
    ${paths.join("|")}) COMPREPLY=($(compgen -f -- "$word")) ;;
    completion) COMPREPLY=($(compgen -W "${shells.join(" ")}" -- "$word")) ;;
    *) COMPREPLY=($(compgen -W "${words} ${flags.join(" ")}" -- "$word")) ;;
  esac
}
complete -F _haemtrack_report haemtrack-report
`

const zsh = `autoload -U +X bashcompinit && bashcompinit
${bash}`

const fish = [
  `complete -c haemtrack-report -n __fish_use_subcommand -f -a "${words}"`,
  `complete -c haemtrack-report -n "__fish_seen_subcommand_from completion" -f -a "${shells.join(" ")}"`,
  `complete -c haemtrack-report -l format -x -a "${forms}"`,
  `complete -c haemtrack-report -l input -x -a "${inputs.join(" ")}"`,
  ...Object.entries(options)
    .filter(([name]) => name !== "format" && name !== "input")
    .map(([name, { type }]) => `complete -c haemtrack-report -l ${name}${type === "string" ? " -r" : ""}`),
  ""
].join("\n")

/** The script of each shell. */
export const completion: Readonly<Record<Shell, string>> = { bash, zsh, fish }
