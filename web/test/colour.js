/** Colours as eyes tell them apart: contrast by WCAG 2.2, distance by OKLab, colour-vision deficiencies by Machado and others. */

/** @typedef {readonly [number, number, number]} Rgb  0 to 1, linear */

/** @param {string} hex `#rrggbb` @returns {Rgb} */
export function linear(hex) {
  return /** @type {any} */ ([1, 3, 5].map(at => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }))
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio @param {Rgb} a @param {Rgb} b */
export function contrast(a, b) {
  const [dark, light] = [a, b].map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b).sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Full deficiency, on linear light. @see https://doi.org/10.1109/TVCG.2009.113 @type {Readonly<Record<string, number[][]>>} */
export const SIGHTS = Object.freeze({
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
})

/** @param {Rgb} colour @param {number[][]} sight @returns {Rgb} */
export function seen(colour, sight) {
  return /** @type {any} */ (sight.map(row => Math.max(0, Math.min(1, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]))))
}

/** Distance × 100. @see https://bottosson.github.io/posts/oklab/ @param {Rgb} a @param {Rgb} b */
export function distance(a, b) {
  const [p, q] = [a, b].map(oklab)
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

/** @param {Rgb} colour */
function oklab([r, g, b]) {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
  ]
}
