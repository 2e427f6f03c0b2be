/**
 * What the scene before showed, for those who keep names and marks in their places.
 */

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').SceneInput} SceneInput */
/** @typedef {import('./scene.js').Mode} Mode */

/** @type {import('./lane.js').Before} */
export const NOTHING_BEFORE = Object.freeze({ rowOf: () => -1, nameOf: () => null })

/**
 * @param {SceneInput} input
 * @param {Mode} mode
 * @param {import('./scene.js').Direction} direction
 * @returns {null | Scene} the scene before, when it is of the same kind
 */
export function sameKind({ previous }, mode, direction) {
  return previous && previous.mode === mode && previous.direction === direction ? previous : null
}

/**
 * @param {null | Scene} previous
 * @returns {import('./lane.js').Before}
 */
export function beforeOf(previous) {
  if (!previous) return NOTHING_BEFORE
  /** @type {Map<number, number>} */
  const rows = new Map()
  for (const mark of previous.marks) rows.set(mark.index, mark.y - (previous.lanes[mark.lane]?.fromPx ?? 0))
  /** @type {Map<number, {side: string, lines: number}>} */
  const names = new Map()
  for (const label of previous.labels) names.set(label.index, { side: label.side, lines: label.titleLines })
  return { rowOf: index => rows.get(index) ?? -1, nameOf: index => names.get(index) ?? null }
}

/**
 * What was shown in each lane, the most important first.
 *
 * @param {null | Scene} previous
 * @param {number} lanes
 */
export function shownBefore(previous, lanes) {
  const shown = Array.from({ length: lanes }, () => ({
    named: /** @type {import('./crowd.js').CrowdPlan['named'][number][]} */ ([]), marked: /** @type {{index: number, y: number}[]} */ ([]),
  }))
  if (!previous) return shown
  const labels = new Map(previous.labels.map(label => [label.index, label]))
  for (const mark of [...previous.marks].sort((a, b) => b.importance - a.importance || a.index - b.index)) {
    const y = mark.y - previous.lanes[mark.lane].fromPx
    const label = labels.get(mark.index)
    if (label) shown[mark.lane].named.push({ index: mark.index, y, side: label.side, lines: label.titleLines, topPx: label.y - mark.y, dated: label.dateText !== '', beside: label.dateBeside })
    else shown[mark.lane].marked.push({ index: mark.index, y })
  }
  return shown
}
