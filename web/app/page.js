import { createWords } from '../i18n/words.js'
import { createLoad } from '../model/load.js'
import { Unanswered } from '../model/details.js'
import { readEvents } from '../model/events.js'
import { createBar, failure, waiting } from '../panels/notices.js'
import { createOffer, languageToOffer } from '../panels/offer.js'
import { watchEarly } from './early.js'
import { later } from './later.js'
import { asksForMore, createOpening } from './opening.js'
import { readSettings } from './settings.js'

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
 * @param {(() => Promise<typeof import('./helping.js')>)|null} [helping]  brings what help is made of, where it is in the same file; else it has one of its own
 */
export async function startPage(document, framed = null, helping = null) {
  const timeline = document.getElementById('timeline')
  const section = document.getElementById('drawing')
  // a page of one event has no drawing
  if (!timeline || !section) return
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
  /** Where the list had moved up meanwhile, the drawing has its room again before it is measured. */
  const begin = () => {
    come()
    timeline.setAttribute('data-started', '')
  }
  const join = () => import('./timeline.js').catch(problem => {
    // a fault in it is one of the program; what did not come, some faults, and a reader who goes on to another page are of one kind
    if (!(problem instanceof TypeError)) throw problem
    console.info(problem)
    throw new Unanswered('web.failed.unreached')
  })
  /** @type {import('./opening.js').Opening|null} */ let opening = null
  // a frame has drawn its first view, and waits for the rest; an address that asks for more is not to wait for one part after the other
  const joining = framed || asksForMore(window.location.search) ? join() : null
  joining?.catch(() => {})
  const early = framed ? null : watchEarly(timeline, part('chronology'), () => opening?.drawn() ?? false)
  if (!joining) timeline.setAttribute('data-started', '')

  try {
    const columns = await load()
    const model = readEvents(columns)
    opening = createOpening({ timeline, settings, words, model, part, fail: () => fail(words.text('web.failed.fault.text')) })
    if (!framed) offerLanguage(opening.toContent)
    if (!joining) {
      begin()
      await opening.draw()
      await new Promise(done => idle(() => done(null), { timeout: REST_MS }))
    }
    const { createTimeline } = await (joining ?? join())
    begin()
    createTimeline({ document, timeline, section, settings, words, model, columns, framed, part, opening,
      helping: helping ?? later(settings.help), typed: early?.touched() ?? false }).start()
    // from here on the page listens itself
    early?.end()
    idle(complete)
    // what is done again is done to what is seen
    if (opening.state.get().view !== 'list') await opening.shown
    early?.again()
  } catch (problem) {
    early?.end()
    const reason = problem instanceof Unanswered ? words.text(problem.key, problem.args) : ''
    // a fault of the program is for whoever looks at the console
    if (!(problem instanceof Unanswered)) reportError(problem)
    if (!opening) {
      come()
      return fail(reason === '' ? words.text('web.failed.fault.text') : words.text('web.failed.text', { reason }))
    }
    // what can be shown without the rest is shown
    begin()
    complete()
    createBar(part('notice'), { words, leave: opening.toContent })
      .show(reason === '' ? words.text('web.failed.fault.text') : words.text('web.failed.rest', { reason }), words.text('web.retry'), () => window.location.reload())
    if (!opening.drawn() && opening.state.get().view !== 'list') await opening.draw()
    opening.stay()
  }

  /** @param {() => void} leave */
  function offerLanguage(leave) {
    const lang = languageToOffer({ lang: settings.lang, asked: new URLSearchParams(window.location.search).has('lang'), languages: navigator.languages })
    createOffer(part('notice'), { words, lang, href: timeline?.querySelector(`a[hreflang="${lang}"]`)?.getAttribute('href') ?? '', leave })
  }
}
