/** A hand that moves further between down and up has not pressed, but dragged. */
const STILL_PX = 5
/** What was pressed longer ago is forgotten. */
const MEANT_MS = 5000

/**
 * What a reader does before the page listens: it is kept, and done again once something does.
 *
 * @param {HTMLElement} timeline  the whole of it
 * @param {HTMLElement} chronology  the drawing, in which the place counts; elsewhere the button does
 * @param {() => boolean} drawn  there is something to press in it
 */
export function watchEarly(timeline, chronology, drawn) {
  /** @type {{x: number, y: number}} */ let down = { x: NaN, y: NaN }
  /** @type {{again: () => void, atMs: number}|null} */ let pressed = null
  /** @type {Set<HTMLElement>} */ const touched = new Set()
  const ends = new AbortController()
  const listen = (/** @type {string} */ type, /** @type {(event: any) => void} */ run) => timeline.addEventListener(type, run, { signal: ends.signal, capture: true })

  listen('pointerdown', (/** @type {PointerEvent} */ { clientX, clientY }) => { down = { x: clientX, y: clientY } })
  listen('click', (/** @type {MouseEvent} */ event) => {
    const { target, clientX, clientY, timeStamp } = event
    if (!(target instanceof Element)) return
    const button = target.closest('button')
    if (chronology.contains(target)) {
      // a key that presses has no place
      if (event.detail === 0 || !drawn() || Math.hypot(clientX - down.x, clientY - down.y) > STILL_PX) return
      const { left, top } = chronology.getBoundingClientRect()
      pressed = { again: () => pressAt(chronology, clientX - left, clientY - top), atMs: timeStamp }
    } else if (button) pressed = { again: () => { if (button.isConnected) button.click() }, atMs: timeStamp }
  })
  listen('input', ({ target }) => { touched.add(target) })

  return {
    /** Whether the form says something that the address does not. */
    touched: () => touched.size > 0,
    end() { ends.abort() },
    /** Does again what is still meant, once the watch has ended. */
    again() {
      for (const field of touched) field.dispatchEvent(new Event('input', { bubbles: true }))
      if (pressed && performance.now() - pressed.atMs < MEANT_MS) pressed.again()
    },
  }
}

/**
 * A press within an element, as a reader's; none where something else lies there by now.
 *
 * @param {HTMLElement} element
 * @param {number} x  from its left edge
 * @param {number} y  from its top
 */
export function pressAt(element, x, y) {
  const { left, top } = element.getBoundingClientRect()
  const found = element.ownerDocument.elementFromPoint(left + x, top + y)
  if (!found || !element.contains(found)) return
  found.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: left + x, clientY: top + y, detail: 1 }))
}
