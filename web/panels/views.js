import { isPlain } from './filters.js'

/**
 * The switch between drawing and list, and the links to the page's languages. They are links, so that they work without
 * script; with it they follow the state.
 *
 * @typedef {import('../model/state.js').State['view']} View
 *
 * @param {HTMLElement} timeline
 * @param {(view: 'drawing'|'list') => void} change
 */
export function createViews(timeline, change) {
  const switches = /** @type {HTMLAnchorElement[]} */ ([...timeline.querySelectorAll('.masthead-tools a[data-view]')])
  const languages = /** @type {HTMLAnchorElement[]} */ ([...timeline.querySelectorAll('.masthead-tools a[hreflang], .offer a[hreflang]')])
  for (const link of switches) {
    link.addEventListener('click', event => {
      if (!isPlain(event)) return
      event.preventDefault()
      change(link.dataset.view === 'list' ? 'list' : 'drawing')
    })
  }
  return {
    /** @param {View} view */
    show(view) {
      timeline.dataset.view = view
      for (const link of switches) {
        if (link.dataset.view === view) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      }
    },
    /** Lets the links lead to what is shown now. @param {(change: {view?: 'drawing'|'list', lang?: string}) => string} address  a relative address */
    lead(address) {
      for (const link of switches) link.href = address({ view: link.dataset.view === 'list' ? 'list' : 'drawing' })
      // in a folder of files a language is a folder, and only the question follows
      for (const link of languages) link.href = link.dataset.fixed === undefined ? address({ lang: link.hreflang }) : link.pathname + address({}).replace(/^[^?]*/, '')
    },
  }
}
