// Made by tools/messages.mjs from en-GB.json: do not edit. Change that file and run `node tools/messages.mjs`.

const rules = new Intl.PluralRules("en-GB")

const digits = (n: number): string => {
  const [whole = "", fraction] = String(n).split(".")
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Each message as a function of what it speaks of. */
export const messages = {
  "month.long.1": () => `\u{202e}January\u{202c}`,
  "month.long.2": () => `\u{202e}February\u{202c}`,
  "month.long.3": () => `\u{202e}March\u{202c}`,
  "month.long.4": () => `\u{202e}April\u{202c}`,
  "month.long.5": () => `\u{202e}May\u{202c}`,
  "month.long.6": () => `\u{202e}June\u{202c}`,
  "month.long.7": () => `\u{202e}July\u{202c}`,
  "month.long.8": () => `\u{202e}August\u{202c}`,
  "month.long.9": () => `\u{202e}September\u{202c}`,
  "month.long.10": () => `\u{202e}October\u{202c}`,
  "month.long.11": () => `\u{202e}November\u{202c}`,
  "month.long.12": () => `\u{202e}December\u{202c}`,
  "month.short.1": () => `\u{202e}Jan\u{202c}`,
  "month.short.2": () => `\u{202e}Feb\u{202c}`,
  "month.short.3": () => `\u{202e}Mar\u{202c}`,
  "month.short.4": () => `\u{202e}Apr\u{202c}`,
  "month.short.5": () => `\u{202e}May\u{202c}`,
  "month.short.6": () => `\u{202e}Jun\u{202c}`,
  "month.short.7": () => `\u{202e}Jul\u{202c}`,
  "month.short.8": () => `\u{202e}Aug\u{202c}`,
  "month.short.9": () => `\u{202e}Sep\u{202c}`,
  "month.short.10": () => `\u{202e}Oct\u{202c}`,
  "month.short.11": () => `\u{202e}Nov\u{202c}`,
  "month.short.12": () => `\u{202e}Dec\u{202c}`,
  "weekday.long.1": () => `\u{202e}Monday\u{202c}`,
  "weekday.long.2": () => `\u{202e}Tuesday\u{202c}`,
  "weekday.long.3": () => `\u{202e}Wednesday\u{202c}`,
  "weekday.long.4": () => `\u{202e}Thursday\u{202c}`,
  "weekday.long.5": () => `\u{202e}Friday\u{202c}`,
  "weekday.long.6": () => `\u{202e}Saturday\u{202c}`,
  "weekday.long.7": () => `\u{202e}Sunday\u{202c}`,
  "weekday.short.1": () => `\u{202e}Mon\u{202c}`,
  "weekday.short.2": () => `\u{202e}Tue\u{202c}`,
  "weekday.short.3": () => `\u{202e}Wed\u{202c}`,
  "weekday.short.4": () => `\u{202e}Thu\u{202c}`,
  "weekday.short.5": () => `\u{202e}Fri\u{202c}`,
  "weekday.short.6": () => `\u{202e}Sat\u{202c}`,
  "weekday.short.7": () => `\u{202e}Sun\u{202c}`,
  "date.day": (p: { readonly day: string }) => `${p.day}`,
  "date.full": (p: { readonly weekday: string; readonly day: string; readonly month: string; readonly year: string }) =>
    `${p.weekday} ${p.day} ${p.month} ${p.year}`,
  "date.long": (p: { readonly day: string; readonly month: string; readonly year: string }) =>
    `${p.day} ${p.month} ${p.year}`,
  "date.dayMonth": (p: { readonly day: string; readonly month: string }) => `${p.day} ${p.month}`,
  "date.monthYear": (p: { readonly month: string; readonly year: string }) => `${p.month} ${p.year}`,
  "draft.note": () => "",
  "number.group": () => ",",
  "number.decimal": () => ".",
  "amount.[iU]": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}\u{202e}units\u{202c}`,
  "amount.[arb'U]": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}\u{202e}units\u{202c}`,
  "amount.mg": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}\u{202e}mg\u{202c}`,
  "amount.g": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}\u{202e}g\u{202c}`,
  "amount.ug": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}\u{202e}micrograms\u{202c}`,
  "amount.mL": (p: { readonly n: number }) => `${digits(p.n)}\u{a0}\u{202e}mL\u{202c}`,
  "reason.prophylaxis": () => `\u{202e}Routine dose\u{202c}`,
  "reason.bleed": () => `\u{202e}For a bleed\u{202c}`,
  "reason.follow_up": () => `\u{202e}Bleed follow-up\u{202c}`,
  "reason.pre_activity": () => `\u{202e}Before an activity\u{202c}`,
  "reason.physiotherapy": () => `\u{202e}Before physiotherapy\u{202c}`,
  "reason.surgery": () => `\u{202e}For a procedure\u{202c}`,
  "reason.immune_tolerance": () => `\u{202e}Immune tolerance\u{202c}`,
  "reason.prescribed": () => `\u{202e}My centre told me to\u{202c}`,
  "reason.other": () => `\u{202e}Something else\u{202c}`,
  "time.minute": (p: { readonly time: string }) => `${p.time}`,
  "time.hour": (p: { readonly time: string }) => `\u{202e}About\u{202c} ${p.time}`,
  "time.day": () => `\u{202e}Time not known\u{202c}`,
  "day.fold": (p: { readonly time: string; readonly fold: string }) =>
    `${p.time}, \u{202e}the\u{202c} ${p.fold === "earlier" ? `\u{202e}first\u{202c}` : `\u{202e}second\u{202c}`} ${p.time} \u{202e}that night\u{202c} (\u{202e}the clocks went back\u{202c})`,
  "day.elsewhere": (p: { readonly time: string; readonly zone: string }) => `${p.time}, ${p.zone} \u{202e}time\u{202c}`,
  "part.morning": () => `\u{202e}Morning\u{202c}`,
  "part.afternoon": () => `\u{202e}Afternoon\u{202c}`,
  "part.evening": () => `\u{202e}Evening\u{202c}`,
  "part.night": () => `\u{202e}Night\u{202c}`,
  "day.batch": (p: { readonly batch: string; readonly vials: string }) =>
    `\u{202e}Batch\u{202c} ${p.batch}, ${p.vials}`,
  "day.noBatch": (p: { readonly vials: string; readonly why: string }) => `${p.vials}. ${p.why}`,
  "day.vials": (p: { readonly n: number }) =>
    `${rules.select(p.n) === "one" ? `${digits(p.n)} \u{202e}vial\u{202c}` : `${digits(p.n)} \u{202e}vials\u{202c}`}`,
  "batchMissing.unreadable": () => `\u{202e}No batch number\u{202c}: \u{202e}I can’t read it\u{202c}`,
  "batchMissing.box_thrown_away": () => `\u{202e}No batch number\u{202c}: \u{202e}I threw the box away\u{202c}`,
  "batchMissing.given_elsewhere": () => `\u{202e}No batch number\u{202c}: \u{202e}somebody else gave it\u{202c}`,
  "batchMissing.not_on_form": () => `\u{202e}No batch number\u{202c}: \u{202e}not on the paper form\u{202c}`,
  "batchMissing.other": () => `\u{202e}No batch number\u{202c}: \u{202e}another reason\u{202c}`,
  "day.recorded": (p: { readonly by: string; readonly when: string }) =>
    `\u{202e}Recorded by\u{202c} ${p.by}, ${p.when}`,
  "day.skipped": (p: { readonly n: number }) =>
    `${rules.select(p.n) === "one" ? `${digits(p.n)} \u{202e}entry cannot be shown here\u{202c}` : `${digits(p.n)} \u{202e}entries cannot be shown here\u{202c}`}. \u{202e}Nothing is lost\u{202c}.`,
  "day.today": (p: { readonly weekday: string }) => `${p.weekday}, \u{202e}today\u{202c}`,
  "cal.empty": () => `\u{202e}Nothing recorded on this day\u{202c}.`,
  "cal.add": () => `\u{202e}Add to this day\u{202c}`,
  "cal.correct": () => `\u{202e}Correct\u{202c}`,
  "cal.state.queued": () => `\u{202e}On this phone only\u{202c}. \u{202e}It will be sent when you are online\u{202c}.`,
  "cal.today": () => `\u{202e}Today\u{202c}`,
  "cal.dayToday": (p: { readonly date: string }) => `${p.date}, \u{202e}today\u{202c}`,
  "cal.month.back": (p: { readonly month: string }) => `\u{202e}Previous month\u{202c}, ${p.month}`,
  "cal.month.on": (p: { readonly month: string }) => `\u{202e}Next month\u{202c}, ${p.month}`,
  "cal.week.back": () => `\u{202e}Previous week\u{202c}`,
  "cal.week.on": () => `\u{202e}Next week\u{202c}`,
  "cal.week": (p: { readonly date: string }) => `\u{202e}Week of\u{202c} ${p.date}`,
  "cal.more": (p: { readonly n: number }) =>
    `${rules.select(p.n) === "one" ? `${digits(p.n)} \u{202e}more\u{202c}` : `${digits(p.n)} \u{202e}more\u{202c}`}`,
  "cal.nothing": () => `\u{202e}Nothing recorded\u{202c}`,
  "cal.planned": (p: { readonly dose: string }) => `${p.dose} \u{202e}planned\u{202c}`,
  "cal.state.planned": () => `\u{202e}Planned\u{202c}`,
  "cal.state.unrecorded": () => `\u{202e}Not recorded\u{202c}`,
  "cal.state.skipped": () => `\u{202e}Not had\u{202c}`,
  "cal.noBleeds": () => `\u{202e}No bleeds\u{202c}`,
  "cal.site.bleed": (p: { readonly site: string }) => `${p.site} \u{202e}bleed\u{202c}`,
  "cal.site.unsettled": (p: { readonly site: string }) => `${p.site}, \u{202e}not sure\u{202c}`,
  "cal.site.knock": (p: { readonly site: string }) => `${p.site}, \u{202e}a knock\u{202c}`,
  "cal.from": (p: { readonly from: string }) => `\u{202e}From\u{202c} ${p.from}. \u{202e}No end given\u{202c}.`,
  "cal.fromTo": (p: { readonly from: string; readonly to: string }) => `${p.from} \u{202e}to\u{202c} ${p.to}`,
  "cal.key": () => `\u{202e}Key\u{202c}`,
  "cal.key.bleed": () => `\u{202e}Bleed\u{202c}, \u{202e}start to end\u{202c}`,
  "cal.state.unsettled": () => `\u{202e}Painful\u{202c}, \u{202e}not sure\u{202c}`,
  "cal.state.knock": () => `\u{202e}A knock\u{202c}, \u{202e}no bleed yet\u{202c}`,
  "cal.key.noBleeds": () => `“\u{202e}No bleeds\u{202c}” \u{202e}said\u{202c}`,
  "cal.sum.treatments": (p: { readonly n: number }) =>
    `${p.n === 0 ? `\u{202e}No treatment recorded\u{202c}` : rules.select(p.n) === "one" ? `${digits(p.n)} \u{202e}treatment recorded\u{202c}` : `${digits(p.n)} \u{202e}treatments recorded\u{202c}`}`,
  "cal.sum.doses": (p: { readonly had: number; readonly planned: number }) =>
    `${digits(p.had)} \u{202e}of\u{202c} ${digits(p.planned)} \u{202e}routine doses had\u{202c}`,
  "cal.sum.notHad": (p: { readonly n: number }) => `${digits(p.n)} \u{202e}not had\u{202c}`,
  "cal.sum.unrecorded": (p: { readonly n: number }) => `${digits(p.n)} \u{202e}not recorded\u{202c}`,
  "cal.sum.bleeds": (p: { readonly n: number }) =>
    `${p.n === 0 ? `\u{202e}No bleed recorded\u{202c}` : rules.select(p.n) === "one" ? `${digits(p.n)} \u{202e}bleed recorded\u{202c}` : `${digits(p.n)} \u{202e}bleeds recorded\u{202c}`}`,
  "cal.sum.unsure": (p: { readonly n: number }) => `${digits(p.n)} \u{202e}painful\u{202c}, \u{202e}not sure\u{202c}`,
  "cal.sum.noBleeds": (p: { readonly from: string; readonly to: string }) =>
    `“\u{202e}No bleeds\u{202c}” \u{202e}said for\u{202c} ${p.from} \u{202e}to\u{202c} ${p.to}`,
  "cal.askNoBleeds": (p: { readonly date: string }) => `\u{202e}Any bleeds since\u{202c} ${p.date}?`,
  "cal.knownAt": (p: { readonly date: string }) => `\u{202e}This is the diary as it was known on\u{202c} ${p.date}.`,
  "cal.start": () =>
    `\u{202e}Your diary starts with your first treatment\u{202c}. \u{202e}You can also add older ones from paper\u{202c}.`,
  "cal.first": () => `\u{202e}Record your first treatment\u{202c}`,
  "cal.loading": (p: { readonly month: string }) => `\u{202e}Loading\u{202c} ${p.month}`,
  "cal.offline": (p: { readonly n: number }) =>
    `${p.n === 0 ? `\u{202e}You are offline\u{202c}. \u{202e}You see the last copy of your diary\u{202c}.` : rules.select(p.n) === "one" ? `${digits(p.n)} \u{202e}entry is saved on this phone\u{202c}. \u{202e}It will be sent when you are back online\u{202c}.` : `${digits(p.n)} \u{202e}entries are saved on this phone\u{202c}. \u{202e}They will be sent when you are back online\u{202c}.`}`,
  "cal.error": () => `\u{202e}We could not get your diary\u{202c}. \u{202e}Nothing you recorded is lost\u{202c}.`,
  "cal.again": () => `\u{202e}Try again\u{202c}`,
  "site.joint.shoulder": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}shoulder\u{202c}`,
  "site.joint.elbow": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}elbow\u{202c}`,
  "site.joint.wrist": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}wrist\u{202c}`,
  "site.joint.finger": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}finger\u{202c}`,
  "site.joint.hip": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}hip\u{202c}`,
  "site.joint.knee": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}knee\u{202c}`,
  "site.joint.ankle": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}ankle\u{202c}`,
  "site.joint.toe": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}toe\u{202c}`,
  "site.joint.jaw": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}jaw\u{202c}`,
  "site.joint.sternoclavicular": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}collarbone joint\u{202c}`,
  "site.joint.spine": () => `\u{202e}Spine joint\u{202c}`,
  "site.muscle.psoas": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}groin or deep hip\u{202c}`,
  "site.muscle.thigh": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}thigh\u{202c}`,
  "site.muscle.calf": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}calf\u{202c}`,
  "site.muscle.forearm": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}forearm muscle\u{202c}`,
  "site.muscle.upper_arm": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}upper arm muscle\u{202c}`,
  "site.muscle.buttock": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}buttock\u{202c}`,
  "site.muscle.hand": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}hand\u{202c}`,
  "site.muscle.foot": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}foot\u{202c}`,
  "site.muscle.abdominal_wall": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}tummy wall\u{202c}`,
  "site.muscle.chest_wall": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}chest wall\u{202c}`,
  "site.muscle.back": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}back muscle\u{202c}`,
  "site.muscle.neck": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}neck muscle\u{202c}`,
  "site.skin": () => `\u{202e}Skin\u{202c}`,
  "site.nose": () => `\u{202e}Nose\u{202c}`,
  "site.mouth": () => `\u{202e}Mouth\u{202c}`,
  "site.tongue": () => `\u{202e}Tongue\u{202c}`,
  "site.throat": () => `\u{202e}Throat\u{202c}`,
  "site.gi": () => `\u{202e}Gut\u{202c}`,
  "site.gi_upper": () => `\u{202e}Upper gut\u{202c}`,
  "site.gi_lower": () => `\u{202e}Lower gut\u{202c}`,
  "site.urinary": () => `\u{202e}Urine\u{202c}`,
  "site.menstrual": () => `\u{202e}Period\u{202c}`,
  "site.postpartum": () => `\u{202e}After birth\u{202c}`,
  "site.genital": () => `\u{202e}Genitals\u{202c}`,
  "site.ear": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}ear\u{202c}`,
  "site.head": () => `\u{202e}Head\u{202c}`,
  "site.spinal_canal": () => `\u{202e}Inside the spine\u{202c}`,
  "site.airway": () => `\u{202e}Airway\u{202c}`,
  "site.neck": () => `\u{202e}Neck\u{202c}`,
  "site.chest": () => `\u{202e}Chest\u{202c}`,
  "site.abdomen": () => `\u{202e}Tummy\u{202c}`,
  "site.retroperitoneal": () => `\u{202e}Deep in the tummy\u{202c}`,
  "site.eye": (p: { readonly side: string }) =>
    `${p.side === "left" ? `\u{202e}Left\u{202c}` : `\u{202e}Right\u{202c}`} \u{202e}eye\u{202c}`,
  "site.surgical_wound": () => `\u{202e}Wound\u{202c}`,
  "site.dental_socket": () => `\u{202e}Tooth socket\u{202c}`,
  "site.other": () => `\u{202e}Another place\u{202c}`,
  "site.unknown": () => `\u{202e}Place not known\u{202c}`,
  "state.loading": () => `\u{202e}Loading this day\u{202c}`,
  "state.offline": () => `\u{202e}You are offline\u{202c}. \u{202e}You see the last copy of this day\u{202c}.`,
  "state.error": () => `\u{202e}We could not get this day\u{202c}. \u{202e}Nothing you recorded is lost\u{202c}.`,
  "state.readonly": () => `\u{202e}You can look at this diary but not change it\u{202c}.`,
  "err.prefix": () => `\u{202e}To fix\u{202c}:`,
  "err.summary": (p: { readonly n: number }) =>
    `${rules.select(p.n) === "one" ? `\u{202e}There is\u{202c} 1 \u{202e}thing to fix\u{202c}` : `\u{202e}There are\u{202c} ${digits(p.n)} \u{202e}things to fix\u{202c}`}`,
  "err.date": () =>
    `\u{202e}Enter a date that exists\u{202c}: \u{202e}day\u{202c}, \u{202e}month and the year in four figures\u{202c}`,
  "err.zone": () => `\u{202e}Choose the place from the list\u{202c}`,
  "err.precision": () => `\u{202e}Say how sure you are of the time\u{202c}`,
  "err.partOfDay": () => `\u{202e}Choose the part of the day\u{202c}`,
  "err.time": () => `\u{202e}Enter the hour and the minutes\u{202c}, \u{202e}such as\u{202c} 07 \u{202e}and\u{202c} 10`,
  "err.amountAmbiguous": (p: { readonly large: string; readonly small: string }) =>
    `\u{202e}Is it\u{202c} ${p.large} \u{202e}or\u{202c} ${p.small}? \u{202e}Write it without a comma or a point\u{202c}.`,
  "err.expiry": () =>
    `\u{202e}Enter the date as it stands on the box\u{202c}: \u{202e}month and year\u{202c}, \u{202e}and the day if there is one\u{202c}`,
  "err.vials": () => `\u{202e}Enter how many vials you opened\u{202c}, 1 \u{202e}to\u{202c} 100`,
  "err.sum": (p: { readonly stated: string; readonly summed: string }) =>
    `\u{202e}You wrote\u{202c} ${p.stated} \u{202e}in all\u{202c}, \u{202e}and the boxes hold\u{202c} ${p.summed}. \u{202e}Change one of them\u{202c}.`,
  "err.reason": () => `\u{202e}Choose why you had it\u{202c}`,
  "err.site": () => `\u{202e}Choose where the bleed is\u{202c}`,
  "err.certainty": () => `\u{202e}Choose whether it is a bleed\u{202c}`,
  "err.units": () => `\u{202e}Enter how much you had\u{202c}`,
  "err.batch": (p: { readonly which: string }) =>
    `\u{202e}Enter the batch number of\u{202c} ${p.which}, \u{202e}or say why there is none\u{202c}`,
  "err.fold": (p: { readonly time: string }) => `\u{202e}Choose which\u{202c} ${p.time} \u{202e}it was\u{202c}`,
  "err.amendReason": () => `\u{202e}Choose why you change this entry\u{202c}`,
  "err.product": () => `\u{202e}Choose the product from the list\u{202c}`,
  "err.size": () => `\u{202e}Choose the vial size from the list\u{202c}`,
  "err.amendText": () => `\u{202e}Say in a few words why\u{202c}`,
  "err.batchLong": () =>
    `\u{202e}Check this batch number\u{202c}: \u{202e}letters\u{202c}, \u{202e}numbers and signs\u{202c}, 40 \u{202e}at most\u{202c}`,
  "err.longAgo": (p: { readonly days: number }) =>
    `\u{202e}This is more than\u{202c} ${digits(p.days)} \u{202e}days ago\u{202c}. \u{202e}Is the date right\u{202c}? \u{202e}If it is\u{202c}, \u{202e}save it\u{202c}.`,
  "problem.IdInFuture": () =>
    `\u{202e}The clock of this device is wrong by more than a day\u{202c}. \u{202e}Set it right\u{202c}, \u{202e}then load the page again\u{202c}.`,
  "problem.OffsetZoneMismatch": () =>
    `\u{202e}The clocks of that place did not show this time\u{202c}. \u{202e}Check the place and the time\u{202c}.`,
  "problem.OffsetNotWholeMinutes": () =>
    `\u{202e}The clocks of that place counted in another way then\u{202c}. \u{202e}Choose\u{202c} “\u{202e}only the day\u{202c}”.`,
  "problem.BeforeRecords": () => `\u{202e}The diary begins in\u{202c} 1970. \u{202e}Check the year\u{202c}.`,
  "problem.OccurredInFuture": () => `\u{202e}The time must not be in the future\u{202c}`,
  "problem.OccurredBeforeBirth": () =>
    `\u{202e}This is before the date of birth\u{202c}. \u{202e}Check the date\u{202c}.`,
  "problem.UnknownProduct": () => `\u{202e}Choose the product from the list\u{202c}`,
  "problem.UnknownPresentation": () => `\u{202e}Choose the vial size from the list\u{202c}`,
  "problem.UnknownBleed": () => `\u{202e}Choose a bleed from the list\u{202c}, \u{202e}or a new one\u{202c}`,
  "problem.InvalidAmount": () => `\u{202e}Enter how much you had\u{202c}`,
  "problem.InvalidBatchNumber": () =>
    `\u{202e}Check this batch number\u{202c}: \u{202e}letters\u{202c}, \u{202e}numbers and signs\u{202c}, 40 \u{202e}at most\u{202c}`,
  "problem.BatchMissing": () => `\u{202e}Enter the batch number\u{202c}, \u{202e}or say why there is none\u{202c}`,
  "problem.AmendmentTextMissing": () => `\u{202e}Say in a few words why\u{202c}`,
  "problem.TreatmentNotFound": () => `\u{202e}There is no such treatment in your diary\u{202c}.`,
  "problem.TreatmentWithdrawn": () =>
    `\u{202e}This treatment was taken back before\u{202c}. \u{202e}It can be read\u{202c}, \u{202e}and not changed\u{202c}.`,
  "problem.NotAllowed": () => `\u{202e}Your role does not allow this\u{202c}.`,
  "problem.DuplicateRecord": () => `\u{202e}This was saved before\u{202c}. \u{202e}Look at the day to see it\u{202c}.`,
  "problem.IdempotencyKeyReused": () =>
    `\u{202e}An earlier form of this entry was saved\u{202c}. \u{202e}Look at the day to see it\u{202c}.`,
  "problem.IdempotencyInProgress": () =>
    `\u{202e}We are still saving this\u{202c}. \u{202e}Wait a moment\u{202c}, \u{202e}then try again\u{202c}.`,
  "problem.TooManyRequests": () =>
    `\u{202e}That was too often\u{202c}. \u{202e}Wait a minute\u{202c}, \u{202e}then try again\u{202c}.`,
  "problem.Overloaded": () => `\u{202e}The diary is very busy\u{202c}. \u{202e}Try again in a moment\u{202c}.`,
  "problem.Unreachable": () =>
    `\u{202e}There is no answer\u{202c}. \u{202e}Check that you are online\u{202c}, \u{202e}then try again\u{202c}. \u{202e}What you typed is kept\u{202c}.`,
  "problem.Unreadable": () =>
    `\u{202e}We could not read the answer\u{202c}. \u{202e}What you typed is kept\u{202c}. \u{202e}Try again\u{202c}.`,
  "problem.EmptyScan": () =>
    `\u{202e}There is nothing in this code\u{202c}. \u{202e}Paste it again\u{202c}, \u{202e}or type the numbers\u{202c}.`,
  "problem.NotGs1Symbol": () =>
    `\u{202e}This is not the code of a medicine box\u{202c}. \u{202e}Type the numbers instead\u{202c}.`,
  "problem.BadCheckDigit": () =>
    `\u{202e}The product number in this code is wrong\u{202c}. \u{202e}Type the numbers instead\u{202c}.`,
  "problem.ContentGtinNotPack": () =>
    `\u{202e}This is the code of a carton\u{202c}. \u{202e}Use the box of one vial\u{202c}.`,
  "problem.Unauthenticated": () =>
    `\u{202e}Your time here is over\u{202c}. \u{202e}Sign in again\u{202c}, \u{202e}then save\u{202c}: \u{202e}what you typed is kept\u{202c}.`,
  "problem.code": () =>
    `\u{202e}We could not read a part of this code\u{202c}. \u{202e}Type the numbers from the box instead\u{202c}.`,
  "problem.other": () =>
    `\u{202e}Something went wrong\u{202c}. \u{202e}What you typed is kept\u{202c}. \u{202e}Try again\u{202c}, \u{202e}or ring your centre\u{202c}.`,
  "problem.field": () => `\u{202e}Check what stands here\u{202c}`,
  "why.prophylaxis": () => `\u{202e}On your plan\u{202c}, \u{202e}to prevent bleeds\u{202c}`,
  "why.bleed": () => `\u{202e}The first treatment of a bleed\u{202c}`,
  "why.follow_up": () => `\u{202e}More treatment for the same bleed\u{202c}`,
  "why.pre_activity": () => `\u{202e}Sport\u{202c}, \u{202e}travel\u{202c}, \u{202e}a long day\u{202c}`,
  "why.surgery": () => `\u{202e}Dentist\u{202c}, \u{202e}operation\u{202c}, \u{202e}test\u{202c}`,
  "why.physiotherapy": () => `\u{202e}Exercises or a session\u{202c}`,
  "why.immune_tolerance": () =>
    `\u{202e}Treatment for an inhibitor\u{202c}: \u{202e}something in the blood that stops the medicine\u{202c}`,
  "why.prescribed": () => `\u{202e}A dose they asked for\u{202c}`,
  "why.other": () => `\u{202e}None of these\u{202c}`,
  "treat.why": () => `\u{202e}Why did you have it\u{202c}?`,
  "treat.moreReasons": () => `\u{202e}More reasons\u{202c}`,
  "treat.when": () => `\u{202e}When did you have it\u{202c}?`,
  "treat.whenHint": () =>
    `\u{202e}You can add any treatment\u{202c}, \u{202e}also from long ago\u{202c}. \u{202e}If you are not sure of the time\u{202c}, \u{202e}say so\u{202c}.`,
  "treat.now": () => `\u{202e}Just now\u{202c}`,
  "treat.earlier": () => `\u{202e}Earlier today\u{202c}`,
  "treat.yesterday": () => `\u{202e}Yesterday\u{202c}`,
  "treat.anotherDay": () => `\u{202e}Another day\u{202c}`,
  "treat.day": () => `\u{202e}Day\u{202c}`,
  "treat.time": () => `\u{202e}Time\u{202c}`,
  "treat.hour": () => `\u{202e}Hour\u{202c}`,
  "treat.minutes": () => `\u{202e}Minutes\u{202c}`,
  "treat.takeMoved": (p: { readonly time: string }) => `\u{202e}Take\u{202c} ${p.time}`,
  "treat.notSureTime": () => `\u{202e}I am not sure of the exact time\u{202c}`,
  "treat.howSure": () => `\u{202e}How sure are you of the time\u{202c}?`,
  "treat.exact": () => `\u{202e}I know the exact time\u{202c}`,
  "treat.about": () => `\u{202e}About that time\u{202c}`,
  "treat.aboutHint": () => `\u{202e}Give or take an hour\u{202c}`,
  "treat.partOfDay": () => `\u{202e}Only the part of the day\u{202c}`,
  "treat.dayOnly": () => `\u{202e}Only the day\u{202c}`,
  "treat.whichPart": () => `\u{202e}Which part of the day\u{202c}?`,
  "treat.foldQuestion": (p: { readonly time: string }) =>
    `${p.time} \u{202e}happened twice that night\u{202c}. \u{202e}Which one was it\u{202c}?`,
  "treat.foldHint": (p: { readonly date: string }) => `\u{202e}The clocks went back on\u{202c} ${p.date}.`,
  "treat.foldFirst": (p: { readonly time: string }) => `\u{202e}The first\u{202c} ${p.time}`,
  "treat.foldSecond": (p: { readonly time: string }) => `\u{202e}The second\u{202c} ${p.time}`,
  "treat.foldFirstHint": () => `\u{202e}Before the clocks went back\u{202c}`,
  "treat.foldSecondHint": () => `\u{202e}After the clocks went back\u{202c}`,
  "treat.gap": (p: {
    readonly time: string
    readonly date: string
    readonly firstValid: string
    readonly later: string
  }) =>
    `${p.time} \u{202e}did not happen on\u{202c} ${p.date}. \u{202e}The clocks went forward\u{202c}. \u{202e}The first time after that is\u{202c} ${p.firstValid}. \u{202e}Did you mean\u{202c} ${p.later}?`,
  "treat.elsewhere": () => `\u{202e}I was in another place\u{202c}`,
  "treat.zoneIs": (p: { readonly zone: string }) => `\u{202e}The time is told by the clocks of\u{202c} ${p.zone}.`,
  "treat.zone": () => `\u{202e}Where were you\u{202c}?`,
  "treat.zoneHint": () =>
    `\u{202e}Choose from the list\u{202c}: \u{202e}the part of the world and a large town\u{202c}.`,
  "treat.what": () => `\u{202e}What did you have\u{202c}?`,
  "treat.product": () => `\u{202e}Product\u{202c}`,
  "treat.totalUnits": () => `\u{202e}How many units did you have\u{202c}?`,
  "treat.total": (p: { readonly unit: string }) =>
    `\u{202e}How much did you have\u{202c}, \u{202e}in\u{202c} ${p.unit}?`,
  "treat.totalHint": () =>
    `\u{202e}All boxes together\u{202c}. \u{202e}We compare it with what you write for each box\u{202c}.`,
  "treat.boxes": () => `\u{202e}Which boxes did you use\u{202c}?`,
  "treat.batch": () => `\u{202e}Batch number\u{202c}`,
  "treat.batchHint": () =>
    `\u{202e}On the box after\u{202c} “\u{202e}LOT\u{202c}” \u{202e}or\u{202c} “\u{202e}Batch\u{202c}”.`,
  "treat.noBatch": () => `\u{202e}No batch number\u{202c}?`,
  "treat.noBatchNone": () => `\u{202e}I have the number\u{202c}`,
  "treat.expiry": () => `\u{202e}Use by\u{202c} (\u{202e}if you can see it\u{202c})`,
  "treat.expiryHint": () =>
    `\u{202e}On the box after\u{202c} “\u{202e}EXP\u{202c}”. \u{202e}Leave the day empty when there is none\u{202c}.`,
  "treat.size": () => `\u{202e}Vial size\u{202c}`,
  "treat.sizeOption": (p: { readonly amount: string }) => `${p.amount} \u{202e}in a vial\u{202c}`,
  "treat.vials": () => `\u{202e}Vials opened\u{202c}`,
  "treat.amount": () => `\u{202e}How much from this box\u{202c}`,
  "treat.addBatch": () => `\u{202e}Add another box\u{202c}`,
  "treat.removeBox": (p: { readonly n: number }) => `\u{202e}Remove box\u{202c} ${digits(p.n)}`,
  "treat.sum": (p: { readonly sum: string }) => `\u{202e}The boxes hold\u{202c} ${p.sum}.`,
  "treat.sumOf": (p: { readonly sum: string; readonly total: string }) =>
    `\u{202e}The boxes hold\u{202c} ${p.sum} \u{202e}of\u{202c} ${p.total}.`,
  "treat.save": () => `\u{202e}Save treatment\u{202c}`,
  "treat.leave": () => `\u{202e}Leave without saving\u{202c}`,
  "treat.saved": (p: { readonly amount: string }) => `${p.amount} \u{202e}saved\u{202c}`,
  "treat.late": (p: { readonly n: number }) =>
    `${rules.select(p.n) === "one" ? `${digits(p.n)} \u{202e}day later\u{202c}` : `${digits(p.n)} \u{202e}days later\u{202c}`}. \u{202e}That is fine\u{202c}.`,
  "treat.needsReview": () =>
    `\u{202e}Your centre will ask you which bleed it was for\u{202c}. \u{202e}You need not do anything now\u{202c}.`,
  "treat.another": () => `\u{202e}Record another treatment\u{202c}`,
  "treat.check": () => `\u{202e}Is this right\u{202c}?`,
  "treat.boxNumber": (p: { readonly n: number }) => `\u{202e}box\u{202c} ${digits(p.n)}`,
  "treat.rowWhen": () => `\u{202e}When\u{202c}`,
  "treat.rowWhy": () => `\u{202e}Why\u{202c}`,
  "treat.rowBleed": () => `\u{202e}Bleed\u{202c}`,
  "treat.rowProduct": () => `\u{202e}Product\u{202c}`,
  "treat.rowTotal": () => `\u{202e}How much\u{202c}`,
  "treat.rowBox": (p: { readonly n: number }) =>
    `${rules.select(p.n) === "one" ? `\u{202e}Box\u{202c} ${digits(p.n)}` : `\u{202e}Box\u{202c} ${digits(p.n)}`}`,
  "treat.choose": () => `\u{202e}Choose\u{202c}`,
  "treat.month": () => `\u{202e}Month\u{202c}`,
  "treat.year": () => `\u{202e}Year\u{202c}`,
  "treat.nightHint": () => `\u{202e}The night before that morning\u{202c}`,
  "treat.fewer": () => `\u{202e}One vial less\u{202c}`,
  "treat.more": () => `\u{202e}One vial more\u{202c}`,
  "treat.change": () => `\u{202e}Change\u{202c}`,
  "treat.changeWhat": (p: { readonly what: string }) => `\u{202e}Change\u{202c}: ${p.what}`,
  "treat.fromPlan": () => `\u{202e}Taken from your plan and your stock\u{202c}.`,
  "treat.fromUsual": (p: { readonly date: string }) =>
    `\u{202e}There is no plan here yet\u{202c}. \u{202e}This is taken from your treatment of\u{202c} ${p.date}.`,
  "treat.lessThanPlan": (p: { readonly amount: string }) =>
    `\u{202e}This is less than your plan\u{202c}. \u{202e}Your plan says\u{202c} ${p.amount}. \u{202e}If that is what you had\u{202c}, \u{202e}keep going\u{202c}.`,
  "treat.noProducts": () =>
    `\u{202e}The list of products is not here yet\u{202c}, \u{202e}so nothing can be saved\u{202c}. \u{202e}What you type is kept\u{202c}.`,
  "treat.whichBleed": () => `\u{202e}Which bleed was it for\u{202c}?`,
  "treat.bleedFrom": (p: { readonly site: string; readonly date: string }) =>
    `${p.site}, \u{202e}from\u{202c} ${p.date}`,
  "treat.bleedUnknown": () => `\u{202e}None of these\u{202c}, \u{202e}or I do not know\u{202c}`,
  "bleed.new": () => `\u{202e}A new bleed\u{202c}`,
  "bleed.named": () => `\u{202e}An earlier bleed\u{202c}`,
  "bleed.notHere": () => `\u{202e}You cannot name the bleed here\u{202c}.`,
  "bleed.where": () => `\u{202e}Where is it\u{202c}?`,
  "bleed.joints": () => `\u{202e}Joints\u{202c}`,
  "bleed.muscles": () => `\u{202e}Muscles\u{202c}`,
  "bleed.elsewhere": () => `\u{202e}Other places\u{202c}`,
  "bleed.same": (p: { readonly bleed: string }) =>
    `\u{202e}You have a bleed there\u{202c}: ${p.bleed}. \u{202e}Is it the same one\u{202c}?`,
  "bleed.isSame": () => `\u{202e}Yes\u{202c}, \u{202e}the same bleed\u{202c}`,
  "bleed.isNew": () => `\u{202e}No\u{202c}, \u{202e}a new bleed\u{202c}`,
  "bleed.isIt": () => `\u{202e}Is it a bleed\u{202c}?`,
  "bleed.yes": () => `\u{202e}Yes\u{202c}, \u{202e}a bleed\u{202c}`,
  "bleed.unsureHint": () => `\u{202e}It is fine not to be sure\u{202c}. \u{202e}Your team would rather know\u{202c}.`,
  "bleed.start": () => `\u{202e}When did it start\u{202c}?`,
  "bleed.notKnown": () => `\u{202e}I do not know when\u{202c}`,
  "bleed.more": () => `\u{202e}More about it\u{202c} (\u{202e}if you want\u{202c})`,
  "bleed.cause": () => `\u{202e}What might have caused it\u{202c}?`,
  "bleed.cause.spontaneous": () => `\u{202e}Nothing I know of\u{202c}`,
  "bleed.cause.activity": () => `\u{202e}Sport or activity\u{202c}`,
  "bleed.cause.injury": () => `\u{202e}A fall or knock\u{202c}`,
  "bleed.cause.procedure": () => `\u{202e}After a procedure\u{202c}`,
  "bleed.cause.unknown": () => `\u{202e}I do not know\u{202c}`,
  "bleed.severity": () => `\u{202e}How bad is the bleed\u{202c}?`,
  "bleed.severity.minor": () => `\u{202e}Not so bad\u{202c}`,
  "bleed.severity.major": () => `\u{202e}Very bad\u{202c}`,
  "bleed.severity.life_or_limb": () => `\u{202e}Life or limb in danger\u{202c}`,
  "bleed.pain": () => `\u{202e}How bad is the pain\u{202c}, \u{202e}from\u{202c} 0 \u{202e}to\u{202c} 10?`,
  "bleed.urgent.title": () => `\u{202e}Get help straight away\u{202c}`,
  "bleed.urgent": () =>
    `\u{202e}This can be an emergency\u{202c}. \u{202e}Treat as your plan says\u{202c}, \u{202e}and ring\u{202c} 999 \u{202e}or your centre now\u{202c}.`,
  "bleed.urgent.ring": (p: { readonly phone: string }) => `\u{202e}Ring\u{202c} ${p.phone}`,
  "bleed.saved": () => `\u{202e}The bleed is saved\u{202c}. \u{202e}The treatment is not saved yet\u{202c}.`,
  "treat.undo": (p: { readonly n: number }) =>
    `\u{202e}Undo\u{202c} (\u{202e}you have\u{202c} ${rules.select(p.n) === "one" ? `${digits(p.n)} \u{202e}minute\u{202c}` : `${digits(p.n)} \u{202e}minutes\u{202c}`})`,
  "treat.enteredBy": (p: { readonly by: string }) => `\u{202e}Entered by\u{202c} ${p.by}`,
  "treat.sending": () => `\u{202e}Saving\u{202c}`,
  "treat.when.at": (p: { readonly date: string; readonly time: string }) => `${p.date}, ${p.time}`,
  "treat.line": (p: { readonly which: string; readonly amount: string; readonly vials: string }) =>
    `${p.which}: ${p.amount}, ${p.vials}`,
  "treat.lineUntil": (p: { readonly line: string; readonly date: string }) =>
    `${p.line}, \u{202e}use by\u{202c} ${p.date}`,
  "ask.expired": (p: { readonly which: string }) =>
    `\u{202e}The date on\u{202c} ${p.which} \u{202e}had passed on that day\u{202c}. \u{202e}Did you use it\u{202c}?`,
  "ask.sameAs": () =>
    `\u{202e}You recorded the same treatment within\u{202c} 30 \u{202e}minutes\u{202c}, \u{202e}or on the same day without a time\u{202c}. \u{202e}Is it the same one\u{202c}?`,
  "ask.keep": () => `\u{202e}Yes\u{202c}, \u{202e}keep it\u{202c}`,
  "ask.keepBoth": () => `\u{202e}It was another one\u{202c}: \u{202e}keep both\u{202c}`,
  "ask.isSame": () => `\u{202e}It is the same one\u{202c}: \u{202e}do not save again\u{202c}`,
  "ask.orChange": () => `\u{202e}Or change what is not right below\u{202c}, \u{202e}and save again\u{202c}.`,
  "scan.paste": () => `\u{202e}Paste the text of the code\u{202c}`,
  "scan.text": () => `\u{202e}Text of the square code\u{202c}`,
  "scan.textHint": () =>
    `\u{202e}From a scanner\u{202c}, \u{202e}or an app on your phone that reads codes\u{202c}. \u{202e}It fills in the box for you\u{202c}.`,
  "scan.read": () => `\u{202e}Read the code\u{202c}`,
  "scan.otherProduct": () =>
    `\u{202e}This box is of another product\u{202c}. \u{202e}Record it as a treatment of its own\u{202c}.`,
  "scan.whichProduct": () =>
    `\u{202e}Which product is it\u{202c}? \u{202e}We do not know the number in this code\u{202c}. \u{202e}The batch is filled in\u{202c}.`,
  "scan.whichSize": () =>
    `\u{202e}Which vial size is it\u{202c}? \u{202e}We do not know the number in this code\u{202c}. \u{202e}The batch is filled in\u{202c}.`,
  "scan.product.pass": () => `\u{202e}Right product\u{202c}`,
  "scan.product.fail": () => `\u{202e}Not the product on your plan\u{202c}`,
  "scan.product.unknown": () => `\u{202e}Not known yet\u{202c}: \u{202e}there is no plan here to compare with\u{202c}`,
  "scan.expiry.pass": () => `\u{202e}In date\u{202c}`,
  "scan.expiry.fail": () => `\u{202e}Out of date on that day\u{202c}`,
  "scan.expiry.unknown": () => `\u{202e}Not known yet\u{202c}: \u{202e}there is no date in this code\u{202c}`,
  "scan.recall.pass": () => `\u{202e}Not recalled\u{202c}`,
  "scan.recall.fail": () => `\u{202e}Recalled\u{202c}. \u{202e}Stop\u{202c}. \u{202e}Do not use this box\u{202c}`,
  "scan.recall.unknown": () => `\u{202e}Not known yet\u{202c}: \u{202e}there is no list of recalls here\u{202c}`,
  "correct.save": () => `\u{202e}Save the correction\u{202c}`,
  "correct.saved": (p: { readonly amount: string }) => `${p.amount} \u{202e}saved\u{202c}, \u{202e}corrected\u{202c}`,
  "correct.why": () => `\u{202e}Why do you correct it\u{202c}?`,
  "withdraw.title": () => `\u{202e}Take back this entry\u{202c}`,
  "withdraw.text": () =>
    `\u{202e}This is for an entry that should not be here\u{202c}. \u{202e}It is not counted any more\u{202c}, \u{202e}and you can still read it under\u{202c} “\u{202e}What changed\u{202c}”.`,
  "withdraw.why": () => `\u{202e}Why do you take it back\u{202c}?`,
  "withdraw.go": (p: { readonly amount: string }) => `\u{202e}Take back\u{202c} ${p.amount}`,
  "withdraw.keep": () => `\u{202e}Keep it as it is\u{202c}`,
  "withdraw.done": (p: { readonly amount: string }) => `${p.amount} \u{202e}taken back\u{202c}`,
  "conflict.title": () => `\u{202e}Changed in two places\u{202c}`,
  "conflict.mine": () => `\u{202e}What you typed\u{202c}`,
  "conflict.theirs": () => `\u{202e}What stands now\u{202c}`,
  "conflict.saveMine": () => `\u{202e}Save what I typed\u{202c}`,
  "conflict.keepTheirs": () => `\u{202e}Keep what stands now\u{202c}`,
  "conflict.text": () =>
    `\u{202e}This entry was changed in the meantime\u{202c}. \u{202e}Nothing is lost\u{202c}. \u{202e}Choose which to keep\u{202c}.`,
  "withdraw.open": () => `\u{202e}It should not be here at all\u{202c}: \u{202e}take it back\u{202c}`,
  "amend.typo": () => `\u{202e}A slip in typing\u{202c}`,
  "amend.wrong_person": () => `\u{202e}It was somebody else’s\u{202c}`,
  "amend.wrong_product": () => `\u{202e}The product was wrong\u{202c}`,
  "amend.wrong_batch": () => `\u{202e}The batch was wrong\u{202c}`,
  "amend.wrong_time": () => `\u{202e}The time was wrong\u{202c}`,
  "amend.duplicate": () => `\u{202e}It is here twice\u{202c}`,
  "amend.more_information": () => `\u{202e}I know more now\u{202c}`,
  "amend.other": () => `\u{202e}Another reason\u{202c}`,
  "amend.text": () => `\u{202e}In a few words\u{202c} (\u{202e}if you want\u{202c})`,
  "amend.textHint": () =>
    `\u{202e}Needed for\u{202c} “\u{202e}Another reason\u{202c}”. 200 \u{202e}characters at most\u{202c}.`,
  "form.loading": () => `\u{202e}Loading the form\u{202c}`,
  "form.offline": () =>
    `\u{202e}You are offline\u{202c}. \u{202e}What you type is kept on this page\u{202c}. \u{202e}Save when you are back online\u{202c}.`,
  "form.error": () =>
    `\u{202e}We could not get what this form needs\u{202c}. \u{202e}What you typed is kept\u{202c}. \u{202e}Try again\u{202c}, \u{202e}or ring your centre\u{202c}.`,
  "form.readonly": () => `\u{202e}You can look at this entry but not change it\u{202c}.`,
  "form.empty": () => `\u{202e}Nothing to show here yet\u{202c}.`
} as const
