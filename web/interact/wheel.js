import { gesture, isWhole, pointIn, zoomAt } from './view.js'

/** @typedef {import('./view.js').View} View */

/** Doublings of the scale for each px of the wheel; larger is faster. A notch of 100 px is a quarter more. */
const DOUBLINGS_PER_PX = 0.0032
/** A pinch on a trackpad arrives as a wheel with Ctrl and small steps. */
const DOUBLINGS_PER_PINCH_PX = 0.012
/** One event moves no further than this, whatever the device says. */
const MOST_DOUBLINGS = 0.6
const LINE_PX = 33

/**
 * What one wheel event asks for.
 *
 * @param {{deltaX: number, deltaY: number, deltaMode: number, ctrlKey: boolean, metaKey?: boolean, shiftKey: boolean}} event
 * @param {number} pagePx  what a page is, for devices that count in pages
 * @returns {{factor: number, panPx: number}} factor above 1 is closer; panPx above 0 goes to later days; one of them is idle (1 or 0)
 */
export function wheelIntent(event, pagePx) {
  const unit = event.deltaMode === 2 ? pagePx : event.deltaMode === 1 ? LINE_PX : 1
  const x = event.deltaX * unit, y = event.deltaY * unit
  if (!event.ctrlKey && event.shiftKey && x === 0) return { factor: 1, panPx: y }
  if (!event.ctrlKey && Math.abs(x) > Math.abs(y)) return { factor: 1, panPx: x }
  const doublings = -y * (event.ctrlKey && Math.abs(y) < 50 ? DOUBLINGS_PER_PINCH_PX : DOUBLINGS_PER_PX)
  return { factor: 2 ** Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, doublings)), panPx: 0 }
}

/**
 * Zooms at the pointer; sideways it pans. When all is shown, a wheel that asks for still more is left to the page.
 *
 * @param {HTMLElement} element
 * @param {object} options
 * @param {() => View} options.view
 * @param {(window: import('./view.js').DayWindow) => void} options.move
 * @param {boolean} [options.needsCtrl]  in a frame, where the wheel is the host's (default false)
 * @param {() => void} [options.refused]  told when the wheel was left to the host
 * @returns {import('./view.js').Gesture}
 */
export function createWheel(element, { view, move, needsCtrl = false, refused = () => {} }) {
  return gesture(element, {
    wheel(/** @type {WheelEvent} */ event) {
      const now = view()
      const { factor, panPx } = wheelIntent(event, now.scale.toPx - now.scale.fromPx)
      if (panPx === 0 && needsCtrl && !event.ctrlKey && !event.metaKey) return refused()
      if (factor < 1 && isWhole(now) && !event.ctrlKey) return
      if (factor === 1 && panPx === 0) return
      // with Ctrl the browser would zoom the page; sideways it may leave it
      event.preventDefault()
      const next = panPx !== 0
        ? now.scale.panned(-panPx).clamped(now.limits)
        : zoomAt(now, factor, pointIn(event, element, now.direction).alongPx)
      move({ startDay: next.startDay, endDay: next.endDay })
    },
  }, { passive: false })
}
