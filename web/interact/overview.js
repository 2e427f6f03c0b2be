/**
 * The strip of the whole: drag the window, its handles, or press beside it. Its own scale holds the whole; the window lies in it.
 */
import { gesture, pointIn } from './view.js'

/** @typedef {import('./view.js').DayWindow} DayWindow */
/** @typedef {import('./view.js').Scale} Scale */
/** @typedef {{scale: Scale, window: DayWindow, limits: DayWindow, direction: 'right'|'down'}} WholeView  scale: of the strip */
/** @typedef {'start'|'end'|'window'|'beside'} Part */

/** Half of a handle's hit area. */
const HANDLE_REACH_PX = 12
/** Under this width the handles stand outside the window. */
const NARROW_PX = 14
const OUTSIDE_PX = 6

/**
 * Which part of the strip a pointer is on.
 *
 * @param {number} atPx
 * @param {number} fromPx  of the window
 * @param {number} toPx
 * @returns {Part} between two handles the nearer; on the window itself the window, unless a handle is within its own half
 */
export function partAt(atPx, fromPx, toPx) {
  const outside = toPx - fromPx < NARROW_PX ? OUTSIDE_PX : 0
  const toStart = Math.abs(atPx - (fromPx - outside)), toEnd = Math.abs(atPx - (toPx + outside))
  // a narrow window keeps its middle third for dragging
  if (atPx > fromPx && atPx < toPx) {
    const reach = Math.min(HANDLE_REACH_PX, (toPx - fromPx) / 3)
    if (outside === 0 && Math.min(toStart, toEnd) <= reach) return toStart <= toEnd ? 'start' : 'end'
    return 'window'
  }
  if (Math.min(toStart, toEnd) <= HANDLE_REACH_PX) return toStart <= toEnd ? 'start' : 'end'
  return 'beside'
}

/**
 * The window after a part of it was dragged.
 *
 * @param {WholeView} view  at the press
 * @param {Part} part  'beside' first brings the window's middle under the pointer
 * @param {number} fromPx  of the press
 * @param {number} toPx  of the pointer
 * @param {number} leastDays  a window dragged narrower stays this wide, at the handle that stands still
 * @returns {DayWindow}
 */
export function draggedWindow({ scale, window, limits }, part, fromPx, toPx, leastDays) {
  const days = scale.xToDay(toPx) - scale.xToDay(fromPx)
  if (part === 'start') return { startDay: Math.max(limits.startDay, Math.min(window.startDay + days, window.endDay - leastDays)), endDay: window.endDay }
  if (part === 'end') return { startDay: window.startDay, endDay: Math.min(limits.endDay, Math.max(window.endDay + days, window.startDay + leastDays)) }
  const width = window.endDay - window.startDay
  const wished = part === 'beside' ? scale.xToDay(toPx) - width / 2 : window.startDay + days
  const startDay = Math.max(limits.startDay, Math.min(wished, limits.endDay - width))
  return { startDay, endDay: startDay + width }
}

/**
 * @param {HTMLElement} element  the strip
 * @param {object} options
 * @param {() => WholeView|null} options.view
 * @param {(window: DayWindow) => void} options.move
 * @param {(window: DayWindow) => void} options.ease
 * @param {() => void} [options.settle]
 * @param {number} [options.leastDays]
 * @returns {import('./view.js').Gesture & {dragging: () => boolean}}
 */
export function createOverviewDrag(element, { view, move, ease, settle = () => {}, leastDays = 4 }) {
  /** @type {{pointerId: number, view: WholeView, part: Part, fromPx: number, moved: boolean}|null} */ let held = null
  const along = (/** @type {PointerEvent} */ event, /** @type {WholeView} */ now) => pointIn(event, element, now.direction).alongPx
  const lift = (/** @type {PointerEvent} */ event) => {
    if (held?.pointerId !== event.pointerId) return
    const { moved, part, view: begun, fromPx } = held
    held = null
    if (moved) settle()
    else if (event.type === 'pointerup' && part === 'beside') ease(draggedWindow(begun, part, fromPx, fromPx, leastDays))
  }
  const listening = gesture(element, {
    pointerdown(/** @type {PointerEvent} */ event) {
      const now = view()
      if (event.button !== 0 || !now || held) return
      const atPx = along(event, now)
      held = { pointerId: event.pointerId, view: now, fromPx: atPx, moved: false,
        part: partAt(atPx, now.scale.dayToX(now.window.startDay), now.scale.dayToX(now.window.endDay)) }
      element.setPointerCapture(event.pointerId)
    },
    pointermove(/** @type {PointerEvent} */ event) {
      if (held?.pointerId !== event.pointerId) return
      const atPx = along(event, held.view)
      if (!held.moved && Math.abs(atPx - held.fromPx) < 3) return
      held.moved = true
      move(draggedWindow(held.view, held.part, held.fromPx, atPx, leastDays))
    },
    pointerup: lift,
    pointercancel: lift,
  })
  return { enable: listening.enable, disable() { listening.disable(); held = null }, dragging: () => held?.moved ?? false }
}

/**
 * The window after a key on the strip: arrows move by a tenth of it, with Shift by half; Page keys by all of it; Home and End to
 * the ends; + and - about its middle.
 *
 * @param {string} key
 * @param {boolean} shift
 * @param {DayWindow} window
 * @param {DayWindow} limits
 * @param {number} [leastDays]
 * @returns {DayWindow|null} null for other keys
 */
export function windowForKey(key, shift, window, limits, leastDays = 4) {
  const width = window.endDay - window.startDay
  const whole = limits.endDay - limits.startDay
  const at = (/** @type {number} */ startDay, wide = width) => {
    const start = Math.max(limits.startDay, Math.min(startDay, limits.endDay - wide))
    return { startDay: start, endDay: start + wide }
  }
  const step = width * (shift ? 0.5 : 0.1)
  switch (key) {
    case 'ArrowLeft': case 'ArrowUp': return at(window.startDay - step)
    case 'ArrowRight': case 'ArrowDown': return at(window.startDay + step)
    case 'PageUp': return at(window.startDay - width)
    case 'PageDown': return at(window.startDay + width)
    case 'Home': return at(limits.startDay)
    case 'End': return at(limits.endDay - width)
    case '+': case '=': case '-': case '_': {
      const wide = Math.min(whole, Math.max(leastDays, key === '-' || key === '_' ? width * 1.5 : width / 1.5))
      return at(window.startDay + (width - wide) / 2, wide)
    }
    default: return null
  }
}

/**
 * @param {HTMLElement} element
 * @param {object} options
 * @param {() => WholeView|null} options.view
 * @param {(window: DayWindow) => void} options.ease
 * @returns {import('./view.js').Gesture}
 */
export function createOverviewKeys(element, { view, ease }) {
  return gesture(element, {
    keydown(/** @type {KeyboardEvent} */ event) {
      const now = view()
      if (!now || event.ctrlKey || event.altKey || event.metaKey) return
      const next = windowForKey(event.key, event.shiftKey, now.window, now.limits)
      if (!next) return
      event.preventDefault()
      // the strip may stand inside the drawing, whose arrows mean events
      event.stopPropagation()
      ease(next)
    },
  })
}
