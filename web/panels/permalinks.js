import { isPlain } from './filters.js'

/**
 * Listens to links to events, wherever they stand within an element. A plain click chooses the event here; any other click stays a link.
 *
 * @param {HTMLElement} element
 * @param {(id: string, byKeyboard: boolean, link: HTMLAnchorElement) => boolean} choose  false when the event is not here: the link then leads away
 */
export function listenToLinks(element, choose) {
  element.addEventListener('click', event => {
    if (!isPlain(event) || !(event.target instanceof Element)) return
    const link = /** @type {HTMLAnchorElement|null} */ (event.target.closest('a[href]'))
    const id = link && eventIn(link.getAttribute('href') ?? '')
    if (!link || id === null || link.hasAttribute('download') || (link.target && link.target !== '_self')) return
    // a key press on a link is a click without a pointer
    if (choose(id, event.detail === 0, link)) event.preventDefault()
  })
}

/**
 * @param {string} href  as it is written: `event/1994-ceasefire`, `../event/1994-ceasefire/`, with or without a query
 * @returns {string|null} the id, null when it is no relative link to an event
 */
export function eventIn(href) {
  const found = /^(?:\.{1,2}\/)*(?:[a-z]{2}\/)?(?:embed\/)?event\/([^/?#]+)\/?(?:[?#].*)?$/.exec(href)
  if (!found) return null
  try {
    return decodeURIComponent(found[1])
  } catch {
    return null
  }
}
