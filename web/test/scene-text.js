import { writeDay } from '../time/edtf.js'

/**
 * A scene as text that a person can review: what stands where, in whole px, events by their names. One line an event, so that a
 * change of the layout is a change of lines.
 */

/** @param {number} px */
const whole = px => String(Math.round(px)).replace('-0', '0')
/** @param {readonly [number, number]|null} stretch */
const stretch = stretch => stretch ? `${whole(stretch[0])}–${whole(stretch[1])}` : ''
/** @param {readonly import('../layout/scene.js').Tick[]} ticks */
const axis = ticks => ticks.filter(tick => tick.text !== '').map(tick => `${tick.text}@${whole(tick.textPx)}`).join(' ') || '–'
/** @param {string} title */
const short = title => title.length > 48 ? `${title.slice(0, 45)}…` : title

/**
 * @param {import('../layout/scene.js').Scene} scene
 * @param {import('../layout/scene.js').SceneInput} input
 * @returns {string} lines, each ended
 */
export function sceneText(scene, { events, startDay, endDay, heightPx }) {
  const names = new Map(scene.labels.map(label => [label.index, label]))
  const lines = [
    `== ${scene.mode}, ${whole(scene.widthPx)} × ${whole(heightPx)}${scene.heightPx > heightPx ? `, needs ${whole(scene.heightPx)}` : ''}, ${writeDay(Math.floor(startDay))} to ${writeDay(Math.ceil(endDay) - 1)}`,
    `upper axis: ${axis(scene.axis.upper)}`,
    `lower axis: ${axis(scene.axis.lower)}`,
    ...scene.eras.map(era => `era ${whole(era.fromPx)}–${whole(era.toPx)}: ${era.lines.length > 0 ? era.lines.join(' / ') : `(${era.title})`}`),
  ]
  for (const lane of scene.lanes) {
    lines.push(`lane ${whole(lane.fromPx)}–${whole(lane.toPx)}: ${lane.name}, ${lane.shown} of ${lane.total}${lane.folded ? ', folded' : ''}`)
    for (const mark of scene.marks.filter(each => each.lane === lane.index).sort((a, b) => a.index - b.index)) {
      const label = names.get(mark.index)
      lines.push(`  ${[
        short(events.title[mark.index]), `at ${whole(mark.x)},${whole(mark.y)}`, mark.sizePx > 0 ? mark.form : 'outside', mark.about && 'about',
        mark.chosen && 'chosen', mark.steppedBack && 'stepped back', mark.brackets && `brackets ${stretch(mark.brackets)}`, mark.bar && bar(mark.bar),
        label ? `named ${label.side} at ${whole(label.x)},${whole(label.y)}, ${whole(label.widthPx)} × ${whole(label.heightPx)}, ${label.titleLines} line${label.titleLines > 1 ? 's' : ''}${label.dateText && ', dated'}` : 'unnamed',
      ].filter(Boolean).join(' | ')}`)
    }
    for (const cluster of scene.clusters.filter(each => each.lane === lane.index)) {
      lines.push(`  ${cluster.indices.length} events at ${whole(cluster.x)},${whole(cluster.y)}, ${whole(cluster.widthPx)} × ${whole(cluster.heightPx)}: ${cluster.indices[0] + 1} to ${cluster.indices[cluster.indices.length - 1] + 1}${cluster.steppedBack ? ', stepped back' : ''}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** @param {import('../layout/scene.js').Bar} bar */
function bar({ solid, dotsBefore, dotsAfter, startArrow, endArrow, endCap, endDoubt, endAbout, fromPx, toPx }) {
  const parts = [startArrow && '<', dotsBefore && `…${stretch(dotsBefore)}`, solid && `=${stretch(solid)}`, dotsAfter && `…${stretch(dotsAfter)}`, endCap && '|', endDoubt && '?', endAbout && '~', endArrow && '>']
  return `bar ${parts.filter(Boolean).join(' ') || stretch([fromPx, toPx])}`
}
