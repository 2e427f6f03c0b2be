import { element } from '../panels/elements.js'
import { SITUATIONS } from './situations.js'

for (const { id, name, look, query = '' } of SITUATIONS) {
  const href = `situation.html?situation=${id}${query === '' ? '' : `&${query}`}`
  document.getElementById('situations')?.append(element('li', {},
    element('a', { href, text: name }), ' · ', element('a', { href: `${href}&theme=dark`, text: 'dark' }), element('p', { text: look })))
}
