/**
 * As much of a document as web/draw asks for, with a count of what is written to it. For tests only.
 */

export class FakeElement {
  /** @param {FakeDocument} owner @param {string} name */
  constructor(owner, name) {
    this.owner = owner
    this.name = name
    this.attributes = new Map()
    this.styles = new Map()
    /** @type {FakeElement[]} */ this.children = []
    /** @type {FakeElement|null} */ this.parent = null
    this.ownText = ''
    this.clientHeight = 1000
    this.style = { setProperty: (property, value) => { this.owner.writes++; this.styles.set(property, value) } }
    this.classList = { add: word => this.setAttribute('class', `${this.attributes.get('class') ?? ''} ${word}`.trim()) }
  }

  get className() { return this.attributes.get('class') ?? '' }
  set className(words) { this.setAttribute('class', words) }
  get lang() { return this.attributes.get('lang') ?? '' }
  set lang(tag) { this.setAttribute('lang', tag) }
  get textContent() { return this.ownText + this.children.map(child => child.textContent).join('') }
  set textContent(text) {
    this.owner.writes++
    this.children = []
    this.ownText = text
  }
  get firstElementChild() { return this.children[0] ?? null }
  get lastElementChild() { return this.children[this.children.length - 1] ?? null }
  get nextElementSibling() {
    const among = this.parent?.children ?? []
    return among[among.indexOf(this) + 1] ?? null
  }

  getAttribute(name) { return this.attributes.get(name) ?? null }
  hasAttribute(name) { return this.attributes.has(name) }
  setAttribute(name, value) { this.owner.writes++; this.attributes.set(name, String(value)) }
  removeAttribute(name) { this.owner.writes++; this.attributes.delete(name) }
  appendChild(child) { return this.insertBefore(child, null) }
  insertBefore(child, next) {
    this.owner.writes++
    child.remove()
    const at = next === null ? this.children.length : this.children.indexOf(next)
    this.children.splice(at, 0, child)
    child.parent = this
    return child
  }
  remove() {
    if (!this.parent) return
    this.parent.children.splice(this.parent.children.indexOf(this), 1)
    this.parent = null
  }
  addEventListener() {}
  focus() { this.owner.activeElement = this }
  getContext() { return { font: '', measureText: text => ({ width: text.length * 6 }) } }

  /** @returns {FakeElement[]} all elements within, in order */
  all() { return this.children.flatMap(child => [child, ...child.all()]) }
  /** @param {string} word */
  ofClass(word) { return this.all().filter(element => element.className.split(' ').includes(word)) }
}

export class FakeDocument {
  writes = 0
  activeElement = null
  createElement(name) { return new FakeElement(this, name) }
  createElementNS(_, name) { return new FakeElement(this, name) }
}

/** Puts a fresh document in the place of the global one. @returns {FakeDocument} */
export function freshDocument() {
  const document = new FakeDocument()
  globalThis.document = document
  globalThis.addEventListener = () => {}
  return document
}
