/**
 * The type of the drawing, in one place, so that what measures and what draws use the same.
 *
 * Sizes and line heights in CSS px. Layout asks `measure(text, key)` with a key of the mode that it was given; whoever measures
 * makes one measurer for each mode from `FONTS[mode]`.
 */

/** @typedef {'wide'|'embed'|'phone'} Mode */
/** @typedef {'turning'|'title4'|'title3'|'title12'|'turningCrowded'|'title4Crowded'|'title3Crowded'|'title12Crowded'|'date'|'era'|'lane'|'axis'|'axisStrong'|'axisDay'|'count'} FontKey */
/** @typedef {{sizePx: number, linePx: number, weight: 400|700, italic: boolean, family: 'text'|'ui', css: string}} Font */

// a name that a machine lacks is looked for again in each size: there is none here that another stands in for wherever it is
export const TEXT_FAMILY = 'Charter, Georgia, "Liberation Serif", serif'
export const UI_FAMILY = '-apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif'

/**
 * @param {'text'|'ui'} family
 * @param {number} sizePx
 * @param {number} linePx
 * @param {{weight?: 400|700, italic?: boolean}} [style]
 * @returns {Font}
 */
function font(family, sizePx, linePx, { weight = 400, italic = false } = {}) {
  const css = `${italic ? 'italic ' : ''}${weight} ${sizePx}px/${linePx}px ${family === 'text' ? TEXT_FAMILY : UI_FAMILY}`
  return Object.freeze({ sizePx, linePx, weight, italic, family, css })
}

/** @type {Readonly<Record<FontKey, Font>>} */
const WIDE = Object.freeze({
  turning: font('text', 15, 17, { weight: 700 }),
  title4: font('ui', 12.5, 15),
  title3: font('ui', 11.5, 14),
  title12: font('ui', 11, 14),
  turningCrowded: font('text', 13.5, 14.5, { weight: 700 }),
  title4Crowded: font('ui', 12, 14),
  title3Crowded: font('ui', 11.5, 13),
  title12Crowded: font('ui', 11, 13),
  date: font('ui', 11.5, 14),
  era: font('text', 12, 12.5, { italic: true }),
  lane: font('ui', 12.5, 15, { weight: 700 }),
  axis: font('ui', 12, 14),
  axisStrong: font('ui', 12, 14, { weight: 700 }),
  axisDay: font('ui', 11.5, 14),
  count: font('ui', 11, 16, { weight: 700 }),
})

/** @type {Readonly<Record<Mode, Readonly<Record<FontKey, Font>>>>} */
export const FONTS = Object.freeze({
  wide: WIDE,
  embed: Object.freeze({ ...WIDE, lane: font('ui', 11.5, 14, { weight: 700 }) }),
  phone: Object.freeze({
    ...WIDE,
    turning: font('text', 14, 15.5, { weight: 700 }),
    title4: font('ui', 12.5, 15),
    title3: font('ui', 12.5, 15),
    title12: font('ui', 12.5, 15),
  }),
})

/** @type {readonly FontKey[]} */
const TITLE_FONTS = Object.freeze(['title12', 'title12', 'title12', 'title3', 'title4', 'turning'])

/** Where events crowd, lines are closer and turning points smaller: more rows of names fit. @type {readonly FontKey[]} */
const CROWDED_FONTS = Object.freeze(['title12Crowded', 'title12Crowded', 'title12Crowded', 'title3Crowded', 'title4Crowded', 'turningCrowded'])

/**
 * @param {number} importance  1 to 5
 * @param {boolean} [crowded]  the scene says so; see `Scene`
 * @returns {FontKey} the font that a title of this importance is set in
 */
export function titleFont(importance, crowded = false) {
  return (crowded ? CROWDED_FONTS : TITLE_FONTS)[importance] ?? 'title3'
}
