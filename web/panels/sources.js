import { copyText } from './copying.js'
import { button, element } from './elements.js'
import { sign } from './signs.js'

/**
 * Where an event's facts come from, numbered: publisher, then the title as the link. A source without a title links its
 * publisher, one without an address links nothing.
 *
 * @param {readonly {publisher: string, title: string, url: string}[]} given
 * @param {{words: import('../i18n/words.js').Words, contentLang: string, framed?: boolean}} ground  `framed`: addresses are text to be copied, for a link would open in the frame
 * @returns {HTMLElement|null} null when there are none
 */
export function sources(given, { words, contentLang, framed = false }) {
  if (given.length === 0) return null
  return element('section', { class: 'panel-section' },
    element('h3', { class: 'panel-heading' }, words.text('web.sources'), ' ', element('span', { class: 'panel-count', text: words.number(given.length) })),
    element('ol', { class: 'source-rows' }, ...given.map(source => {
      const named = source.title || source.publisher || source.url
      const before = source.title && source.publisher ? `${source.publisher}, ` : ''
      if (framed && source.url) return element('li', { lang: contentLang }, before, source.title, ' ', ...copied(source.url, named))
      return element('li', { lang: contentLang }, before, /^https?:\/\//i.test(source.url ?? '')
        ? element('a', { href: source.url, rel: 'noopener nofollow external', text: named })
        : named)
    })))

  /** An address as text, and a way to copy it. @param {string} url @param {string} name  of the source */
  function copied(url, name) {
    const address = element('span', { class: 'source-address', text: url })
    const said = element('span', { class: 'said', role: 'status' })
    // the clipboard is the host's to allow, and a browser complains where it is not
    const press = button(words.text('web.source.copy', { source: name }), async () => {
      const done = await copyText(url, undefined, () => getSelection()?.selectAllChildren(address))
      said.textContent = words.text(done ? 'web.copied' : 'web.copy.refused')
      press.toggleAttribute('data-copied', done)
    }, { part: 'button source-copy', sign: sign('link') })
    return [address, ' ', press, said]
  }
}
