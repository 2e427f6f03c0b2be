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
 * @property {string} base  address of the timeline in full, ending in a slash; '' where only the browser knows it
 * @property {string} help  script of the dialog that says how to read the drawing
 * @property {string} share  script of the dialog by which a view is shared; '' where there is none
 * @property {{screen: string, thread: string}} film  scripts of a crowd that moves: what shows it, and the thread that paints it; '' where there are none
 * @property {{src: string, integrity: string}} host  script for articles, relative to the base
 * @property {{src: string, integrity: string}} [pinnedHost]  the same by its content, with its hash, where the server keeps it for ever
 * @property {string} publisher
 * @property {string} license
 * @property {string[]} formats  in which the data can be taken, by extension
 * @property {{name: string, widthPx: number, heightPx: number}[]} pictures  sizes of pictures that the server draws
 * @property {string} embed  address of the embedded timeline, relative to this page
 * @property {string} files  the site's root, relative to this page, where files to take away are
 * @property {boolean} fixed  the page is a file: its language is its folder, and no file answers a question
 * @property {string} [v]  the version that the page is pinned to, '' for what is served now; absent where versions do not last
 * @property {string} [day]  on which the version that is shown was accepted, in words; absent where it is not kept
 * @property {string} [feed]  address of what changes, for feed readers; absent where versions do not last
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
  const defaults = { version: '', lang, contentLang: 'en', api: 'api/v1/', home: './', event: 'event/{id}', base: '', share: '', help: '', film: { screen: '', thread: '' }, host: { src: 'embed.js', integrity: '' }, embed: 'embed', files: './', fixed: false, full: './', publisher: '', license: '', formats: [], pictures: [], contact: '', messages: {} }
  try {
    const read = (/** @type {string} */ id) => JSON.parse(document.getElementById(id)?.textContent || '{}')
    const settings = { ...defaults, ...read('page-settings') }
    // in an embed the words for what comes later come with it
    return { ...settings, messages: { ...settings.messages, ...Reflect.get(globalThis, 'conflictTimeline')?.words } }
  } catch {
    return defaults
  }
}
