import { sampleLooks } from '../draw/looks.js'
import { createFilm, isCrowd } from './film.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('./projector.js').Shot} Shot */

/**
 * What a frame is about.
 * @typedef {object} Take
 * @property {boolean} moving  a gesture goes on
 * @property {unknown[]} made  the same parts as long as the same scene is asked for
 * @property {NonNullable<Shot['input']>} input
 * @property {Omit<Shot, 'number'|'from'|'input'|'wanted'>} manner
 */

/**
 * @typedef {object} Ground
 * @property {ReturnType<typeof import('../draw/drawing.js').createDrawing>} drawing
 * @property {() => string} theme  another text when the drawing's colours are others for a reason of the page's
 * @property {() => void} ask  for another frame
 * @property {(scene: Scene, made: unknown[]) => void} rested  the scene in which it rests is known, and what it was made from
 * @property {(scene: Scene) => Generator<void>} parts  of the elements
 * @property {() => boolean} gliding  whether lanes are on their way
 * @property {() => void} ended  the elements are back
 */

/** What colours depend on, beside the theme that the address asks for. */
const SCHEMES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

/**
 * Frames of a film: as long as a gesture goes on one picture after the other; once it rests, the scene that it rests in is asked for, and
 * while names glide to their rows the elements are brought back beneath, a part in each frame, so that none of them takes long.
 *
 * @param {Ground} ground
 * @param {object} reel
 * @param {string} reel.script  of the film's thread; '' where there is none
 * @param {any} reel.columns  the drawing's columns, as the page read them
 * @param {number} reel.lanes
 * @param {import('../layout/scene.js').AxisWords} reel.axis
 * @param {typeof createFilm} [begin]  another for tests
 */
export function createScreening({ drawing, theme, ask, rested, parts, gliding, ended }, { script, columns, lanes, axis }, begin = createFilm) {
  const schemes = SCHEMES.map(scheme => window.matchMedia(scheme))
  const film = begin({
    script, columns, axis, canvas: drawing.canvas, show: drawing.hide, looks: () => sampleLooks(drawing.paper, lanes),
    theme: () => [theme(), ...schemes.map(({ matches }) => matches)].join(' '),
  })
  /** What the scene was asked for, and the number under which it is answered. @type {unknown[]|null} */ let wanted = null
  let wantedNumber = 0
  /** @type {Scene|null} */ let rest = null
  /** @type {Generator<void>|null} */ let bringing = null
  let filmGlides = false

  /** @param {import('./projector.js').Shown} shown */
  function told({ gliding, scene, wanted: number }) {
    filmGlides = gliding
    // the scene of an earlier wish is another
    if (scene && wanted && number === wantedNumber) {
      rest = scene
      bringing = null
      rested(scene, wanted)
    }
    // a thread that failed leaves the elements to move themselves
    if (!film.running()) forget()
    ask()
  }

  function forget() {
    wanted = rest = bringing = null
    filmGlides = false
  }

  film.prepare()
  return {
    /** Whether the next frame is one of a film. @param {Scene|null} scene  what the elements show @param {boolean} moving  a gesture goes on */
    runs: (scene, moving) => film.running() || (moving && film.ready() && isCrowd(scene)),
    /** The elements are back at once, as they were: there is no room for either. */
    stop() {
      if (film.running()) film.end()
      forget()
    },
    /** Whether what is seen has a scene that the page knows: not while it moves. */
    known: () => !film.running() || rest !== null,
    /** @param {Take} take @param {Scene|null} from  what the elements show */
    frame({ moving, made, input, manner }, from) {
      if (moving) {
        forget()
        film.roll({ ...manner, input, wanted: false }, from, told)
        return
      }
      if (!wanted || made.some((part, i) => part !== wanted?.[i])) {
        forget()
        wanted = made
        wantedNumber = film.roll({ ...manner, input, wanted: true }, from, told)
        return
      }
      // it is asked for, and will be told
      if (!rest) return
      bringing ??= parts(rest)
      const { done } = bringing.next()
      if (done && !filmGlides && !gliding()) {
        film.end()
        forget()
        ended()
        return
      }
      if (filmGlides) film.roll({ ...manner, input: null, wanted: false }, null, told)
      else ask()
    },
  }
}
