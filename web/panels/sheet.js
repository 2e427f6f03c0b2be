/** The heights of a sheet, as parts of the screen's height: whole, half, and the title only. */
export const HEIGHTS = Object.freeze(['whole', 'half', 'title'])

/** A press that moves less is a tap. */
const THRESHOLD_PX = 6

/**
 * Where a sheet comes to rest after a hand lets it go.
 *
 * @param {number} heightPx  of the sheet as it was let go
 * @param {readonly number[]} restsPx  heights it can rest at, the tallest first
 * @returns {number} index of the nearest; one more than the last when it was drawn down past half of the lowest: it is closed
 */
export function restOf(heightPx, restsPx) {
  if (heightPx < restsPx[restsPx.length - 1] / 2) return restsPx.length
  let best = 0
  restsPx.forEach((restPx, i) => { if (Math.abs(restPx - heightPx) < Math.abs(restsPx[best] - heightPx)) best = i })
  return best
}

/**
 * Lets the top of the panel be dragged where it is a sheet. Its height is `data-height`; the close button does for keys what dragging
 * down does for a finger.
 *
 * @param {HTMLElement} panel
 * @param {object} ground
 * @param {readonly HTMLElement[]} ground.grips
 * @param {() => boolean} ground.isSheet
 * @param {() => readonly number[]} ground.restsPx  of HEIGHTS
 * @param {() => void} ground.close
 */
export function createSheet(panel, { grips, isSheet, restsPx, close }) {
  /** @type {{pointerId: number, fromY: number, heightPx: number, moved: boolean}|null} */ let held = null

  const lift = (/** @type {PointerEvent} */ event) => {
    if (held?.pointerId !== event.pointerId) return
    const { moved, fromY, heightPx } = held
    held = null
    panel.style.blockSize = ''
    panel.removeAttribute('data-dragging')
    if (!moved || event.type === 'pointercancel') return
    const rest = restOf(heightPx + fromY - event.clientY, restsPx())
    if (rest >= HEIGHTS.length) close()
    else panel.setAttribute('data-height', HEIGHTS[rest])
  }
  for (const grip of grips) grip.addEventListener('pointerdown', event => {
    if (!isSheet() || event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return
    held = { pointerId: event.pointerId, fromY: event.clientY, heightPx: panel.getBoundingClientRect().height, moved: false }
    grip.setPointerCapture(event.pointerId)
  })
  for (const grip of grips) grip.addEventListener('pointermove', event => {
    if (held?.pointerId !== event.pointerId) return
    const upPx = held.fromY - event.clientY
    if (!held.moved && Math.abs(upPx) < THRESHOLD_PX) return
    held.moved = true
    panel.setAttribute('data-dragging', '')
    panel.style.blockSize = `${Math.max(40, Math.min(held.heightPx + upPx, restsPx()[0]))}px`
  })
  for (const grip of grips) {
    grip.addEventListener('pointerup', lift)
    grip.addEventListener('pointercancel', lift)
  }
  return {
    /** As high as it goes: for an event that was just opened. */
    raise() { panel.setAttribute('data-height', HEIGHTS[0]) },
  }
}
