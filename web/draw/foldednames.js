import { WHISKER_PX } from '../layout/items.js'

/**
 * Names of folded lanes in a drawing that has no column for them: each where the row of its lane has room, from the left. A row without
 * room has none. `picture` does the same.
 */

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Box} Box */
/** @typedef {Box & {shaped: boolean}} FoldedName  with the shape of its lane before it: among marks it would be taken for one */

/** From the left of the box to its text, for the shape. */
export const SHAPE_ROOM_PX = 16
/** About a name between marks. */
const GAP_PX = 5
const HIGH_PX = 16
const BESIDE_BAR_PX = 8
const BESIDE_CLUSTER_PX = 2

/** @type {ReadonlyMap<number, FoldedName>} */
const NONE = new Map()

/**
 * @param {Scene} scene
 * @param {(text: string, key: 'lane') => number} measure  of the bold name, which is wider than the one that is drawn
 * @returns {ReadonlyMap<number, FoldedName>} by lane
 */
export function foldedNames(scene, measure) {
  if (scene.mode !== 'embed' || !scene.lanes.some(lane => lane.folded && lane.toPx > lane.fromPx)) return NONE
  /** @type {Map<number, FoldedName>} */
  const names = new Map()
  const { x: left, widthPx: bodyPx } = scene.bodyPx
  for (const lane of scene.lanes) {
    if (!lane.folded || lane.nameBox || lane.toPx <= lane.fromPx) continue
    const needPx = SHAPE_ROOM_PX + Math.ceil(measure(lane.name, 'lane')) + 2 * GAP_PX
    let at = left
    for (const [fromPx, toPx] of takenOf(scene, lane.index)) {
      if (fromPx - at >= needPx) break
      at = Math.max(at, toPx)
    }
    if (at + needPx > left + bodyPx) continue
    names.set(lane.index, { x: at + GAP_PX, y: (lane.fromPx + lane.toPx - HIGH_PX) / 2, widthPx: needPx - 2 * GAP_PX, heightPx: HIGH_PX, shaped: at === left })
  }
  return names
}

/** @param {Scene} scene @param {number} lane  @returns {[number, number][]} what marks and clusters take of it along time, by where it begins */
function takenOf({ marks, clusters }, lane) {
  /** @type {[number, number][]} */
  const taken = []
  for (const { lane: own, x, sizePx, bar, brackets } of marks) {
    if (own !== lane) continue
    taken.push([x - sizePx - WHISKER_PX, x + sizePx + WHISKER_PX])
    if (bar) taken.push([bar.fromPx - BESIDE_BAR_PX, bar.toPx + BESIDE_BAR_PX])
    if (brackets) taken.push([brackets[0] - BESIDE_BAR_PX, brackets[1] + BESIDE_BAR_PX])
  }
  for (const { lane: own, x, widthPx } of clusters) if (own === lane) taken.push([x - BESIDE_CLUSTER_PX, x + widthPx + BESIDE_CLUSTER_PX])
  return taken.sort((a, b) => a[0] - b[0])
}
