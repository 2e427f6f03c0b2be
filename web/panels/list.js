/**
 * The list that the server wrote: what does not match is hidden, the chosen event is marked. Its links are listened to by `listenToLinks`.
 *
 * @param {HTMLElement} list
 */
export function createList(list) {
  /** @type {Map<number, HTMLElement>} */ const rows = new Map()
  /** Each era's name with the rows that it stands above. @type {{name: Element, rows: HTMLElement[]}[]} */ let eras = []
  let chosen = -1

  /** Reads the rows again, after they were replaced. */
  function read() {
    rows.clear()
    eras = []
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[data-position]'))) {
      rows.set(Number(row.getAttribute('data-position')), row)
      const name = row.querySelector('.event-era')
      if (name) eras.push({ name, rows: [] })
      eras[eras.length - 1]?.rows.push(row)
    }
  }
  read()

  return {
    read,
    /** @param {Uint8Array|null} matches */
    filter(matches) {
      for (const [position, row] of rows) row.hidden = matches !== null && !matches[position]
      // an era's name stands above the first of its events that is shown
      for (const era of eras) {
        const first = era.rows.find(row => !row.hidden)
        if (first && first !== era.name.parentElement) first.prepend(era.name)
      }
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
