/**
 * Gestures: from what a hand does to a window of days. Each gesture is one file with `enable` and `disable`; it reads the view and
 * hands back windows, and changes nothing itself. Distances in CSS px, "along" means along the time axis.
 */

/** @typedef {{startDay: number, endDay: number}} DayWindow */

/**
 * The straight line between days and px; `web/layout/scale.js` makes it.
 * @typedef {object} Scale
 * @property {number} startDay
 * @property {number} endDay
 * @property {number} fromPx
 * @property {number} toPx
 * @property {number} pxPerDay
 * @property {(day: number) => number} dayToX
 * @property {(x: number) => number} xToDay
 * @property {(factor: number, atPx: number) => Scale} zoomed
 * @property {(px: number) => Scale} panned
 * @property {(limits: DayWindow, minDays?: number) => Scale} clamped
 */

/**
 * What a gesture reads: the scale on the drawing's own pixels, as it stands now.
 * @typedef {object} View
 * @property {Scale} scale
 * @property {DayWindow} limits
 * @property {'right'|'down'} direction
 */

/** @typedef {{enable: () => void, disable: () => void}} Gesture */

/**
 * Where a pointer is within an element, in the element's own px: one that is set larger (`zoom`) has fewer of them.
 *
 * @param {{clientX: number, clientY: number}} event
 * @param {Element} element
 * @param {'right'|'down'} direction
 * @returns {{x: number, y: number, alongPx: number}}
 */
export function pointIn(event, element, direction) {
  const box = element.getBoundingClientRect()
  const larger = Number(/** @type {Partial<HTMLElement>} */ (element).style?.zoom) || 1
  const x = (event.clientX - box.left) / larger, y = (event.clientY - box.top) / larger
  return { x, y, alongPx: direction === 'down' ? y : x }
}

/**
 * Listeners that come and go together.
 *
 * @param {EventTarget} target
 * @param {Record<string, (event: any) => void>} listeners
 * @param {AddEventListenerOptions} [options]
 * @returns {Gesture}
 */
export function gesture(target, listeners, options) {
  let on = false
  return {
    enable() {
      if (on) return
      on = true
      for (const [type, listener] of Object.entries(listeners)) target.addEventListener(type, listener, options)
    },
    disable() {
      on = false
      for (const [type, listener] of Object.entries(listeners)) target.removeEventListener(type, listener, options)
    },
  }
}

/** Zooms about a point and stays within the limits; the day under the point stays there as long as no limit is reached.
 * @param {View} view @param {number} factor @param {number} atPx @returns {Scale} */
export function zoomAt({ scale, limits }, factor, atPx) {
  return scale.zoomed(factor, atPx).clamped(limits)
}

/** Whether the view shows all there is. @param {View} view */
export function isWhole({ scale, limits }) {
  return scale.endDay - scale.startDay >= (limits.endDay - limits.startDay) * 0.9999
}
