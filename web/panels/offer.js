import { button, element } from './elements.js'
import { dismiss } from './notices.js'
import { sign } from './signs.js'

/** @typedef {'hy'|'az'|'ru'} Offered */

/** What the page is offered in; its own words are English. */
const OFFERED = /** @type {const} */ (['hy', 'az', 'ru'])

/**
 * The language to offer: the first that the reader's browser asks for among those that we have, unless it is English. An address that
 * names a language has chosen.
 *
 * @param {object} page
 * @param {string} page.lang  of the page
 * @param {boolean} page.asked  whether its address names it
 * @param {readonly string[]} page.languages  of the reader, as `navigator.languages`: BCP 47 tags, the dearest first
 * @returns {Offered|null}
 */
export function languageToOffer({ lang, asked, languages }) {
  if (lang !== 'en' || asked) return null
  const first = languages.map(tag => tag.split('-')[0].toLowerCase()).find(tag => tag === 'en' || OFFERED.some(known => known === tag))
  return OFFERED.find(known => known === first) ?? null
}

/**
 * One line in the reader's language, with the way there. It forces nothing and remembers nothing: closed, it is gone until the page
 * is opened anew.
 *
 * @param {HTMLElement} home  the page's place for notices
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {Offered|null} ground.lang  null: nothing is offered
 * @param {string} ground.href  the same address in that language
 * @param {() => void} ground.leave  takes the focus when the offer is closed
 */
export function createOffer(home, { words, lang, href, leave }) {
  if (lang === null || href === '') return
  const offer = element('div', { class: 'bar offer' },
    element('p', { class: 'bar-text' }, element('a', { href, lang, hreflang: lang, text: words.text(`web.offer.${lang}`) })),
    button(words.text('web.close'), () => dismiss(offer, leave), { part: 'panel-close', sign: sign('close') }))
  home.append(offer)
}
