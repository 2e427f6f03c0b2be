/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('./projector.js').Shot} Shot */
/** @typedef {import('./projector.js').Shown} Shown */

/** From so many names and pills on, a frame of elements takes longer than a frame may. */
const CROWD = 120
/** A thread that says nothing for so long is given up: the elements move themselves. */
const PATIENCE_MS = 2000
const SECOND_MS = 500

/** @param {Scene|null} scene */
export function isCrowd(scene) {
  return scene !== null && scene.labels.length + scene.clusters.length >= CROWD
}

/**
 * Where hundreds of names, marks and pills move, giving each element its new place takes a browser several frames' time. Then the drawing
 * is a film for as long as it moves: another thread lays out and paints each frame on one canvas. At rest the elements are back, which
 * screen readers, printers and clicks know. Where a browser or a sandbox allows no thread, the elements move themselves.
 *
 * @param {object} ground
 * @param {string} ground.script  address of the thread's script; '' where there is none
 * @param {any} ground.columns  the drawing's columns, as the page read them
 * @param {import('../layout/scene.js').AxisWords} ground.axis
 * @param {() => HTMLCanvasElement} ground.canvas  puts one into the drawing
 * @param {(hidden: boolean) => void} ground.show  the film in place of the elements, or the elements
 * @param {() => import('../draw/looks.js').Looks} ground.looks  asks the style sheet
 * @param {() => string} ground.theme  another text when colours are others
 */
export function createFilm({ script, columns, axis, canvas, show, looks, theme }) {
  /** @type {Worker|null} */ let thread = null
  let broken = false, running = false, busy = false
  /** The colours that the thread was told. @type {string|null} */ let dressed = null
  /** Of the last shot, and of the first of this film. */
  let number = 0, first = 0
  /** What is asked for next, while the thread is busy. @type {Shot|null} */ let next = null
  /** @type {ReturnType<typeof setTimeout>|undefined} */ let patience
  /** @type {(shown: Shown) => void} */ let told = () => {}

  function end() {
    running = false
    next = null
    show(false)
  }

  function giveUp() {
    broken = true
    clearTimeout(patience)
    thread?.terminate()
    thread = null
    if (!running) return
    end()
    told({ number, gliding: false, scene: null, wanted: 0 })
  }

  /** @returns {{looks?: import('../draw/looks.js').Looks}} colours, when they are others than the thread knows */
  function dress() {
    const look = theme()
    if (look === dressed) return {}
    dressed = look
    return { looks: looks() }
  }

  /** @param {Shot} shot */
  function send(shot) {
    thread?.postMessage({ shot, ...dress() })
    busy = true
    // an answer that waits behind a long task of the page, or behind its sleep, comes before the second of the two
    patience = setTimeout(() => { patience = setTimeout(giveUp, SECOND_MS) }, PATIENCE_MS)
  }

  /** @param {Shown} shown */
  function answered(shown) {
    clearTimeout(patience)
    busy = false
    if (running && shown.number >= first) {
      show(true)
      told(shown)
    }
    // what was told may have asked already
    if (next && !busy) send(next)
    next = null
  }

  return {
    /** Begins the thread. */
    prepare() {
      if (script === '' || thread || broken || typeof OffscreenCanvas === 'undefined') return
      /** @type {Worker|null} */ let begun = null
      try {
        begun = new Worker(/** @type {any} */ (trusted(script)), { type: 'module' })
        const offscreen = canvas().transferControlToOffscreen()
        begun.onerror = giveUp
        begun.onmessage = ({ data }) => answered(data)
        begun.postMessage({ begin: { drawing: columns, axis, canvas: offscreen } }, [offscreen])
        begun.postMessage(dress())
        thread = begun
      } catch {
        // a sandbox without an origin
        begun?.terminate()
        broken = true
      }
    },
    ready: () => thread !== null,
    running: () => running,
    /**
     * Asks for a picture. While one is being painted, only the last that was asked for comes after it.
     *
     * @param {Omit<Shot, 'number'|'from'|'wanted'> & {wanted: boolean}} shot  `wanted`: its scene is to be answered
     * @param {Scene|null} from  what the elements show, where a film begins
     * @param {(shown: Shown) => void} then  told of each picture from now on; without a scene and out of order when the thread has failed
     * @returns {number} under which its scene is answered, if it is wanted
     */
    roll(shot, from, then) {
      told = then
      number++
      const asked = { ...shot, number, wanted: shot.wanted ? number : 0, from: running ? null : from }
      if (!running) first = number
      running = true
      if (!busy) send(asked)
      // a moment later of what still waits is that itself
      else next = { ...asked, ...next && !asked.input ? { input: next.input, wanted: next.wanted } : {}, from: next?.from ?? asked.from }
      return number
    },
    end,
  }
}

/**
 * The address of the thread's script, as a page that trusts no text as a script asks for it: one of the site's own, or none.
 *
 * @param {string} script
 * @throws {TypeError} for any other
 */
function trusted(script) {
  const createScriptURL = () => {
    const { href, origin, pathname } = new URL(script, document.baseURI)
    if (origin !== window.location.origin || !/\/assets\/film(-[A-Z0-9]+)?\.js$/.test(pathname)) throw new TypeError(`${script} is no script of this site's film`)
    return href
  }
  const { trustedTypes } = /** @type {any} */ (window)
  return trustedTypes ? trustedTypes.createPolicy('conflict-timeline-film', { createScriptURL }).createScriptURL('') : createScriptURL()
}
