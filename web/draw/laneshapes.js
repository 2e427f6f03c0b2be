import { px, shapePath } from './shapes.js'
import { keyed, svg, write } from './nodes.js'
import { SHAPE_ROOM_PX } from './foldednames.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').LaneBand} LaneBand */
/** @typedef {import('./foldednames.js').FoldedName} FoldedName */

/** Middle of the shape beside a name in the column. */
const COLUMN_X_PX = 24.5
const COLUMN_Y_PX = 16
const SIZE_PX = 11.5
const FOLDED_PX = 10
const WITHIN_PX = 10
const SMALL_PX = 8
/** On top of a column, when time runs down. */
const HEAD_PX = 10

/**
 * The shape of each lane: beside its name or, on a phone, on top of its column in the name's place.
 *
 * @param {SVGElement} parent
 * @returns {(scene: Scene, folded: ReadonlyMap<number, FoldedName>) => void}
 */
export function createLaneShapes(parent) {
  const shapes = keyed(parent, {
    key: (/** @type {{lane: LaneBand, at: Place, among: boolean}} */ { lane }) => lane.index,
    make: () => svg('path', 'lane-symbol'),
    paint: (path, { lane, at, among }) => {
      write(path, 'data-lane', lane.index % 8)
      write(path, 'data-among', among)
      write(path, 'd', shapePath(lane.index, at.sizePx))
      write(path, 'transform', `translate(${px(at.x)} ${px(at.y)})`)
    },
  })
  return (scene, folded) => shapes(scene.lanes.filter(lane => lane.toPx > lane.fromPx && (scene.mode !== 'embed' || lane.nameBox !== null || folded.get(lane.index)?.shaped))
    .map(lane => ({ lane, at: placeOf(scene, lane, folded.get(lane.index)), among: folded.has(lane.index) })))
}

/** @typedef {{x: number, y: number, sizePx: number}} Place */

/** Before a name that stands among marks. @param {FoldedName} folded  @returns {Place} */
export function symbolIn(folded) {
  return { x: folded.x + (SHAPE_ROOM_PX - 4) / 2, y: folded.y + folded.heightPx / 2, sizePx: SMALL_PX }
}

/** @param {Scene} scene @param {LaneBand} lane @param {FoldedName|undefined} folded  @returns {Place} */
function placeOf(scene, lane, folded) {
  if (scene.direction === 'down') return { x: (lane.fromPx + lane.toPx) / 2, y: scene.bodyPx.y / 2, sizePx: HEAD_PX }
  if (lane.nameBox) return { x: lane.nameBox.x + (SHAPE_ROOM_PX - 4) / 2, y: lane.nameBox.y + lane.nameBox.heightPx / 2, sizePx: WITHIN_PX }
  if (folded) return symbolIn(folded)
  if (lane.folded) return { x: COLUMN_X_PX, y: (lane.fromPx + lane.toPx) / 2, sizePx: FOLDED_PX }
  return { x: COLUMN_X_PX, y: lane.fromPx + COLUMN_Y_PX, sizePx: SIZE_PX }
}
