/**
 * Which events match a filter, and what each choice would leave. In the browser while the details fit into one answer,
 * by asking the server above that.
 */
import { fold, words } from './folding.js'
import { askJson, Unanswered } from './details.js'
import { PAGE_LIMIT } from './limits.js'
import { asksNothing } from './state.js'

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
 * @param {object} ground
 * @param {typeof fetch} ground.fetch
 * @param {string} ground.api
 * @param {string} ground.version
 * @param {number} ground.eventCount
 * @param {{fits: boolean, all: () => Promise<EventDetails[]>}} ground.details
 * @returns {(filter: Filter) => Promise<Finding>} throws Unanswered
 */
export function createFinder({ fetch, api, version, eventCount, details }) {
  /** @type {Findable[]|null} */ let events = null
  return async filter => {
    if (details.fits) {
      events ??= (await details.all()).map(findable)
      return findIn(events, filter)
    }
    if (asksNothing(filter)) return { matches: null, counts: null }
    return { matches: await askMatches({ fetch, api, version, eventCount }, filter), counts: null }
  }
}

/** Follows the pages of the answer to their end.
 * @param {{fetch: typeof fetch, api: string, version: string, eventCount: number}} ground @param {Filter} filter */
async function askMatches({ fetch, api, version, eventCount }, filter) {
  const matches = new Uint8Array(eventCount)
  const query = new URLSearchParams({ limit: String(PAGE_LIMIT) })
  if (filter.q.trim()) query.set('q', filter.q.trim())
  for (const category of filter.categories) query.append('category', category)
  for (const actor of filter.actors) query.append('actor', actor)
  if (filter.importance > 1) query.set('importance', String(filter.importance))
  for (let cursor = ''; ;) {
    if (cursor) query.set('cursor', cursor)
    const answer = await askJson(fetch, `${api}events?${query}`)
    // positions are those of one version; another version's would mark the wrong events
    if (answer.version !== version) throw new Unanswered('web.failed.outdated', {}, 409)
    for (const event of answer.events) matches[event.position] = 1
    if (!answer.next || answer.next === cursor) return matches
    cursor = answer.next
  }
}

/** @param {Map<string, number>} counts @param {string} choice */
function add(counts, choice) {
  counts.set(choice, (counts.get(choice) ?? 0) + 1)
}
