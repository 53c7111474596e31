/**
 * The frame of every page: who is signed in, where, and what is shown; it starts the visit and ends it.
 */
import * as Result from "effect/Result"
import { html, LitElement, nothing } from "lit"
import { asking, askOnce } from "../diary/Diary.ts"
import * as ServiceClock from "../diary/ServiceClock.ts"
import { SessionEnd } from "../diary/SessionEnd.ts"
import { beginVisit, currentSession } from "../diary/visit.ts"
import { messages } from "../words/spoken.ts"
import { signedIn } from "../pages/SignInForm.ts"
import { address, type Route } from "../Route.ts"
import { problemWords } from "../words/problemWords.ts"
import { announcer } from "./announce.ts"
import { anew } from "./anew.ts"
import { arriveAt } from "./arrival.ts"
import { languageSwitch } from "./languageSwitch.ts"
import { masthead } from "./masthead.ts"
import { followLinks, goInstead, here, navigated, turned } from "./navigation.ts"
import { nameDocument } from "./nameDocument.ts"
import { Page, type Visit } from "./Page.ts"
import { pageOf } from "./pageOf.ts"
import { openSheet, sessionEnding, sessionOver } from "./sheets.ts"

/** What is known of the visitor: nothing yet, nobody, somebody, or that the service could not be asked. */
type Visitor =
  | { readonly _tag: "Unknown" }
  | { readonly _tag: "Nobody" }
  | { readonly _tag: "SignedIn"; readonly visit: Visit }
  | { readonly _tag: "NoAnswer"; readonly words: string }

/** The first page of a data manager is the list of people; everybody else's is `/` itself. */
const goHome = ({ session }: Pick<Visit, "session">): void => {
  if (here().page === "month" && session.roles.includes("data_manager")) {
    history.replaceState(null, "", address({ page: "people" }))
  }
}

/** A clock that is far from the service's makes "just now" a wrong time (clinical 9.11). */
const wrongClock = () => {
  const minutes = ServiceClock.minutesWrong()
  return minutes === undefined
    ? nothing
    : html`<p class="banner warn" role="status">${messages["state.wrongClock"]({ n: minutes })}</p>`
}

export class Portal extends LitElement {
  static override readonly properties = {
    visitor: { state: true },
    route: { state: true },
    isOnline: { state: true },
    ending: { state: true },
    isOver: { state: true }
  }

  declare visitor: Visitor
  declare route: Route
  declare isOnline: boolean
  /** Minutes to the end of the session, once they are few. */
  declare ending: number | undefined
  /** The session has ended under a page that is kept. */
  declare isOver: boolean

