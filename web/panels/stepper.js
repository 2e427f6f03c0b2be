import { button, element } from './elements.js'
import { sign } from './signs.js'

/**
 * @typedef {object} Standing
 * @property {string} text  the place in words: `3 of 14`
 * @property {boolean} before  whether there is one on this side
 * @property {boolean} after
 * @property {string} through  what is stepped through
 * @property {readonly string[]} ways  what could be
 */

/**
 * Previous, place, next; what they go through; and the way to the presentation. Each part of the page that steps has one, and places
 * its parts as it needs.
 *
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {(way: 1|-1) => void} ground.step
 * @param {(through: string) => void} ground.choose
 * @param {() => void} ground.present
 * @param {boolean} [ground.named]  the buttons have words: Earlier, Later
 */
export function createStepper({ words, step, choose, present, named = false }) {
  const part = named ? 'button' : 'button button-square'
  const press = (/** @type {1|-1} */ way, /** @type {'previous'|'next'} */ name, /** @type {string} */ label) =>
    button(words.text(label), () => step(way), { part, sign: sign(name), words: named })
  const previous = press(-1, 'previous', named ? 'web.earlier' : 'web.previous')
  const next = press(1, 'next', named ? 'web.later' : 'web.next')
  if (named) next.append(/** @type {Element} */ (next.querySelector('.sign')))
  const place = element('span', { class: 'steps-place' })
  const through = element('select', { class: 'step-through', 'aria-label': words.text('web.step'), change: () => choose(through.value) })
  let offered = ''
  return {
    previous, next, place, through,
    presenting: button(words.text('web.present'), present, { part: 'button button-square step-present', sign: sign('present') }),
    /** @param {Standing} at */
    show({ text, before, after, through: chosen, ways }) {
      place.textContent = text
      // a button that is disabled while it has the focus drops it: it stays focusable and says so
      previous.setAttribute('aria-disabled', String(!before))
      next.setAttribute('aria-disabled', String(!after))
      if (ways.join() !== offered) {
        offered = ways.join()
        through.replaceChildren(...ways.map(way => element('option', { value: way, text: words.text(`web.step.${way}`) })))
      }
      through.value = chosen
    },
  }
}
