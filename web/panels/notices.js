import { button, element } from './elements.js'
import { sign } from './signs.js'

/** So long after the last change it is read out, so that a search is announced once and not at each letter. */
export const CALM_MS = 700

/**
 * Says a sentence to those who hear the page, politely, once what changes has come to rest.
 *
 * @param {HTMLElement} home
 */
export function createAnnouncer(home) {
  const said = element('div', { class: 'said', role: 'status', 'aria-live': 'polite' })
  home.append(said)
  /** @type {ReturnType<typeof setTimeout>|undefined} */ let waiting
  return {
    /** @param {string} sentence */
    say(sentence) {
      clearTimeout(waiting)
      waiting = setTimeout(() => { said.textContent = sentence }, CALM_MS)
    },
  }
}

/**
 * The card over the drawing when a search finds nothing. It offers the nearest spelling, and which part of the filter to take away.
 *
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {() => void} ground.clear
 * @param {(filter: Partial<import('../model/state.js').Filter>) => void} ground.ask  asks something else
 * @param {() => void} ground.list  shows all events as a list
 */
export function createEmpty({ words, clear, ask, list }) {
  const title = element('h2', { class: 'notice-title' })
  const text = element('p', { class: 'notice-text' })
  const acts = element('p', { class: 'notice-acts' })
  const card = element('div', { class: 'empty', hidden: true }, title, text, acts)
  return {
    element: card,
    /**
     * @param {string|null} q  the words that were searched; '' when only choices were made; null to hide it
     * @param {import('../model/find.js').Help} [help]
     * @param {boolean} [listed]  the list is what is shown
     */
    show(q, { nearest, without } = { nearest: '', without: [] }, listed = false) {
      card.hidden = q === null
      if (q === null) return
      title.textContent = q === '' ? words.text('web.empty.title.choices') : words.text('web.empty.title', { q })
      text.textContent = words.text(q === '' ? 'web.empty.text.choices' : 'web.empty.text')
      /** @type {[string, () => void][]} */
      const ways = nearest === '' ? [] : [[words.text('web.empty.nearest', { q: nearest }), () => ask({ q: nearest })]]
      for (const { part, filter, left } of without) ways.push([words.text(`web.empty.without.${part}`, { count: words.number(left) }), () => ask(filter)])
      ways.push([words.text(q === '' ? 'web.empty.clear.choices' : 'web.empty.clear'), clear])
      if (!listed) ways.push([words.text('web.empty.list'), list])
      acts.replaceChildren(...ways.map(([label, act], i) => button(label, act, { part: i === 0 ? 'button button-strong' : 'button' })))
    },
  }
}

/**
 * A bar above the drawing: something newer failed, what is shown stays.
 *
 * @param {HTMLElement} home  the page's place for notices
 * @param {{words: import('../i18n/words.js').Words, leave: () => void}} ground  leave: takes the focus when it was in the bar that goes
 */
export function createBar(home, { words, leave }) {
  const text = element('p', { class: 'bar-text' })
  const acts = element('span', { class: 'bar-acts' })
  const bar = element('div', { class: 'bar' }, text, acts,
    button(words.text('web.close'), () => dismiss(bar, leave), { part: 'panel-close', sign: sign('close') }))
  return {
    /** @param {string} sentence @param {string} label @param {() => void} act */
    show(sentence, label, act) {
      text.textContent = sentence
      acts.replaceChildren(button(label, act))
      home.append(bar)
    },
    hide() { dismiss(bar, leave) },
  }
}

/** Takes a bar away; whoever was in it with the keyboard goes on elsewhere. @param {HTMLElement} bar @param {() => void} leave */
export function dismiss(bar, leave) {
  const held = bar.contains(document.activeElement)
  bar.remove()
  if (held) leave()
}

/**
 * The sentence in place of a drawing that could not be made.
 *
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {string} ground.text  what happened, whole sentences
 * @param {string} ground.report  what to name in a report
 * @param {() => void} ground.retry
 * @param {string} ground.list  address of the list
 */
export function failure({ words, text, report, retry, list }) {
  const again = button(words.text('web.retry'), retry, { part: 'button button-strong' })
  return element('div', { class: 'drawing-failure', role: 'alert' },
    element('h2', { class: 'notice-title', text: words.text('web.failed.title') }),
    element('p', { class: 'notice-text', text }),
    element('p', { class: 'notice-acts' }, again, element('a', { class: 'button', href: list }, sign('list'), words.text('web.failed.list'))),
    element('p', { class: 'notice-report', text: report }))
}

/** What stands in place of a drawing whose events are long in coming. @param {import('../i18n/words.js').Words} words */
export function waiting(words) {
  return element('p', { class: 'drawing-waiting', role: 'status', text: words.text('web.loading') })
}
