import { Unanswered } from '../model/details.js'
import { asksNothing } from '../model/state.js'

/** An answer that takes longer than this says that it is awaited. */
const PATIENCE_MS = 200

/** The server is not asked for every letter: a question waits so long for the next one. */
const TYPING_MS = 120

/**
 * From a filter to what matches it. The last question wins; what failed says so and can be asked again.
 *
 * @param {object} ground
 * @param {import('../model/state.js').StateOwner} ground.state
 * @param {ReturnType<typeof import('../model/find.js').createFinder>} ground.finder
 * @param {number} ground.eventCount
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {HTMLElement|null} ground.count  where the number of events stands
 * @param {{say: (sentence: string) => void}} ground.announcer
 * @param {(counts: import('../model/find.js').Counts) => void} ground.counted
 * @param {(sentence: string, outdated: boolean) => void} ground.failed
 * @param {() => void} ground.answered
 */
export function createSearch({ state, finder, eventCount, words, count, announcer, counted, failed, answered }) {
  let turn = 0
  /** @type {AbortController|null} */ let asking = null
  // it would read out every letter's result: the announcer says the last
  count?.setAttribute('aria-live', 'off')

  return {
    /** Asks for what the state's filter means. @param {{quiet?: boolean}} [how]  quiet: nothing is read out */
    async run({ quiet = false } = {}) {
      const mine = ++turn
      const { filter } = state.get()
      asking?.abort()
      asking = new AbortController()
      if (finder.remote) {
        await new Promise(rested => { setTimeout(rested, TYPING_MS) })
        if (mine !== turn) return
      }
      const slow = setTimeout(() => { if (count) count.textContent = words.text('web.loading') }, PATIENCE_MS)
      try {
        const { matches, counts } = await finder.find(filter, asking.signal)
        clearTimeout(slow)
        if (mine !== turn) return
        answered()
        const left = matches ? matches.reduce((sum, hit) => sum + hit, 0) : eventCount
        const sentence = matches
          ? words.count('web.count.found', eventCount, { found: words.number(left) })
          : words.count('web.count', eventCount)
        if (count) count.textContent = sentence
        if (counts) counted(counts)
        state.update({ matches })
        if (!quiet) announcer.say(left === 0 && filter.q.trim() !== '' ? words.text('web.empty.title', { q: filter.q.trim() }) : sentence)
      } catch (failure) {
        clearTimeout(slow)
        if (mine !== turn) return
        if (count) count.textContent = words.count('web.count', eventCount)
        const { key, args, status } = failure instanceof Unanswered ? failure : new Unanswered('web.failed.unreadable')
        failed(words.text('web.search.failed', { reason: words.text(key, args) }), status === 409)
      }
    },
    /** Whether the state asks for anything. */
    active: () => !asksNothing(state.get().filter),
  }
}
