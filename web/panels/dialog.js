import { button, element } from './elements.js'
import { sign } from './signs.js'

/**
 * A dialog over the page. The browser keeps the focus inside, closes it on Escape and gives the focus back.
 *
 * @param {HTMLElement} home  the part of the page it belongs to
 * @param {{words: import('../i18n/words.js').Words, part: string}} look
 */
export function createDialog(home, { words, part }) {
  const title = element('h2', { class: 'dialog-title', id: `${part}-title`, tabindex: -1 })
  const content = element('div', { class: 'dialog-content' })
  const dialog = element('dialog', { class: `dialog ${part}`, 'aria-labelledby': `${part}-title`,
    // a click on the ground around it is a click on the dialog itself
    click: (/** @type {MouseEvent} */ event) => { if (event.target === dialog) dialog.close() } },
  element('div', { class: 'dialog-body' },
    element('div', { class: 'dialog-top' }, title, button(words.text('web.close'), () => dialog.close(), { part: 'panel-close', sign: sign('close') })),
    content))
  home.append(dialog)
  return {
    element: dialog,
    /** @param {string} heading @param {...Node} parts */
    open(heading, ...parts) {
      title.textContent = heading
      content.replaceChildren(...parts)
      if (!dialog.open) dialog.showModal()
      title.focus()
    },
    close() { dialog.close() },
    isOpen: () => dialog.open,
  }
}
