/**
 * Signs for buttons: strokes on a field of 16 by 16, in the colour of the text. They say nothing to a screen reader; the button does.
 */

/** @type {Readonly<Record<string, string>>} */
const STROKES = Object.freeze({
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  previous: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  closer: 'M8 3v10M3 8h10',
  wider: 'M3 8h10',
  whole: 'M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2',
  link: 'M7 5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.5 1.5a2.8 2.8 0 0 1-4-4L5 7M6 10l4-4',
  cite: 'M3 10.5h2.5l1.5-3v-3H3.5v3.5H5M9 10.5h2.5l1.5-3v-3H9.5v3.5H11',
  present: 'M1.5 2.5h13M2.5 3v8h11V3M8 11v2M5.5 14.5L8 12l2.5 2.5',
  leave: 'M10 3.5H3v9h7M7 8h7M11.5 5.5L14 8l-2.5 2.5',
  full: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  list: 'M2.5 4h1M2.5 8h1M2.5 12h1M6 4h7.5M6 8h7.5M6 12h7.5',
})

const SVG = 'http://www.w3.org/2000/svg'

/** @param {keyof typeof STROKES} name @returns {SVGElement} */
export function sign(name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'sign')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', STROKES[name])
  svg.append(path)
  return svg
}
