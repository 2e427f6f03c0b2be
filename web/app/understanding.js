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
 * @param {import('../interact/view.js').DayWindow} ground.whole  first day and end of the timeline
 * @param {(target: import('../interact/view.js').DayWindow) => void} ground.go
 * @returns {(text: string) => import('../panels/jump.js').Jump|null}
 */
export function createUnderstanding({ messages, words, view, whole, go }) {
  const read = createDateReader(messages)
  return text => {
    const typed = read(text)
    if (!typed) return null
    const date = typedInWords(typed, words)
    if (typed.startDay < whole.endDay && typed.endDay > whole.startDay) {
      return { sentence: words.text('web.jump', { date }), bare: typed.bare, go() {
        const target = windowForDate(view(), typed)
        if (target) go(target)
      } }
    }
    const [from, to] = [whole.startDay, whole.endDay - 1].map(year)
    return { sentence: words.text('web.jump.outside', { date, from, to }), bare: typed.bare, go: null }
  }

  /** The year of a day, in words. @param {number} day */
  function year(day) {
    return typedInWords({ startDay: day, endDay: day + 1, precision: 'year', bare: false }, words)
  }
}
