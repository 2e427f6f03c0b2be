import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cite, STYLES } from '../model/citation.js'
import { figure, KINDS, snippet } from '../model/snippets.js'

const view = {
  page: 'https://example.org/t/', embed: 'https://example.org/t/embed', query: '?event=a%20b&q=x%22%3E', title: 'War & "peace" <1>', heightPx: 650, script: { src: 'https://example.org/t/assets/host-1.js', integrity: 'sha384-abc' },
}

describe('a snippet', () => {
  test('is one frame that needs no script and no style', () => {
    assert.equal(snippet('frame', view), '<iframe src="https://example.org/t/embed?event=a%20b&amp;q=x%22%3E" title="War &amp; &quot;peace&quot; &lt;1&gt;" width="100%" height="650" frameborder="0" loading="lazy" referrerpolicy="no-referrer" allow="fullscreen; clipboard-write" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>')
  })
  test('with a script holds to it by its hash', () => {
    for (const kind of ['fitting', 'element']) {
      assert.match(snippet(kind, view), /<script async src="https:\/\/example\.org\/t\/assets\/host-1\.js" integrity="sha384-abc" crossorigin="anonymous"><\/script>$/)
    }
    assert.doesNotMatch(snippet('fitting', { ...view, script: { src: 'https://example.org/t/embed.js', integrity: '' } }), /integrity|crossorigin/)
    assert.match(snippet('fitting', view), /<iframe [^>]* data-conflict-timeline>/)
  })
  test('of an element keeps a link for readers without a script', () => {
    assert.match(snippet('element', view), /^<conflict-timeline src="https:\/\/example\.org\/t\/embed\?event=a%20b&amp;q=x%22%3E" title="[^"]*"><a href="https:\/\/example\.org\/t\/\?event=a%20b&amp;q=x%22%3E">/)
  })
  test('for a CMS is the address of the page', () => assert.equal(snippet('address', view), 'https://example.org/t/?event=a%20b&q=x%22%3E'))
  test('for AMP can grow and says so to those who must press', () => {
    const amp = snippet('amp', view)
    assert.match(amp, /^<amp-iframe [^>]* resizable [^>]*><div overflow tabindex="0" role="button" aria-label="/)
  })
  test('lets no title out of its place', () => {
    for (const kind of KINDS.filter(kind => kind !== 'address')) {
      const written = snippet(kind, { ...view, title: '"><script>alert(1)</script>' })
      assert.doesNotMatch(written, /<script>alert/, kind)
    }
    assert.doesNotMatch(figure({ picture: 'p', widthPx: 1, heightPx: 1, alt: '"><b>', title: '<b>', href: 'h', source: '<b>', open: 'o' }), /<b>/)
  })
})

test('a figure has picture, caption, source and a way to the timeline', () => {
  assert.equal(figure({ picture: 'https://h/timeline.png', widthPx: 1200, heightPx: 675, alt: 'A', title: 'T', href: 'https://h/', source: 'P, CC-BY-4.0.', open: 'Open' }),
    '<figure>\n<a href="https://h/"><img src="https://h/timeline.png" width="1200" height="675" alt="A"></a>\n<figcaption>T. P, CC-BY-4.0. <a href="https://h/">Open</a></figcaption>\n</figure>')
})

describe('a citation', () => {
  const event = {
    id: '1994-ceasefire', title: 'Bishkek Protocol & ceasefire', timeline: 'The conflict', publisher: 'History Lab', version: 'abc123', lang: 'en', url: 'https://h/event/1994-ceasefire',
    accessed: { year: 2026, month: 9, day: 5 },
  }
  const whole = { ...event, id: '', title: '', url: 'https://h/?q=a', publisher: '' }
  /** Style, an event with a publisher, the whole without one. */
  const CASES = [
    ['apa', 'History Lab. (n.d.). Bishkek Protocol & ceasefire. In The conflict (Version abc123). Retrieved September 5, 2026, from https://h/event/1994-ceasefire',
      'The conflict (Version abc123). (n.d.). Retrieved September 5, 2026, from https://h/?q=a'],
    ['chicago', 'History Lab. “Bishkek Protocol & ceasefire.” The conflict. Version abc123. Accessed September 5, 2026. https://h/event/1994-ceasefire.',
      'The conflict. Version abc123. Accessed September 5, 2026. https://h/?q=a.'],
    ['mla', '“Bishkek Protocol & ceasefire.” The conflict, version abc123, History Lab, h/event/1994-ceasefire. Accessed 5 Sept. 2026.',
      'The conflict. Version abc123, h/?q=a. Accessed 5 Sept. 2026.'],
    ['bibtex', '@misc{1994-ceasefire,\n  title = {{Bishkek Protocol \\& ceasefire}},\n  author = {{History Lab}},\n  howpublished = {In The conflict},\n  version = {abc123},\n  url = {https://h/event/1994-ceasefire},\n  urldate = {2026-09-05},\n  langid = {english}\n}',
      '@misc{the-conflict,\n  title = {{The conflict}},\n  version = {abc123},\n  url = {https://h/?q=a},\n  urldate = {2026-09-05},\n  langid = {english}\n}'],
  ]
  for (const [style, ofEvent, ofWhole] of CASES) {
    test(`in ${style}`, () => {
      assert.equal(cite(style, event), ofEvent)
      assert.equal(cite(style, whole), ofWhole)
    })
  }
  test('in CSL-JSON is read by programs', () => {
    assert.deepEqual(JSON.parse(cite('csl', event)), [{ id: '1994-ceasefire', type: 'webpage', title: 'Bishkek Protocol & ceasefire', 'container-title': 'The conflict', author: [{ literal: 'History Lab' }], publisher: 'History Lab', version: 'abc123', language: 'en', URL: 'https://h/event/1994-ceasefire', accessed: { 'date-parts': [[2026, 9, 5]] } }])
  })
  test('sets quotes within quotes', () => {
    assert.match(cite('chicago', { ...event, title: 'The “March Days”' }), /“The ‘March Days’\.”/)
    assert.match(cite('mla', { ...event, title: 'The "March Days"' }), /“The ‘March Days’\.”/)
  })
  test('has a key of letters, marks left out', () => assert.match(cite('bibtex', { ...event, id: 'Şuşa-1992' }), /^@misc\{susa-1992,/))
  test('ends no sentence twice', () => assert.match(cite('apa', { ...event, title: 'Who began?' }), /Who began\? In/))
  test('names version and day in every style', () => {
    for (const style of STYLES) {
      assert.match(cite(style, event), /abc123/, style)
      assert.match(cite(style, event), /2026/, style)
    }
  })
  test('keeps the braces of BibTeX balanced, whatever a title holds', () => {
    const written = cite('bibtex', { ...event, id: 'ա բ', title: 'a } b { c \\ d % # _ ^ ~' })
    let depth = 0
    for (let i = 0; i < written.length; i++) {
      if (written[i] === '\\') i++
      else if (written[i] === '{') depth++
      else if (written[i] === '}') assert.ok(--depth >= 0)
    }
    assert.equal(depth, 0)
    assert.match(written, /^@misc\{[a-z0-9-]+,/)
  })
})
