/** Starts the portal, in the language of this person. */
import { preferredLanguage } from "./words/language.ts"
import { speak } from "./words/spoken.ts"

// A page in English is better than none: the words of another language may not be had at this moment.
await speak(preferredLanguage()).catch(() => speak("en-GB"))
await import("./shell/Portal.ts")
