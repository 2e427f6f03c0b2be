import { createEase } from '../interact/ease.js'
import { zoomAt } from '../interact/view.js'

/** @typedef {import('../interact/view.js').DayWindow} DayWindow */

/** A wheel says nothing when it ends: so long after its last turn it has. */
const WHEEL_REST_MS = 180

/**
 * Moves the window: at once under a hand, eased for everything else.
 *
 * @param {object} ground
 * @param {import('../model/state.js').StateOwner} ground.state
 * @param {() => import('../interact/view.js').View} ground.view
 * @param {() => boolean} ground.reduced
 * @param {() => void} ground.rested  told when the window has come to rest: lanes may change their heights, and the address is true again
 */
export function createTravel({ state, view, reduced, rested }) {
  let held = false
  /** @type {ReturnType<typeof setTimeout>|undefined} */ let resting

  const settle = () => {
    clearTimeout(resting)
    const was = held
    held = false
    if (was) rested()
  }
  const ease = createEase({
    clock: window,
    reduced,
    move: target => {
      held = true
      state.update(target)
    },
    settle: () => settle(),
  })

  /** @param {DayWindow} target */
  function move(target) {
    ease.stop()
    held = true
    state.update(target, { history: 'replace' })
  }

  /** @param {DayWindow} target */
  function to(target) {
    const { startDay, endDay } = state.get()
    ease.to({ startDay, endDay }, target)
  }

  return {
    move,
    settle,
    to,
    /** A step of the wheel: it rests when no other follows. @param {DayWindow} target */
    roll(target) {
      move(target)
      clearTimeout(resting)
      resting = setTimeout(settle, WHEEL_REST_MS)
    },
    /** A hand was laid on: what moves stands still. */
    hold() {
      if (!ease.moving()) return
      ease.stop()
      settle()
    },
    /** Zooms about a day, or about the middle. A second step starts from where the first one goes. @param {number} factor @param {number} [aboutDay] */
    zoom(factor, aboutDay) {
      const now = view()
      const goal = ease.goal() ?? now.scale
      const scale = new /** @type {any} */ (now.scale).constructor(goal.startDay, goal.endDay, now.scale.fromPx, now.scale.toPx)
      const atPx = aboutDay !== undefined && aboutDay > goal.startDay && aboutDay < goal.endDay
        ? scale.dayToX(aboutDay) : (scale.fromPx + scale.toPx) / 2
      const { startDay, endDay } = zoomAt({ ...now, scale }, factor, atPx)
      to({ startDay, endDay })
    },
    whole() { to({ ...view().limits }) },
    busy: () => held,
  }
}
