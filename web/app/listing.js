import { LIST_LIMIT } from '../model/limits.js'
import { NO_FILTER } from '../model/state.js'
import { expectedSides } from '../panels/accounts.js'
import { createList } from '../panels/list.js'
import { fillRow } from '../panels/row.js'
import { pageOf } from './pages.js'
import { createReading } from './reading.js'
import { createRows, fetchPage } from './rows.js'
import { laneShape } from './shape.js'

/**
 * The list beside the drawing. The first view of a page carries of each event what names it; the rest is written into the rows from
 * the details once the list is shown, or printed. What the page's address left out comes from the server.
 *
 * @param {object} ground
 * @param {HTMLElement} ground.section  the list as the server wrote it
 * @param {import('../model/events.js').Model} ground.model
 * @param {import('../model/state.js').StateOwner} ground.state
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {ReturnType<typeof import('../model/details.js').createDetails>} ground.details
 * @param {(now: import('../model/state.js').State) => {mask: ArrayLike<number>}|null} ground.threadOf
 * @param {() => import('../interact/view.js').View} ground.view
 * @param {{opening: {startDay: number, endDay: number}, kept: string[][]}} ground.place  `kept` words of the address, such as the list's page
 * @param {(patch: Partial<import('../model/state.js').State>, kept: string[][]) => string} ground.address  of the page in another state
 * @param {(id: string) => string} ground.href  of an event's own page
 * @param {() => void} ground.changed  other rows are here
 * @param {(problem: unknown) => void} ground.failed  the details did not come
 */
export function createListing({ section, model, state, words, details, threadOf, view, place, address, href, changed, failed }) {
  const { events, lanes, contentLang } = model
  const list = createList(section, words.number)
  const reading = createReading({ state, events, list, view, opening: place.opening, screen: window })
  const rows = createRows(section.ownerDocument, fetchPage)

  /** What the list shows: what matches, and of a thread what belongs to it. */
  function listed() {
    const { matches } = state.get(), thread = threadOf(state.get())
    return thread ? Uint8Array.from(thread.mask, (one, i) => one && (!matches || matches[i]) ? 1 : 0) : matches
  }

  function filter() { list.filter(listed()) }

  /** Writes the details that are here into the rows that lack them. @returns {boolean} whether they are here */
  function fillKnown() {
    const whole = details.knownWhole()
    if (section.hasAttribute('data-whole')) return true
    if (!whole) return !details.fits
    const sides = expectedSides(whole)
    for (const row of section.querySelectorAll('[data-position]')) {
      const known = whole[Number(row.getAttribute('data-position'))]
      // a page that was fetched meanwhile may be of newer data
      if (known && row.id === `event-${known.id}`) fillRow(row, known, sides, { words, contentLang, lanes, shape: laneShape, href })
    }
    section.setAttribute('data-whole', '')
    return true
  }

  /** The same, asking for the details first; a list without them names its events and links to each. */
  async function fill() {
    if (section.hasAttribute('data-whole') || !details.fits) return
    try {
      await details.all()
      section.removeAttribute('data-unfilled')
      fillKnown()
    } catch (problem) {
      // the way to the whole list, which the server writes, is offered again
      section.setAttribute('data-unfilled', '')
      failed(problem)
    }
  }

  return {
    filter, fill, fillKnown,
    choose: list.choose, reveal: list.reveal, showEra: list.showEra,
    begin: reading.begin, read: reading.read, windowFor: reading.windowFor,
    /** Whether all events have a row. */
    complete: () => rows.complete(null, events.count),
    /** Fetches the rows of what matches, where they are not here. @param {boolean} fromPlace  a list in pages then shows the page that has the reader's place */
    async fetch(fromPlace) {
      const { matches } = state.get()
      if (rows.complete(matches, events.count)) return
      const whole = events.count <= LIST_LIMIT
      const page = address({ selected: -1, ...place.opening, ...(whole ? { filter: NO_FILTER } : {}) },
        whole || !fromPlace ? [] : pageOf(reading.place(), matches, events.count))
      if (!await rows.replace(page)) return
      // the list begins anew: it stands on its first page
      place.kept = place.kept.filter(([word]) => word !== 'page')
      if (details.fits) section.removeAttribute('data-whole')
      list.read()
      filter()
      list.choose(state.get().selected)
      changed()
      if (state.get().view === 'list') await fill()
      if (fromPlace) reading.begin()
    },
  }
}
