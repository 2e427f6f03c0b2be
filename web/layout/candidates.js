import { titleFont } from './fonts.js'

/** Names that are looked at in a lane; fewer while a gesture goes on. */
const TRIES = 180
const MOVING_TRIES = 9
/** How much longer a name may be, by importance, to come before another. */
export const WEIGHTS = Object.freeze([1, 1, 1, 1.05, 1.2, 1.35])
/** A letter and what a name takes beside its text, roughly. */
const LETTER_PX = 5.4
const BESIDE_PX = 26
/** Size of titles by importance, to that of the smallest. */
const SIZE_OF = [0, 1, 2, 3, 4, 5].map(level => level === 5 ? 1.4 : titleFont(level) === 'title4' ? 1.14 : titleFont(level) === 'title3' ? 1.05 : 1)

/**
 * Who is looked at for a name, the shorter and the more important first.
 *
 * @param {import('./crowd.js').CrowdPlan} crowd
 * @param {(place: number) => boolean} isSettled  by its place in the lane's list
 * @returns {{index: number, key: number}[]}
 */
export function candidatesOf(crowd, isSettled) {
  const { positions, titles, importance, stepsBack } = crowd
  const keys = keysOf(titles, importance)
  const tries = crowd.moving ? MOVING_TRIES : TRIES
  const before = new Set(crowd.moving ? crowd.named.map(({ index }) => index) : [])
  /** The smallest keys so far. @type {{index: number, key: number}[]} */
  const best = []
  for (let n = 0; n < positions.length; n++) {
    const index = positions[n]
    // what has just left does not come back elsewhere in the same frame
    if (isSettled(n)) continue
    const key = keys[index]
    if ((best.length === tries && key >= best[tries - 1].key) || (stepsBack && stepsBack(index)) || before.has(index)) continue
    if (best.length === tries) best.pop()
    let low = 0
    let high = best.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (best[middle].key <= key) low = middle + 1
      else high = middle
    }
    best.splice(low, 0, { index, key })
  }
  return best
}

/** @type {WeakMap<readonly string[], Float32Array>} */
const remembered = new WeakMap()

/** About how wide each name is, by its weight: the smaller, the earlier it is looked at. @param {readonly string[]} titles @param {ArrayLike<number>} importance */
function keysOf(titles, importance) {
  let keys = remembered.get(titles)
  if (!keys) {
    keys = Float32Array.from(titles, (title, i) => (title.length * LETTER_PX * SIZE_OF[importance[i]] + BESIDE_PX) / WEIGHTS[importance[i]])
    remembered.set(titles, keys)
  }
  return keys
}
