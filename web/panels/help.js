import { element } from './elements.js'
import { createDialog } from './dialog.js'

/** @typedef {{action: string, shown: readonly string[], shownDown: readonly string[]}} KeyRow */

const HANDS = Object.freeze(['wheel', 'drag', 'twice'])

/**
 * The keys and gestures, from the table that the code obeys.
 *
 * @param {HTMLElement} home
 * @param {{words: import('../i18n/words.js').Words, keys: readonly KeyRow[]}} ground
 */
export function createHelp(home, { words, keys }) {
  const dialog = createDialog(home, { words, part: 'help' })
  return {
    element: dialog.element,
    /** @param {'right'|'down'} direction  in which time runs now */
    open(direction) {
      dialog.open(words.text('web.help'),
        ...table('web.help.keys', keys.map(row => keyRow(row, direction))),
        ...table('web.help.hands', HANDS.map(hand => [element('span', { text: words.text(`web.help.${hand}`) }), words.text(`web.help.${hand}.does`)])))
    },
  }

  /** @param {KeyRow} row @param {'right'|'down'} direction @returns {[Node, string]} */
  function keyRow(row, direction) {
    const shown = direction === 'down' ? row.shownDown : row.shown
    return [element('span', {}, ...shown.map(name => element('kbd', { text: name }))), words.text(`web.key.${row.action}`)]
  }

  /** @param {string} heading @param {[Node, string][]} rows @returns {HTMLElement[]} */
  function table(heading, rows) {
    return [
      element('h3', { class: 'panel-heading', text: words.text(heading) }),
      element('dl', { class: 'key-rows' }, ...rows.flatMap(([keys, does]) => [element('dt', {}, keys), element('dd', { text: does })])),
    ]
  }
}
