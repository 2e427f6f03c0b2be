import { element } from './elements.js'

/**
 * Numbers the sources of what is printed, in order: each row gets its numbers in brackets, and all addresses stand together at the end.
 * A source that several events name has one number.
 *
 * @param {readonly HTMLElement[]} rows  of the list, as the server wrote them
 * @param {{words: import('../i18n/words.js').Words, contentLang: string}} ground
 * @returns {{sources: HTMLElement, remove: () => void}} `remove` takes the numbers and the sources away
 */
export function numberSources(rows, { words, contentLang }) {
  /** @type {Map<string, number>} */ const numbers = new Map()
  /** @type {HTMLElement[]} */ const made = []
  const entries = element('ol', {})
  for (const row of rows) {
    /** @type {number[]} */ const named = []
    for (const source of row.querySelectorAll('.sources li')) {
      const said = (source.textContent ?? '').replace(/\s+/g, ' ').trim()
      const address = source.querySelector('a')?.getAttribute('href') ?? ''
      const key = address || said
      let number = numbers.get(key)
      if (number === undefined) {
        numbers.set(key, number = numbers.size + 1)
        entries.append(element('li', { lang: contentLang }, element('span', { text: said }), ...address ? [' ', element('span', { class: 'source-address', text: address })] : []))
      }
      named.push(number)
    }
    if (named.length === 0) continue
    const line = element('p', { class: 'source-numbers', text: named.map(number => `[${number}]`).join(' ') })
    row.querySelector('.event-told')?.append(line)
    made.push(line)
  }
  const sources = element('section', { class: 'print-sources', hidden: numbers.size === 0 }, element('h2', { class: 'print-sources-title', text: words.text('web.handout.sources') }), entries)
  made.push(sources)
  return { sources, remove() { for (const part of made) part.remove() } }
}
