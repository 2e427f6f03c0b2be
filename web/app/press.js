/**
 * A press on what is drawn before anything listens to it: it is kept, and done again once something does.
 *
 * @param {HTMLElement} element
 */
export function watchPress(element) {
  /** @type {{x: number, y: number}|null} */ let pressed = null
  const keep = (/** @type {MouseEvent} */ { clientX, clientY }) => { pressed = { x: clientX, y: clientY } }
  element.addEventListener('click', keep)
  return {
    /** Ends the watch. */
    again() {
      element.removeEventListener('click', keep)
      if (pressed) press(element.ownerDocument, pressed)
    },
  }
}

/** A press at a place of the view, as a reader's. @param {Document} document @param {{x: number, y: number}} at */
export function press(document, { x, y }) {
  document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: y, detail: 1 }))
}
