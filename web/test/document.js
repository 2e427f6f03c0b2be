/**
 * As much of a document as the panels ask for, so that what they build can be read without a browser. Selectors are lists of
 * `tag`, `.class`, `[name]`, `[name=value]` and their combinations, one step each or with a space between steps.
 */

class FakeText {
  /** @param {string} text */
  constructor(text) { this.textContent = text; this.children = [] }
  remove() { detach(this) }
}

function detach(node) {
  if (!node.parentElement) return
  node.parentElement.childNodes = node.parentElement.childNodes.filter(child => child !== node)
  node.parentElement = null
}

export class FakeElement {
  constructor(tag) {
    this.tagName = tag
    this.attributes = new Map()
    this.childNodes = []
    this.listeners = new Map()
    this.parentElement = null
    this.checked = false
    this.open = false
    this.scrollTop = 0
    this.style = { setProperty() {}, removeProperty() {} }
    this.dataset = new Proxy({}, {
      get: (_, name) => this.getAttribute(`data-${String(name)}`) ?? undefined,
      set: (_, name, value) => { this.setAttribute(`data-${String(name)}`, value); return true },
    })
  }
  get children() { return this.childNodes.filter(node => node instanceof FakeElement) }
  get textContent() { return this.childNodes.map(node => node.textContent).join('') }
  set textContent(text) { this.replaceChildren(...text === '' ? [] : [text]) }
  get hidden() { return this.hasAttribute('hidden') }
  set hidden(on) { this.toggleAttribute('hidden', on) }
  get value() { return this.typed ?? this.getAttribute('value') ?? '' }
  set value(text) { this.typed = String(text) }
  get href() { return this.getAttribute('href') ?? '' }
  set href(text) { this.setAttribute('href', text) }
  get name() { return this.getAttribute('name') ?? '' }
  get target() { return this.getAttribute('target') ?? '' }
  get hreflang() { return this.getAttribute('hreflang') ?? '' }
  get title() { return this.getAttribute('title') ?? '' }
  set title(text) { this.setAttribute('title', text) }
  setAttribute(name, text) { this.attributes.set(name, String(text)) }
  getAttribute(name) { return this.attributes.get(name) ?? null }
  hasAttribute(name) { return this.attributes.has(name) }
  removeAttribute(name) { this.attributes.delete(name) }
  toggleAttribute(name, on = !this.hasAttribute(name)) { on ? this.setAttribute(name, '') : this.removeAttribute(name); return on }
  append(...nodes) {
    for (const node of nodes) {
      const child = typeof node === 'string' ? new FakeText(node) : node
      detach(child)
      child.parentElement = this
      this.childNodes.push(child)
    }
  }
  prepend(...nodes) { const rest = this.childNodes; this.childNodes = []; this.append(...nodes, ...rest) }
  replaceChildren(...nodes) { for (const node of [...this.childNodes]) detach(node); this.append(...nodes) }
  remove() { detach(this) }
  contains(node) { return node === this || (node?.parentElement ? this.contains(node.parentElement) : false) }
  closest(selector) { return selector.split(',').some(one => this.is(one.trim())) ? this : this.parentElement?.closest(selector) ?? null }
  addEventListener(type, listener) { this.listeners.set(type, [...this.listeners.get(type) ?? [], listener]) }
  /** Bubbles. @param {string} type @param {object} [init] */
  fire(type, init = {}) {
    const event = { type, target: this, button: 0, detail: 1, defaultPrevented: false, preventDefault() { this.defaultPrevented = true }, stopPropagation() {}, ...init }
    for (let at = this; at; at = at.parentElement) for (const listener of at.listeners.get(type) ?? []) listener(event)
    return event
  }
  click() { return this.fire('click') }
  focus() { this.document.activeElement = this }
  select() { this.selected = true }
  showModal() { this.open = true }
  close() { this.open = false }
  scrollIntoView() { this.seen = true }
  querySelector(selector) { return this.querySelectorAll(selector)[0] ?? null }
  querySelectorAll(selector) {
    return this.children.flatMap(child => [...selector.split(',').some(one => child.matchesPath(one.trim())) ? [child] : [], ...child.querySelectorAll(selector)])
  }
  matchesPath(path) {
    const steps = path.split(/\s*>\s*|\s+/)
    if (!this.is(/** @type {string} */ (steps.pop()))) return false
    let at = this.parentElement
    for (const step of steps.reverse()) {
      while (at && !at.is(step)) at = at.parentElement
      if (!at) return false
      at = at.parentElement
    }
    return true
  }
  is(simple) {
    return (simple.match(/[.[]?[^.[\]]+\]?/g) ?? []).every(part => {
      if (part.startsWith('.')) return (this.getAttribute('class') ?? '').split(' ').includes(part.slice(1))
      if (part.startsWith('[')) {
        const [name, value] = part.slice(1, -1).split('=')
        return value === undefined ? this.hasAttribute(name) : this.getAttribute(name) === value
      }
      return this.tagName === part
    })
  }
}

/** Puts a document where the panels look for one. */
export function installDocument() {
  const document = {
    activeElement: null,
    createElement(tag) {
      const made = new FakeElement(tag)
      made.document = document
      return made
    },
    createElementNS: (_, tag) => document.createElement(tag),
  }
  Object.assign(globalThis, { document, Element: FakeElement, HTMLElement: FakeElement })
  return document
}

/** Markup in brief: `build('form', {}, build('input', { name: 'q' }))`. */
export function build(tag, attributes = {}, ...children) {
  const made = globalThis.document.createElement(tag)
  for (const [name, text] of Object.entries(attributes)) made.setAttribute(name, text)
  made.append(...children)
  return made
}
