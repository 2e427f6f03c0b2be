import { element } from './elements.js'
import { createDialog } from './dialog.js'

/** @typedef {{action: string, shown: readonly string[], shownDown: readonly string[]}} KeyRow */
/** @typedef {{key: string, picture: () => Element, names?: readonly string[]}} LegendRow  names: of the file's own, after the words */
/** @typedef {{key: string, rows: readonly LegendRow[]}} LegendPart */

const HANDS = Object.freeze(['wheel', 'drag', 'twice'])
/** Keys of the strip of the whole. @type {readonly [string, readonly string[]][]} */
const STRIP = Object.freeze([['move', ['←', '→']], ['size', ['+', '−']], ['ends', ['Home', 'End']]])

/**
 * How to read the drawing; then the keys and gestures, from the table that the code obeys.
 *
 * @param {HTMLElement} home
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {readonly KeyRow[]} ground.keys
 * @param {string} ground.contentLang
 * @param {() => readonly LegendPart[]} ground.legend  asked for when it is first opened
 */
export function createHelp(home, { words, keys, contentLang, legend }) {
  const dialog = createDialog(home, { words, part: 'help' })
  /** @type {HTMLElement[]|null} */ let read = null
  return {
    element: dialog.element,
    /** @param {'right'|'down'} direction  in which time runs now */
    open(direction) {
      read ??= [element('p', { class: 'legend-lead', text: words.text('web.legend.lead') }), element('div', { class: 'legend' }, ...legend().map(part))]
      dialog.open(words.text('web.help'), ...read, element('div', { class: 'help-keys' },
        table('web.help.keys', keys.map(row => keyRow(row, direction))),
        table('web.help.strip', STRIP.map(([does, names]) => [pressed(names), words.text(`web.help.strip.${does}`)])),
        table('web.help.hands', HANDS.map(hand => [element('span', { text: words.text(`web.help.${hand}`) }), words.text(`web.help.${hand}.does`)]))))
    },
  }

  /** @param {LegendPart} part */
  function part({ key, rows }) {
    return element('section', { class: 'legend-part' },
      element('h3', { class: 'panel-heading', text: words.text(`web.legend.${key}`) }),
      element('ul', {}, ...rows.map(row => element('li', {}, row.picture(), element('p', {},
        element('strong', { text: words.text(`web.legend.${row.key}`) }), more(`web.legend.${row.key}.more`),
        ...row.names ? [' ', element('bdi', { lang: contentLang, text: row.names.join('\u00a0· ') })] : [])))))
  }

  /** Not every picture needs more words than its name. @param {string} key */
  function more(key) {
    const text = words.text(key)
    return text === key ? '' : ` ${text}`
  }

  /** @param {readonly string[]} names */
  function pressed(names) {
    return element('span', {}, ...names.map(name => element('kbd', { text: name })))
  }

  /** @param {KeyRow} row @param {'right'|'down'} direction @returns {[Node, string]} */
  function keyRow(row, direction) {
    return [pressed(direction === 'down' ? row.shownDown : row.shown), words.text(`web.key.${row.action}`)]
  }

  /** @param {string} heading @param {[Node, string][]} rows */
  function table(heading, rows) {
    return element('section', {},
      element('h3', { class: 'panel-heading', text: words.text(heading) }),
      element('dl', { class: 'key-rows' }, ...rows.flatMap(([keys, does]) => [element('dt', {}, keys), element('dd', { text: does })])))
  }
}
