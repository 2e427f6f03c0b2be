import { paintFilm } from '../draw/film.js'
import { createMeasures } from '../draw/measure.js'
import { Glide } from '../interact/glide.js'
import { layoutScene } from '../layout/layout.js'
import { readEvents } from '../model/events.js'
import { found } from '../model/folding.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').SceneInput} SceneInput */

/** As long as a name fades in as an element, in the style sheet. */
const FADE_MS = 110

/**
 * One picture that is asked for.
 * @typedef {object} Shot
 * @property {number} number
 * @property {Omit<SceneInput, 'events'|'lanes'|'eras'|'measure'|'words'|'previous'>|null} input  null: what was laid out last, a moment later
 * @property {Scene|null} from  what is shown now, as the film begins; null while it goes on
 * @property {number} wanted  under which its scene is answered; 0: it is not
 * @property {boolean} motion  false: nothing glides and nothing fades
 * @property {number} density  pixels to a px
 * @property {string[]} words  that are searched for
 * @property {readonly import('../draw/arcs.js').ArcLink[]} links
 */
/** @typedef {{number: number, gliding: boolean, scene: Scene|null, wanted: number}} Shown  the answer to a shot, once it is painted */

/**
 * The film's own thread: it lays out and paints each frame of a gesture, while the page's thread stays free for the hand that makes it.
 *
 * @param {object} ground
 * @param {any} ground.drawing  the drawing's columns, as the page read them
 * @param {import('../layout/scene.js').AxisWords} ground.axis
 * @param {OffscreenCanvas} ground.canvas
 * @param {{now: () => number}} ground.clock
 * @throws {Error} without a canvas; the page then moves its elements itself
 */
export function createProjector({ drawing, axis, canvas, clock }) {
  const model = readEvents(drawing)
  const measures = createMeasures()
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('There is no memory for a canvas')
  let glide = new Glide()
  /** @type {import('../draw/looks.js').Looks|null} */ let looks = null
  /** @type {Scene|null} */ let scene = null
  /** @type {Map<string, string>} */ const routes = new Map()
  /** When each name that is shown appeared. @type {Map<number, number>} */ let born = new Map()

  /** @param {Shot} shot @param {number} now */
  function layOut({ input, from, motion }, now) {
    if (from) {
      // what stands there neither glides nor fades
      glide = new Glide()
      glide.turn(from, now, false)
      born = new Map(from.labels.map(({ index }) => [index, -Infinity]))
      scene = from
    }
    if (!input) return
    const { events, lanes, eras } = model
    const previous = scene && scene.mode === input.mode && scene.widthPx === input.widthPx ? scene : null
    scene = layoutScene({ ...input, events, lanes, eras, measure: measures(input.mode ?? 'wide'), words: axis, previous, keepLanes: input.keepLanes === true && previous !== null })
    glide.turn(scene, now, motion)
    born = new Map(scene.labels.map(({ index }) => [index, motion ? born.get(index) ?? now : -Infinity]))
  }

  return {
    /** @param {import('../draw/looks.js').Looks} given */
    dress(given) { looks = given },
    /** @param {Shot} shot  @returns {Shown} */
    show(shot) {
      const now = clock.now()
      layOut(shot, now)
      if (!scene || !looks) throw new Error('A picture was asked for before it was said of what, or in which colours')
      const [wide, high] = [Math.round(scene.widthPx * shot.density), Math.round(scene.heightPx * shot.density)]
      if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high]
      pen.setTransform(shot.density, 0, 0, shot.density, 0, 0)
      paintFilm(glide.at(scene, now), {
        pen, density: shot.density, looks, titles: model.events.title, measure: measures(scene.mode), links: shot.links, routes,
        found: shot.words.length > 0 ? title => found(title, shot.words) : null,
        shown: index => Math.min(1, (now - (born.get(index) ?? -Infinity)) / FADE_MS),
      })
      return { number: shot.number, gliding: glide.active(now), scene: shot.wanted > 0 ? scene : null, wanted: shot.wanted }
    },
  }
}
