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
  const columns = columnsOf(given, sides)
  if (columns.length === 0) return null
  return element('section', { class: 'panel-section' },
    element('h3', { class: 'panel-heading', text: words.text('web.accounts') }),
    element('div', { class: 'panel-accounts' }, ...columns.map(({ name, text }) => element('section', { class: 'panel-account' },
      element('h4', { class: 'panel-account-name', text: words.text('web.accounts.side', { name }), lang: words.lang === contentLang ? null : contentLang }),
      text !== ''
        ? element('p', { text, lang: contentLang })
        : element('p', { class: 'panel-account-none', text: words.text('web.accounts.none') })))))
}

/**
 * Who has a column: the sides that are expected, with '' where this event has no words from them, then whoever else speaks.
 *
 * @param {readonly {name: string, text: string}[]} given
 * @param {readonly string[]} sides
 * @returns {{name: string, text: string}[]} none when no side has words
 */
export function columnsOf(given, sides) {
  const texts = new Map(given.filter(account => account.text !== '').map(account => [account.name, account.text]))
  if (texts.size === 0) return []
  return [...new Set([...sides, ...texts.keys()])].map(name => ({ name, text: texts.get(name) ?? '' }))
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
