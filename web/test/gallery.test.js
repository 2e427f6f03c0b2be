import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { SITUATIONS, served } from '../gallery/situations.js'
import { layoutScene } from '../layout/layout.js'
import { fromAddress } from '../model/address.js'
import { readEvents } from '../model/events.js'
import { findIn, findable } from '../model/find.js'
import { openingWindow } from '../model/opening.js'
import { faults } from './scene.js'
import { sceneText } from './scene-text.js'
import { measureIn } from './widths.js'

/**
 * The scene of every page of the gallery, as text. When a change of the layout is meant, `REWRITE=1 node --test web/test/gallery.test.js`
 * writes the texts anew; they are reviewed like code.
 */
const REWRITE = Boolean(process.env.REWRITE)

/** What the drawing gets of a screen of 1280 × 720, of an embed and of a phone. */
const SIZES = /** @type {const} */ ([['wide', 1280, 525], ['embed', 700, 490], ['phone', 353, 554]])

/** The scenes of a situation, as the page would lay them out. @param {import('../gallery/situations.js').Situation} situation */
function scenes(situation) {
  const { drawing, details } = served(situation)
  const model = readEvents(drawing)
  const opening = openingWindow(model)
  const { patch } = fromAddress(situation.query ?? '', { ids: model.events.id, startDay: model.startDay, endDay: model.endDay, opening })
  const { matches } = findIn(details.map(findable), /** @type {any} */ (patch.filter))
  const chosen = patch.selected ?? -1
  return SIZES.map(([mode, widthPx, heightPx]) => {
    const input = {
      events: model.events, lanes: model.lanes, eras: model.eras, startDay: patch.startDay ?? 0, endDay: patch.endDay ?? 0,
      widthPx, heightPx: situation.heightPx ?? heightPx, mode, measure: measureIn(mode), matches: situation.server ? null : matches, found: matches !== null, chosen,
      linked: chosen < 0 ? [] : [...model.events.causesOf(chosen), ...model.events.effectsOf(chosen)],
    }
    return { input, scene: layoutScene(input) }
  })
}

describe('the gallery', () => {
  test('names every situation once', () => {
    assert.equal(new Set(SITUATIONS.map(({ id }) => id)).size, SITUATIONS.length)
  })

  // those in which the events do not come have no scene
  for (const situation of SITUATIONS.filter(({ server }) => server === undefined)) {
    test(`${situation.name}: nothing meets, nothing is cut, nothing is lost`, () => {
      for (const { scene, input } of scenes(situation)) assert.deepEqual(faults(scene, input), [], scene.mode)
    })

    test(`${situation.name}: the scene is as it was reviewed`, () => {
      const file = new URL(`fixtures/scenes/${situation.id}.txt`, import.meta.url)
      const text = scenes(situation).map(({ scene, input }) => sceneText(scene, input)).join('\n')
      if (REWRITE) return writeFileSync(file, text)
      assert.equal(text, readFileSync(file, 'utf8'), `${file.pathname} differs; if the change is meant, run with REWRITE=1 and review the file`)
    })
  }
})
