import { button, element } from './elements.js'
import { sign } from './signs.js'

const SAID_MS = 2500

/**
 * Copies an address. Where the browser refuses (in a frame without that right, without TLS), the address is shown in a field,
 * selected, for the reader to copy by hand.
 *
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {{writeText: (text: string) => Promise<void>}|undefined} ground.clipboard
 */
export function createCopyLink({ words, clipboard }) {
  let address = ''
  /** @type {ReturnType<typeof setTimeout>|undefined} */ let fading
  const offered = words.text('web.copy')
  const press = button(offered, copy, { part: 'button panel-copy', sign: sign('link'), words: true })
  const label = /** @type {HTMLElement} */ (press.querySelector('.button-words'))
  const field = element('input', { type: 'text', readonly: true, class: 'copy-field', 'aria-label': words.text('web.copy.address') })
  const said = element('span', { class: 'said', role: 'status' })
  const refusal = element('div', { class: 'copy-refused', hidden: true }, element('p', { text: words.text('web.copy.refused') }), field)

  async function copy() {
    try {
      if (!clipboard) throw new Error('no clipboard')
      await clipboard.writeText(address)
      said.textContent = label.textContent = words.text('web.copied')
      clearTimeout(fading)
      fading = setTimeout(restore, SAID_MS)
    } catch {
      field.value = address
      refusal.hidden = false
      field.focus()
      field.select()
    }
  }

  function restore() {
    label.textContent = offered
    said.textContent = ''
  }

  return {
    element: element('span', { class: 'copy' }, press, said),
    refusal,
    /** @param {string} url  absolute */
    offer(url) {
      if (url === address) return
      address = url
      clearTimeout(fading)
      restore()
      refusal.hidden = true
    },
  }
}
