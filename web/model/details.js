/**
 * The door to what the drawing does not carry: summaries, accounts, sources, reasons. Up to the limit all of it arrives in
 * one answer and stays; above, event by event.
 */

import { WHOLE_LIMIT } from './limits.js'

/** @typedef {{id: string, title: string, dateLabel: string, kind: string|null, reason: string, lane?: string|number, startDay: number}} LinkDetails */

/**
 * @typedef {object} EventDetails
 * @property {number} position
 * @property {string} id
 * @property {string} title
 * @property {string} summary
 * @property {string} category
 * @property {number} importance
 * @property {string} start  EDTF
 * @property {string|null} end  EDTF, null for a point
 * @property {string} dateLabel
 * @property {string} place
 * @property {string[]} actors
 * @property {string[]} aliases
 * @property {string} note  what is disputed
 * @property {{name: string, text: string}[]} perspectives
 * @property {{publisher: string, title: string, url: string}[]} sources
 * @property {LinkDetails[]} causes
 * @property {LinkDetails[]} [effects]
 */

/** Why an answer is missing; `key` and `args` are the sentence in the message files. */
export class Unanswered extends Error {
  /** @param {string} key @param {Record<string, string|number>} [args] @param {number} [status] */
  constructor(key, args = {}, status = 0) {
    super(key)
    this.name = 'Unanswered'
    this.key = key
    this.args = args
    /** HTTP status, 0 when nothing came */
    this.status = status
  }
}

/**
 * Asks for JSON and names what went wrong.
 *
 * @param {typeof fetch} fetch
 * @param {string} url
 * @param {{timeoutMs?: number, signal?: AbortSignal}} [options]  default 10 s; the signal gives the question up
 * @returns {Promise<any>}
 * @throws {Unanswered} always this, whatever failed
 */
export async function askJson(fetch, url, { timeoutMs = 10_000, signal } = {}) {
  let answer
  const late = AbortSignal.timeout(timeoutMs)
  try {
    // a browser without `any` lets superseded questions run to their end
    answer = await fetch(url, { headers: { Accept: 'application/json' }, signal: signal && AbortSignal.any ? AbortSignal.any([late, signal]) : late })
  } catch (failure) {
    const late = failure instanceof Error && failure.name === 'TimeoutError'
    throw late ? new Unanswered('web.failed.late', { seconds: Math.round(timeoutMs / 1000) }) : new Unanswered('web.failed.unreached')
  }
  if (!answer.ok) throw new Unanswered(answer.status === 409 ? 'web.failed.outdated' : 'web.failed.status', { status: answer.status }, answer.status)
  try {
    return await answer.json()
  } catch {
    throw new Unanswered('web.failed.unreadable')
  }
}

/**
 * @param {object} ground
 * @param {typeof fetch} ground.fetch
 * @param {string} ground.api  address of the API, ending in a slash
 * @param {string} ground.version  of the data, as the page has it
 * @param {string} ground.lang
 * @param {readonly string[]} ground.ids  by position
 * @param {(() => Promise<any>)|null} [ground.script]  where a page may not ask for data: the whole answer, as a script brings it
 */
export function createDetails({ fetch, api, version, lang, ids, script = null }) {
  const query = new URLSearchParams({ ...(lang === 'en' ? {} : { lang }), v: version })
  const fits = ids.length <= WHOLE_LIMIT
  /** @type {EventDetails[]|null} */ let whole = null
  /** @type {Promise<EventDetails[]>|null} */ let asking = null
  /** @type {Map<string, EventDetails>} */ const single = new Map()

  /**
   * Every event's details, by position.
   * @returns {Promise<EventDetails[]>}
   * @throws {Unanswered} a later call asks again
   */
  function all() {
    if (whole) return Promise.resolve(whole)
    asking ??= (script ? script() : askJson(fetch, `${api}details?${query}`)).then(answer => {
      if (!Array.isArray(answer?.events) || answer.events.length !== ids.length) throw new Unanswered('web.failed.unreadable')
      whole = answer.events
      return answer.events
    }).finally(() => { asking = null })
    return asking
  }

  return {
    /** Whether one answer holds everything. */
    fits,
    all,
    /** What is here already, without asking. @param {number} position @returns {EventDetails|null} */
    known: position => whole?.[position] ?? single.get(ids[position]) ?? null,
    /** All of it, if it is here. @returns {EventDetails[]|null} */
    knownWhole: () => whole,
    /** One event. @param {number} position @returns {Promise<EventDetails>} @throws {Unanswered} */
    async of(position) {
      if (fits) return (await all())[position]
      const id = ids[position]
      const kept = single.get(id)
      if (kept) return kept
      const answer = await askJson(fetch, `${api}events/${encodeURIComponent(id)}?${query}`)
      single.set(id, answer)
      return answer
    },
  }
}
