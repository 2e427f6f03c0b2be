import { windowForDate } from '../interact/framing.js'
import { createDateReader } from '../model/typeddate.js'
import { typedInWords } from './texts.js'

/**
 * From what was typed to what Enter does with it.
 *
 * @param {object} ground
 * @param {Record<string, string>} ground.messages
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {() => import('../interact/view.js').View} ground.view
 * @param {(target: import('../interact/view.js').DayWindow) => void} ground.go
 * @returns {(text: string) => import('../panels/jump.js').Jump|null}
 */
export function createUnderstanding({ messages, words, view, go }) {
  const read = createDateReader(messages)
  return text => {
    const typed = read(text)
    if (!typed) return null
    const date = typedInWords(typed, words)
    const { limits } = view()
    if (windowForDate(view(), typed)) {
      return { sentence: words.text('web.jump', { date }), bare: typed.bare, go() {
        const target = windowForDate(view(), typed)
        if (target) go(target)
      } }
    }
    const [from, to] = windowInYears(limits)
    return { sentence: words.text('web.jump.outside', { date, from, to }), bare: typed.bare, go: null }
  }

  /** @param {import('../interact/view.js').DayWindow} limits */
  function windowInYears({ startDay, endDay }) {
    const inYears = (/** @type {number} */ day) => typedInWords({ startDay: Math.floor(day), endDay: Math.floor(day) + 1, precision: 'year', bare: false }, words)
    return [inYears(startDay), inYears(Math.ceil(endDay) - 1)]
  }
}
