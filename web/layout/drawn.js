/**
 * From what was packed to parts of the scene.
 */

/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./lane.js').Pill} Pill */
/** @typedef {import('./cast.js').Cast} Cast */
/** @typedef {import('./scene.js').SceneInput} SceneInput */

/** @param {Item} item @param {number} x @param {number} y  @returns {import('./scene.js').Mark} */
export function markOf(item, x, y) {
  return {
    index: item.index, lane: item.lane, x, y, sizePx: item.sizePx, importance: item.importance, form: item.form, about: item.about,
    steppedBack: item.steppedBack, chosen: item.chosen, bar: item.bar, brackets: item.brackets,
  }
}

/**
 * @param {Pill} pill
 * @param {number} lane
 * @param {number} x
 * @param {number} y
 * @param {number} widthPx
 * @param {number} heightPx
 * @param {Cast} cast
 * @returns {import('./scene.js').Cluster}
 */
export function clusterOf(pill, lane, x, y, widthPx, heightPx, cast) {
  const { indices } = pill
  for (let n = 1; n < indices.length; n++) {
    if (indices[n] > indices[n - 1]) continue
    indices.sort((a, b) => a - b)
    break
  }
  // FNV-1a over the positions: short, and the same for the same events
  let hash = 0x811c9dc5
  for (const index of indices) hash = Math.imul(hash ^ index, 0x01000193) >>> 0
  return {
    id: `cluster-${lane}-${indices[0]}-${indices.length}-${hash.toString(36)}`, lane, x, y, widthPx, heightPx, indices,
    steppedBack: cast.someBack && indices.every(cast.stepsBack),
  }
}

/** @param {SceneInput} input @param {number} index */
function isFound(input, index) {
  return input.found === true && input.matches?.[index] === 1
}

/** @param {Item} item @param {import('./names.js').Name} name @param {number} y  of its row @param {SceneInput} input  @returns {import('./scene.js').Label} */
export function labelOf(item, name, y, input) {
  return {
    index: item.index, x: name.x, y: y + name.topPx, widthPx: name.widthPx, heightPx: name.heightPx, side: name.side,
    align: name.side === 'left' ? 'end' : 'start', importance: item.importance, dateText: name.dateText, dateBeside: name.dateBeside, titleLines: name.lines, leader: null,
    chosen: item.chosen, found: isFound(input, item.index),
  }
}
