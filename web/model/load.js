/**
 * The one door through which events reach the page. Today everything comes at once; behind this door tiles can replace it.
 */
import { askJson, Unanswered } from './details.js'

/** The only format this page reads; another number means that page and script are not of one build. */
const FORMAT = 1

/**
 * @param {object} ground
 * @param {typeof fetch} ground.fetch
 * @param {string} ground.api
 * @param {string} ground.version  of the data, as the page has it: columns of another do not go with it
 * @param {string} ground.lang
 * @param {string|null} ground.inPage  the text of the page's data block, if it has one
 * @returns {() => Promise<any>} the drawing's columns. Throws Unanswered; a later call asks again.
 */
export function createLoad({ fetch, api, version, lang, inPage }) {
  /** @type {any} */ let drawing = null
  return async () => {
    drawing ??= checked(inPage === null ? await askJson(fetch, `${api}drawing?${new URLSearchParams({ ...(lang === 'en' ? {} : { lang }), v: version })}`, { timeoutMs: 20_000 }) : parsed(inPage))
    return drawing
  }
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unanswered('web.failed.unreadable')
  }
}

/** @param {any} drawing */
function checked(drawing) {
  if (drawing?.format !== FORMAT || !Array.isArray(drawing.events?.id)) throw new Unanswered('web.failed.unreadable')
  return drawing
}
