import { button, element } from './elements.js'

/** @typedef {{position: number, date: string}} Neighbour */

/**
 * What the drawing says where its window has no event: that, and where the nearest are.
 *
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {(position: number) => void} ground.go
 */
export function createVacant({ words, go }) {
  const acts = element('p', { class: 'notice-acts' })
  const note = element('div', { class: 'vacant', hidden: true }, element('p', { class: 'notice-text', text: words.text('web.vacant') }), acts)
  const way = (/** @type {string} */ key, /** @type {Neighbour} */ { position, date }) => button(words.text(key, { date }), () => go(position), { part: 'button' })
  let shown = ''
  return {
    element: note,
    /** @param {{earlier: Neighbour|null, later: Neighbour|null}|null} found  the nearest on each side; null when there are events in view */
    show(found) {
      note.hidden = found === null
      const ways = [found?.earlier, found?.later].map(neighbour => neighbour?.position ?? -1).join()
      if (!found || ways === shown) return
      shown = ways
      const { earlier, later } = found
      acts.replaceChildren(...earlier ? [way('web.vacant.earlier', earlier)] : [], ...later ? [way('web.vacant.later', later)] : [])
    },
  }
}
