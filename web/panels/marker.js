/** The name under which the style sheet knows words found in running text; those in the drawing have their own. */
const FOUND = 'ct-found-text'

/** Where words that were searched for may stand. */
const TEXTS = '.event-title > a, .event-summary, .event-where, .panel-title, .panel-summary, .panel-where, .filter-actor > .chip-name'

/**
 * Lays marker on the words found in list and panel, without taking their texts apart. Where a browser cannot, they stay plain.
 *
 * @param {HTMLElement} page
 * @returns {(found: ((text: string) => readonly (readonly number[])[]) | null) => void} null: nothing was searched for
 */
export function createTextMarker(page) {
  return found => {
    if (typeof Highlight === 'undefined' || !CSS.highlights) return
    const ranges = found ? [...page.querySelectorAll(TEXTS)].flatMap(place => {
      const text = place.firstChild
      if (!text || place.closest('[hidden]')) return []
      return found(text.textContent ?? '').map(([from, to]) => new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: to }))
    }) : []
    if (ranges.length > 0) CSS.highlights.set(FOUND, new Highlight(...ranges))
    else CSS.highlights.delete(FOUND)
  }
}
