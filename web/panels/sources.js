import { element } from './elements.js'

/**
 * Where an event's facts come from, numbered: publisher, then the title as the link. A source without a title links its
 * publisher, one without an address links nothing.
 *
 * @param {readonly {publisher: string, title: string, url: string}[]} given
 * @param {{words: import('../i18n/words.js').Words, contentLang: string, framed?: boolean}} ground  `framed`: addresses are text to be copied, for
 *   a link would open in the frame
 * @returns {HTMLElement|null} null when there are none
 */
export function sources(given, { words, contentLang, framed = false }) {
  if (given.length === 0) return null
  return element('section', { class: 'panel-section' },
    element('h3', { class: 'panel-heading' }, words.text('web.sources'), ' ', element('span', { class: 'panel-count', text: words.number(given.length) })),
    element('ol', { class: 'source-rows' }, ...given.map(source => {
      const named = source.title || source.publisher || source.url
      const before = source.title && source.publisher ? `${source.publisher}, ` : ''
      if (framed && source.url) return element('li', { lang: contentLang }, before, source.title, ' ', element('span', { class: 'source-address', text: source.url }))
      return element('li', { lang: contentLang }, before, /^https?:\/\//i.test(source.url ?? '')
        ? element('a', { href: source.url, rel: 'noopener nofollow external', text: named })
        : named)
    })))
}
