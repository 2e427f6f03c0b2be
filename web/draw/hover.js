import { breakings } from '../layout/breaks.js'
import { FONTS, titleFont } from '../layout/fonts.js'
import { html, place, write, writeStyle, writeText } from './nodes.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */

/** Between the mark and its name. */
const OFF_PX = 9
const MOST_PX = 240
/** Above and below the name, and the line around it. */
const PADDING_PX = 5

/**
 * The name of the mark under the pointer, when it has none of its own: over the others, on paper. Nothing else moves.
 *
 * @param {HTMLElement} parent
 * @param {import('./drawing.js').Texts} texts
 * @param {(mode: import('../layout/fonts.js').Mode) => import('../layout/breaks.js').Measure} measureOf
 * @returns {(scene: Scene, hovered: number) => void}
 */
export function createHoverName(parent, texts, measureOf) {
  const box = parent.appendChild(html('div', 'hover-name'))
  const title = box.appendChild(html('span', 'label-title'))
  const date = box.appendChild(html('span', 'label-date'))
  title.lang = texts.contentLang
  write(box, 'hidden', true)
  return (scene, hovered) => {
    const mark = hovered < 0 || scene.labels.some(label => label.index === hovered) ? undefined
      : scene.marks.find(one => one.index === hovered)
    write(box, 'hidden', !mark)
    // what is hidden says nothing
    writeText(title, mark ? texts.title(hovered) : '')
    writeText(date, mark ? texts.date?.(hovered) ?? '' : '')
    if (!mark) return
    writeStyle(title, 'font', FONTS[scene.mode][titleFont(mark.importance)].css)
    writeStyle(date, 'font', FONTS[scene.mode].date.css)
    write(box, 'data-importance', mark.importance)
    const forms = breakings(texts.title(hovered), titleFont(mark.importance), measureOf(scene.mode))
    const form = forms.find(({ widthPx }) => widthPx <= MOST_PX) ?? forms[forms.length - 1]
    writeStyle(title, 'inline-size', `${Math.min(MOST_PX, form.widthPx)}px`)
    const { linePx } = FONTS[scene.mode][titleFont(mark.importance)]
    const halfPx = (form.lines.length * linePx + (date.textContent ? FONTS[scene.mode].date.linePx : 0)) / 2 + PADDING_PX
    const half = mark.sizePx / 2 + OFF_PX
    const toLeft = mark.x + half + MOST_PX > scene.widthPx
    write(box, 'data-align', toLeft ? 'end' : 'start')
    place(box, toLeft ? mark.x - half : mark.x + half, Math.max(halfPx, Math.min(mark.y, scene.heightPx - halfPx)))
  }
}
