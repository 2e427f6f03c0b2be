import { keyed, svg, write } from './nodes.js'
import { px } from './shapes.js'

/**
 * Lines from marks to their names where time runs down, in the colour of the mark: names of one moment lead to several lanes, and a line is followed
 * by its colour where others lie beside it. It ends in a dot at the name.
 */

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {{lane: number, stepped: boolean, d: string, dots: string}} Lines  all of a lane */

const DOT_PX = 2

/** @param {SVGElement} parent  @returns {(scene: Scene) => void} */
export function createLeaders(parent) {
  const layer = (/** @type {string} */ name, /** @type {(lines: Lines) => string} */ d) => keyed(parent.appendChild(svg('g', `${name}s`)), {
    key: (/** @type {Lines} */ { lane, stepped }) => `${name} ${lane}${stepped ? ' stepped' : ''}`,
    make: () => svg('path', name),
    fades: 'nothing',
    paint: (path, lines) => {
      write(path, 'data-lane', lines.lane % 8)
      write(path, 'data-stepped', lines.stepped)
      write(path, 'd', d(lines))
    },
  })
  const lines = layer('leader', ({ d }) => d)
  const dots = layer('leader-dot', ({ dots: all }) => all)
  return scene => {
    const all = linesOf(scene)
    lines(all)
    dots(all)
  }
}

/** What `createLeaders` draws of a scene. @param {Scene} scene  @returns {Lines[]} */
export function linesOf({ labels, marks }) {
  if (!labels.some(label => label.leader)) return []
  const markOf = new Map(marks.map(mark => [mark.index, mark]))
  /** @type {Map<string, Lines>} */
  const found = new Map()
  for (const { index, leader } of labels) {
    const mark = markOf.get(index)
    if (!leader || !mark) continue
    const key = `${mark.lane} ${mark.steppedBack}`
    let lines = found.get(key)
    if (!lines) found.set(key, lines = { lane: mark.lane, stepped: mark.steppedBack, d: '', dots: '' })
    const [x, y] = leader[leader.length - 1]
    lines.d += `M${leader.map(([atX, atY]) => `${px(atX)} ${px(atY)}`).join('L')}`
    lines.dots += `M${px(x - DOT_PX)} ${px(y)}a${DOT_PX} ${DOT_PX} 0 1 0 ${2 * DOT_PX} 0a${DOT_PX} ${DOT_PX} 0 1 0 ${-2 * DOT_PX} 0Z`
  }
  return [...found.values()]
}
