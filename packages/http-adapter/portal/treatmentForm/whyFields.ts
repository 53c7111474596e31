/** Why a treatment was given: six reasons at once, three more behind a word (codes 1.1). */
import type { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { picture } from "@haemtrack/web-components/shared/marks"
import { type Choice, choices } from "../fields/choices.ts"
import { messages } from "../messages/en-GB.ts"
import { reasonWords } from "../words/speech.ts"

const choice = (value: TreatmentReason, hint: string): Choice<TreatmentReason> => ({
  value,
  label: reasonWords(value),
  hint,
  mark: picture(value)
})

const usual = [
  choice("prophylaxis", messages["why.prophylaxis"]()),
  choice("bleed", messages["why.bleed"]()),
  choice("follow_up", messages["why.follow_up"]()),
  choice("pre_activity", messages["why.pre_activity"]()),
  choice("surgery", messages["why.surgery"]()),
  choice("physiotherapy", messages["why.physiotherapy"]())
]

const more = [
  choice("immune_tolerance", messages["why.immune_tolerance"]()),
  choice("prescribed", messages["why.prescribed"]()),
  choice("other", messages["why.other"]())
]

export const whyFields = (
  chosen: TreatmentReason | undefined,
  error: string | undefined,
  onChoose: (reason: TreatmentReason) => void
) =>
  choices({
    id: "why",
    question: messages["treat.why"](),
    choices: usual,
    more: { words: messages["treat.moreReasons"](), choices: more },
    chosen,
    error,
    onChoose
  })
