// Made by tools/messages.mjs from en-GB.json: do not edit. Change that file and run `node tools/messages.mjs`.

const rules = new Intl.PluralRules("en-GB")

const digits = (n: number): string => {
  const [whole = "", fraction] = String(n).split(".")
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Each message as a function of what it speaks of. */
export const messages = {
  "month.long.1": () => "January",
  "month.long.2": () => "February",
  "month.long.3": () => "March",
  "month.long.4": () => "April",
  "month.long.5": () => "May",
  "month.long.6": () => "June",
  "month.long.7": () => "July",
  "month.long.8": () => "August",
  "month.long.9": () => "September",
  "month.long.10": () => "October",
  "month.long.11": () => "November",
  "month.long.12": () => "December",
  "month.short.1": () => "Jan",
  "month.short.2": () => "Feb",
  "month.short.3": () => "Mar",
  "month.short.4": () => "Apr",
  "month.short.5": () => "May",
  "month.short.6": () => "Jun",
  "month.short.7": () => "Jul",
  "month.short.8": () => "Aug",
  "month.short.9": () => "Sep",
  "month.short.10": () => "Oct",
  "month.short.11": () => "Nov",
  "month.short.12": () => "Dec",
  "weekday.long.1": () => "Monday",
  "weekday.long.2": () => "Tuesday",
  "weekday.long.3": () => "Wednesday",
  "weekday.long.4": () => "Thursday",
  "weekday.long.5": () => "Friday",
  "weekday.long.6": () => "Saturday",
  "weekday.long.7": () => "Sunday",
  "date.full": (p: { readonly weekday: string; readonly day: string; readonly month: string; readonly year: string }) =>
    `${p.weekday} ${p.day} ${p.month} ${p.year}`,
  "date.long": (p: { readonly day: string; readonly month: string; readonly year: string }) =>
    `${p.day} ${p.month} ${p.year}`,
  "date.dayMonth": (p: { readonly day: string; readonly month: string }) => `${p.day} ${p.month}`,
  "date.monthYear": (p: { readonly month: string; readonly year: string }) => `${p.month} ${p.year}`,
  "number.group": () => ",",
  "number.decimal": () => ".",
  "amount.[iU]": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}units`,
  "amount.[arb'U]": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}units`,
  "amount.mg": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}mg`,
  "amount.g": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}g`,
  "amount.ug": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}micrograms`,
  "amount.mL": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}mL`,
  "reason.prophylaxis": () => "Routine dose",
  "reason.bleed": () => "For a bleed",
  "reason.follow_up": () => "Bleed follow-up",
  "reason.pre_activity": () => "Before an activity",
  "reason.physiotherapy": () => "Before physiotherapy",
  "reason.surgery": () => "For a procedure",
  "reason.immune_tolerance": () => "Immune tolerance",
  "reason.prescribed": () => "My centre told me to",
  "reason.other": () => "Something else",
  "time.minute": (p: { readonly time: string }) => `${p.time}`,
  "time.hour": (p: { readonly time: string }) => `About ${p.time}`,
  "time.day": () => "Time not known",
  "day.fold": (p: { readonly time: string; readonly fold: string }) =>
    `${p.time}, the ${p.fold === "earlier" ? `first` : `second`} ${p.time} that night (the clocks went back)`,
  "day.elsewhere": (p: { readonly time: string; readonly zone: string }) => `${p.time}, ${p.zone} time`,
  "part.morning": () => "Morning",
  "part.afternoon": () => "Afternoon",
  "part.evening": () => "Evening",
  "part.night": () => "Night",
  "day.batch": (p: { readonly batch: string; readonly vials: string }) => `Batch ${p.batch}, ${p.vials}`,
  "day.noBatch": (p: { readonly vials: string; readonly why: string }) => `${p.vials}. ${p.why}`,
  "day.vials": (p: { readonly n: number }) =>
    `${rules.select(p.n) === "one" ? `${digits(p.n)} vial` : `${digits(p.n)} vials`}`,
  "batchMissing.unreadable": () => "No batch number: I can’t read it",
  "batchMissing.box_thrown_away": () => "No batch number: I threw the box away",
  "batchMissing.given_elsewhere": () => "No batch number: somebody else gave it",
  "batchMissing.not_on_form": () => "No batch number: not on the paper form",
  "batchMissing.other": () => "No batch number: another reason",
  "day.recorded": (p: { readonly by: string; readonly when: string }) => `Recorded by ${p.by}, ${p.when}`,
  "day.skipped": (p: { readonly n: number }) =>
    `${rules.select(p.n) === "one" ? `${digits(p.n)} entry cannot be shown here` : `${digits(p.n)} entries cannot be shown here`}. Nothing is lost.`,
  "day.today": (p: { readonly weekday: string }) => `${p.weekday}, today`,
  "cal.empty": () => "Nothing recorded on this day.",
  "cal.add": () => "Add to this day",
  "cal.correct": () => "Correct",
  "cal.state.queued": () => "On this phone only. It will be sent when you are online.",
  "state.loading": () => "Loading this day",
  "state.offline": () => "You are offline. You see the last copy of this day.",
  "state.error": () => "We could not get this day. Nothing you recorded is lost.",
  "state.readonly": () => "You can look at this diary but not change it."
} as const

/** The name of a message. */
export type MessageKey = keyof typeof messages
