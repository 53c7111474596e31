/** Days of a year, for rates (clinical 5.2). Alone in its file, so that a report over files loads nothing else with it. */
export const yearDays = 365.25
