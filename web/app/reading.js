import { windowForRead } from '../interact/framing.js'
import { middleDay } from '../interact/steps.js'

/** Who moved the page by less has not read on. */
const READ_ON_PX = 40

/**
 * Keeps the reader's place between drawing and list: the list begins at the chosen event, or where the window begins; the drawing
 * shows the time of what was read. Whoever did not read on finds everything as it was left.
 *
 * @param {object} ground
 * @param {import('../model/state.js').StateOwner} ground.state
 * @param {import('../model/events.js').Events} ground.events
 * @param {ReturnType<typeof import('../panels/list.js').createList>} ground.list
 * @param {() => import('../interact/view.js').View} ground.view
 * @param {{startDay: number, endDay: number}} ground.opening  the window that says nothing about what is read
 * @param {{scrollY: number, scrollTo: (x: number, y: number) => void}} ground.screen
 */
export function createReading({ state, events, list, view, opening, screen }) {
  let begunAt = 0

  /** Where the list has to begin. @returns {number} position; -1 for its top */
  function place() {
    const { selected, startDay, endDay, matches } = state.get()
    if (selected >= 0 && (!matches || matches[selected])) return selected
    if (startDay === opening.startDay && endDay === opening.endDay) return -1
    for (let at = 0; at < events.count; at++) if (middleDay(events, at) >= startDay && (!matches || matches[at])) return at
    return -1
  }

  return {
    place,
    /** The list is shown, or its rows are new. */
    begin() {
      const at = place()
      if (at < 0 || !list.begin(at)) screen.scrollTo(0, 0)
      begunAt = screen.scrollY
    },
    /** Before the list is left. @returns {readonly number[]} positions of what was read last; empty when the reader did not read on */
    read() { return Math.abs(screen.scrollY - begunAt) < READ_ON_PX ? [] : list.inView() },
    /** @param {readonly number[]} positions @returns {import('../interact/view.js').DayWindow|null} null when the window may stay */
    windowFor: positions => positions.length === 0 ? null : windowForRead(view(), events, positions),
  }
}
