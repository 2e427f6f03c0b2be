/**
 * Reads a case table: CSV, lines that begin with # left out, fields as they stand between commas or in double quotes.
 *
 * @param {string} text
 * @returns {string[][]} the head first
 */
export function readCases(text) {
  return text.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#')).map(readFields)
}

/** @param {string} line @returns {string[]} */
function readFields(line) {
  /** @type {string[]} */ const fields = []
  const pattern = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g
  for (let at = 0; at <= line.length;) {
    pattern.lastIndex = at
    const match = pattern.exec(line)
    if (!match) break
    fields.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'))
    at = match.index + match[0].length
    if (at >= line.length) break
  }
  return fields
}
