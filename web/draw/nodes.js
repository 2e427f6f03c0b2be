/**
 * Writing to the document as little as possible: what an element already says is not written again, and elements are kept from
 * frame to frame by a key.
 */

const SVG = 'http://www.w3.org/2000/svg'

/** What was last written to an element, by attribute, style and text: kept on the element, and gone with it. */
const WRITTEN = Symbol('written')

/** @param {Element} element  @returns {Record<string, string|number>} */
function writtenOn(element) {
  const holder = /** @type {{[WRITTEN]?: Record<string, string|number>}} */ (element)
  return holder[WRITTEN] ??= {}
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string|number|boolean|null} value  null and false take the attribute away, true writes it empty
 */
export function write(element, name, value) {
  const last = writtenOn(element)
  const text = value === true ? '' : value === false || value === null ? '\0' : String(value)
  // an element begins without attributes: there is nothing to take away
  if ((last[name] ?? '\0') === text) return
  last[name] = text
  if (text === '\0') element.removeAttribute(name)
  else element.setAttribute(name, text)
}

/** @param {HTMLElement|SVGElement} element @param {string} property  as in a style sheet @param {string} value */
export function writeStyle(element, property, value) {
  const last = writtenOn(element)
  const name = `style:${property}`
  if (last[name] === value) return
  last[name] = value
  element.style.setProperty(property, value)
}

/** @param {Element} element @param {string} text */
export function writeText(element, text) {
  const last = writtenOn(element)
  if (last['text:'] === text) return
  last['text:'] = text
  // a text that is there already is changed in its place
  if (element.firstChild && element.firstChild === element.lastChild && element.firstChild.nodeType === 3) element.firstChild.nodeValue = text
  else element.textContent = text
}

/** @param {HTMLElement} element @param {number} x @param {number} y  px of the drawing's box */
export function place(element, x, y) {
  const last = writtenOn(element)
  const [atX, atY] = [Math.round(x * 100) / 100, Math.round(y * 100) / 100]
  if (last['x:'] === atX && last['y:'] === atY) return
  last['x:'] = atX
  last['y:'] = atY
  element.style.setProperty('transform', `translate(${atX}px, ${atY}px)`)
}

/** What of that which is made now fades in. Painting is one call without a pause, so one answer serves all that it makes. @type {'all'|'names'|'nothing'} */
let fading = 'nothing'

/** @param {'all'|'names'|'nothing'} fades  of all that is made until the next call */
export function fadeNew(fades) {
  fading = fades
}

/** @param {string} name @param {string} className  @returns {SVGElement} */
export function svg(name, className) {
  const element = /** @type {SVGElement} */ (document.createElementNS(SVG, name))
  if (className !== '') element.setAttribute('class', className)
  return element
}

/** @param {string} name @param {string} className  @returns {HTMLElement} */
export function html(name, className) {
  const element = document.createElement(name)
  element.className = className
  return element
}

/** While a hand moves the window, names fade in only when they are this few at once: more would flicker, and cost each frame a layer for each. */
const FEW = 8

/**
 * Children of one parent, kept by key. What is new is made and put in its place; what is no longer there leaves at once.
 *
 * @template Item
 * @template {Element} Child
 * @param {Element} parent
 * @param {object} how
 * @param {(item: Item) => string|number} how.key
 * @param {(item: Item) => Child} how.make
 * @param {(child: Child, item: Item) => void} how.paint  called for each item in each frame
 * @param {'all'|'names'|'nothing'} [how.fades]  as what it fades in: `nothing` never does. Default `all`
 * @returns {((items: readonly Item[]) => void) & {steps: (items: readonly Item[], each: number) => Generator<void>}} in the order of painting: later ones
 *   lie above. `steps` pauses after so many, so that a browser may draw a frame
 */
export function keyed(parent, { key, make, paint, fades = 'all' }) {
  /** @type {Map<string|number, {child: Child, round: number}>} */
  const kept = new Map()
  let round = 0

  /** @param {readonly Item[]} items @param {number} each */
  function* steps(items, each) {
    const turn = ++round
    const names = items.map(key)
    let fresh = items.length
    for (const name of names) {
      const found = kept.get(name)
      if (!found) continue
      found.round = turn
      fresh--
    }
    const fade = fades !== 'nothing' && (fading === 'all' || (fading === fades && fresh <= FEW))
    if (kept.size > items.length - fresh) {
      for (const [name, entry] of kept) {
        if (entry.round === turn) continue
        entry.child.remove()
        kept.delete(name)
      }
    }
    /** @type {Element|null} */
    let next = parent.firstElementChild
    for (let i = 0; i < items.length; i++) {
      if (i > 0 && i % each === 0) yield
      const name = names[i]
      let entry = kept.get(name)
      if (!entry) {
        kept.set(name, entry = { child: make(items[i]), round: turn })
        if (fade) entry.child.classList.add('appearing')
      }
      if (entry.child === next) next = next.nextElementSibling
      else parent.insertBefore(entry.child, next)
      paint(entry.child, items[i])
    }
  }

  /** @param {readonly Item[]} items */
  const all = items => { for (const step of steps(items, Infinity)) void step }
  return Object.assign(all, { steps })
}
