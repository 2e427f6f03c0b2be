// loaded when a reader wants to share; the page is lighter without it
export { createShare } from './panels/share.js'
