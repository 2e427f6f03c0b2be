import { element } from './elements.js'
import { createDialog } from './dialog.js'

/** @typedef {{id: string, title: string, dateLabel: string, lane: number}} Choice */

/**
 * Lets the reader choose among events that no zoom parts.
 *
 * @param {HTMLElement} home
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {string} ground.contentLang
 * @param {(lane: number) => Element} ground.shape
 * @param {(id: string) => string} ground.href  of an event's own page
 */
export function createChoice(home, { words, contentLang, shape, href }) {
  const dialog = createDialog(home, { words, part: 'choice' })
  // the links are chosen by whoever listens to the page's links; here they only close what they stand in
  dialog.element.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('a')) dialog.close()
  })
  return {
    element: dialog.element,
    /** @param {readonly Choice[]} events */
    open(events) {
      dialog.open(words.text('web.cluster.open'), element('ul', { class: 'link-rows' }, ...events.map(event => element('li', {},
        element('a', { class: 'link-row', href: href(event.id) }, shape(event.lane),
          element('span', { class: 'link-date', text: event.dateLabel }),
          element('span', { class: 'link-words' }, element('span', { class: 'link-title', text: event.title, lang: contentLang })))))))
    },
  }
}
