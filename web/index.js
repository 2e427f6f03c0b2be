import { createWords } from './i18n/words.js'

export { createWords }
