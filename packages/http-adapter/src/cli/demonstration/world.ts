/**
 * The invented world that a demonstration takes place in: its centre, and how many days it has behind it.
 *
 * @since 0.1.0
 */
import { Zone } from "@haemtrack/domain/calendar/Zone"

/** How many days back the diaries begin. */
export const worldDays = 61

export const zone = Zone.make("Europe/London")

/** The centre of the demonstration; its code is nobody's. */
export const centre = { name: "North Centre", odsCode: "X26EX", zone } as const

/** A number of the range that is kept for fiction. @source Ofcom, telephone numbers for drama use: 01632 960000 to 960999 */
export const centrePhone = "01632 960000"

/** The data manager's user name; the patients' stand with them. */
export const managerLogin = "d1-data-manager"
