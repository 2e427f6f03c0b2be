/** @typedef {import('./view.js').DayWindow} DayWindow */

/** How long a window takes to its new place. */
export const EASE_MS = 240

/**
 * `cubic-bezier(.2, 0, 0, 1)` at a part of the time.
 *
 * @param {number} part  0 to 1
 * @returns {number} 0 to 1, never falling
 */
export function eased(part) {
  if (part <= 0) return 0
  if (part >= 1) return 1
  let low = 0, high = 1
  for (let i = 0; i < 30; i++) {
    const t = (low + high) / 2
    if (bezier(t, 0.2, 0) < part) low = t
    else high = t
  }
  return bezier((low + high) / 2, 0, 1)
}

/** One coordinate of a curve from 0 to 1. @param {number} t @param {number} first @param {number} second */
function bezier(t, first, second) {
  const rest = 1 - t
  return 3 * rest * rest * t * first + 3 * rest * t * t * second + t * t * t
}

/**
 * A window on the way: the width grows by equal factors in equal parts, about the point that stands still, so that a zoom
 * keeps the day under the pointer in every frame.
 *
 * @param {DayWindow} from
 * @param {DayWindow} to
 * @param {number} part  0 to 1
 * @returns {DayWindow}
 */
export function between(from, to, part) {
  if (part <= 0) return from
  if (part >= 1) return to
  const width0 = from.endDay - from.startDay, width1 = to.endDay - to.startDay
  const width = width0 * (width1 / width0) ** part
  const way = Math.abs(width1 - width0) < width0 * 1e-6 ? part : (width - width0) / (width1 - width0)
  const startDay = from.startDay + (to.startDay - from.startDay) * way
  return { startDay, endDay: startDay + width }
}

/**
 * Moves a window over time. A new move or any gesture ends the one before where it is.
 *
 * @param {object} ground
 * @param {{requestAnimationFrame: (run: (timeMs: number) => void) => number, cancelAnimationFrame: (id: number) => void}} ground.clock
 * @param {() => boolean} ground.reduced  whether the reader wants no motion: then it is a cut
 * @param {(window: DayWindow) => void} ground.move
 * @param {() => void} [ground.settle]  told when the window has arrived
 */
export function createEase({ clock, reduced, move, settle = () => {} }) {
  /** @type {number|null} */ let asked = null
  /** @type {DayWindow|null} */ let goal = null
  const stop = () => {
    if (asked !== null) clock.cancelAnimationFrame(asked)
    asked = null
    goal = null
  }
  return {
    stop,
    moving: () => asked !== null,
    /** Where the window is going, or null: a second step starts from here, not from the middle of the way. */
    goal: () => goal,
    /** @param {DayWindow} from @param {DayWindow} to */
    to(from, to) {
      stop()
      if (from.startDay === to.startDay && from.endDay === to.endDay) return
      if (reduced()) {
        move(to)
        return settle()
      }
      goal = to
      /** @type {number|null} */ let beganMs = null
      const step = (/** @type {number} */ timeMs) => {
        beganMs ??= timeMs
        const part = (timeMs - beganMs) / EASE_MS
        asked = part < 1 ? clock.requestAnimationFrame(step) : null
        if (part >= 1) goal = null
        move(between(from, to, eased(part)))
        if (part >= 1) settle()
      }
      asked = clock.requestAnimationFrame(step)
    },
  }
}
