/**
 * The list that the server wrote, by eras and years: what does not match is hidden, with the headings that would stand above nothing;
 * the chosen event is marked. Its links are listened to by `listenToLinks`.
 *
 * @param {HTMLElement} list
 * @param {(count: number) => string} [written]  a number as the language groups it
 */
export function createList(list, written = String) {
  /** @type {Map<number, HTMLElement>} */ const rows = new Map()
  /** @type {HTMLElement[]} */ let years = []
  /** @type {HTMLElement[]} */ let eras = []
  let chosen = -1

  /** Reads the rows again, after they were replaced. */
  function read() {
    rows.clear()
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[data-position]'))) rows.set(Number(row.getAttribute('data-position')), row)
    years = [...list.querySelectorAll('.year')].map(year => /** @type {HTMLElement} */ (year))
    eras = [...list.querySelectorAll('.era')].map(era => /** @type {HTMLElement} */ (era))
  }
  read()

  /** How many of each era are shown, beside the way to it. */
  function countWays() {
    /** @type {Map<string, number>} */ const counts = new Map()
    for (const era of eras) {
      const id = era.getAttribute('data-era') ?? ''
      counts.set(id, (counts.get(id) ?? 0) + shownIn(era).length)
    }
    for (const way of /** @type {NodeListOf<HTMLAnchorElement>} */ (list.querySelectorAll('.events-ways a'))) {
      const count = way.querySelector('.way-count')
      if (count) count.textContent = written(counts.get(eraOf(way)) ?? 0)
    }
  }

  /** What of the list is on the screen, below the headings that stay there. @returns {number[]} positions, ascending */
  function inView() {
    const { innerHeight } = window
    /** @type {number[]} */ const seen = []
    for (const [position, row] of rows) {
      if (row.hidden) continue
      const { top, bottom } = row.getBoundingClientRect()
      if (top > innerHeight) break
      if (bottom > HEADINGS_PX && top < innerHeight - 24) seen.push(position)
    }
    return seen
  }

  return {
    read,
    /** @param {Uint8Array|null} matches */
    filter(matches) {
      for (const [position, row] of rows) row.hidden = matches !== null && !matches[position]
      for (const group of [...years, ...eras]) group.hidden = shownIn(group).length === 0
      countWays()
    },
    /** @param {number} position  or -1 */
    choose(position) {
      mark(rows.get(chosen), false)
      chosen = position
      mark(rows.get(position), true)
    },
    /** Brings the chosen row into view, if it is here. */
    reveal() { rows.get(chosen)?.scrollIntoView({ block: 'nearest' }) },
    /** Brings a row to the top, or the first that is shown after it. @param {number} position @returns {boolean} whether there is one */
    begin(position) {
      for (const [at, row] of rows) {
        if (at < position || row.hidden) continue
        row.scrollIntoView({ block: 'start' })
        // who came by keyboard goes on from here, not from a switch that is out of view
        const from = list.ownerDocument?.activeElement
        if (from?.matches(':focus-visible') && from.getBoundingClientRect().bottom < 0) /** @type {HTMLElement|null} */ (row.querySelector('.event-title > a'))?.focus({ preventScroll: true })
        return true
      }
      return false
    },
    inView,
    /** Marks the way to the era that is being read. */
    showEra() {
      const [first] = inView()
      const here = first === undefined ? '' : rows.get(first)?.closest('.era')?.getAttribute('data-era') ?? ''
      for (const way of /** @type {NodeListOf<HTMLAnchorElement>} */ (list.querySelectorAll('.events-ways a[href*="#"]'))) {
        if (eraOf(way) === here) way.setAttribute('aria-current', 'true')
        else way.removeAttribute('aria-current')
      }
    },
  }
}

/** Era and year stay at the top of the screen, so high. */
const HEADINGS_PX = 72

/** @param {HTMLElement} group */
function shownIn(group) {
  return [...group.querySelectorAll('[data-position]')].filter(row => !(/** @type {HTMLElement} */ (row)).hidden)
}

/** @param {HTMLAnchorElement} way  `#era-first-war` leads to the era `first-war` */
function eraOf(way) {
  const href = way.getAttribute('href') ?? ''
  return decodeURIComponent(href.slice(href.indexOf('#') + 1)).replace(/^era-/, '')
}

/** @param {HTMLElement|undefined} row @param {boolean} on */
function mark(row, on) {
  row?.toggleAttribute('data-chosen', on)
  if (on) row?.setAttribute('aria-current', 'true')
  else row?.removeAttribute('aria-current')
  row?.querySelector('.event-title > a')?.setAttribute('aria-expanded', String(on))
}
