import { startPage } from './app/page.js'

startPage(document)
