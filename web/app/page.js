import { createWords } from '../i18n/words.js'
import { createLoad } from '../model/load.js'
import { Unanswered } from '../model/details.js'
import { readEvents } from '../model/events.js'
import { failure, waiting } from '../panels/notices.js'
import { readSettings } from './settings.js'
import { createTimeline } from './timeline.js'

/** Under this nothing is said to be loading: it would flicker. */
const PATIENCE_MS = 200

/**
 * Starts the page: reads what the server wrote into it, and puts the drawing above the list. Whatever fails becomes a sentence
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
    section.append(said)
  }

  // in the place of the drawing, where it moves nothing
  const wait = waiting(words)
  const slow = setTimeout(() => section.append(wait), PATIENCE_MS)
  const come = () => {
    clearTimeout(slow)
    wait.remove()
  }
  try {
    const columns = await load()
    const model = readEvents(columns)
    come()
    createTimeline({ document, timeline, section, settings, words, model, columns, framed, fail: () => fail(words.text('web.failed.fault.text')) }).start()
  } catch (problem) {
    come()
    if (problem instanceof Unanswered) fail(words.text('web.failed.text', { reason: words.text(problem.key, problem.args) }))
    else {
      fail(words.text('web.failed.fault.text'))
      // a fault of the program is for whoever looks at the console
      reportError(problem)
    }
  }
}
