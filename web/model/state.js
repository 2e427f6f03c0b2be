/**
 * The state of the page, with one owner. Everything flows one way: gesture → state → scene → paint. A snapshot is frozen;
 * a change makes a new one.
 */

/**
 * What is asked of the events: *or* within one part, *and* between them; an empty part asks for nothing.
 * @typedef {object} Filter
 * @property {string} q  words as typed; all must occur
 * @property {readonly string[]} categories  names of lanes
 * @property {readonly string[]} actors
 * @property {number} importance  least, 1 to 5
 */

/**
 * @typedef {object} State
 * @property {number} startDay  first day of the window, included; a real number
 * @property {number} endDay  end of the window, excluded; a real number
 * @property {number} selected  position of the chosen event, or -1
 * @property {Filter} filter
 * @property {null|Uint8Array} matches  1 for each position that matches the filter; null when everything does
 * @property {number} why  position of the event whose causes are followed back, or -1
 * @property {number} sowhat  position of the event whose effects are followed, or -1; never both
 * @property {''|'all'|'turning-points'|'thread'|'found'} step  what previous and next go through; empty: the thread if one is open, else what
 *   was found, else all
 * @property {boolean} unfolded  whether all of the thread is told, not what is shown first
 * @property {'drawing'|'list'|'present'} view
 * @property {number} focused  position that the keyboard is on, or -1
 * @property {number} hovered  position under the pointer, or -1
 * @property {string} lang
 * @property {''|'light'|'dark'} theme  empty: as the system has it
 */

/** How a change enters the browser's history. @typedef {'push'|'replace'|'none'} HistoryManner */

/** @typedef {(now: State, before: State, manner: HistoryManner) => void} Listener */

/**
 * @typedef {object} StateOwner
 * @property {() => State} get
 * @property {(patch: Partial<State>, options?: {history?: HistoryManner}) => void} update
 * @property {(listener: Listener) => () => void} subscribe  returns what ends it
 */

/** @type {Readonly<Filter>} */
export const NO_FILTER = Object.freeze({ q: '', categories: Object.freeze([]), actors: Object.freeze([]), importance: 1 })

/** @type {Readonly<State>} */
export const DEFAULTS = Object.freeze({
  startDay: 0, endDay: 1, selected: -1, filter: NO_FILTER, matches: null, why: -1, sowhat: -1, step: '', unfolded: false, view: 'drawing', focused: -1, hovered: -1, lang: 'en', theme: '',
})

/**
 * Makes the owner.
 *
 * @param {Partial<State>} initial  what is not given is as in DEFAULTS
 * @returns {StateOwner}
 * @throws {RangeError} from `update`, when a window is empty or not a number; the state then stays as it was
 */
export function createState(initial) {
  let state = snapshot(DEFAULTS, initial)
  /** @type {Set<Listener>} */ const listeners = new Set()
  return {
    get: () => state,
    /** `history` (default 'none') travels to the listeners: the owner itself writes no address. */
    update(patch, { history = 'none' } = {}) {
      const before = state
      const now = snapshot(before, patch)
      if (same(before, now)) return
      state = now
      for (const listener of [...listeners]) listener(now, before, history)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}

/** Whether two filters ask the same; the order of choices does not count.
 * @param {Filter} a
 * @param {Filter} b */
export function sameFilter(a, b) {
  return a === b || (a.q === b.q && a.importance === b.importance
    && sameChoices(a.categories, b.categories) && sameChoices(a.actors, b.actors))
}

/** Whether a filter asks for everything. @param {Filter} filter */
export function asksNothing(filter) {
  return filter.q.trim() === '' && filter.categories.length === 0 && filter.actors.length === 0 && filter.importance <= 1
}

/** @param {Readonly<State>} base @param {Partial<State>} patch @returns {State} */
function snapshot(base, patch) {
  const now = { ...base, ...patch }
  if (!(now.startDay < now.endDay) || !Number.isFinite(now.startDay) || !Number.isFinite(now.endDay)) {
    throw new RangeError(`The window must end after it starts: [${now.startDay}, ${now.endDay})`)
  }
  now.filter = sameFilter(now.filter, base.filter) ? base.filter : frozenFilter(now.filter)
  return Object.freeze(now)
}

/** @param {Filter} filter @returns {Readonly<Filter>} */
function frozenFilter(filter) {
  return Object.freeze({
    q: filter.q,
    categories: Object.freeze([...filter.categories]),
    actors: Object.freeze([...filter.actors]),
    importance: filter.importance,
  })
}

/** @param {State} a @param {State} b */
function same(a, b) {
  return Object.keys(DEFAULTS).every(key => Object.is(/** @type {any} */ (a)[key], /** @type {any} */ (b)[key]))
}

/** @param {readonly string[]} a @param {readonly string[]} b */
function sameChoices(a, b) {
  return a.length === b.length && a.every(choice => b.includes(choice))
}
