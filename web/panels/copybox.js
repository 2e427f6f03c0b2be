import { copyText } from './copying.js'
import { button, element } from './elements.js'
import { sign } from './signs.js'

const SAID_MS = 2500

/**
 * A text to be copied, with its button. Where the browser refuses the clipboard, the text is copied from its field as a key press would, and where
 * that fails too it stands there selected.
 *
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {string} ground.label  what the field holds
 * @param {{writeText: (text: string) => Promise<void>}|undefined} ground.clipboard
 * @param {number} [ground.rows]
 * @param {string} [ground.named]  what the button says
 */
export function createCopyBox({ words, label, clipboard, rows = 6, named = words.text('web.share.copy') }) {
  const field = element('textarea', { class: 'copy-text', readonly: true, rows, 'aria-label': label, spellcheck: 'false', dir: 'ltr' })
  const said = element('span', { class: 'said', role: 'status' })
  const press = button(named, copy, { part: 'button button-strong', sign: sign('link'), words: true })
  const shown = /** @type {HTMLElement} */ (press.querySelector('.button-words'))
  /** @type {ReturnType<typeof setTimeout>|undefined} */ let fading

  async function copy() {
    const done = await copyText(field.value, clipboard, () => {
      field.focus()
      field.select()
    })
    if (!done) {
      said.textContent = words.text('web.copy.refused')
      return
    }
    said.textContent = shown.textContent = words.text('web.share.copied')
    clearTimeout(fading)
    fading = setTimeout(() => {
      shown.textContent = named
      said.textContent = ''
    }, SAID_MS)
  }

  return {
    field, press, said,
    /** @param {string} text */
    show(text) {
      field.value = text
      clearTimeout(fading)
      shown.textContent = named
      said.textContent = ''
    },
  }
}
