/**
 * The query string and the state: one grammar with the server. Words that this page does not act on (`page` and
 * whatever a host adds) are kept as they came, after the known ones. Where versions last, `v` is the page's own: it goes with it wherever it goes. Defaults are left out.
 */
import { readEdtf, writeDay } from '../time/edtf.js'
import { NO_FILTER, sameFilter } from './state.js'

/** @typedef {import('./state.js').State} State */

/**
 * What an address is read and written against.
 * @typedef {object} Ground
 * @property {readonly string[]} ids  of the events, by position
 * @property {number} startDay  first day of the whole
 * @property {number} endDay  end of the whole, excluded
 * @property {{startDay: number, endDay: number}} opening  the window that needs no words
 * @property {string} [lang]  the language that needs no word; English
 * @property {string} [v]  the version that the page is pinned to, '' for what is served now; absent where versions do not last: then the word is unknown
 * @property {readonly string[][]} [kept]  unknown words, as `fromAddress` gave them
 */

/**
 * @typedef {object} Reading
 * @property {Partial<State>} patch  complete for all words of the address, so that going back restores what is absent
 * @property {string[][]} kept  [word, text] of every unknown word, in order
 * @property {{word: string, found: string}[]} complaints  what could not be used; its default stands instead
 */

/** @type {readonly State['theme'][]} */ const THEMES = ['light', 'dark']
const LANGUAGES = ['en', 'hy', 'az', 'ru']
/** @type {readonly State['step'][]} */ const STEPS = ['all', 'turning-points', 'thread', 'found']
/** @type {readonly State['view'][]} */ const VIEWS = ['drawing', 'list', 'present']
const KNOWN = new Set(['event', 'from', 'to', 'q', 'category', 'actor', 'importance', 'why', 'sowhat', 'step', 'lang', 'theme', 'view'])

/**
 * Writes the address of a state; inverse of `fromAddress` for windows of whole days.
 *
 * @param {State} state
 * @param {Ground} ground
 * @returns {string} such as `?event=1994-05-ceasefire&q=road`, or '' when everything is at its default
 */
export function toAddress(state, ground) {
  const query = new URLSearchParams()
  const name = (/** @type {string} */ word, /** @type {number} */ position) => {
    if (position >= 0 && position < ground.ids.length) query.append(word, ground.ids[position])
  }
  name('event', state.selected)
  if (!sameDays(state, ground.opening)) {
    query.append('from', writeDay(Math.floor(state.startDay)))
    query.append('to', writeDay(Math.ceil(state.endDay) - 1))
  }
  const { q, categories, actors, importance } = state.filter
  if (q.trim() !== '') query.append('q', q.trim())
  for (const category of categories) query.append('category', category)
  for (const actor of actors) query.append('actor', actor)
  if (importance > 1) query.append('importance', String(importance))
  name('why', state.why)
  name('sowhat', state.sowhat)
  if (state.step !== '') query.append('step', state.step)
  if (state.lang !== (ground.lang ?? 'en')) query.append('lang', state.lang)
  if (state.theme !== '') query.append('theme', state.theme)
  if (state.view !== 'drawing') query.append('view', state.view)
  for (const [word, text] of ground.kept ?? []) query.append(word, text)
  if (ground.v) query.append('v', ground.v)
  const written = query.toString()
  return written === '' ? '' : `?${written}`
}

/**
 * Reads an address.
 *
 * @param {string} search  with or without its question mark
 * @param {Ground} ground
 * @returns {Reading}
 */
export function fromAddress(search, ground) {
  // a word without a text was left blank in a form and counts as absent, as the server has it
  const query = new URLSearchParams([...new URLSearchParams(search)].filter(([word, text]) => text !== '' || !KNOWN.has(word)))
  /** @type {Reading['complaints']} */ const complaints = []
  const complain = (/** @type {string} */ word) => complaints.push({ word, found: query.get(word) ?? '' })

  const position = (/** @type {string} */ word) => {
    const id = query.get(word)
    const found = id ? ground.ids.indexOf(id) : -1
    if (id && found < 0) complain(word)
    return found
  }
  const selected = position('event')
  const why = position('why')
  // a thread has one direction
  const sowhat = query.has('why') ? -1 : position('sowhat')
  if (query.has('why') && query.has('sowhat')) complain('sowhat')

  const importanceText = query.get('importance') ?? '1'
  const goodImportance = /^[1-5]$/.test(importanceText)
  if (!goodImportance) complain('importance')

  const lang = query.get('lang') ?? ground.lang ?? 'en'
  if (!LANGUAGES.includes(lang)) complain('lang')

  const theme = THEMES.find(known => known === query.get('theme')) ?? ''
  if (query.has('theme') && theme === '') complain('theme')

  const step = STEPS.find(known => known === query.get('step')) ?? ''
  if (query.has('step') && step === '') complain('step')

  const view = VIEWS.find(known => known === (query.get('view') ?? 'drawing'))
  if (!view) complain('view')

  const filter = {
    q: (query.get('q') ?? '').trim(),
    categories: [...new Set(query.getAll('category').filter(Boolean))],
    actors: [...new Set(query.getAll('actor').filter(Boolean))],
    importance: goodImportance ? Number(importanceText) : 1,
  }
  return {
    patch: {
      selected,
      ...readWindow(query, ground, complain),
      filter: sameFilter(filter, NO_FILTER) ? NO_FILTER : filter,
      why, sowhat, step,
      lang: LANGUAGES.includes(lang) ? lang : ground.lang ?? 'en',
      theme,
      view: view ?? 'drawing',
    },
    kept: [...query].filter(([word]) => !KNOWN.has(word) && !(word === 'v' && ground.v !== undefined)),
    complaints,
  }
}

/** One bound alone reaches to the end of the whole.
 * @param {URLSearchParams} query @param {Ground} ground @param {(word: string) => void} complain */
function readWindow(query, ground, complain) {
  const { startDay, endDay } = ground.opening
  const from = query.get('from'), to = query.get('to')
  const first = from ? readEdtf(from) : null, last = to ? readEdtf(to) : null
  if (from && !first) complain('from')
  if (to && !last) complain('to')
  if (!first && !last) return { startDay, endDay }
  const window = { startDay: first ? first.startDay : ground.startDay, endDay: last ? last.endDay : ground.endDay }
  if (window.startDay < window.endDay) return window
  complain(first ? 'from' : 'to')
  return { startDay, endDay }
}

/** @param {{startDay: number, endDay: number}} a @param {{startDay: number, endDay: number}} b */
function sameDays(a, b) {
  return Math.floor(a.startDay) === Math.floor(b.startDay) && Math.ceil(a.endDay) === Math.ceil(b.endDay)
}
