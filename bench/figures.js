/** @param {readonly number[]} values @param {number} part  0 to 1  @returns {number} the nearest rank; NaN when there are none */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))]
}

/** @param {readonly number[]} values */
export const median = values => quantile(values, 0.5)

/**
 * A table in Markdown, its columns as wide as they need.
 *
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
export function table(heads, rows) {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map(row => row[i].length)))
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map((cell, i) => i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])).join(' | ')} |`
  return [line(heads), `| ${widths.map((wide, i) => i === 0 ? '-'.repeat(wide) : `${'-'.repeat(wide - 1)}:`).join(' | ')} |`, ...rows.map(line)].join('\n')
}

/** @param {number|null|undefined} value @param {number} [digits] */
export function shown(value, digits = 0) {
  return value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits)
}
