import { button, element } from './elements.js'
import { sign } from './signs.js'
import { createStepper } from './stepper.js'

/**
 * An event as it stands in the list of a thread.
 * @typedef {object} ThreadRow
 * @property {string} id
 * @property {string} title
 * @property {string} dateLabel
 * @property {number} lane
 * @property {number} importance
 * @property {number} number  its step, in time
 * @property {boolean} current
 * @property {''|'led'|'followed'} relation  to the current step
 * @property {string} kind  how it led or followed, in words; may be empty
 * @property {string} reason
 */

/**
 * @typedef {object} ThreadView
 * @property {'why'|'sowhat'} way
 * @property {string} title  of the event asked about
 * @property {string} span  how many events, from when to when
 * @property {{generation: number, nearer: string, rows: ThreadRow[]}[]} groups  side by side what was reached through one event: its title
 * @property {number} hidden  how many events are not listed
 * @property {boolean} unfolded
 * @property {string} summary  of the current step
 */

/** Deeper generations are not set in further. */
const MOST_INDENT = 4

/**
 * The thread of an event, in words beside the drawing: the event asked about, then generation by generation what led to it, or what
 * followed. Causes of one effect stand side by side in one group. The current step is marked; what is linked to it says how.
 *
 * @param {HTMLElement} panel
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {string} ground.contentLang
 * @param {(lane: number) => Element} ground.shape
 * @param {(id: string) => string} ground.href  of an event's own page
 * @param {() => void} ground.close
 * @param {() => void} ground.open  the current step as an event
 * @param {(all: boolean) => void} ground.unfold
 * @param {(way: 1|-1) => void} ground.step
 * @param {(through: string) => void} ground.choose
 * @param {() => void} ground.present
 */
export function createThreadPanel(panel, { words, contentLang, shape, href, close, open, unfold, step, choose, present }) {
  const head = element('div', { class: 'panel-head' })
  const title = element('h2', { class: 'panel-title', id: 'thread-title', tabindex: -1 })
  const grip = element('div', { class: 'panel-top' }, head, button(words.text('web.thread.close'), close, { part: 'panel-close', sign: sign('close') }))
  const list = element('div', { class: 'thread-groups' })
  const more = button('', () => unfold(!unfolded), { part: 'button thread-more' })
  const body = element('div', { class: 'panel-body panel-body-thread', tabindex: -1 }, title, list, more)
  const stepper = createStepper({ words, step, choose, present, named: true })
  const foot = element('div', { class: 'panel-foot' }, stepper.previous, stepper.place, stepper.presenting, stepper.next)
  const parts = [grip, body, foot]
  panel.append(...parts)
  let unfolded = false
  let seen = ''

  return {
    grip,
    /** @param {boolean} shown */
    reveal(shown) { for (const part of parts) part.hidden = !shown },
    /** @param {ThreadView} view @param {import('./stepper.js').Standing} at */
    show(view, at) {
      unfolded = view.unfolded
      head.replaceChildren(element('strong', { text: words.text(`web.${view.way}`) }), element('span', { class: 'panel-turning', text: view.span }))
      const [before, after] = words.text(`web.thread.${view.way}`, { title: '\n' }).split('\n')
      title.replaceChildren(before, element('span', { lang: contentLang, text: view.title }), after)
      const held = list.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
      list.replaceChildren(...view.groups.map(group => groupOf(group, view)))
      more.hidden = view.hidden === 0 && !view.unfolded
      more.replaceChildren(view.unfolded ? words.text('web.thread.fewer') : words.count('web.thread.more', view.hidden))
      more.setAttribute('aria-expanded', String(view.unfolded))
      stepper.show(at)
      if (held) /** @type {HTMLElement|undefined} */ ([...list.querySelectorAll('a')].find(link => link.getAttribute('href') === held))?.focus()
      const current = list.querySelector('[data-current]')
      const now = current?.querySelector('a')?.getAttribute('href') ?? ''
      if (now !== seen) current?.scrollIntoView({ block: 'nearest' })
      seen = now
    },
    focus() { title.focus({ preventScroll: true }) },
  }

  /** @param {ThreadView['groups'][number]} group @param {ThreadView} view */
  function groupOf({ generation, nearer, rows }, { way, summary }) {
    const section = element('section', { class: 'thread-group' })
    section.style.setProperty('--ct-in', String(Math.min(MOST_INDENT, generation)))
    if (generation > 0) {
      const [before, after] = words.text(`web.thread.group.${way}`, { title: '\n' }).split('\n')
      section.append(element('h3', { class: 'thread-heading' },
        element('span', { class: 'thread-away', text: words.count(`web.thread.away.${way}`, generation) }), ' ',
        before, element('span', { lang: contentLang, text: nearer }), after))
    }
    section.append(element('ul', { class: 'thread-rows' }, ...rows.map(row => rowOf(row, summary))))
    return section
  }

  /** @param {ThreadRow} row @param {string} summary */
  function rowOf({ id, title: name, dateLabel, lane, importance, number, current, relation, kind, reason }, summary) {
    const why = relation && (kind || reason)
      ? element('span', { class: 'link-why' }, kind ? element('em', { class: 'link-kind', text: kind }) : null, kind && reason ? ' ' : null,
        reason ? element('span', { text: reason, lang: contentLang }) : null)
      : null
    return element('li', { class: 'thread-step', 'data-current': current, 'data-weight': importance },
      element('a', { class: 'thread-row', href: href(id), 'aria-current': current ? 'step' : null },
        element('span', { class: 'thread-number', text: words.number(number) }), shape(lane),
        element('span', { class: 'thread-words' },
          element('span', { class: 'link-date', text: dateLabel }), ' ',
          element('span', { class: 'link-title', text: name, lang: contentLang }), why),
        relation ? element('span', { class: 'thread-relation', text: words.text(`web.thread.${relation}`) }) : null),
      current ? element('div', { class: 'thread-told' },
        summary ? element('p', { text: summary, lang: contentLang }) : null,
        button(words.text('web.thread.open'), open, { part: 'button thread-open' })) : null)
  }
}
