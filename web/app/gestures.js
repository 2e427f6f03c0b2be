import { createDoubleClick } from '../interact/doubleclick.js'
import { createDrag } from '../interact/drag.js'
import { createHover } from '../interact/hover.js'
import { nearest } from '../interact/nearest.js'
import { createOverviewDrag, createOverviewKeys } from '../interact/overview.js'
import { createPinch, touchAction } from '../interact/pinch.js'
import { createTap } from '../interact/tap.js'
import { gesture } from '../interact/view.js'
import { createWheel } from '../interact/wheel.js'
import { createKeyboard } from '../interact/keyboard.js'

/** @typedef {import('../interact/nearest.js').Meant} Meant */

/**
 * Lays every gesture on the drawing and its overview.
 *
 * @param {object} ground
 * @param {ReturnType<typeof import('./stage.js').createStage>} ground.stage
 * @param {ReturnType<typeof import('./travel.js').createTravel>} ground.travel
 * @param {{refused: () => void}|null} ground.framed  in a frame: the page around it keeps its scrolling; told when a wheel was left to it
 * @param {(meant: Meant) => void} ground.open
 * @param {(index: number) => void} ground.hover  position, or -1
 * @param {(action: import('../interact/keys.js').Action) => boolean} ground.act
 */
export function layGestures({ stage, travel, framed, open, hover, act }) {
  const { element } = stage.drawing
  const { view } = stage
  const meant = (/** @type {number} */ x, /** @type {number} */ y) => {
    const scene = stage.scene()
    return scene && nearest(scene, x, y)
  }
  const along = { view, move: travel.move, settle: travel.settle }
  const laid = [
    gesture(element, { pointerdown: () => travel.hold() }, { capture: true }),
    createWheel(element, { view, move: travel.roll, needsCtrl: framed !== null, refused: framed?.refused }),
    createDrag(element, along),
    createPinch(element, along),
    createDoubleClick(element, { view, ease: travel.to, taken: ({ x, y }) => meant(x, y) !== null }),
    createTap(element, { meant, open }),
    createHover(element, { scene: stage.scene, meant, over: over => hover(over?.index ?? -1) }),
    createOverviewDrag(stage.overview, { view: stage.wholeView, move: travel.move, ease: travel.to, settle: travel.settle }),
    createOverviewKeys(stage.overview, { view: stage.wholeView, ease: travel.to }),
    createKeyboard(element, { direction: stage.direction, act }),
  ]
  for (const each of laid) each.enable()
  return {
    /** What the browser may still do with one finger, after the direction of time has changed. */
    turn() {
      element.style.touchAction = touchAction(stage.direction(), framed !== null)
      stage.overview.style.touchAction = 'none'
    },
    end() { for (const each of laid) each.disable() },
  }
}
