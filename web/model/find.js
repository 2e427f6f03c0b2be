/**
 * Which events match a filter, and what each choice would leave. In the browser while the details fit into one answer,
 * by asking the server above that.
 */
import { fold, words } from './folding.js'
import { askJson, Unanswered } from './details.js'
import { nearestQuestion } from './nearest.js'
import { asksNothing, sameFilter } from './state.js'

/** @typedef {import('./state.js').Filter} Filter */
/** @typedef {import('./details.js').EventDetails} EventDetails */
/** What a match is decided on; `text` is folded. @typedef {{category: string, importance: number, actors: readonly string[], text: string}} Findable */

/**
 * How many events each choice would leave, each part counted with all other parts applied but its own.
 * @typedef {object} Counts
 * @property {number} total
 * @property {Map<string, number>} categories
 * @property {Map<string, number>} actors
 * @property {number[]} importances  by index 1 to 5: how many have at least that importance
 */

/** @typedef {{matches: Uint8Array|null, counts: Counts|null}} Finding */

/** @typedef {'words'|'categories'|'actors'|'importance'} Part */

/**
 * What could be asked instead when nothing matches.
 * @typedef {object} Help
 * @property {string} nearest  the question with each unknown word replaced by the most similar one that occurs; '' when there is none
 * @property {{part: Part, filter: Filter, left: number}[]} without  the filter without one of its parts, where that leaves something
 */

/** @param {EventDetails} event @returns {Findable} */
export function findable(event) {
  const text = [event.title, event.summary, event.place, ...event.actors, ...event.aliases].map(fold).join('\n')
  return { category: event.category, importance: event.importance, actors: event.actors, text }
}

/**
 * Answers a filter over events held here.
 *
 * @param {readonly Findable[]} events  by position
 * @param {Filter} filter
 * @returns {Finding} matches null when the filter asks nothing
 * Cost: one pass; every word is a substring search in every event's text.
 */
export function findIn(events, filter) {
  const asked = words(filter.q)
  const categories = new Set(filter.categories), actors = new Set(filter.actors)
  const matches = new Uint8Array(events.length)
  /** @type {Counts} */
  const counts = { total: 0, categories: new Map(), actors: new Map(), importances: [0, 0, 0, 0, 0, 0] }
  events.forEach((event, position) => {
    if (!asked.every(word => event.text.includes(word))) return
    const byCategory = categories.size === 0 || categories.has(event.category)
    const byActor = actors.size === 0 || event.actors.some(actor => actors.has(actor))
    const byImportance = event.importance >= filter.importance
    if (byActor && byImportance) add(counts.categories, event.category)
    if (byCategory && byImportance) for (const actor of event.actors) add(counts.actors, actor)
    if (byCategory && byActor) for (let least = 1; least <= event.importance; least++) counts.importances[least]++
    if (byCategory && byActor && byImportance) {
      matches[position] = 1
      counts.total++
    }
  })
  return { matches: asksNothing(filter) ? null : matches, counts }
}

/**
 * @param {readonly Findable[]} events
 * @param {Filter} filter  that nothing matches
 * @returns {Help}
 * Cost: one pass for each part; for an unknown word a comparison with each word that occurs.
 */
export function helpIn(events, filter) {
  /** @type {[Part, Partial<Filter>][]} */
  const parts = [['words', { q: '' }], ['categories', { categories: [] }], ['actors', { actors: [] }], ['importance', { importance: 1 }]]
  const given = parts.filter(([, without]) => !sameFilter(filter, { ...filter, ...without }))
  // with one part alone, to be without it is to ask nothing
  const without = given.length < 2 ? [] : given
    .map(([part, change]) => ({ part, filter: { ...filter, ...change }, left: findIn(events, { ...filter, ...change }).counts?.total ?? 0 }))
    .filter(({ left }) => left > 0)
  return { nearest: nearestQuestion(filter.q, events.map(event => event.text)), without }
}

/**
 * @param {object} ground
 * @param {typeof fetch} ground.fetch
 * @param {string} ground.api
 * @param {string} ground.version
 * @param {number} ground.eventCount
 * @param {{fits: boolean, all: () => Promise<EventDetails[]>}} ground.details
 * @returns {{find: (filter: Filter, signal?: AbortSignal) => Promise<Finding>, help: (filter: Filter) => Help, remote: boolean}}
 *   `find` throws Unanswered; `remote`: each question is one to the server; `help` knows nothing before events are here
 */
export function createFinder({ fetch, api, version, eventCount, details }) {
  /** @type {Findable[]|null} */ let events = null
  /** What each choice leaves while nothing is asked. @type {Counts|null} */ let ofAll = null
  return {
    remote: !details.fits,
    async find(filter, signal) {
      if (details.fits) {
        events ??= (await details.all()).map(findable)
        return findIn(events, filter)
      }
      const pinned = new URLSearchParams({ v: version })
      if (asksNothing(filter)) {
        ofAll ??= countsOf(await askJson(fetch, `${api}timeline?${pinned}`, { signal }))
        return { matches: null, counts: ofAll }
      }
      const answer = await askJson(fetch, `${api}matches?${asked(filter)}&${pinned}`, { signal })
      // positions are those of one version; another version's would mark the wrong events
      if (answer.version !== version) throw new Unanswered('web.failed.outdated', {}, 409)
      const matches = new Uint8Array(eventCount)
      for (const position of answer.positions) matches[position] = 1
      return { matches, counts: countsOf(answer) }
    },
    help: filter => events ? helpIn(events, filter) : { nearest: '', without: [] },
  }
}

/** A filter as the server reads it. @param {Filter} filter */
function asked(filter) {
  const query = new URLSearchParams()
  if (filter.q.trim()) query.set('q', filter.q.trim())
  for (const category of filter.categories) query.append('category', category)
  for (const actor of filter.actors) query.append('actor', actor)
  if (filter.importance > 1) query.set('importance', String(filter.importance))
  return query
}

/** The server counts each importance by itself. @param {any} answer @returns {Counts} */
function countsOf({ total, lanes, actors, importances }) {
  const byName = (/** @type {{name: string, count: number}[]} */ choices) => new Map(choices.map(({ name, count }) => [name, count]))
  const least = [0, 0, 0, 0, 0, 0]
  for (let importance = 5, sum = 0; importance >= 1; importance--) least[importance] = sum += importances[importance]
  return { total, categories: byName(lanes), actors: byName(actors), importances: least }
}

/** @param {Map<string, number>} counts @param {string} choice */
function add(counts, choice) {
  counts.set(choice, (counts.get(choice) ?? 0) + 1)
}
