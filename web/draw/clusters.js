import { FONTS } from '../layout/fonts.js'
import { html, keyed, place, write, writeStyle, writeText } from './nodes.js'
import { BORDER_PX } from './pills.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Cluster} Cluster */
/** @typedef {{key: string, scene: Scene, cluster: Cluster, moving: boolean}} Item */

/** Least side of what a finger or a pointer has to hit. */
const HIT_PX = 24
/** So many a browser can be given in one frame. */
const AT_ONCE = 32
/** Size of three digits in the column of a phone. */
const THREE_PX = 7.5

/**
 * What counts events too close to be drawn: the number in a pill, which is a button of at least 24 px. Every step of a zoom makes other
 * clusters of them: elements are kept by lane, digits and order, not by what they hold, and within them no number moves.
 *
 * @param {HTMLElement} parent
 * @param {import('./drawing.js').Texts} texts
 * @returns {(scene: Scene, moving: boolean) => Generator<void>}  so many at a time. moving: what they say is left until the window rests
 */
export function createClusters(parent, texts) {
  const pills = keyed(parent, {
    key: (/** @type {Item} */ { key }) => key,
    fades: 'nothing',
    make: () => {
      const button = html('div', 'cluster')
      write(button, 'role', 'button')
      write(button, 'tabindex', -1)
      return button
    },
    paint: (button, { scene, cluster, moving }) => {
      const wide = Math.max(cluster.widthPx, HIT_PX)
      const high = Math.max(cluster.heightPx, HIT_PX)
      write(button, 'data-stepped', cluster.steppedBack)
      if (!moving) {
        write(button, 'data-cluster', cluster.id)
        write(button, 'aria-label', texts.cluster(cluster))
      }
      writeStyle(button, 'inline-size', `${wide}px`)
      writeStyle(button, 'block-size', `${high}px`)
      const { text, sizePx, spacing } = countIn(cluster, scene.mode)
      writeText(button, text)
      // a line as high as the button has its text in the middle
      writeStyle(button, 'font', fontOf(scene.mode, sizePx, high))
      writeStyle(button, 'letter-spacing', spacing)
      place(button, cluster.x + (cluster.widthPx - wide) / 2, cluster.y + (cluster.heightPx - high) / 2)
    },
  })
  return (scene, moving) => {
    /** @type {Map<string, number>} */
    const counts = new Map()
    return pills.steps(scene.clusters.map(cluster => {
      const like = `${cluster.lane} ${String(cluster.indices.length).length}`
      const place = counts.get(like) ?? 0
      counts.set(like, place + 1)
      return { key: `${like} ${place}`, scene, cluster, moving }
    }), AT_ONCE)
  }
}

/**
 * The number in a pill. The columns of a phone leave room for two digits, or three small ones; the button's name has the exact number.
 *
 * @param {Cluster} cluster
 * @param {import('../layout/fonts.js').Mode} mode
 * @returns {{text: string, sizePx: number, spacing: string}}
 */
export function countIn(cluster, mode) {
  const exact = String(cluster.indices.length)
  const { sizePx } = FONTS[mode].count
  const tight = cluster.widthPx - 2 * BORDER_PX < exact.length * sizePx * 0.58
  const text = tight && exact.length > 3 ? `${exact.slice(0, -3)}k` : exact
  const tightPx = text.length > 2 ? THREE_PX : sizePx - 2
  return { text, sizePx: tight ? tightPx : sizePx, spacing: !tight ? '0' : text.length > 2 ? '-0.7px' : '-0.5px' }
}

/** @param {import('../layout/fonts.js').Mode} mode @param {number} sizePx @param {number} linePx */
export function fontOf(mode, sizePx, linePx) {
  return FONTS[mode].count.css.replace(/[\d.]+px\/[\d.]+px/, `${sizePx}px/${linePx}px`)
}
