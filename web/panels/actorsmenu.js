import { fold } from '../model/folding.js'
import { element } from './elements.js'

/** So many names are seen at a glance. */
const FEW = 8

/**
 * The long list of actors made usable: a field that narrows it, and an order in which those chosen come first, then those with the
 * most events. The order changes only while the list is closed, so that nothing moves under the pointer.
 *
 * @param {HTMLElement} form
 * @param {{words: import('../i18n/words.js').Words}} ground
 */
export function createActorsMenu(form, { words }) {
  const menu = /** @type {HTMLDetailsElement|null} */ (form.querySelector('.filter-more'))
  const list = menu?.querySelector('.filter-actors')
  const rows = /** @type {HTMLElement[]} */ ([...list?.querySelectorAll('.filter-actor') ?? []])
  const find = rows.length > FEW ? element('input', { type: 'search', class: 'actor-find', autocomplete: 'off', 'aria-label': words.text('web.actor.find'), placeholder: words.text('web.actor.find') }) : null
  const names = new Map(rows.map(row => [row, fold(row.querySelector('.chip-name')?.textContent ?? '')]))

  const narrow = () => {
    const asked = fold(find?.value ?? '').trim()
    for (const row of rows) row.hidden = !(names.get(row) ?? '').includes(asked)
  }
  const sort = () => {
    if (!list || menu?.open) return
    const box = (/** @type {HTMLElement} */ row) => /** @type {HTMLInputElement|null} */ (row.querySelector('input'))
    const count = (/** @type {HTMLElement} */ row) => Number((row.querySelector('.chip-count')?.textContent ?? '').replace(/\D/g, ''))
    const ordered = [...rows].sort((a, b) => Number(box(b)?.checked ?? false) - Number(box(a)?.checked ?? false) || count(b) - count(a))
    if (ordered.some((row, i) => row !== rows[i])) list.append(...ordered)
    rows.splice(0, rows.length, ...ordered)
  }
  if (find && list) {
    list.prepend(find)
    find.addEventListener('input', narrow)
    // Enter in it would send the form; it chooses the first that is left
    find.addEventListener('keydown', event => {
      if (event.key === 'Escape' && find.value !== '') {
        event.preventDefault()
        find.value = ''
        narrow()
      }
      if (event.key !== 'Enter') return
      event.preventDefault()
      if (find.value.trim() !== '') rows.find(row => !row.hidden)?.querySelector('input')?.click()
    })
    menu?.addEventListener('toggle', () => {
      if (menu.open) return
      find.value = ''
      narrow()
      sort()
    })
  }
  return { sort }
}
