import { element } from './elements.js'

/** A side that is recorded for at least this part of the events is expected in every panel. */
const EXPECTED = 1 / 3

/**
 * The accounts of an event, side by side, in the order in which the sides are given. A side without words says so.
 *
 * @param {readonly {name: string, text: string}[]} given
 * @param {readonly string[]} sides  that have a column even when this event has no words from them
 * @param {{words: import('../i18n/words.js').Words, contentLang: string}} ground
 * @returns {HTMLElement|null} null when no side has words
 */
export function accounts(given, sides, { words, contentLang }) {
  const texts = new Map(given.filter(account => account.text !== '').map(account => [account.name, account.text]))
  if (texts.size === 0) return null
  const columns = [...sides, ...[...texts.keys()].filter(name => !sides.includes(name))]
    .filter(name => texts.has(name) || sides.includes(name))
  return element('section', { class: 'panel-section' },
    element('h3', { class: 'panel-heading', text: words.text('web.accounts') }),
    element('div', { class: 'panel-accounts' }, ...columns.map(name => element('section', { class: 'panel-account' },
      element('h4', { class: 'panel-account-name', text: words.text('web.accounts.side', { name }), lang: words.lang === contentLang ? null : contentLang }),
      texts.has(name)
        ? element('p', { text: texts.get(name), lang: contentLang })
        : element('p', { class: 'panel-account-none', text: words.text('web.accounts.none') })))))
}

/**
 * Which sides a reader may expect an account from: those that at least a third of the events with any account have. A side that
 * is asked about now and then has a column only where it speaks.
 *
 * @param {readonly {perspectives: readonly {name: string, text: string}[]}[]} events
 * @returns {string[]} in the order of their first words
 */
export function expectedSides(events) {
  /** @type {Map<string, number>} */ const counts = new Map()
  let told = 0
  for (const { perspectives } of events) {
    const speaking = perspectives.filter(account => account.text !== '')
    if (speaking.length > 0) told++
    for (const { name } of speaking) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= told * EXPECTED).map(([name]) => name)
}
