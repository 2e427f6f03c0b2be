/**
 * The page as a whole: where the rooms are put together. State flows one way, gesture → state → scene → paint, at most once a frame;
 * every file here owns one stretch of that way. This room may use every other; none uses it.
 */

/**
 * What the server tells the script.
 * @typedef {object} Settings
 * @property {string} version  of the data
 * @property {string} lang
 * @property {string} contentLang
 * @property {string} api  address of the API, ending in a slash
 * @property {string} home  address of the timeline, relative to this page
 * @property {string} event  address of an event's own page, with `{id}` for the id
 * @property {string} full  in an embed: address of the site's root, relative to this page
 * @property {string} contact  address for reports of mistakes, or ''
 * @property {Record<string, string>} messages
 * @property {number} [selected]  in an embed: position of the event that the address chooses, or -1
 * @property {{startDay: number, endDay: number}} [window]  in an embed: the window that the address asks for
 * @property {number[]} [matches]  in an embed: positions of what the address's filter finds
 */

/**
 * @param {Document} document
 * @returns {Settings} defaults for what the page does not say
 */
export function readSettings(document) {
  const lang = document.documentElement.lang || 'en'
  const defaults = { version: '', lang, contentLang: 'en', api: 'api/v1/', home: './', event: 'event/{id}', full: './', contact: '', messages: {} }
  try {
    const read = (/** @type {string} */ id) => JSON.parse(document.getElementById(id)?.textContent || '{}')
    const settings = { ...defaults, ...read('page-settings') }
    // in an embed the words for what comes later come with it
    return { ...settings, messages: { ...settings.messages, ...Reflect.get(globalThis, 'conflictTimeline')?.words } }
  } catch {
    return defaults
  }
}
