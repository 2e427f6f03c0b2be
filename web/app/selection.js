import { windowForChosen, windowForCluster, windowForDay } from '../interact/framing.js'
import { middleDay, stepInLane, stepInTime } from '../interact/steps.js'

/**
 * Which event is chosen, which one the keyboard is on, and where the focus goes when an event opens and closes.
 *
 * @param {object} ground
 * @param {import('../model/state.js').StateOwner} ground.state
 * @param {import('../model/events.js').Events} ground.events
 * @param {() => import('../interact/view.js').View} ground.view
 * @param {ReturnType<typeof import('./travel.js').createTravel>} ground.travel
 * @param {{focus: () => void, hasFocus: () => boolean}} ground.drawing
 * @param {{focus: () => void, hasFocus: () => boolean}} ground.panel
 * @param {() => null|Uint8Array} [ground.steps]  1 for what previous and next go through; by default what matches
 * @param {() => null|Uint8Array} [ground.thread]  1 for what is in the thread that is followed; null without one
 * @param {(positions: readonly number[]) => void} ground.offer  lets the reader choose among events that no zoom parts
 */
export function createSelection({ state, events, view, travel, drawing, panel, offer, steps = () => state.get().matches, thread = () => null }) {
  /** Where the focus was before the panel took it. @type {{focus: () => void}|null} */ let cameFrom = null

  /** @param {number} position @param {{byKeyboard?: boolean, from?: HTMLElement|null}} [how] */
  function choose(position, { byKeyboard = false, from = null } = {}) {
    if (!panel.hasFocus()) cameFrom = from ?? (drawing.hasFocus() ? drawing : null)
    // what is not in the thread ends it
    const leaves = thread()?.[position] === 0 ? { why: -1, sowhat: -1 } : {}
    state.update({ selected: position, ...leaves, ...(drawing.hasFocus() ? { focused: position } : {}) }, { history: 'push' })
    frame()
    if (byKeyboard && state.get().view === 'drawing') panel.focus()
  }

  /** Moves the window, if it must, so that the chosen event is seen with what led to it. @param {(window: import('../interact/view.js').DayWindow) => void} [move] */
  function frame(move = travel.to) {
    const { selected, view: shown } = state.get()
    if (selected < 0 || shown === 'list') return
    // a thread keeps its window as long as its step is seen
    const target = thread() ? windowForDay(view(), middleDay(events, selected)) : windowForChosen(view(), events, selected)
    if (target) move(target)
  }

  function close() {
    const held = panel.hasFocus()
    const { selected, focused } = state.get()
    // who comes back to the drawing without having been there stands on what was read
    const stands = (held || cameFrom) && (cameFrom ?? drawing) === drawing && focused < 0
    state.update({ selected: -1, why: -1, sowhat: -1, ...(stands ? { focused: selected } : {}) }, { history: 'push' })
    if (held || cameFrom) (cameFrom ?? drawing).focus()
    cameFrom = null
  }

  /** @param {1|-1} way @returns {number} the next position, or what is chosen when there is none */
  function beside(way) {
    const { selected, startDay, endDay } = state.get()
    const only = steps()
    if (selected >= 0) return stepInTime(events.count, selected, way, only)
    // from nowhere: the first, or the last, that the window shows
    for (let at = way > 0 ? 0 : events.count - 1; at >= 0 && at < events.count; at += way) {
      const day = middleDay(events, at)
      if ((!only || only[at]) && (way > 0 ? day >= startDay : day < endDay)) return at
    }
    return stepInTime(events.count, -1, way, only)
  }

  /** @param {number} position  that the keyboard goes to */
  function focusOn(position) {
    if (position < 0) return false
    state.update({ focused: position })
    const target = windowForDay(view(), middleDay(events, position))
    if (target) travel.to(target)
    return true
  }

  return {
    choose,
    close,
    frame,
    beside,
    /** @param {1|-1} way @param {HTMLElement|null} [from]  where the focus returns to */
    step(way, from = null) {
      const next = beside(way)
      if (next < 0 || next === state.get().selected) return false
      choose(next, { from })
      return true
    },
    /** @param {import('../interact/nearest.js').Meant} meant @param {boolean} [byKeyboard] */
    open(meant, byKeyboard = false) {
      if (!meant.cluster) return choose(meant.index, { byKeyboard })
      const target = windowForCluster(view(), events, meant.cluster.indices)
      if (target) travel.to(target)
      else offer(meant.cluster.indices)
    },
    /** The keyboard came into the drawing: it begins where something is chosen or shown. */
    enter() {
      const { focused, selected, startDay, endDay } = state.get()
      const seen = (/** @type {number} */ at) => at >= 0 && middleDay(events, at) >= startDay && middleDay(events, at) < endDay
      if (!seen(focused)) state.update({ focused: seen(selected) ? selected : beside(1) })
    },
    /** @param {import('../interact/keys.js').Action} action @returns {boolean} whether it was a move of the keyboard among events */
    walk(action) {
      const { focused } = state.get()
      const matches = thread() ?? state.get().matches
      switch (action) {
        case 'earlier': return focusOn(stepInTime(events.count, focused, -1, matches))
        case 'later': return focusOn(stepInTime(events.count, focused, 1, matches))
        case 'laneBefore': return focusOn(stepInLane(events, focused, -1, matches))
        case 'laneAfter': return focusOn(stepInLane(events, focused, 1, matches))
        case 'first': return focusOn(stepInTime(events.count, -1, 1, matches))
        case 'last': return focusOn(stepInTime(events.count, -1, -1, matches))
        default: return false
      }
    },
  }
}
