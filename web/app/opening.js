import { ariaKeyShortcuts } from '../interact/keys.js'
import { fromAddress } from '../model/address.js'
import { openingWindow } from '../model/opening.js'
import { createState } from '../model/state.js'
import { createStage, markDrawn } from './stage.js'
import { axisWords, drawingTexts } from './texts.js'
import { createWhole } from './whole.js'

/** @typedef {import('../model/state.js').State} State */
/** @typedef {ReturnType<typeof createOpening>} Opening */

/**
 * Words of an address that ask for more than a drawing. A window is one of them: the server has counted within it, and the page counts anew, by
 * which the drawing may get more room or less.
 */
const MORE = ['event', 'from', 'to', 'q', 'category', 'actor', 'importance', 'why', 'sowhat', 'step', 'view']

/** Whether an address asks for more than its drawing. @param {string} search  such as `?event=1994-ceasefire` */
export function asksForMore(search) {
  const asked = new URLSearchParams(search)
  return MORE.some(word => asked.has(word))
}

/** A page that nobody sees has no frames: so long they are waited for. */
const UNSEEN_MS = 500

/**
 * What the page opens with: the state that its address asks for, and the drawing of it. It is drawn with a small part of the script, before
 * the rest of the page comes and joins it.
 *
 * @param {object} ground
 * @param {HTMLElement} ground.timeline
 * @param {import('./settings.js').Settings} ground.settings
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {import('../model/events.js').Model} ground.model
 * @param {(id: string) => HTMLElement} ground.part
 * @param {() => void} ground.fail  says that there is no drawing
 */
export function createOpening({ timeline, settings, words, model, part, fail }) {
  const { events } = model
  const addressGround = { ids: events.id, startDay: model.startDay, endDay: model.endDay, opening: openingWindow(model), kept: /** @type {string[][]} */ ([]), lang: settings.fixed ? settings.lang : 'en', v: settings.v }
  const { search } = window.location
  const asked = fromAddress(search, addressGround)
  addressGround.kept = asked.kept
  const state = createState({ ...begun(asked.patch), lang: settings.lang })
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const reduced = () => lessMotion.matches
  const axis = axisWords(settings.messages)
  const texts = drawingTexts(model, words, ariaKeyShortcuts('right'))
  /** @type {() => void} */ let tell = () => {}
  let drawn = false
  /** @type {() => void} */ let show = () => {}
  /** @type {Promise<void>} */ const shown = new Promise(done => { show = done })
  /** @type {import('./stage.js').Ground} */
  const ground = {
    timeline, chronology: part('chronology'), overview: part('overview'), model, state, reduced, texts, axis,
    whole: createWhole({ overview: part('overview'), model, words, bce: axis.bce }),
    painted() {
      tell()
      if (drawn) return
      drawn = true
      timeline.setAttribute('data-ready', '')
      markDrawn()
      show()
    },
    failed(fault) {
      // the last good view stays if there was one
      if (!drawn) fail()
      reportError(fault)
    },
  }
  const stage = createStage(ground)
  const sizes = new ResizeObserver(() => { if (stage.measure()) stage.ask() })
  return {
    addressGround, state, reduced, axis, texts, stage,
    /** The address's words that it was made from. */
    search,
    /** The focus goes on with what is read. */
    toContent() {
      if (state.get().view === 'drawing') stage.drawing.focus()
      else part('events').focus()
    },
    /** Draws, and waits until it is seen and marked; in a page that nobody sees, for a while. From now on it follows the room that there is. */
    async draw() {
      stage.measure()
      for (const sized of [timeline, part('drawing'), ground.chronology, ground.overview]) sizes.observe(sized)
      await pause()
      await stage.begin()
      await new Promise(done => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
        setTimeout(done, UNSEEN_MS)
      })
    },
    /** The rest of the page has come. @param {Partial<import('./stage.js').Ground>} more */
    join({ painted = () => {}, ...more }) {
      sizes.disconnect()
      Object.assign(ground, more)
      tell = painted
    },
    /** Nothing joins it: what would act says no longer that it does. */
    stay() {
      for (const name of ['role', 'tabindex', ...ground.overview.getAttributeNames().filter(name => name.startsWith('aria-'))]) ground.overview.removeAttribute(name)
      ground.chronology.removeAttribute('aria-keyshortcuts')
    },
    drawn: () => drawn,
    /** Once it is drawn for the first time. */
    shown,
  }
}

const pause = () => new Promise(done => setTimeout(done))

/** A thread without a chosen event begins with the one that it is asked about. @param {Partial<State>} patch @returns {Partial<State>} */
export function begun(patch) {
  const { selected = -1, why = -1, sowhat = -1 } = patch
  return selected < 0 && Math.max(why, sowhat) >= 0 ? { ...patch, selected: Math.max(why, sowhat) } : patch
}
