import assert from 'node:assert/strict'
import test from 'node:test'
import { createOffer, languageToOffer } from '../panels/offer.js'
import { build, installDocument } from './document.js'

const offer = (languages, page = {}) => languageToOffer({ lang: 'en', asked: false, languages, ...page })

test('the dearest language that we have is offered, unless it is English', () => {
  assert.equal(offer(['hy-AM', 'ru', 'en']), 'hy')
  assert.equal(offer(['ka', 'az-Latn-AZ', 'ru']), 'az')
  assert.equal(offer(['RU-ru']), 'ru')
  assert.equal(offer(['en-GB', 'ru']), null)
  assert.equal(offer(['fr', 'en']), null)
  assert.equal(offer([]), null)
})

test('nothing is offered on a page that is not English, or whose address chose English', () => {
  assert.equal(offer(['hy'], { lang: 'ru' }), null)
  assert.equal(offer(['hy'], { asked: true }), null)
})

test('the offer is one link in its own language, and can be closed', () => {
  const document = installDocument()
  const left = []
  const home = build('div')
  const words = /** @type {any} */ ({ text: key => key })
  createOffer(home, { words, lang: null, href: './?lang=hy', leave() {} })
  assert.equal(home.children.length, 0)
  createOffer(home, { words, lang: 'hy', href: './?lang=hy', leave: () => left.push('content') })
  const link = home.querySelector('a')
  assert.deepEqual(['lang', 'hreflang', 'href'].map(name => link.getAttribute(name)), ['hy', 'hy', './?lang=hy'])
  assert.equal(link.textContent, 'web.offer.hy')
  const close = home.querySelector('button')
  document.activeElement = close
  close.click()
  assert.deepEqual(left, ['content'], 'the focus goes on')
  assert.equal(home.children.length, 0)
})
