/** The commands that write a report for people, by the kind of report that each writes. */
export const documentNames = ["clinic-page", "centre-quarter", "commissioner-return", "trial-screening"] as const

/** A command's name. */
export type DocumentName = (typeof documentNames)[number]
