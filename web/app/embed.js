import { createHeight } from '../embed/height.js'
import { heightMessages, linkMessage, readRequest, secretOf } from '../embed/messages.js'
import { createWords } from '../i18n/words.js'
import { readEvents } from '../model/events.js'
import { openingWindow } from '../model/opening.js'
import { DEFAULTS } from '../model/state.js'
import { readSettings } from './settings.js'
import { createStage, markDrawn } from './stage.js'
import { axisWords, drawingTexts } from './texts.js'
import { createWhole } from './whole.js'

/** How high the frame is asked to be, by the width of its container; more where the lanes need it. */
const HEIGHT_PX = 650
const NARROW_HEIGHT_PX = 620
/** What an article's own style may take of the height that it gave. */
const BORDERS_PX = 12

/** What a reader does who wants more than to look. */
const INTENTS = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'wheel']

/**
 * What the script that comes later finds.
 * @typedef {object} FirstView
 * @property {{event: string, press: {x: number, y: number}|null}} asked  by the host and by the reader, meanwhile; the press from the drawing's corner
 * @property {() => boolean} yield  ends the first view; what it drew goes, its heights stay. Whether the drawing had the focus
 * @property {() => string} frameId  that the host gave, or ''
 * @property {Record<string, string>} [words]  all that is said later, by key; a script of its own brings them
 */

/**
 * The first view of an embedded timeline: the drawing, and how high the frame should be. Everything else (gestures, panel, search) is the page's
 * own script, which takes over as soon as the reader shows an interest, or the address or the host asks for an event.
 *
 * @param {Document} document
 */
export function startEmbed(document) {
  const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id))
  const timeline = part('timeline')
  const data = document.getElementById('drawing-data')?.textContent
  const settings = readSettings(document)
  const words = createWords(settings)
  const secret = secretOf(window.location.hash)
  let frameId = ''
  const height = createHeight(heightPx => {
    for (const message of heightMessages(heightPx, { id: frameId, secret })) window.parent.postMessage(message, '*')
  }, () => performance.now())
  /** What the lanes needed at this width. */
  let needed = { widthPx: 0, heightPx: 0 }

  /**
   * Says how high the frame should be: by its width and by what the lanes need, never by how high it is.
   * @param {boolean} [fresh]  the drawing is of this room; what lanes needed in another says nothing
   */
  function want(fresh = true) {
    if (window.parent === window) return
    const widthPx = timeline.clientWidth, usualPx = widthPx < 560 ? NARROW_HEIGHT_PX : HEIGHT_PX
    if (needed.widthPx !== widthPx) needed = { widthPx, heightPx: 0 }
    const needs = part('chronology').style.minBlockSize
    // beside an open card the lanes take what they need from it; what fits needs no more, however high the frame is
    if (fresh && window.innerHeight > usualPx - BORDERS_PX && needs !== '' && needs !== '0px' && !timeline.hasAttribute('data-open') && timeline.scrollHeight > window.innerHeight) {
      needed.heightPx = Math.max(needed.heightPx, timeline.scrollHeight)
    }
    height.want(Math.max(usualPx, needed.heightPx))
  }

  /** @type {ReturnType<typeof createStage>|null} */ let stage = null
  const measure = () => {
    const changed = stage?.measure() ?? false
    if (changed) stage?.ask()
    want(!changed)
  }
  const sizes = new ResizeObserver(measure)
  sizes.observe(timeline)
  sizes.observe(part('chronology'))

  window.addEventListener('message', ({ source, data: message }) => {
    if (source !== window.parent || source === window) return
    const request = readRequest(message, secret)
    if (request?.type === 'hello') frameId = request.id
    if (request?.type === 'hello' || request?.type === 'ready') height.repeat()
    else if (request?.type === 'goto') {
      asked.event = request.event
      loadRest()
    }
  })

  const full = /** @type {HTMLAnchorElement|null} */ (timeline.querySelector('.embed-full'))
  // in full, to be printed
  if (full) full.href = String(full.href)
  document.documentElement.toggleAttribute('data-inside', window.parent !== window)
  if (secret !== '') full?.addEventListener('click', event => {
    event.preventDefault()
    window.parent.postMessage(linkMessage(full.href, secret), '*')
  })

  /** What the rest finds when it takes over. @type {FirstView['asked']} */ const asked = { event: '', press: null }
  let loading = false

  /** The page's script and style are named in the document; they come once, in this order. */
  function loadRest() {
    if (loading) return
    loading = true
    const rest = document.getElementById('rest')
    if (!(rest instanceof HTMLTemplateElement)) return
    const parts = /** @type {DocumentFragment} */ (document.importNode(rest.content, true))
    const style = parts.querySelector('link'), scripts = [...parts.querySelectorAll('script')]
    if (!style) return
    for (const script of scripts) {
      script.remove()
      // scripts put in later run as they come, unless they are told to keep their order
      script.async = false
    }
    // without its style the rest would stand unformed; what did not come is asked for again by the next interest
    style.addEventListener('load', () => document.body.append(parts, ...scripts))
    style.addEventListener('error', () => {
      style.remove()
      loading = false
    })
    document.head.append(style)
  }

  timeline.addEventListener('click', event => {
    if (!stage || !timeline.hasAttribute('data-ready') || !part('chronology').contains(/** @type {Node} */ (event.target))) return
    const { left, top } = part('chronology').getBoundingClientRect()
    asked.press = { x: event.clientX - left, y: event.clientY - top }
  })
  for (const intent of INTENTS) timeline.addEventListener(intent, loadRest, { passive: true })

  /** @type {FirstView} */ const view = {
    asked,
    yield() {
      const held = stage?.drawing.hasFocus() ?? false
      stage?.stop()
      stage = null
      for (const intent of INTENTS) timeline.removeEventListener(intent, loadRest)
      for (const id of ['chronology', 'overview', 'panel']) part(id).replaceChildren()
      return held
    },
    frameId: () => frameId,
  }
  Object.assign(globalThis, { conflictTimeline: view })

  // a file shows the opening, whatever its address asks; what does answer it is in the rest
  if (settings.fixed && window.location.search.length > 1) {
    loadRest()
    return want()
  }
  if (!data || timeline.dataset.view === 'list') {
    timeline.setAttribute('data-ready', '')
    if (!data) loadRest()
    return want()
  }
  const model = readEvents(JSON.parse(data))
  const opening = settings.window ?? openingWindow(model)
  const matches = settings.matches ? new Uint8Array(model.events.count) : null
  for (const at of settings.matches ?? []) if (matches) matches[at] = 1
  const state = Object.freeze({ ...DEFAULTS, ...opening, matches, selected: settings.selected ?? -1 })
  let drawn = false
  const axis = axisWords(settings.messages), overview = part('overview')
  stage = createStage({
    timeline, chronology: part('chronology'), overview, model, state: { get: () => state },
    texts: drawingTexts(model, words, ''), axis, whole: createWhole({ overview, model, words, bce: axis.bce }),
    reduced: () => true,
    painted() {
      want()
      if (drawn) return
      drawn = true
      timeline.setAttribute('data-ready', '')
      markDrawn()
      if ((settings.selected ?? -1) >= 0 || asked.event !== '') loadRest()
    },
    failed(fault) {
      timeline.setAttribute('data-view', 'list')
      reportError(fault)
    },
  })
  stage.measure()
  setTimeout(stage.begin)
}
