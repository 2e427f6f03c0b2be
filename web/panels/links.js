import { element } from './elements.js'

/**
 * The events that led to one, or that followed it: shape, date, title, and why. Each is a link to that event, so that it can be
 * opened beside; a plain click chooses it.
 *
 * @param {'web.led'|'web.followed'} heading
 * @param {readonly import('../model/details.js').LinkDetails[]} given
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {string} ground.contentLang
 * @param {readonly string[]} ground.lanes
 * @param {(lane: number) => Element} ground.shape
 * @param {(id: string) => string} ground.href  of an event's own page
 * @returns {HTMLElement|null} null when there are none
 */
export function links(heading, given, { words, contentLang, lanes, shape, href }) {
  if (given.length === 0) return null
  return element('section', { class: 'panel-section panel-links' },
    element('h3', { class: 'panel-heading' }, words.text(heading), ' ', element('span', { class: 'panel-count', text: words.number(given.length) })),
    element('ul', { class: 'link-rows' }, ...given.map(link => {
      const lane = typeof link.lane === 'number' ? link.lane : lanes.indexOf(link.lane ?? '')
      const why = reason(link)
      return element('li', {}, element('a', { class: 'link-row', href: href(link.id) },
        lane < 0 ? null : shape(lane),
        element('span', { class: 'link-date', text: link.dateLabel }),
        element('span', { class: 'link-words' },
          element('span', { class: 'link-title', text: link.title, lang: contentLang }), why)))
    })))

  /** @param {import('../model/details.js').LinkDetails} link */
  function reason({ kind, reason }) {
    if (!kind && !reason) return null
    return element('span', { class: 'link-why' },
      kind ? element('em', { class: 'link-kind', text: words.text(`web.kind.${heading === 'web.led' ? 'cause' : 'effect'}.${kind}`) }) : null,
      kind && reason ? ' ' : null,
      reason ? element('span', { text: reason, lang: contentLang }) : null)
  }
}
