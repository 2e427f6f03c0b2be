import { createWords } from '../i18n/words.js'
import { createLoad } from '../model/load.js'
import { Unanswered } from '../model/details.js'
import { readEvents } from '../model/events.js'
import { createBar, failure, waiting } from '../panels/notices.js'
import { readSettings } from './settings.js'
import { createOpening } from './opening.js'
import { watchPress } from './press.js'

/** Under this nothing is said to be loading: it would flicker. */
const PATIENCE_MS = 200

/** So long the rest waits at most for nothing else to be done. */
const REST_MS = 200

/**
 * Starts the page: reads what the server wrote into it, and puts the drawing above the list; all that acts on
 * the drawing comes once it is seen. Whatever fails becomes a sentence
 * in place of the drawing; the list stays as it is.
 *
 * @param {Document} document
 * @param {{manners: import('./frame.js').FrameManners, asked: {event: string}}|null} [framed]  in a frame of someone else's page; `asked` is what
 *   the host asks for until the page listens, or ''
 */
export async function startPage(document, framed = null) {
  const timeline = document.getElementById('timeline')
  const section = document.getElementById('drawing')
  // a page of one event has no drawing
  if (!timeline || !section) return
  // where the list had moved up meanwhile, the drawing has its room again before it is measured
  timeline.setAttribute('data-started', '')
  const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id) ?? document.createElement('div'))
  const idle = window.requestIdleCallback?.bind(window) ?? ((/** @type {() => void} */ run, /** @type {object} */ _how) => setTimeout(run))
  const settings = readSettings(document)
  const words = createWords(settings)
  const load = createLoad({
    fetch: window.fetch.bind(window), api: settings.api, version: settings.version, lang: settings.lang,
    inPage: document.getElementById('drawing-data')?.textContent ?? null,
  })

  /** @type {HTMLElement|null} */ let said = null
  const fail = (/** @type {string} */ text) => {
    said?.remove()
    said = failure({
      words, text,
      report: words.text('web.failed.report', { version: settings.version || '–', time: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC` }),
      retry: () => window.location.reload(),
      list: `${settings.home}?view=list${settings.lang === 'en' ? '' : `&lang=${settings.lang}`}${settings.v ? `&v=${encodeURIComponent(settings.v)}` : ''}`,
    })
    section.setAttribute('data-failed', '')
    timeline.setAttribute('data-ready', '')
    // filters that lie behind a button need a script that runs
    timeline.setAttribute('data-filtering', '')
    complete()
    section.append(said)
  }

  /** All has come; the list below is laid out from now on. */
  function complete() { timeline?.setAttribute('data-complete', '') }

  // in the place of the drawing, where it moves nothing
  const wait = waiting(words)
  const slow = setTimeout(() => section.append(wait), PATIENCE_MS)
  const come = () => {
    clearTimeout(slow)
    wait.remove()
  }
  /** @type {import('./opening.js').Opening|null} */ let opening = null
  try {
    const columns = await load()
    const model = readEvents(columns)
    come()
    opening = createOpening({ timeline, settings, words, model, part, fail: () => fail(words.text('web.failed.fault.text')) })
    // a frame has drawn its first view, and waits for the rest
    const press = framed || !opening.plain ? null : watchPress(part('chronology'))
    if (press) {
      await opening.draw()
      await new Promise(done => idle(() => done(null), { timeout: REST_MS }))
    }
    const { createTimeline } = await import('./timeline.js').catch(() => { throw new Unanswered('web.failed.unreached') })
    createTimeline({ document, timeline, section, settings, words, model, columns, framed, part, opening }).start()
    press?.again()
    idle(complete)
  } catch (problem) {
    come()
    if (!(problem instanceof Unanswered)) {
      fail(words.text('web.failed.fault.text'))
      // a fault of the program is for whoever looks at the console
      return reportError(problem)
    }
    const reason = words.text(problem.key, problem.args)
    if (!opening?.drawn()) return fail(words.text('web.failed.text', { reason }))
    // what is drawn stays, in the room that there is
    complete()
    const { stage } = opening
    new ResizeObserver(() => { if (stage.measure()) stage.ask() }).observe(part('chronology'))
    createBar(part('notice'), { words, leave: () => part('events').focus() })
      .show(words.text('web.failed.rest', { reason }), words.text('web.retry'), () => window.location.reload())
  }
}
