import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { layoutScene } from '../layout/layout.js'
import { timeline } from './seeded.js'
import { measureAt } from './widths.js'

/** What lasts longer than the window keeps its name in it. */

/** @param {number} widthPx @param {{startDay: number, endDay: number}} window */
function sceneAt(widthPx, { startDay, endDay }) {
  const model = timeline(127)
  return layoutScene({ events: model.events, lanes: model.lanes, eras: model.eras, startDay, endDay, widthPx, heightPx: widthPx < 560 ? 560 : 525, measure: measureAt(widthPx) })
}

describe('what lasts longer than the window', () => {
  const { eras } = timeline(127)
  for (const widthPx of [700, 1280, 1920]) {
    test(`an era that fills the view has its name in view, at ${widthPx} px`, () => {
      for (const era of eras) {
        for (const part of [0.2, 0.5, 0.8]) {
          for (const days of [4, 20, (era.endDay - era.startDay) * 0.3]) {
            const startDay = era.startDay + (era.endDay - era.startDay - days) * part
            if (days >= era.endDay - era.startDay) continue
            const scene = sceneAt(widthPx, { startDay, endDay: startDay + days })
            const band = scene.eras.find(one => one.id === era.id)
            assert.ok(band && band.lines.length > 0, `${era.title} has no name over ${days} days`)
            const width = Math.max(...band.lines.map(line => measureAt(widthPx)(line, 'era')))
            assert.ok(band.textX >= scene.bodyPx.x && band.textX + width <= widthPx, `the name of ${era.title} is out of view`)
          }
        }
      }
    })
  }

  for (const widthPx of [375, 700, 1280]) {
    test(`a span that began before the view has its name in view, or none, at ${widthPx} px`, () => {
      const { events } = timeline(127)
      let named = 0
      for (let i = 0; i < events.count; i++) {
        if (events.endDay[i] - events.startDay[i] < 300) continue
        const middle = (events.startDay[i] + events.endDay[i]) / 2
        const scene = sceneAt(widthPx, { startDay: middle - 60, endDay: middle + 60 })
        const label = scene.labels.find(one => one.index === i)
        if (!label) continue
        named++
        assert.ok(label.x >= scene.bodyPx.x && label.x + label.widthPx <= widthPx + 0.01, events.title[i])
      }
      assert.ok(named > 3, `${named} spans have a name`)
    })
  }
})
