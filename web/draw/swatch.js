import { createArcs } from './arcs.js'
import { createBars } from './bars.js'
import { createMarks } from './marks.js'
import { html, place, svg, write, writeStyle, writeText } from './nodes.js'
import { createPills } from './pills.js'

/**
 * A small drawing for the legend, by the same code as the large one, so that it cannot teach what is not drawn.
 *
 * @param {object} shown
 * @param {number} shown.widthPx
 * @param {number} shown.heightPx
 * @param {readonly import('../layout/scene.js').Mark[]} shown.marks
 * @param {readonly import('./arcs.js').ArcLink[]} [shown.links]
 * @param {{lane: number, count: number}} [shown.cluster]  a pill in the middle
 * @returns {HTMLElement} hidden from screen readers: the words beside it say the same
 */
export function swatch({ widthPx, heightPx, marks, links = [], cluster }) {
  const element = html('span', 'swatch chronology')
  write(element, 'aria-hidden', 'true')
  writeStyle(element, 'inline-size', `${widthPx}px`)
  writeStyle(element, 'block-size', `${heightPx}px`)
  const picture = element.appendChild(svg('svg', 'picture'))
  write(picture, 'width', widthPx)
  write(picture, 'height', heightPx)
  const scene = /** @type {import('../layout/scene.js').Scene} */ ({
    direction: 'right', mode: 'wide', crowded: false, widthPx, heightPx, bodyPx: { x: 0, y: 0, widthPx, heightPx }, stripPx: 0, axis: { upper: [], lower: [] },
    eras: [], lanes: [], marks, clusters: [], labels: [],
  })
  createBars(picture)(scene)
  createArcs(picture, () => () => 0)(scene, links)
  createMarks(picture)(scene, -1)
  if (cluster) {
    const box = { x: widthPx / 2 - 12, y: heightPx / 2 - 8, widthPx: 24, heightPx: 16 }
    createPills(picture)({ clusters: [{ id: '', indices: [], steppedBack: false, lane: cluster.lane, ...box }] })
    const count = element.appendChild(html('span', 'cluster'))
    writeText(count, String(cluster.count))
    writeStyle(count, 'inline-size', `${box.widthPx}px`)
    place(count, box.x, box.y)
  }
  return element
}
