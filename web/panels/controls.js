import { button, element } from './elements.js'
import { createStepper } from './stepper.js'
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
 * @param {(through: string) => void} ground.choose  what is stepped through
 * @param {() => void} ground.present
 */
export function createControls({ words, zoom, whole, help, step, choose, present }) {
  const stepper = createStepper({ words, step, choose, present })
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
      element('div', { class: 'steps', role: 'group', 'aria-label': words.text('web.steps') }, stepper.previous, stepper.place, stepper.next),
      stepper.through, stepper.presenting, asked),
    show: stepper.show,
  }
}