  readonly #sessionEnd = new SessionEnd((minutesLeft) => {
    this.ending = minutesLeft
    if (minutesLeft === 0) this.isOver = true
  })
  /** Goes on with what was asked when the session turned out to be over. */
  #goOn: Array<() => void> = []

  constructor() {
    super()
    this.visitor = { _tag: "Unknown" }
    this.route = here()
    this.isOnline = navigator.onLine
    this.ending = undefined
    this.isOver = false
  }

  protected override createRenderRoot() {
    return this
  }

  override connectedCallback() {
    super.connectedCallback()
    this.addEventListener("click", followLinks)
    window.addEventListener(navigated, this.#arrive)
    window.addEventListener(turned, this.#turn)
    window.addEventListener(anew, this.#drawAnew)
    window.addEventListener("popstate", this.#arrive)
    window.addEventListener("online", this.#connection)
    window.addEventListener("offline", this.#connection)
    this.addEventListener(signedIn, this.#signedIn)
    void this.#start()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener(navigated, this.#arrive)
    window.removeEventListener(turned, this.#turn)
    window.removeEventListener(anew, this.#drawAnew)
    window.removeEventListener("popstate", this.#arrive)
    window.removeEventListener("online", this.#connection)
    window.removeEventListener("offline", this.#connection)
    this.#sessionEnd.forget()
  }

  readonly #connection = () => {
    this.isOnline = navigator.onLine
  }

  readonly #turn = () => {
    this.route = here()
  }

  readonly #drawAnew = () => this.requestUpdate()

  readonly #arrive = async () => {
    if (this.visitor._tag === "SignedIn") goHome(this.visitor.visit)
    this.route = here()
    await this.updateComplete
    const page = this.querySelector("main > :last-child")
    if (page instanceof Page) await page.updateComplete
    window.scrollTo(0, 0)
    arriveAt(this)
  }

  async #start() {
    const answer = await beginVisit()
    if (Result.isSuccess(answer)) return this.#welcome(answer.success)
    this.visitor =
      answer.failure._tag === "Unauthenticated"
        ? { _tag: "Nobody" }
        : { _tag: "NoAnswer", words: problemWords(answer.failure) }
    if (this.visitor._tag === "Nobody" && this.route.page !== "register") goInstead({ page: "signIn" })
  }

  #welcome(begun: Omit<Visit, "ask">) {
    this.#sessionEnd.follow(begun.session)
    const ask = asking(
      () => this.#signInAgain(),
      () => this.#sessionEnd.putOff()
    )
    this.visitor = { _tag: "SignedIn", visit: { ...begun, ask } }
    if (this.route.page === "signIn" || this.route.page === "register") goInstead({ page: "month" })
    goHome(begun)
    this.route = here()
  }

  /** The answer comes when somebody has signed in over the page. */
  #signInAgain(): Promise<void> {
    this.isOver = true
    return new Promise((resolve) => this.#goOn.push(resolve))
  }

  readonly #signedIn = async () => {
    if (this.visitor._tag !== "SignedIn") return this.#start()
    const { visit } = this.visitor
    const answer = await currentSession()
    // What the first person typed is not shown to a second one, nor sent in their name.
    if (Result.isFailure(answer) || answer.success.account.id !== visit.session.account.id) return location.assign("/")
    this.#sessionEnd.follow(answer.success)
    this.isOver = false
    this.ending = undefined
    for (const goOn of this.#goOn.splice(0)) goOn()
  }

  readonly #stay = async () => {
    if (this.visitor._tag !== "SignedIn") return
    this.ending = undefined
    const answer = await this.visitor.visit.ask((client) => client.session.current())
    if (Result.isSuccess(answer)) this.#sessionEnd.follow(answer.success)
  }

  readonly #signOut = async () => {
    const answer = await askOnce((client) => client.session.signOut())
    if (Result.isFailure(answer) && answer.failure._tag !== "Unauthenticated") {
      this.visitor = { _tag: "NoAnswer", words: messages["signout.failed"]() }
      return
    }
    // Loading the document again leaves nothing of the visit in memory.
    location.assign(address({ page: "signIn" }))
  }

  protected override render() {
    const { visitor } = this
    const visit = visitor._tag === "SignedIn" ? visitor.visit : undefined
    return html`
      <a class="skip" href="#main">${messages["nav.skip"]()}</a>
      ${masthead(visit, this.route, this.#signOut)}
      ${this.isOnline ? nothing : html`<p class="banner warn" role="status">${messages["state.noNetwork"]()}</p>`}
      ${wrongClock()}
      <main id="main" class="wrap" tabindex="-1" ?hidden=${this.isOver}>${this.#page()}</main>
      <footer class="foot">
        <div>
          <p>${messages["app.notNational"]()}</p>
          ${languageSwitch()}
        </div>
      </footer>
      <p class="words" role="status" id=${announcer}></p>
      ${
        this.isOver
          ? sessionOver()
          : this.ending === undefined
            ? nothing
            : sessionEnding(this.ending, this.#stay, this.#signOut)
      }
    `
  }

  #page() {
    switch (this.visitor._tag) {
      case "Unknown":
        return html`<p class="late">${messages["state.loading"]({ what: messages["app.name"]() })}</p>`
      case "NoAnswer":
        return html`<h1>${messages["err.title"]()}</h1>
          <p>${this.visitor.words}</p>
          <button class="button" @click=${() => location.reload()}>${messages["state.again"]()}</button>`
      case "Nobody":
        return pageOf(this.route, undefined)
      case "SignedIn":
        return pageOf(this.route, this.visitor.visit)
    }
  }

  protected override updated() {
    openSheet(this)
    const heading = this.querySelector("main > h1, main > .card > h1")
    if (heading !== null) nameDocument(heading.textContent.trim())
  }
}

customElements.define("diary-portal", Portal)
