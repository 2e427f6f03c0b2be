import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { caseFiles } from './layout-cases.js'

/**
 * The cases of the layout are what `web/layout` makes of them; `LayoutCasesTest` holds the pictures of the server to the same. When a change
 * of the layout is meant, `REWRITE=1 node --test web/test/layout-cases.test.js` writes them anew.
 */
const REWRITE = Boolean(process.env.REWRITE)
const FOLDER = new URL('../../src/test/resources/cases/', import.meta.url)

describe('the cases of the layout', () => {
  for (const { name, text } of caseFiles()) {
    test(`${name} is what the layout makes of it`, () => {
      const file = new URL(name, FOLDER)
      if (REWRITE) writeFileSync(file, text)
      assert.ok(existsSync(file), `${name} is missing; REWRITE=1 writes it`)
      // the whole file would be printed if it were compared at once
      const [was, now] = [readFileSync(file, 'utf8').split('\n'), text.split('\n')]
      assert.equal(was.findIndex((line, i) => line !== now[i]), -1, `${name} differs from that line on`)
      assert.equal(was.length, now.length)
    })
  }
})
