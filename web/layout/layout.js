import { layoutDown } from './down.js'
import { layoutRight } from './right.js'

/**
 * Layout: from events, a window and a box to a scene, finished to the pixel. The door of this room is `layoutScene`.
 *
 * Pure: it is given text widths and touches no document. What it promises at any zoom, width and number of events: no two names
 * meet, none is cut by an edge, none covers a mark or a bar of another event, and every event of the window is a named mark, a mark,
 * or in exactly one cluster. The one exception is a lane that holds no event and is folded away.
 */

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').SceneInput} SceneInput */

const WIDE_FROM_PX = 1000
const EMBED_FROM_PX = 560

/**
 * Lays out what a window shows.
 *
 * @param {SceneInput} input
 * @returns {Scene} frozen at its top
 * Cost: O(n) in the events of the window for placing them along time; packing is bounded by the size of the box, not by n.
 */
export function layoutScene(input) {
  const steps = layoutSteps(input)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * The same with pauses, for a first drawing that must not hold up the page.
 *
 * @param {SceneInput} input
 * @returns {Generator<void, Scene>}
 */
export function* layoutSteps(input) {
  const mode = input.mode ?? (input.widthPx >= WIDE_FROM_PX ? 'wide' : input.widthPx >= EMBED_FROM_PX ? 'embed' : 'phone')
  return mode === 'phone' ? layoutDown(input) : yield* layoutRight(input, mode)
}
