import { px as hundredths } from './shapes.js'
import { keyed, svg, write } from './nodes.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Tick} Tick */
/** @typedef {import('../layout/scene.js').EraBand} EraBand */

/** Lower ticks nearer than this stand without a stroke on the axis: the grid below says where they are. */
const LEAST_TICK_PX = 26
const TICK_PX = 4
const STRONG_TICK_PX = 7
/** The separator before a text of the upper level. */
const SEPARATOR_FROM_PX = 3
const SEPARATOR_TO_PX = 16

/**
 * The paper under the events: bands and hairlines of eras, grid, rules between lanes, and the strokes of the axis. Each kind is
 * one path, however many lines it has.
 *
 * @param {SVGElement} parent
 * @param {string} contentLang  of the names of eras
 * @returns {(scene: Scene) => void}
 */
export function createGround(parent, contentLang) {
  const path = (/** @type {string} */ name) => parent.appendChild(svg('path', name))
  const bands = path('era-bands')
  const grid = path('grid')
  const strong = path('grid-strong')
  const borders = path('era-borders')
  const rules = path('lane-rules')
  const ticks = path('axis-ticks')
  const line = path('axis-line')
  const edge = path('lanes-edge')
  const hidden = keyed(parent.appendChild(svg('g', 'eras-unnamed')), {
    key: (/** @type {{era: EraBand, scene: Scene}} */ { era }) => era.id,
    make: ({ era }) => {
      const rect = svg('rect', 'era-unnamed')
      const title = rect.appendChild(svg('title', ''))
      write(title, 'lang', contentLang)
      title.textContent = era.title
      return rect
    },
    paint: (rect, { era, scene }) => {
      const { bodyPx, stripPx } = scene
      const wide = Math.max(era.toPx - era.fromPx, 8)
      const from = (era.fromPx + era.toPx - wide) / 2
      write(rect, 'x', hundredths(from))
      write(rect, 'y', hundredths(bodyPx.y - stripPx))
      write(rect, 'width', hundredths(wide))
      write(rect, 'height', hundredths(stripPx))
    },
  })

  return scene => {
    const drawn = groundOf(scene)
    write(bands, 'd', drawn.bands)
    write(borders, 'd', drawn.borders)
    write(grid, 'd', drawn.grid)
    write(strong, 'd', drawn.strong)
    write(rules, 'd', drawn.rules)
    write(ticks, 'd', drawn.ticks)
    write(line, 'd', drawn.line)
    write(edge, 'd', drawn.edge)
    // a name that found no room is there when a pointer rests on its place in the strip
    hidden(scene.stripPx > 0 && scene.direction !== 'down' ? scene.eras.filter(era => era.lines.length === 0).map(era => ({ era, scene })) : [])
  }
}

/** The `d` of each kind of line. @typedef {{bands: string, borders: string, grid: string, strong: string, rules: string, ticks: string, line: string, edge: string}} GroundPaths */

/**
 * What `createGround` draws of a scene.
 *
 * @param {Scene} scene
 * @param {(at: number) => number} [px]  where a line is drawn that stands there, for a pen that does not keep lines crisp by itself
 * @returns {GroundPaths}
 */
