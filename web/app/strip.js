import { createDrawing } from '../draw/drawing.js'
import { layoutScene } from '../layout/layout.js'

/** Between the margins of an A4 page: 210 less twice 12 mm, at 96 px an inch. */
const WIDTH_PX = 703
/** Axis and eras, and what each lane gets. */
const HEAD_PX = 90
const LANE_PX = 58
const TURNING_POINT = 5

/**
 * The drawing as it heads a printed page: what the window shows, on the width of the paper, with the turning points named, or all that a
 * filter found.
 *
 * @param {HTMLElement} element  empty
 * @param {object} ground
 * @param {import('../model/events.js').Model} ground.model
 * @param {import('../model/state.js').State} ground.state
 * @param {import('../draw/drawing.js').Texts} ground.texts
 * @param {import('../layout/scene.js').AxisWords} ground.axis
 */
export function paintStrip(element, { model, state, texts, axis }) {
  const drawing = createDrawing(element, { texts })
  const { events, lanes, eras } = model
  const scene = layoutScene({
    events, lanes, eras, startDay: state.startDay, endDay: state.endDay,
    widthPx: WIDTH_PX, heightPx: HEAD_PX + LANE_PX * lanes.length, mode: 'embed',
    measure: drawing.measure('embed'), words: axis,
    chosen: state.selected, linked: [], matches: state.matches, found: false, focused: -1, previous: null, keepLanes: false,
  })
  const labels = scene.labels.filter(label => label.chosen || state.matches !== null || events.importance[label.index] >= TURNING_POINT)
  drawing.paint({ ...scene, labels }, { motion: false })
  element.style.blockSize = `${Math.ceil(scene.heightPx)}px`
  element.style.inlineSize = `${WIDTH_PX}px`
}
