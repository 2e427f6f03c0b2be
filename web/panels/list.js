/**
 * The list that the server wrote: what does not match is hidden, the chosen event is marked. Its links are listened to by `listenToLinks`.
 *
 * @param {HTMLElement} list
 */
export function createList(list) {
  /** @type {Map<number, HTMLElement>} */ const rows = new Map()
  let chosen = -1

  /** Reads the rows again, after they were replaced. */
  function read() {
    rows.clear()
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[data-position]'))) {
      rows.set(Number(row.getAttribute('data-position')), row)
    }
  }
  read()

  return {
    read,
    /** @param {Uint8Array|null} matches */
    filter(matches) {
      for (const [position, row] of rows) row.hidden = matches !== null && !matches[position]
    },
    /** @param {number} position  or -1 */
    choose(position) {
      rows.get(chosen)?.removeAttribute('aria-current')
      rows.get(chosen)?.removeAttribute('data-chosen')
      chosen = position
      rows.get(position)?.setAttribute('aria-current', 'true')
      rows.get(position)?.setAttribute('data-chosen', '')
    },
    /** Brings the chosen row into view, if it is here. */
    reveal() { rows.get(chosen)?.scrollIntoView({ block: 'nearest' }) },
  }
}
