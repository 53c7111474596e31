// Made by tools/messages.mjs from en-GB.json: do not edit. Change that file and run `node tools/messages.mjs`.

const rules = new Intl.PluralRules("en-GB")

const digits = (n: number): string => {
  const [whole = "", fraction] = String(n).split(".")
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Each message as a function of what it speaks of. */
export const messages = {
  "app.name": () => "Treatment diary",
  "app.notNational": () => "An independent, open-source diary run by your centre. It is not the national service.",
  "demo.title": () => "Demonstration",
  "demo.text": () => "All people here are invented. Record nothing of a real person.",
  "nav.skip": () => "Skip to main content",
  "nav.main": () => "Main",
  "nav.calendar": () => "Calendar",
  "nav.record": () => "Record",
  "nav.people": () => "People",
  "nav.newPerson": () => "Add a person",
  "nav.signedIn": () => "Signed in",
  "number.group": () => ",",
  "number.decimal": () => ".",
  "date.day": () => "Day",
  "date.month": () => "Month",
  "date.year": () => "Year",
  "signin.welcome": () => "Welcome back",
  "signin.title": () => "Sign in",
  "signin.name": () => "Your login name",
  "signin.nameHint": () => "The name that you chose when you joined. Not your hospital number.",
  "signin.password": () => "Password",
  "signin.show": () => "Show my password",
  "signin.help": () => "I cannot sign in",
  "signin.helpText": () =>
    "Ring your centre. They can send you a new letter with a code. They never ask for your password.",
  "signin.wrong": () => "That name and password do not go together. Try again, or choose “I cannot sign in”.",
  "signin.haveCode": () => "I have a letter with a code",
  "signin.endingTitle": () => "Are you still there?",
  "signin.ending": (p: { readonly n: number }) =>
    `You will be signed out in ${rules.select(p.n) === "one" ? `${digits(p.n)} minute` : `${digits(p.n)} minutes`}. What you typed is kept.`,
  "signin.stay": () => "Stay signed in",
  "signin.overTitle": () => "Sign in to go on",
  "signin.over": () => "You were signed out because nothing happened for a while. What you typed is kept.",
  "signout.title": () => "Sign out",
  "signout.failed": () => "We could not sign you out: there is no answer. Close this window, or try again.",
  "nowhere.title": () => "There is no page here",
  "nowhere.text": () => "The address is wrong, or the page is not yours. Nothing you recorded is lost.",
  "nowhere.back": () => "Go to the first page",
  "state.loading": (p: { readonly what: string }) => `Loading ${p.what}`,
  "state.again": () => "Try again",
  "state.noNetwork": () =>
    "You are offline. Stay on this page: what you typed is kept here. Save when you are back online.",
  "err.title": () => "We could not get your diary",
  "err.prefix": () => "To fix:",
  "err.summary": (p: { readonly n: number }) =>
    `${rules.select(p.n) === "one" ? `There is 1 thing to fix` : `There are ${digits(p.n)} things to fix`}`,
  "err.login": () => "Enter your login name",
  "err.password": () => "Enter your password",
  "err.field": () => "Check what stands here",
  "err.unreachable": () => "There is no answer. Check that you are online, then try again. What you typed is kept.",
  "err.unreadable": () => "We could not read the answer. Load the page again. Nothing you recorded before is lost.",
  "err.malformedRequest": () => "We could not read this. Load the page again.",
  "err.badCursor": () => "This list has run out. Start it again.",
  "err.unauthenticated": () => "Sign in to go on.",
  "err.crossSite": () => "This did not come from the diary’s own pages. Load the page again.",
  "err.routeNotFound": () => "There is nothing at this address.",
  "err.methodNotAllowed": () => "This page is too old for the service. Load it again.",
  "err.bodyTooLarge": () => "This is more than can be sent at once.",
  "err.contentType": () => "This page is too old for the service. Load it again.",
  "err.invalidBody": () => "Something here is not as it should be. Check each field.",
  "err.unknownField": () => "This page is too old for the service. Load it again.",
  "err.ifMatchMissing": () => "This page is too old for the service. Load it again.",
  "err.idempotencyKeyMissing": () => "This page is too old for the service. Load it again.",
  "err.tooMany": () => "That was too often. Wait a minute, then try again.",
  "err.internal": () => "Something went wrong here. Nothing you recorded before is lost. Try again.",
  "err.overloaded": () => "The diary is very busy. Try again in a moment.",
  "err.invitationNotFound": () => "This code and date of birth do not go together. Check both, or ring your centre.",
  "err.loginTaken": () => "Somebody else has this login name. Choose another one.",
  "err.invitationUsed": () => "This code was used before, or its 14 days are over. Ask your centre for a new letter.",
  "err.passwordWeak": () => "Choose another password.",
  "err.notAllowed": () => "Your role does not allow this.",
  "err.personNotFound": () => "We do not have a diary here that you may see.",
  "err.duplicateNhsNumber": () => "Another person here has this NHS number. Check it, or look for them in the list.",
  "err.duplicateRecord": () => "This was saved before. Look at the day to see it.",
  "err.nhsNumber": () => "Check the NHS number. It has 10 digits.",
  "err.queryTooShort": () => "Type at least two letters of the name.",
  "err.inProgress": () => "We are still saving this. Wait a moment, then try again.",
  "err.keyReused": () => "An earlier form of this entry was saved. Look at the day to see it.",
  "err.versionDiffers": () => "This entry was changed in the meantime. Look at both before you go on.",
  "err.notYetForStaff": () => "Staff cannot write treatments yet.",
  "err.treatmentNotFound": () => "There is no such treatment in your diary.",
  "err.treatmentWithdrawn": () => "This treatment was taken back before. It can be read, and not changed.",
  "err.offsetZoneMismatch": () => "The clocks of that place did not show this time. Check the place and the time.",
  "err.confirmationRequired": () => "Is this right?",
  "treat.gap": (p: {
    readonly time: string
    readonly date: string
    readonly firstValid: string
    readonly later: string
  }) =>
    `${p.time} did not happen on ${p.date}. The clocks went forward. The first time after that is ${p.firstValid}. Did you mean ${p.later}?`,
  "err.gapUnnamed": () => "This time did not happen: the clocks went forward.",
  "err.fold": (p: { readonly time: string }) => `Choose which ${p.time} it was`,
  "err.foldUnnamed": () => "This time happened twice. Choose which one it was.",
  "err.offsetNotWholeMinutes": () => "The clocks of that place counted in another way then. Choose “only the day”.",
  "err.beforeRecords": () => "The diary begins in 1970. Check the year.",
  "err.future": () => "The time must not be in the future",
  "err.beforeBirth": () => "This is before the date of birth. Check the date.",
  "err.idInFuture": () =>
    "The clock of this device is wrong by more than a day. Set it right, then load the page again.",
  "err.unknownProduct": () => "Choose the product from the list",
  "err.unknownPresentation": () => "Choose the vial size from the list",
  "err.unitMismatch": () => "This product is not counted in that unit. Choose the product again.",
  "err.units": () => "Enter how much you had",
  "err.lineSumDiffers": () => "The boxes do not add up to the total. Check both.",
  "err.lineNumbers": () => "The boxes are not in order. Load the page again.",
  "err.batchNumber": () => "Check this batch number: letters, numbers and signs, 40 at most",
  "err.batch": (p: { readonly which: string }) => `Enter the batch number of ${p.which}, or say why there is none`,
  "err.batchUnnamed": () => "Enter the batch number, or say why there is none",
  "err.batchAndReason": () => "Enter the batch number or choose a reason, not both",
  "err.amendmentText": () => "Say in a few words why",
  "err.scan.empty": () => "There is nothing in this code. Paste it again, or type the numbers.",
  "err.scan.notGs1": () => "This is not the code of a medicine box. Type the numbers instead.",
  "err.scan.unknownAi": () => "We do not know a part of this code. Type the numbers instead.",
  "err.scan.field": () => "We could not read a part of this code. Type the numbers instead.",
  "err.scan.checkDigit": () => "The product number in this code is wrong. Type the numbers instead.",
  "err.scan.date": () => "A date in this code does not exist. Type the numbers instead.",
  "err.scan.conflict": () => "This code says two different things. Type the numbers from the box.",
  "err.scan.separatorLost": () => "The scanner lost a part of this code. Type the numbers instead.",
  "err.scan.notPack": () => "This is the code of a carton. Use the box of one vial.",
  "err.scan.parenthesis": () => "The brackets in this code can be read in two ways. Type the numbers instead.",
  "err.scan.tooLong": () => "This is too long for the code of a box. Paste only the code."
} as const

/** The name of a message. */
export type MessageKey = keyof typeof messages
