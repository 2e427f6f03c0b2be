const SVG = 'http://www.w3.org/2000/svg'

/** The shape of a lane, from the symbols that the server wrote. @param {number} lane  from 0 @returns {SVGElement} */
export function laneShape(lane) {
  const number = lane % 8 + 1
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'lane-shape')
  svg.setAttribute('data-lane', String(number))
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#lane-${number}`)
  svg.append(use)
  return svg
}
