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
 * Words of an address that a first view answers by itself; the others need the rest of the page. So does a window: the server has counted
 * within it, and the page counts anew, by which the drawing may get more room or less.
 */
const ANSWERED = new Set(['lang', 'theme', 'v'])

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
  const asked = fromAddress(window.location.search, addressGround)
  addressGround.kept = asked.kept
  const state = createState({ ...begun(asked.patch), lang: settings.lang })
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const reduced = () => lessMotion.matches
  const axis = axisWords(settings.messages)
  const texts = drawingTexts(model, words, ariaKeyShortcuts('right'))
  /** @type {() => void} */ let tell = () => {}
  let drawn = false
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
    },
    failed(fault) {
      // the last good view stays if there was one
      if (!drawn) fail()
      reportError(fault)
    },
  }
  const stage = createStage(ground)
  return {
    addressGround, state, reduced, axis, texts, stage,
    /** Whether all that the address asks for is a drawing. */
    plain: [...new URLSearchParams(window.location.search).keys()].every(word => ANSWERED.has(word)),
    /** Draws, and waits until it is seen and marked; in a page that nobody sees, for a while. */
    async draw() {
      stage.measure()
      await pause()
      await stage.begin()
      await new Promise(done => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
        setTimeout(done, UNSEEN_MS)
      })
    },
    /** The rest of the page has come. @param {Partial<import('./stage.js').Ground>} more */
    join({ painted = () => {}, ...more }) {
      Object.assign(ground, more)
      tell = painted
    },
    drawn: () => drawn,
  }
}

const pause = () => new Promise(done => setTimeout(done))

/** A thread without a chosen event begins with the one that it is asked about. @param {Partial<State>} patch @returns {Partial<State>} */
export function begun(patch) {
  const { selected = -1, why = -1, sowhat = -1 } = patch
  return selected < 0 && Math.max(why, sowhat) >= 0 ? { ...patch, selected: Math.max(why, sowhat) } : patch
}