export function groundOf(scene, px = hundredths) {
  const { bodyPx, stripPx, eras, lanes, axis, direction } = scene
  const down = direction === 'down'
  const top = bodyPx.y - stripPx
  const right = bodyPx.x + bodyPx.widthPx
  const bottom = bodyPx.y + bodyPx.heightPx
  const inside = (/** @type {number} */ at) => down ? at >= bodyPx.y - 0.5 && at <= bottom + 0.5 : at >= bodyPx.x - 0.5 && at <= right + 0.5

  const lanesEnd = lanes.reduce((end, lane) => Math.max(end, lane.toPx), bodyPx.x)
  /** A line across time, through all lanes. @param {number} at */
  const across = at => down ? `M${px(bodyPx.x)} ${px(at)}H${px(lanesEnd)}` : `M${px(at)} ${px(bodyPx.y)}V${px(bottom)}`
  /** The same through the era strip or, with time down, through the axis; names stand on bare ground. @param {number} at */
  const acrossAll = at => down ? `M0 ${px(at)}H${px(lanesEnd)}` : `M${px(at)} ${px(top)}V${px(bottom)}`

  const bands = eras.filter(era => era.tinted).map(era => {
    const from = Math.max(era.fromPx, down ? bodyPx.y : bodyPx.x)
    const to = Math.min(era.toPx, down ? bottom : right)
    if (to <= from) return ''
    return down
      ? `M0 ${px(from)}H${px(scene.widthPx)}V${px(to)}H0Z`
      : `M${px(from)} ${px(top)}H${px(to)}V${px(bottom)}H${px(from)}Z`
  }).join('')
  /** @type {Set<number>} */
  const ends = new Set()
  for (const era of eras) for (const at of [era.fromPx, era.toPx]) if (inside(at)) ends.add(hundredths(at))

  const lower = axis.lower.filter(tick => inside(tick.atPx))
  const spacing = lower.length > 1 ? (lower[lower.length - 1].atPx - lower[0].atPx) / (lower.length - 1) : Infinity
  const strongAt = new Set(axis.upper.filter(tick => inside(tick.atPx)).map(tick => hundredths(tick.atPx)))
  // a bare tick has no grid line, but a unit whose text stands in its middle has one where it begins
  const lined = lower.filter(tick => (tick.text !== '' || tick.textPx !== tick.atPx) && !strongAt.has(hundredths(tick.atPx)))
  const lines = {
    bands,
    borders: [...ends].map(acrossAll).join(''),
    grid: lined.map(tick => across(tick.atPx)).join('') + (down ? laneLines(scene, px) : ''),
    strong: [...strongAt].map(across).join(''),
    rules: down ? '' : lanes.slice(1).map(lane => `M0 ${px(lane.fromPx)}H${px(scene.widthPx)}`).join(''),
  }
  if (down) {
    const stroke = (/** @type {number} */ at, /** @type {number} */ long) => `M${px(bodyPx.x - long)} ${px(at)}H${px(bodyPx.x)}`
    return {
      ...lines,
      ticks: [
        ...lower.map(tick => stroke(tick.atPx, tick.text !== '' || strongAt.has(hundredths(tick.atPx)) ? STRONG_TICK_PX + 1 : TICK_PX)),
        ...[...strongAt].map(at => stroke(at, STRONG_TICK_PX + 1)),
      ].join(''),
      line: `M${px(bodyPx.x)} ${px(bodyPx.y)}V${px(bottom)}`,
      edge: `M0 ${px(bodyPx.y)}H${px(scene.widthPx)}`,
    }
  }
  const stroke = (/** @type {number} */ at, /** @type {number} */ long) => `M${px(at)} ${px(top)}V${px(top - long)}`
  return {
    ...lines,
    ticks: [
      ...(spacing >= LEAST_TICK_PX || lower.some(tick => tick.text === '' && tick.textPx === tick.atPx) ? lower.map(tick => stroke(tick.atPx, TICK_PX)) : []),
      ...[...strongAt].map(at => stroke(at, STRONG_TICK_PX) + (at > bodyPx.x + 1 ? `M${px(at)} ${SEPARATOR_FROM_PX}V${SEPARATOR_TO_PX}` : '')),
    ].join(''),
    line: `M${px(bodyPx.x)} ${px(top)}H${px(scene.widthPx)}`,
    edge: bodyPx.x > 0 ? `M${px(bodyPx.x)} ${px(top)}V${px(bottom)}` : '',
  }
}

/** @param {Scene} scene  with time down: the borders between lanes, and the right one @param {(at: number) => number} px */
function laneLines({ lanes, bodyPx }, px) {
  return lanes.filter(lane => lane.toPx > lane.fromPx).map(lane => `M${px(lane.toPx)} ${px(bodyPx.y)}v${px(bodyPx.heightPx)}`).join('')
}
