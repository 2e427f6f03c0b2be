import { button, element } from './elements.js'
import { sign } from './signs.js'

/**
 * The buttons beside the overview: zoom, the whole, and the stepper.
 *
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {(factor: number) => void} ground.zoom  above 1 is closer
 * @param {() => void} ground.whole
 * @param {() => void} ground.help
 * @param {(way: 1|-1) => void} ground.step
 */
export function createControls({ words, zoom, whole, help, step }) {
  const place = element('span', { class: 'steps-place' })
  const previous = button(words.text('web.previous'), () => step(-1), { part: 'button button-square', sign: sign('previous') })
  const next = button(words.text('web.next'), () => step(1), { part: 'button button-square', sign: sign('next') })
  const wholly = button(words.text('web.zoom.whole'), whole, { part: 'button zoom-whole', sign: sign('whole'), words: true })
  wholly.title = words.text('web.zoom.whole.long')
  const asked = button(words.text('web.help'), help, { part: 'button button-square help-open' })
  asked.replaceChildren(element('span', { 'aria-hidden': 'true', text: '?' }), element('span', { class: 'help-words', 'aria-hidden': 'true', text: words.text('web.help') }))
  asked.setAttribute('aria-label', words.text('web.help'))
  asked.title = words.text('web.help')
  return {
    element: element('div', { class: 'controls drawing-tools' },
      element('div', { class: 'zoom', role: 'group', 'aria-label': words.text('web.zoom') },
        button(words.text('web.zoom.wider'), () => zoom(1 / 2), { part: 'button button-square', sign: sign('wider') }),
        button(words.text('web.zoom.closer'), () => zoom(2), { part: 'button button-square', sign: sign('closer') }),
        wholly),
      element('div', { class: 'steps', role: 'group', 'aria-label': words.text('web.steps') }, previous, place, next),
      asked),
    /** @param {{text: string, before: boolean, after: boolean}} at */
    show({ text, before, after }) {
      place.textContent = text
      previous.setAttribute('aria-disabled', String(!before))
      next.setAttribute('aria-disabled', String(!after))
    },
  }
}
