import { FONTS } from '../layout/fonts.js'
import { html, keyed, place, write, writeStyle, writeText } from './nodes.js'
import { BORDER_PX } from './pills.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Cluster} Cluster */
/** @typedef {{key: string, scene: Scene, cluster: Cluster, moving: boolean}} Item */

/** Least side of what a finger or a pointer has to hit. */
const HIT_PX = 24
/** Size of three digits in the column of a phone. */
const THREE_PX = 7.5

/**
 * What counts events too close to be drawn: the number in a pill, which is a button of at least 24 px. Every step of a zoom makes other
 * clusters of them: elements are kept by lane, digits and order, not by what they hold, and within them no number moves.
 *
 * @param {HTMLElement} parent
 * @param {import('./drawing.js').Texts} texts
 * @returns {(scene: Scene, moving: boolean) => void}  moving: what they say is left until the window rests
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
      const exact = String(cluster.indices.length)
      const { css, sizePx } = FONTS[scene.mode].count
      // the columns of a phone leave room for two digits, or three small ones; the button's name has the exact number
      const tight = cluster.widthPx - 2 * BORDER_PX < exact.length * sizePx * 0.58
      const count = tight && exact.length > 3 ? `${exact.slice(0, -3)}k` : exact
      const tightPx = count.length > 2 ? THREE_PX : sizePx - 2
      writeText(button, count)
      // a line as high as the button has its text in the middle
      writeStyle(button, 'font', css.replace(/[\d.]+px\/[\d.]+px/, `${tight ? tightPx : sizePx}px/${high}px`))
      writeStyle(button, 'letter-spacing', !tight ? '0' : count.length > 2 ? '-0.7px' : '-0.5px')
      place(button, cluster.x + (cluster.widthPx - wide) / 2, cluster.y + (cluster.heightPx - high) / 2)
    },
  })
  return (scene, moving) => {
    /** @type {Map<string, number>} */
    const counts = new Map()
    pills(scene.clusters.map(cluster => {
      const like = `${cluster.lane} ${String(cluster.indices.length).length}`
      const place = counts.get(like) ?? 0
      counts.set(like, place + 1)
      return { key: `${like} ${place}`, scene, cluster, moving }
    }))
  }
}
