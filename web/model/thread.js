/**
 * A thread: from one event back through all that led to it (why), or forward through all that followed (so what). Events stand
 * in generations, by the fewest steps from the event that was asked about, so that several causes of one effect stand side by side.
 * `chronology/CauseThread.java` is its twin; both are held to `cases/threads.csv`.
 */

/** @typedef {'why'|'sowhat'} Way */

/**
 * @typedef {object} Member
 * @property {number} position
 * @property {number} generation  fewest steps from the event asked about, which has 0
 * @property {number} nearer  the member one step nearer through which it was reached first; -1 for the event asked about
 * @property {boolean} end  the thread does not go on from here: for *why* a root
 * @property {boolean} first  shown before the rest: of the two nearest generations, or on the shortest way to a goal
 */

/**
 * @typedef {object} Thread
 * @property {number} of
 * @property {Way} way
 * @property {readonly Member[]} members  nearest generation first; those reached through one event stand together, in time
 * @property {Uint8Array} mask  1 for each position in it
 * @property {readonly (readonly [number, number])[]} links  every step between members, [cause, effect]
 */

/** @typedef {{count: number, importance: ArrayLike<number>, causesOf: (position: number) => readonly number[], effectsOf: (position: number) => readonly number[]}} Linked */

/** So many generations are always shown first. */
const NEAR = 2
const TURNING_POINT = 5

/**
 * Goals are the turning points; for *why* every root too. What follows ends in many small things, so for *so what* the ends are
 * goals only where there is no turning point.
 *
 * @param {Linked} events  without cycles
 * @param {number} of  position
 * @param {Way} way
 * @returns {Thread} frozen; the event alone when nothing is linked to it
 * Cost: one visit to each event and each step of the thread.
 */
export function threadOf(events, of, way) {
  const on = way === 'why' ? events.causesOf : events.effectsOf
  const mask = new Uint8Array(events.count)
  /** @type {Map<number, Member>} */ const found = new Map()
  /** @type {[number, number][]} */ const links = []
  const reach = (/** @type {number} */ position, /** @type {number} */ generation, /** @type {number} */ nearer) => {
    mask[position] = 1
    found.set(position, { position, generation, nearer, end: on(position).length === 0, first: generation <= NEAR })
  }
  reach(of, 0, -1)
  // a Map is walked through while it grows: breadth first
  for (const { position, generation } of found.values()) {
    for (const other of on(position)) {
      links.push(way === 'why' ? [other, position] : [position, other])
      if (!mask[other]) reach(other, generation + 1, position)
    }
  }
  const weighty = (/** @type {Member} */ { position, generation }) => generation > 0 && events.importance[position] >= TURNING_POINT
  const ends = way === 'why' || ![...found.values()].some(weighty)
  for (const member of found.values()) {
    if (!weighty(member) && !(ends && member.end)) continue
    for (let at = /** @type {Member|undefined} */ (member); at && !at.first; at = found.get(at.nearer)) at.first = true
  }
  return Object.freeze({ of, way, mask, members: Object.freeze([...found.values()].map(member => Object.freeze(member))), links: Object.freeze(links) })
}

/**
 * The members as they are told: side by side what was reached through one event.
 *
 * @param {Thread} thread
 * @param {(member: Member) => boolean} shown
 * @returns {{generation: number, nearer: number, members: Member[]}[]} nearest first, none empty
 */
export function groupsOf(thread, shown) {
  /** @type {{generation: number, nearer: number, members: Member[]}[]} */ const groups = []
  for (const member of thread.members) {
    if (!shown(member)) continue
    const last = groups[groups.length - 1]
    if (last && last.nearer === member.nearer) last.members.push(member)
    else groups.push({ generation: member.generation, nearer: member.nearer, members: [member] })
  }
  return groups
}
