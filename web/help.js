// loaded when a reader asks how to read the drawing; the page is lighter without it
export { createHelp, legendOf } from './app/helping.js'
