import { eased } from './ease.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Label} Label */

/** How long a thing is on its way to another row, and a lane to another height. */
export const GLIDE_MS = 240

/** Nearer than that nobody sees it move. */
const LEAST_PX = 0.5

/** A way that is still gone: how far the thing was from where it belongs, and when it set out. @typedef {{fromPx: number, begun: number}} Way */

/**
 * Lets what stays in the drawing glide to its new row instead of jumping there: names, marks, pills and lanes move across time for
 * a quarter of a second, while along time everything stands where its day is, so that the day under the pointer stays under it.
 * What is new stands at its place at once, and what is no longer there is gone.
 *
 * Only where time runs to the right: where it runs down, a name's place across is the edge of the lanes and nothing jumps.
 * A step costs a look at each thing that is shown, about 0.1 ms for 700.
 */
export class Glide {
  /** @type {Map<string, Way>} */
  #ways = new Map()

  /** Where each thing belongs now, by the same names. @type {Map<string, number>} */
  #places = new Map()

  /** @type {Scene|null} */
  #last = null

  /**
   * Another scene takes the place of the last one.
   *
   * @param {Scene} scene
   * @param {number} now  ms
   * @param {boolean} motion  false: everything stands where it belongs at once
   */
  turn(scene, now, motion) {
    const alike = motion && this.#last !== null && scene.direction === 'right' && this.#last.direction === 'right'
      && scene.widthPx === this.#last.widthPx && scene.mode === this.#last.mode
    const before = this.#places
    /** @type {Map<string, number>} */ const places = new Map()
    /** @type {Map<string, Way>} */ const ways = new Map()
    for (const [name, at] of placesOf(scene)) {
      places.set(name, at)
      const was = alike ? before.get(name) : undefined
      if (was === undefined) continue
      const way = this.#ways.get(name)
      if (was === at) {
        if (way && now - way.begun < GLIDE_MS) ways.set(name, way)
        continue
      }
      const fromPx = was + left(way, now) - at
      if (Math.abs(fromPx) >= LEAST_PX) ways.set(name, { fromPx, begun: now })
    }
    this.#places = places
    this.#ways = ways
    this.#last = scene
  }

  /** Whether anything is still on its way. @param {number} now  ms */
  active(now) {
    for (const { begun } of this.#ways.values()) if (now - begun < GLIDE_MS) return true
    return false
  }

  /** Everything where it belongs, from now on. */
  rest() { this.#ways.clear() }

  /**
   * The scene as it is to be painted at a moment; the same one when nothing is on its way.
   *
   * @param {Scene} scene  the one that `turn` was told last
   * @param {number} now  ms
   * @returns {Scene}
   */
  at(scene, now) {
    if (!this.active(now)) return scene
    const off = (/** @type {string} */ name) => left(this.#ways.get(name), now)
    /** @template {{y: number}} Thing @param {Thing} thing @param {string} name @returns {Thing} */
    const moved = (thing, name) => {
      const by = off(name)
      return by === 0 ? thing : { ...thing, y: thing.y + by }
    }
    return {
      ...scene,
      lanes: scene.lanes.map(lane => {
        const [from, to] = [off(`from${lane.index}`), off(`to${lane.index}`)]
        return from === 0 && to === 0 ? lane : { ...lane, fromPx: lane.fromPx + from, toPx: lane.toPx + to, nameBox: lane.nameBox && { ...lane.nameBox, y: lane.nameBox.y + from } }
      }),
      marks: scene.marks.map(mark => moved(mark, `mark${mark.index}`)),
      clusters: scene.clusters.map(pill => moved(pill, `pill${pill.id}`)),
      labels: scene.labels.map(label => led(moved(label, `name${label.index}`), label, off)),
    }
  }
}

/** A leader goes from where its mark is to where its name is. @param {Label} shown @param {Label} label @param {(name: string) => number} off @returns {Label} */
function led(shown, label, off) {
  if (!label.leader) return shown
  const [mark, name] = [off(`mark${label.index}`), off(`name${label.index}`)]
  return mark === 0 && name === 0 ? shown : { ...shown, leader: label.leader.map(([x, y], i) => [x, y + (i === 0 ? mark : name)]) }
}

/** How far it still has to go. @param {Way|undefined} way @param {number} now */
function left(way, now) {
  if (!way) return 0
  const part = (now - way.begun) / GLIDE_MS
  return part >= 1 ? 0 : way.fromPx * (1 - eased(part))
}

/** Everything that has a place across time. @param {Scene} scene @returns {Generator<readonly [string, number]>} */
function* placesOf(scene) {
  for (const lane of scene.lanes) {
    yield [`from${lane.index}`, lane.fromPx]
    yield [`to${lane.index}`, lane.toPx]
  }
  for (const mark of scene.marks) yield [`mark${mark.index}`, mark.y]
  for (const pill of scene.clusters) yield [`pill${pill.id}`, pill.y]
  for (const label of scene.labels) yield [`name${label.index}`, label.y]
}
