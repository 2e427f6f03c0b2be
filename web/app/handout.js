import { numberSources } from '../panels/handout.js'
import { windowLimits } from '../layout/scale.js'
import { civilToDay } from '../time/day.js'
import { paintStrip } from './strip.js'
import { dayInWords, windowInWords } from './texts.js'

/**
 * What is printed: a handout of what is shown. The list follows the filter and the window; before it stands the drawing as a strip, after
 * it the sources; the head says what, from where, and when. All of it is made as the browser begins to print and taken away after.
 *
 * @param {object} ground
 * @param {Document} ground.document
 * @param {HTMLElement} ground.list
 * @param {() => boolean} ground.fillKnown  writes into the list all that is known; false where details are still to come
 * @param {() => Promise<void>} ground.fill  the same, once they have come
 * @param {HTMLElement} ground.stage  the page's main part
 * @param {import('../model/events.js').Model} ground.model
 * @param {import('../model/state.js').StateOwner} ground.state
 * @param {{startDay: number, endDay: number}} ground.opening  the window of an address that names none: then everything is printed, also what it leaves out
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {import('../draw/drawing.js').Texts} ground.texts
 * @param {import('../layout/scene.js').AxisWords} ground.axis
 */
export function createHandout({ document, list, fillKnown, fill, stage, model, state, opening, words, texts, axis }) {
  const { events, version, contentLang } = model
  /** What takes everything back. @type {(() => void)[]} */ let undo = []

  function prepare() {
    if (undo.length > 0) return
    if (!fillKnown()) again()
    const now = state.get()
    const windowed = now.startDay !== opening.startDay || now.endDay !== opening.endDay
    const inWindow = windowed ? new Set(events.inWindow(now.startDay, now.endDay)) : null
    const rows = [.../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[data-position]'))]
    const printed = rows.filter(row => !row.hidden && (!inWindow || inWindow.has(Number(row.getAttribute('data-position')))))
    leaveOut(rows, new Set(printed))

    const { sources, remove } = numberSources(printed, { words, contentLang })
    list.append(sources)
    undo.push(remove)

    const strip = document.createElement('div')
    strip.className = 'print-strip'
    stage.prepend(strip)
    // as the list: all of it, unless a window was chosen
    paintStrip(strip, { model, state: windowed ? now : { ...now, ...windowLimits(model) }, texts, axis })
    strip.setAttribute('aria-hidden', 'true')
    undo.push(() => strip.remove())

    const { q, categories, actors } = now.filter
    const count = printed.length === events.count ? words.count('web.count', events.count) : words.count('web.count.found', events.count, { found: words.number(printed.length) })
    const what = [count, ...q.trim() ? [`“${q.trim()}”`] : [], ...categories, ...actors, ...windowed ? [windowInWords(now, words)] : []]
    const today = new Date()
    write('print-what', words.text('web.handout', { events: what.join(' · ') }))
    write('print-from', words.text('web.handout.from', {
      address: document.location.href, version, day: dayInWords(civilToDay(today.getFullYear(), today.getMonth() + 1, today.getDate()), words),
    }))
    list.setAttribute('data-numbered', '')
    undo.push(() => list.removeAttribute('data-numbered'))
  }

  /** Who prints at once sees the details as soon as they are here, where the browser still shows a preview. */
  async function again() {
    await fill()
    if (undo.length === 0 || !fillKnown()) return
    restore()
    prepare()
  }

  /** Rows that are not printed, and headings that would stand above nothing. @param {HTMLElement[]} rows @param {Set<Element>} printed */
  function leaveOut(rows, printed) {
    const groups = [...list.querySelectorAll('.year, .era')].filter(group => ![...group.querySelectorAll('[data-position]')].some(row => printed.has(row)))
    const out = [...rows.filter(row => !printed.has(row)), ...groups]
    for (const part of out) part.setAttribute('data-unprinted', '')
    undo.push(() => { for (const part of out) part.removeAttribute('data-unprinted') })
  }

  /** @param {string} id @param {string} text */
  function write(id, text) {
    const place = document.getElementById(id)
    if (place) place.textContent = text
  }

  function restore() {
    for (const each of undo.reverse()) each()
    undo = []
  }

  return {
    /** Listens to the browser's printing. @param {Window} window */
    listen(window) {
      window.addEventListener('beforeprint', prepare)
      window.addEventListener('afterprint', restore)
      // a preview that only shows the page as printed sends neither
      window.matchMedia('print').addEventListener('change', ({ matches }) => matches ? prepare() : restore())
    },
  }
}
