import { RING_PX } from './marks.js'
import { html, place, write, writeStyle } from './nodes.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Box} Box */

/** From the mark to the ring, and the ring's own offset from the element that carries it. */
const OFF_PX = 4.5
/** The same around the ring of what is chosen. */
const CHOSEN_OFF_PX = RING_PX + 3
const OUTLINE_OFF_PX = 2
/** From a pill to the ring. */
const PILL_OFF_PX = 2
/** Least side of the element itself. */
const LEAST_PX = 24

/**
 * The one tab stop of the drawing. Two elements take turns over the focused event: a screen reader speaks when the focus moves to
 * another element, not when a name changes under it.
 *
 * @param {HTMLElement} parent
 * @param {import('./drawing.js').Texts} texts
 */
export function createFocusStop(parent, texts) {
  const stops = [0, 1].map(() => {
    const stop = parent.appendChild(html('div', 'focus-stop'))
    write(stop, 'role', 'button')
    write(stop, 'tabindex', -1)
    write(stop, 'hidden', true)
    stop.appendChild(html('span', 'focus-ring'))
    return stop
  })
  let turn = 0
  let shown = -2
  const hasFocus = () => stops.some(stop => stop === document.activeElement)

  return {
    hasFocus,
    focus() {
      stops[turn].focus({ preventScroll: true })
    },
    /** @param {Scene} scene @param {number} focused  position, or -1 */
    paint(scene, focused) {
      if (focused !== shown) {
        const held = hasFocus()
        const before = stops[turn]
        if (shown !== -2) turn = 1 - turn
        shown = focused
        const now = stops[turn]
        write(now, 'hidden', false)
        write(now, 'tabindex', 0)
        write(now, 'data-position', focused < 0 ? null : focused)
        write(now, 'aria-label', focused < 0 ? texts.label : texts.event(focused))
        lay(now, scene, focused)
        if (held) now.focus({ preventScroll: true })
        if (before !== now) {
          write(before, 'tabindex', -1)
          write(before, 'hidden', true)
        }
      } else lay(stops[turn], scene, focused)
    },
  }
}

/** @param {HTMLElement} stop @param {Scene} scene @param {number} focused */
function lay(stop, scene, focused) {
  const found = boxOf(scene, focused)
  const box = found ?? scene.bodyPx
  const wide = Math.max(box.widthPx, LEAST_PX)
  const high = Math.max(box.heightPx, LEAST_PX)
  const ring = /** @type {HTMLElement} */ (stop.firstElementChild)
  write(stop, 'data-whole', found === null)
  place(stop, box.x + (box.widthPx - wide) / 2, box.y + (box.heightPx - high) / 2)
  writeStyle(stop, 'inline-size', `${wide}px`)
  writeStyle(stop, 'block-size', `${high}px`)
  writeStyle(ring, 'inset', `${(high - box.heightPx) / 2}px ${(wide - box.widthPx) / 2}px`)
}

/**
 * What the ring goes around: the mark, the bar where its symbol is out of view, or the pill that holds the event.
 *
 * @param {Scene} scene
 * @param {number} focused
 * @returns {Box|null} null when it is not in view; the ring then goes around all lanes
 */
function boxOf(scene, focused) {
  if (focused < 0) return null
  const cluster = scene.clusters.find(pill => pill.indices.includes(focused))
  if (cluster) return grown(cluster, PILL_OFF_PX - OUTLINE_OFF_PX)
  const mark = scene.marks.find(one => one.index === focused)
  if (!mark) return null
  const down = scene.direction === 'down'
  let [from, to] = down ? [mark.y, mark.y] : [mark.x, mark.x]
  let half = mark.sizePx / 2
  const stretch = mark.sizePx > 0 ? null : mark.bar ? [mark.bar.fromPx, mark.bar.toPx] : mark.brackets
  if (stretch) [from, to, half] = [stretch[0], stretch[1], 5]
  else [from, to] = [from - half, to + half]
  const box = down
    ? { x: mark.x - half, y: from, widthPx: 2 * half, heightPx: to - from }
    : { x: from, y: mark.y - half, widthPx: to - from, heightPx: 2 * half }
  return grown(box, (mark.chosen ? CHOSEN_OFF_PX : OFF_PX) - OUTLINE_OFF_PX)
}

/** @param {Box} box @param {number} px  @returns {Box} */
function grown({ x, y, widthPx, heightPx }, px) {
  return { x: x - px, y: y - px, widthPx: widthPx + 2 * px, heightPx: heightPx + 2 * px }
}
