/**
 * What the elements of the diary share: an open shadow root that Lit's templates draw anew after a property changed.
 *
 * It takes the part of LitElement's language that the elements speak (`static properties` and `styles`, `willUpdate`,
 * `render`, `updated`, `updateComplete`) and leaves the rest, which weighs 2 kB: `<haem-day>` with LitElement does not fit
 * into its 9 kB. An element that needs the rest extends LitElement instead and changes nothing else.
 *
 * @since 0.1.0
 */
import type { CSSResult } from "lit"
import { type nothing, render, type TemplateResult } from "lit/html.js"

/** How markup tells a property: by an attribute of its name in lower case, of another name, or not at all. */
export interface PropertyDeclaration {
  readonly attribute?: string | boolean
  /** Told by being there, and not by a text. */
  readonly type?: typeof Boolean
  /** Setting the property sets the attribute. */
  readonly reflect?: boolean
}

/** The properties that changed since the last drawing, each with what it was. */
export type ChangedProperties = ReadonlyMap<string, unknown>

const attributeOf = (name: string, { attribute = true }: PropertyDeclaration): string | undefined =>
  attribute === true ? name.toLowerCase() : attribute || undefined

/** Where there is no browser, a page that is drawn on a server may still load the classes; nothing is made of them there. */
const BrowserElement: typeof HTMLElement = globalThis.HTMLElement ?? Object

export abstract class HaemElement extends BrowserElement {
  static readonly properties: Readonly<Record<string, PropertyDeclaration>> = {}
  static readonly styles: ReadonlyArray<CSSResult | CSSStyleSheet> = []

  /** Read once, when the element is registered: each property becomes an accessor that asks for a new drawing. */
  static get observedAttributes(): ReadonlyArray<string> {
    for (const name of Object.keys(this.properties)) {
      Object.defineProperty(this.prototype, name, {
        get(this: HaemElement) {
          return this.#values.get(name)
        },
        set(this: HaemElement, value: unknown) {
          this.#change(name, value)
        }
      })
    }
    return Object.entries(this.properties)
      .map(([name, declaration]) => attributeOf(name, declaration))
      .filter((attribute) => attribute !== undefined)
  }

  /** When what was set by now is drawn. */
  updateComplete: Promise<void> = Promise.resolve()

  readonly #root = this.attachShadow({ mode: "open" })
  readonly #values = new Map<string, unknown>()
  readonly #given = new Map<string, unknown>()
  #changed = new Map<string, unknown>()

  constructor() {
    super()
    this.#root.adoptedStyleSheets = new.target.styles.map((sheet) =>
      sheet instanceof CSSStyleSheet ? sheet : (sheet.styleSheet ?? new CSSStyleSheet())
    )
    // What a page set before the element was registered lies on the element itself and would hide the accessor.
    for (const name of Object.keys(new.target.properties)) {
      if (Object.hasOwn(this, name)) this.#given.set(name, Reflect.get(this, name))
      Reflect.deleteProperty(this, name)
    }
  }

  /** What to draw. */
  protected abstract render(): TemplateResult | typeof nothing
  /** Called before a drawing. */
  protected willUpdate(_changed: ChangedProperties): void {}
  /** Called after a drawing. */
  protected updated(_changed: ChangedProperties): void {}

  connectedCallback(): void {
    for (const [name, value] of this.#given) Reflect.set(this, name, value)
    this.#given.clear()
    this.#askForDrawing()
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    for (const [name, declaration] of declarationsOf(this)) {
      if (attributeOf(name, declaration) !== attribute) continue
      Reflect.set(this, name, declaration.type === Boolean ? value !== null : (value ?? undefined))
    }
  }

  #change(name: string, value: unknown): void {
    const before = this.#values.get(name)
    if (Object.is(before, value)) return
    this.#values.set(name, value)
    if (!this.#changed.has(name)) this.#changed.set(name, before)
    this.#askForDrawing()
  }

  /** Many changes ask many times; the first drawing takes them all, and the others find nothing to do. */
  #askForDrawing(): void {
    this.updateComplete = Promise.resolve().then(() => this.#draw())
  }

  #draw(): void {
    if (!this.isConnected || this.#changed.size === 0) return
    const changed = this.#changed
    this.#changed = new Map()
    for (const [name, declaration] of declarationsOf(this)) {
      if (declaration.reflect && changed.has(name)) this.#reflect(name, declaration)
    }
    this.willUpdate(changed)
    render(this.render(), this.#root)
    this.updated(changed)
  }

  #reflect(name: string, declaration: PropertyDeclaration): void {
    const attribute = attributeOf(name, declaration)
    const value = this.#values.get(name)
    if (attribute === undefined) return
    if (value === undefined || value === false) this.removeAttribute(attribute)
    else this.setAttribute(attribute, value === true ? "" : String(value))
  }
}

const declarationsOf = (element: HaemElement): ReadonlyArray<readonly [string, PropertyDeclaration]> =>
  Object.entries((element.constructor as typeof HaemElement).properties)
