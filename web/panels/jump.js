import { element } from './elements.js'

/**
 * What a text in the search means as a date.
 * @typedef {object} Jump
 * @property {string} sentence  what Enter does, or why it cannot
 * @property {boolean} bare  the text may as well be a word to search for
 * @property {(() => void)|null} go  null when there is nowhere to go
 */

/** Numbers on their way to a date: `2020-`, `9.11.` */
const GROWING = /^(-?\d{3,}X*[-/]|\d{1,2}[./])[\dX./~?-]*$/

/**
 * The line below the search that says which date was understood; Enter goes there. What is a date, or grows to one, is not searched for;
 * a number alone is.
 *
 * @param {HTMLInputElement} search
 * @param {{understand: (text: string) => Jump|null}} ground
 */
export function createJump(search, { understand }) {
  const line = element('p', { class: 'jump', id: 'jump', role: 'status', hidden: true, click: () => go() })
  const label = search.closest('label')
  label?.parentElement?.append(line)
  search.setAttribute('aria-describedby', 'jump')
  /** @type {Jump|null} */ let jump = null

  function go() {
    if (!jump?.go) return false
    const { go: leave } = jump
    clear()
    leave()
    return true
  }

  function clear() {
    jump = null
    line.hidden = true
    line.textContent = ''
  }

  return {
    element: line,
    /** @param {string} text  as typed @returns {boolean} whether it is kept from the search */
    read(text) {
      jump = understand(text)
      line.hidden = jump === null
      line.textContent = jump?.sentence ?? ''
      line.toggleAttribute('data-outside', jump !== null && jump.go === null)
      return jump ? !jump.bare : GROWING.test(text.trim())
    },
    /** Goes to what was understood. @returns {boolean} whether there was anything */
    go,
    clear,
  }
}
