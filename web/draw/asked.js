import { createArcs } from './arcs.js'
import { createHoverName } from './hover.js'

/**
 * What a drawing shows only to someone who has chosen an event or points at one: arcs, and the name of a mark that has none. A drawing without
 * it shows all the rest; see `join` of `createDrawing`.
 *
 * @param {{arcs: SVGElement, over: HTMLElement, texts: import('./drawing.js').Texts, measure: ReturnType<typeof import('./measure.js').createMeasures>}} layers
 */
export function createAsked({ arcs, over, texts, measure }) {
  return { arcs: createArcs(arcs, measure), hoverName: createHoverName(over, texts, measure) }
}
