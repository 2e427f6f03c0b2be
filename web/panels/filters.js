import { NO_FILTER } from '../model/state.js'

/** @typedef {import('../model/state.js').Filter} Filter */
/** @typedef {import('../model/find.js').Counts} Counts */

/**
 * The filter form that the server wrote: it works without script by sending itself, and with script at once.
 *
 * @param {HTMLFormElement} form
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {(filter: Filter, manner: 'push'|'replace') => void} ground.change  a search is one entry of the history, however many letters it has
 * @param {() => void} ground.reset
 */
export function createFilters(form, { words, change, reset }) {
  const search = /** @type {HTMLInputElement|null} */ (form.querySelector('input[name=q]'))
  const importance = /** @type {HTMLSelectElement|null} */ (form.querySelector('[name=importance]'))
  const actors = form.querySelector('.filter-more > summary')
  const clear = /** @type {HTMLElement|null} */ (form.querySelector('.filter-reset'))
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('input[name=category], input[name=actor]')])
  let typing = false

  form.addEventListener('submit', event => {
    event.preventDefault()
    typing = false
  })
  form.addEventListener('input', event => {
    const typed = event.target === search
    change(read(), typed && typing ? 'replace' : 'push')
    typing = typed
  })
  search?.addEventListener('change', () => { typing = false })
  search?.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || search.value === '') return
    event.preventDefault()
    search.value = ''
    change(read(), 'push')
    typing = false
  })
  clear?.addEventListener('click', event => {
    if (!isPlain(/** @type {MouseEvent} */ (event))) return
    event.preventDefault()
    reset()
  })

  /** @returns {Filter} */
  function read() {
    const chosen = (/** @type {string} */ name) => boxes.filter(box => box.name === name && box.checked).map(box => box.value)
    return {
      q: search?.value ?? '',
      categories: chosen('category'),
      actors: chosen('actor'),
      importance: Number(importance?.value) || NO_FILTER.importance,
    }
  }

  return {
    /** Shows a filter that came from elsewhere: the address, a button. @param {Filter} filter */
    show(filter) {
      // while it has the same words, the caret and the spaces being typed stay
      if (search && search.value.trim() !== filter.q.trim()) search.value = filter.q
      for (const box of boxes) box.checked = (box.name === 'category' ? filter.categories : filter.actors).includes(box.value)
      if (actors) actors.textContent = filter.actors.length === 0 ? words.text('web.actor.all') : words.count('web.actor.chosen', filter.actors.length)
      if (importance) {
        importance.value = String(filter.importance)
        // the choice of everything may have no number
        if (importance.value !== String(filter.importance)) importance.value = ''
      }
    },
    /** Shows what each choice would leave. @param {{categories: Counts['categories'], actors: Counts['actors']|null}} counts  actors null: they stay */
    count({ categories, actors: ofActors }) {
      for (const box of boxes) {
        const counts = box.name === 'category' ? categories : ofActors
        if (!counts) continue
        const left = counts.get(box.value) ?? 0
        const label = box.closest('label')
        const shown = label?.querySelector('.chip-count')
        if (shown) shown.textContent = words.number(left)
        label?.toggleAttribute('data-none', left === 0)
      }
    },
    focus() {
      search?.focus()
      search?.select()
    },
    /** Whether there is a field to type in. */
    searchable: search !== null,
  }
}

/** A click that means "here": not one for a new tab, a window or a download. @param {MouseEvent} event */
export function isPlain(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.defaultPrevented
}
