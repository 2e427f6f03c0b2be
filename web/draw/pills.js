import { px } from './shapes.js'
import { keyed, svg, write } from './nodes.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Cluster} Cluster */
/** All pills that look alike. @typedef {{key: string, cluster: Cluster, d: string}} Pills */

/** Of the stroke, which lies within the pill; the style sheet has the same. */
export const BORDER_PX = 1.75

/**
 * The pills of clusters: those of one lane share a path. Their numbers, and what is pressed, are `createClusters`'.
 *
 * @param {SVGElement} parent
 * @returns {(scene: Pick<Scene, 'clusters'>) => void}
 */
export function createPills(parent) {
  const paths = keyed(parent, {
    key: (/** @type {Pills} */ { key }) => key,
    fades: 'nothing',
    make: () => svg('path', 'pill'),
    paint: (path, { cluster, d }) => {
      write(path, 'data-lane', cluster.lane % 8)
      write(path, 'data-stepped', cluster.steppedBack)
      write(path, 'd', d)
    },
  })
  return scene => paths(pillsOf(scene))
}

/** What `createPills` draws of a scene. @param {Pick<Scene, 'clusters'>} scene  @returns {Pills[]} */
export function pillsOf({ clusters }) {
  /** @type {Map<string, Pills>} */
  const pills = new Map()
  for (const cluster of clusters) {
    const key = `${cluster.lane % 8} ${cluster.steppedBack}`
    const shared = pills.get(key)
    if (shared) shared.d += outline(cluster)
    else pills.set(key, { key, cluster, d: outline(cluster) })
  }
  return [...pills.values()]
}

/** The middle of the stroke, clockwise from the upper left; in the column of a phone a pill may be higher than wide. @param {import('../layout/scene.js').Box} box */
function outline({ x, y, widthPx, heightPx }) {
  const wide = widthPx - BORDER_PX
  const high = heightPx - BORDER_PX
  const round = Math.min(wide, high) / 2
  const [level, steep] = [px(wide - 2 * round), px(high - 2 * round)]
  const corner = (/** @type {number} */ right, /** @type {number} */ down) => `a${px(round)} ${px(round)} 0 0 1 ${px(right * round)} ${px(down * round)}`
  return `M${px(x + BORDER_PX / 2 + round)} ${px(y + BORDER_PX / 2)}h${level}${corner(1, 1)}v${steep}${corner(-1, 1)}h${-level}${corner(-1, -1)}v${-steep}${corner(1, -1)}Z`
}
