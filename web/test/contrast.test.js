import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { SIGHTS, contrast, distance, linear, seen } from './colour.js'

/** The colours of `web/css/tokens.css` as they are set, by day and by night: text 4.5:1, marks and edges 3:1, on every ground they stand on. */

const SOURCE = readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8')

/** The first rule, in which every role is; later ones are for systems that choose their own. */
const ROLES = new Map([...SOURCE.slice(SOURCE.indexOf(':root {'), SOURCE.indexOf('}')).matchAll(/(--ct-[\w-]+):\s*([^;]+);/g)].map(([, name, text]) => [name, text.trim()]))

/** @param {string} text @param {0|1} look  0 by day, 1 by night @returns {string} `#rrggbb` */
function resolve(text, look) {
  const choice = /^light-dark\((.+),\s*(.+)\)$/.exec(text)
  if (choice) return resolve(choice[1 + look], look)
  const name = /^var\((--[\w-]+)\)$/.exec(text)
  if (!name) return text
  const found = ROLES.get(name[1])
  assert.ok(found, `${name[1]} is not set`)
  return resolve(found, look)
}

/** @param {string} role @param {0|1} look */
const colour = (role, look) => linear(resolve(`var(--ct-${role})`, look))

const GROUNDS = ['surface', 'era-band', 'raised']
const LANES = [1, 2, 3, 4, 5, 6, 7, 8].map(lane => `lane-${lane}`)

/** What stands on what, and how much they must differ. @type {[string[], string[], number][]} */
const PAIRS = [
  [['ink', 'ink-2', 'ink-3'], GROUNDS, 4.5],
  [['on-ink'], ['ink'], 4.5],
  [['on-chosen', 'ink'], ['chosen'], 4.5],
  [['step', 'control'], GROUNDS, 3],
  [['focus'], [...GROUNDS, 'chosen'], 3],
  [LANES, [...GROUNDS, 'chosen'], 3],
]

for (const [look, name] of /** @type {[0|1, string][]} */ ([[0, 'by day'], [1, 'by night']])) {
  describe(name, () => {
    for (const [fronts, grounds, least] of PAIRS) {
      test(`${fronts.join(', ')} on ${grounds.join(', ')} have ${least}:1 at least`, () => {
        for (const front of fronts) {
          for (const ground of grounds) {
            const found = contrast(colour(front, look), colour(ground, look))
            assert.ok(found >= least, `${front} on ${ground}: ${found.toFixed(2)}`)
          }
        }
      })
    }

    for (const [sight, matrix] of Object.entries(SIGHTS)) {
      test(`the first six lanes are told apart with ${sight} sight`, () => {
        const colours = LANES.slice(0, 6).map(lane => seen(colour(lane, look), matrix))
        for (let a = 0; a < colours.length; a++) {
          for (let b = a + 1; b < colours.length; b++) {
            const found = distance(colours[a], colours[b])
            assert.ok(found >= 9, `${LANES[a]} and ${LANES[b]}: ${found.toFixed(1)}`)
          }
        }
      })
    }
  })
}

test('the colours that rules use are all set', () => {
  for (const [name, text] of ROLES) if (/^(light-dark|var|#)/.test(text)) for (const look of /** @type {const} */ ([0, 1])) if (name !== '--ct-scrim') assert.match(resolve(text, look), /^#[0-9a-f]{6}$/, name)
})
